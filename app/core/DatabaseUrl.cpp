// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/DatabaseUrl.h"

#include <QStringDecoder>
#include <QUrl>

#include <algorithm>

namespace bowline {

namespace {

Unexpected bad(const QString &why)
{
    return fail(makeError(ErrorCode::UrlInvalid, why, {}));
}

QByteArray encode(const QString &text)
{
    return text.toUtf8().toPercentEncoding();
}

bool isCleanPercentEncoding(const QByteArray &text)
{
    const auto isHex = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '%')
            continue;
        if (i + 2 >= text.size() || !isHex(text[i + 1]) || !isHex(text[i + 2]))
            return false;
        if (text[i + 1] == '0' && text[i + 2] == '0')
            return false;
    }
    return true;
}

bool isVisible(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte != 0x7f;
}

/// Percent-encoded UTF-8 as text; remembers whether all of it was UTF-8.
class Decoder
{
public:
    QString operator()(const QByteArray &text)
    {
        QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless); // a sequence cut off is an error too
        QString decoded = utf8(QByteArray::fromPercentEncoding(text));
        m_clean = m_clean && !utf8.hasError();
        return decoded;
    }
    bool isClean() const { return m_clean; }

private:
    bool m_clean = true;
};

struct HostPort
{
    QByteArray host;
    QByteArray port;
    bool bracketed = false;
};

std::optional<HostPort> splitHostPort(const QByteArray &authority)
{
    HostPort result;
    if (authority.startsWith('[')) {
        const qsizetype end = authority.indexOf(']');
        if (end < 0 || (end + 1 < authority.size() && authority[end + 1] != ':'))
            return std::nullopt;
        result.host = authority.mid(1, end - 1);
        result.port = authority.mid(end + 2);
        result.bracketed = true;
        return result;
    }
    const qsizetype colon = authority.lastIndexOf(':');
    result.host = colon < 0 ? authority : authority.left(colon);
    result.port = colon < 0 ? QByteArray() : authority.mid(colon + 1);
    return result;
}

} // namespace

Expected<DatabaseUrl> DatabaseUrl::parse(const Secret &url)
{
    QByteArray rest = url.reveal();
    DatabaseUrl result;
    if (rest.startsWith("postgres://"))
        result.scheme = QStringLiteral("postgres");
    else if (rest.startsWith("postgresql://"))
        result.scheme = QStringLiteral("postgresql");
    else
        return bad(tr("The value does not begin with postgres:// or postgresql://."));
    rest = rest.mid(rest.indexOf("://") + 3);
    if (!isCleanPercentEncoding(rest))
        return bad(tr("The URL holds a percent sign that encodes nothing."));
    if (!std::all_of(rest.cbegin(), rest.cend(), isVisible))
        return bad(tr("The URL holds a control character, for example the end of a line."));
    Decoder decode;

    const qsizetype question = rest.indexOf('?');
    const QByteArray query = question < 0 ? QByteArray() : rest.mid(question + 1);
    if (question >= 0)
        rest.truncate(question);
    const qsizetype slash = rest.indexOf('/', rest.lastIndexOf('@') + 1);
    QByteArray authority = slash < 0 ? rest : rest.left(slash);
    result.database = slash < 0 ? QString() : decode(rest.mid(slash + 1));

    const qsizetype at = authority.lastIndexOf('@');
    if (at >= 0) {
        const QByteArray userInfo = authority.left(at);
        authority = authority.mid(at + 1);
        const qsizetype colon = userInfo.indexOf(':');
        result.user = decode(colon < 0 ? userInfo : userInfo.left(colon));
        if (colon >= 0)
            result.password = Secret(QByteArray::fromPercentEncoding(userInfo.mid(colon + 1)));
    }
    const auto hostPort = splitHostPort(authority);
    if (!hostPort)
        return bad(tr("The URL's host has a bracket without its partner."));
    result.host = decode(hostPort->host);
    if (result.host.isEmpty())
        return bad(tr("The URL names no host."));
    if (!hostPort->port.isEmpty()) {
        bool ok = false;
        result.port = hostPort->port.toInt(&ok);
        if (!ok || result.port < 1 || result.port > 65535)
            return bad(tr("The URL's port is not a number from 1 to 65535."));
    }
    for (const QByteArray &pair : query.split('&')) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        result.options.append({decode(equals < 0 ? pair : pair.left(equals)),
                               equals < 0 ? QString() : decode(pair.mid(equals + 1))});
    }
    if (!decode.isClean())
        return bad(tr("The URL holds bytes that are no UTF-8 text."));
    return result;
}

Secret DatabaseUrl::toUrl() const
{
    QByteArray out = scheme.toLatin1() + "://";
    if (!user.isEmpty() || !password.isEmpty()) {
        out += encode(user);
        if (!password.isEmpty())
            out += ':' + password.reveal().toPercentEncoding();
        out += '@';
    }
    const bool v6 = host.contains(QLatin1Char(':'));
    out += v6 ? '[' + host.toUtf8().toPercentEncoding(":") + ']' : encode(host);
    out += ':' + QByteArray::number(port) + '/' + encode(database);
    char separator = '?';
    for (const auto &[name, value] : options) {
        out += separator + encode(name) + '=' + value.toUtf8().toPercentEncoding("/:");
        separator = '&';
    }
    return Secret(std::move(out));
}

QString DatabaseUrl::option(const QString &name) const
{
    const auto found = std::find_if(options.crbegin(), options.crend(), [&name](const auto &one) { return one.first == name; });
    return found == options.crend() ? QString() : found->second;
}

void DatabaseUrl::setOption(const QString &name, const QString &value)
{
    options.removeIf([&name](const auto &one) { return one.first == name; });
    options.append({name, value});
}

QString DatabaseUrl::display() const
{
    return QStringLiteral("%1@%2:%3/%4").arg(user, host).arg(port).arg(database);
}

// Edits the text where it stands instead of rebuilding it: everything that no transform names stays byte for byte.
Expected<Secret> applyTransforms(const Secret &value, UrlTransforms transforms)
{
    if (!transforms)
        return value;
    const auto url = DatabaseUrl::parse(value);
    if (!url)
        return fail(url.error());
    QByteArray text = value.reveal();
    if (transforms & UrlTransform::RequireTls) {
        const QString mode = url->option(QStringLiteral("sslmode"));
        static const QStringList strict{QStringLiteral("require"), QStringLiteral("verify-ca"),
                                        QStringLiteral("verify-full")};
        const bool named = std::any_of(url->options.cbegin(), url->options.cend(),
                                       [](const auto &one) { return one.first == QLatin1String("sslmode"); });
        if (!named) {
            const qsizetype question = text.indexOf('?');
            const bool open = question == text.size() - 1 || text.endsWith('&'); // a pair may follow at once
            text += question < 0 ? "?" : open ? "" : "&";
            text += "sslmode=require";
        } else if (!strict.contains(mode)) {
            DatabaseUrl changed = *url;
            changed.setOption(QStringLiteral("sslmode"), QStringLiteral("require"));
            text = changed.toUrl().reveal();
        }
    }
    if ((transforms & UrlTransform::PostgresqlScheme) && text.startsWith("postgres://"))
        text.replace(0, 8, "postgresql");
    return Secret(std::move(text));
}

ChangeKind classifyChange(const Secret &before, const Secret &after)
{
    if (before == after)
        return ChangeKind::None;
    if (before.isEmpty())
        return ChangeKind::First;
    if (after.isEmpty())
        return ChangeKind::Detached;
    const auto a = DatabaseUrl::parse(before);
    const auto b = DatabaseUrl::parse(after);
    if (!a || !b)
        return ChangeKind::Other;
    if (a->host == b->host && a->port == b->port)
        return a->database == b->database ? ChangeKind::Rotation : ChangeKind::Promotion;
    return a->database == b->database ? ChangeKind::Failover : ChangeKind::Promotion;
}

QString changeKindKey(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::None:
        return QStringLiteral("none");
    case ChangeKind::First:
        return QStringLiteral("first");
    case ChangeKind::Rotation:
        return QStringLiteral("rotation");
    case ChangeKind::Failover:
        return QStringLiteral("failover");
    case ChangeKind::Promotion:
        return QStringLiteral("promotion");
    case ChangeKind::Detached:
        return QStringLiteral("detached");
    case ChangeKind::Other:
        break;
    }
    return QStringLiteral("other");
}

} // namespace bowline
