// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/DatabaseUrl.h"

#include "core/rendering/UrlText.h"

#include <QStringDecoder>

#include <algorithm>
#include <tuple>

namespace bowline {

namespace {

Unexpected bad(const Phrase &why)
{
    return fail(makeError(ErrorCode::UrlInvalid, why, {}));
}

QByteArray encode(const QString &text)
{
    return text.toUtf8().toPercentEncoding();
}

QByteArray encodeHost(const QString &host, int port)
{
    const bool v6 = host.contains(QLatin1Char(':'));
    return (v6 ? '[' + host.toUtf8().toPercentEncoding(":") + ']' : encode(host)) + ':' + QByteArray::number(port);
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
        QStringDecoder utf8(QStringDecoder::Utf8,
                            QStringDecoder::Flag::Stateless); // a sequence cut off is an error too
        QString decoded = utf8(QByteArray::fromPercentEncoding(text));
        m_clean = m_clean && !utf8.hasError();
        return decoded;
    }
    bool isClean() const { return m_clean; }

private:
    bool m_clean = true;
};

/// The parts of a URL while it is read. Later ones of a name win, so the query is read last.
class UrlReader
{
public:
    explicit UrlReader(const UrlText &text)
        : m_text(text)
    {
    }
    Expected<DatabaseUrl> read();

private:
    bool readAuthority();
    void readQuery();
    Phrase readHosts();
    Phrase portTrouble() const;
    QByteArray part(const UrlLayout::Span &span) const { return span.of(m_text.text().reveal()); }

    const UrlText &m_text;
    Decoder m_decode;
    DatabaseUrl m_url;
    QString m_hosts; ///< separated by commas, as libpq keeps them: one that is encoded counts as well
    QString m_ports;
};

Expected<DatabaseUrl> UrlReader::read()
{
    m_url.scheme = QString::fromLatin1(m_text.scheme());
    m_url.mayShow = !m_text.layout().passwordSpills;
    if (!readAuthority())
        return bad(Phrase("url.bracket_without_partner"));
    readQuery();
    if (const Phrase trouble = readHosts(); !trouble.isEmpty())
        return bad(trouble);
    if (!m_decode.isClean())
        return bad(Phrase("url.not_utf8"));
    return m_url;
}

bool UrlReader::readAuthority()
{
    const UrlLayout &layout = m_text.layout();
    m_url.user = m_decode(part(layout.user));
    if (layout.password)
        m_url.password = Secret(QByteArray::fromPercentEncoding(part(*layout.password)));
    m_url.database = m_decode(part(layout.database));
    const auto hosts = splitHosts(part(layout.hosts));
    if (!hosts)
        return false;
    QByteArrayList names;
    QByteArrayList ports;
    for (const auto &[name, port] : *hosts) {
        names.append(name);
        ports.append(port);
    }
    m_hosts = m_decode(names.join(','));
    m_ports = m_decode(ports.join(','));
    return true;
}

void UrlReader::readQuery()
{
    for (const UrlText::Parameter &one : m_text.parameters()) {
        const QString name = m_decode(one.name.toPercentEncoding());
        if (name == QLatin1String("password")) {
            m_url.password = Secret(one.value);
            continue;
        }
        const bool isSecret = name == QLatin1String("sslpassword");
        const QString value = isSecret ? QString() : m_decode(one.value.toPercentEncoding());
        if (name == QLatin1String("user"))
            m_url.user = value;
        else if (name == QLatin1String("dbname"))
            m_url.database = value;
        else if (name == QLatin1String("host"))
            m_hosts = value;
        else if (name == QLatin1String("port"))
            m_ports = value;
        else
            m_url.options.append({name, value});
    }
}

Phrase UrlReader::readHosts()
{
    const QStringList hosts = m_hosts.split(QLatin1Char(','));
    QStringList ports = m_ports.split(QLatin1Char(','));
    while (ports.size() == 1 && ports.size() < hosts.size())
        ports = QStringList(hosts.size(), ports.first()); // one port for all
    if (ports.size() != hosts.size())
        return Phrase("url.ports_and_hosts_differ");
    QList<std::pair<QString, int>> all;
    for (qsizetype i = 0; i < hosts.size(); ++i) {
        bool ok = true;
        const int port = ports[i].isEmpty() ? m_url.port : ports[i].toInt(&ok);
        if (!ok || port < 1 || port > 65535)
            return portTrouble();
        all.append({hosts[i], port});
    }
    std::tie(m_url.host, m_url.port) = all.takeFirst();
    m_url.moreHosts = all;
    return {};
}

// A password with a raw slash leaves its beginning where the port should stand.
Phrase UrlReader::portTrouble() const
{
    const char sign = m_text.layout().passwordSpills;
    if (!sign)
        return Phrase("url.bad_port");
    return Phrase("url.bad_port_sign_in_password")
        .arg(QLatin1Char(sign))
        .arg(QString::fromLatin1(QByteArray(1, sign).toPercentEncoding()));
}

} // namespace

Expected<DatabaseUrl> DatabaseUrl::parse(const Secret &url)
{
    const QByteArray &bytes = url.reveal();
    if (!bytes.startsWith("postgres://") && !bytes.startsWith("postgresql://"))
        return bad(Phrase("url.not_postgresql"));
    if (!isCleanPercentEncoding(bytes))
        return bad(Phrase("url.bad_percent_escape"));
    if (!std::all_of(bytes.cbegin(), bytes.cend(), isVisible))
        return bad(Phrase("url.control_character"));
    const auto text = UrlText::of(url);
    return text ? UrlReader(*text).read() : Expected<DatabaseUrl>(fail(text.error()));
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
    out += encodeHost(host, port);
    for (const auto &[name, number] : moreHosts)
        out += ',' + encodeHost(name, number);
    out += '/' + encode(database);
    char separator = '?';
    for (const auto &[name, value] : options) {
        out += separator + encode(name) + '=' + value.toUtf8().toPercentEncoding("/:");
        separator = '&';
    }
    return Secret(std::move(out));
}

QString DatabaseUrl::option(const QString &name) const
{
    const auto found =
        std::find_if(options.crbegin(), options.crend(), [&name](const auto &one) { return one.first == name; });
    return found == options.crend() ? QString() : found->second;
}

QString DatabaseUrl::display() const
{
    if (!mayShow)
        return QStringLiteral("postgresql://•••"); // where the password ends is not clear
    QString hosts = QStringLiteral("%1:%2").arg(host).arg(port);
    for (const auto &[name, number] : moreHosts)
        hosts += QStringLiteral(",%1:%2").arg(name).arg(number);
    return QStringLiteral("%1@%2/%3").arg(user, hosts, database);
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
    if (a->host == b->host && a->port == b->port && a->moreHosts == b->moreHosts)
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
