// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rendering/Render.h"

#include "core/DatabaseUrl.h"
#include "core/rendering/ConsumerTls.h"
#include "core/rendering/TemplateText.h"

#include <algorithm>
#include <iterator>

namespace bowline {

namespace {

const QByteArray passwordToken =
    QByteArrayLiteral("0bowline0hidden0password0"); // nothing in it is ever encoded or quoted
const QString passwordDots = QStringLiteral("••••••••");

struct LibraryName
{
    const char *libpq;
    const char *theirs;
};

// https://jdbc.postgresql.org/documentation/use/#connection-parameters: what it calls otherwise. Names that
// it does not know do no harm (tried with pgjdbc 42.5).
constexpr LibraryName jdbcNames[] = {{"application_name", "ApplicationName"}, {"connect_timeout", "connectTimeout"}};

// https://www.npgsql.org/doc/connection-string-parameters.html, not tried. Npgsql refuses a name that it does
// not know.
constexpr LibraryName adoNames[] = {
    {"application_name", "Application Name"}, {"connect_timeout", "Timeout"}, {"options", "Options"},
    {"sslrootcert", "Root Certificate"},      {"sslcert", "SSL Certificate"}, {"sslkey", "SSL Key"}};
constexpr LibraryName adoModes[] = {{"disable", "Disable"}, {"allow", "Allow"},        {"prefer", "Prefer"},
                                    {"require", "Require"}, {"verify-ca", "VerifyCA"}, {"verify-full", "VerifyFull"}};

template <std::size_t N>
const char *libraryName(const LibraryName (&names)[N], const QByteArray &libpq)
{
    const auto found = std::find_if(std::begin(names), std::end(names),
                                    [&libpq](const LibraryName &one) { return libpq == one.libpq; });
    return found == std::end(names) ? nullptr : found->theirs;
}

/// Parameters that DatabaseUrl has read into its parts.
bool isUrlPart(const QByteArray &name)
{
    return name == "user" || name == "password" || name == "host" || name == "port" || name == "dbname";
}

bool hasPlace(Rendering::Form form, const QByteArray &name)
{
    if (isUrlPart(name))
        return true;
    if (form == Rendering::Form::PgVariables || form == Rendering::Form::AdoNet)
        return name == "sslmode" || (form == Rendering::Form::AdoNet && libraryName(adoNames, name));
    return true;
}

/// The forms, made of one edited URL.
class RenderedForms
{
public:
    RenderedForms(const UrlText &text, const DatabaseUrl &url, const Rendering &rendering)
        : m_text(text)
        , m_url(url)
        , m_rendering(rendering)
    {
        m_hosts.append({url.host, url.port});
        m_hosts += url.moreHosts;
    }

    Expected<EnvVars> make(const QString &name) const
    {
        switch (m_rendering.form) {
        case Rendering::Form::PgVariables:
            return variables();
        case Rendering::Form::Jdbc:
            return one(name, jdbc());
        case Rendering::Form::AdoNet:
            return one(name, adoNet());
        case Rendering::Form::Template:
            return one(name, filled());
        case Rendering::Form::Url:
        case Rendering::Form::Unknown:
            break;
        }
        return EnvVars{{name, withScheme()}};
    }

private:
    static Expected<EnvVars> one(const QString &name, Expected<QByteArray> text)
    {
        return text ? Expected<EnvVars>(EnvVars{{name, Secret(std::move(*text))}}) : fail(text.error());
    }

    Secret withScheme() const
    {
        UrlText text = m_text;
        if (!m_rendering.scheme.isEmpty())
            text.setScheme(m_rendering.scheme.toLatin1());
        return text.text();
    }
    QByteArray hosts() const
    {
        QByteArrayList names;
        for (const auto &host : m_hosts)
            names.append(host.first.toUtf8());
        return names.join(',');
    }
    QByteArray ports() const
    {
        QByteArrayList numbers;
        for (const auto &host : m_hosts)
            numbers.append(QByteArray::number(host.second));
        return numbers.join(',');
    }
    QMap<QString, QByteArray> values() const
    {
        return {{QStringLiteral("host"), hosts()},
                {QStringLiteral("port"), ports()},
                {QStringLiteral("user"), m_url.user.toUtf8()},
                {QStringLiteral("password"), m_url.password.reveal()},
                {QStringLiteral("database"), m_url.database.toUtf8()}};
    }

    // https://www.postgresql.org/docs/15/libpq-envars.html; several hosts as in libpq's host and port.
    EnvVars variables() const
    {
        QMap<QString, QByteArray> all = values();
        all.insert(QStringLiteral("tls"), m_text.parameter("sslmode").value_or(QByteArray()));
        EnvVars result;
        for (auto it = all.cbegin(); it != all.cend(); ++it) {
            const QString name = m_rendering.nameOf(it.key());
            if (!name.isEmpty() && !it.value().isEmpty())
                result.insert(name, Secret(it.value()));
        }
        return result;
    }

    // https://jdbc.postgresql.org/documentation/use/, tried with pgjdbc 42.5: everything is decoded as a form
    // is, so that a + would be a space.
    Expected<QByteArray> jdbc() const
    {
        QByteArrayList places;
        for (const auto &[host, port] : m_hosts) {
            if (host.isEmpty() || host.startsWith(QLatin1Char('/'))) {
                return fail(makeError(ErrorCode::UrlInvalid, Phrase("rendering.jdbc_needs_host"), {}));
            }
            const bool v6 = host.contains(QLatin1Char(':'));
            places.append((v6 ? '[' + host.toUtf8() + ']' : host.toUtf8()) + ':' + QByteArray::number(port));
        }
        QByteArrayList query;
        const auto add = [&query](const QByteArray &name, const QByteArray &value) {
            if (!value.isEmpty())
                query.append(name.toPercentEncoding() + '=' + value.toPercentEncoding());
        };
        add("user", m_url.user.toUtf8());
        add("password", m_url.password.reveal());
        for (const UrlText::Parameter &one : m_text.parameters()) {
            if (isUrlPart(one.name))
                continue;
            const char *theirs = libraryName(jdbcNames, one.name);
            query.append((theirs ? QByteArray(theirs) : one.name).toPercentEncoding() +
                         (one.hasEquals ? '=' + one.value.toPercentEncoding() : QByteArray()));
        }
        return "jdbc:postgresql://" + places.join(',') + '/' + m_url.database.toUtf8().toPercentEncoding() +
               (query.isEmpty() ? QByteArray() : '?' + query.join('&'));
    }

    // https://learn.microsoft.com/dotnet/framework/data/adonet/connection-strings: a value with ; or quotes
    // or spaces around it stands in double quotes, in which a double quote is written twice.
    static QByteArray adoPair(const QByteArray &name, const QByteArray &value)
    {
        const bool plain = std::all_of(value.cbegin(), value.cend(), [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                   (c && strchr("-_.,:/@+", c));
        });
        QByteArray inside = value;
        return name + '=' + (plain ? value : '"' + inside.replace('"', "\"\"") + '"');
    }
    QByteArray adoHosts() const
    {
        if (m_hosts.size() == 1)
            return m_url.host.toUtf8();
        QByteArrayList places;
        for (const auto &[host, port] : m_hosts)
            places.append(host.toUtf8() + ':' + QByteArray::number(port));
        return places.join(',');
    }
    Expected<QByteArray> adoNet() const
    {
        QByteArrayList pairs;
        const auto add = [&pairs](const QByteArray &name, const QByteArray &value) {
            if (!value.isEmpty())
                pairs.append(adoPair(name, value));
        };
        add("Host", adoHosts());
        add("Port", m_hosts.size() == 1 ? QByteArray::number(m_url.port) : QByteArray());
        add("Username", m_url.user.toUtf8());
        add("Password", m_url.password.reveal());
        add("Database", m_url.database.toUtf8());
        const QByteArray mode = m_text.parameter("sslmode").value_or(QByteArray());
        const char *theirs = libraryName(adoModes, mode.toLower());
        add("SSL Mode", theirs ? QByteArray(theirs) : mode);
        if (mode.toLower() == "require")
            pairs.append("Trust Server Certificate=true"); // without it Npgsql 6 and 7 refuse Require; 8 ignores it
        for (const LibraryName &one : adoNames)
            add(one.theirs, m_text.parameter(one.libpq).value_or(QByteArray()));
        return pairs.join(';');
    }

    Expected<QByteArray> filled() const
    {
        QMap<QString, QByteArray> all = values();
        all.insert(QStringLiteral("url"), withScheme().reveal());
        return TemplateText::fill(m_rendering.pattern, all);
    }

    const UrlText &m_text;
    const DatabaseUrl &m_url;
    const Rendering &m_rendering;
    QList<std::pair<QString, int>> m_hosts;
};

/// The same URL with another text for each password in it.
Secret withoutPasswords(UrlText url)
{
    url.changeParameters([](const UrlText::Parameter &one) {
        return one.name == "password" || one.name == "sslpassword" ? std::optional(passwordToken) : std::nullopt;
    });
    QByteArray text = url.text().reveal();
    if (const auto &password = url.layout().password; password && password->size > 0)
        text.replace(password->at, password->size, passwordToken);
    return Secret(std::move(text));
}

} // namespace

Expected<UrlText> editedUrl(const Secret &source, const Rendering &rendering)
{
    if (const auto url = DatabaseUrl::parse(source); !url)
        return fail(url.error());
    auto text = UrlText::of(source);
    if (!text)
        return text;
    if (rendering.tls)
        ConsumerTls::require(rendering.consumer, *text);
    text->removeParameters([&rendering](const UrlText::Parameter &one) { return !hasPlace(rendering.form, one.name); });
    return text;
}

QStringList leftOut(const Secret &source, const Rendering &rendering)
{
    QStringList result;
    const auto text = UrlText::of(source);
    if (!text)
        return result;
    for (const UrlText::Parameter &one : text->parameters()) {
        if (!hasPlace(rendering.form, one.name))
            result.append(QString::fromUtf8(one.name));
    }
    return result;
}

Expected<EnvVars> render(const Secret &source, const QString &name, const Rendering &rendering)
{
    if (const auto checked = rendering.check(); !checked)
        return fail(checked.error());
    if (rendering.isAsIs())
        return EnvVars{{name, source}};
    const auto text = editedUrl(source, rendering);
    if (!text)
        return fail(text.error());
    const auto url = DatabaseUrl::parse(text->text());
    return url ? RenderedForms(*text, *url, rendering).make(name) : Expected<EnvVars>(fail(url.error()));
}

Expected<QString> maskedUrl(const Secret &source)
{
    if (const auto url = DatabaseUrl::parse(source); !url)
        return fail(url.error());
    const auto text = UrlText::of(source);
    if (!text)
        return fail(text.error());
    if (text->layout().passwordSpills)
        return QString();
    return withoutPasswords(*text).revealText().replace(QString::fromLatin1(passwordToken), passwordDots);
}

Expected<QMap<QString, QString>> renderMasked(const Secret &source, const QString &name, const Rendering &rendering)
{
    const auto text = UrlText::of(source);
    const bool canMask = text && DatabaseUrl::parse(source) && !text->layout().passwordSpills;
    const auto rendered = render(canMask ? withoutPasswords(*text) : source, name, rendering);
    if (!rendered)
        return fail(rendered.error());
    QMap<QString, QString> result;
    for (auto it = rendered->cbegin(); it != rendered->cend(); ++it) {
        QString shown = canMask ? it->revealText() : passwordDots;
        result.insert(it.key(), shown.replace(QString::fromLatin1(passwordToken), passwordDots));
    }
    return result;
}

} // namespace bowline
