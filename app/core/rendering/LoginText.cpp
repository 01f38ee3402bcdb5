// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rendering/LoginText.h"

#include "core/DatabaseUrl.h"
#include "core/rendering/ConsumerTls.h"
#include "core/rendering/Render.h"

namespace bowline {

namespace {

/// What libpq calls that conduct; null where it could not do the same.
const char *libpqMode(TlsConduct conduct)
{
    switch (conduct) {
    case TlsConduct::Encrypts:
        return "require";
    case TlsConduct::MayGoPlain:
        return "prefer";
    case TlsConduct::NeverEncrypts:
        return "disable";
    case TlsConduct::Unknown:
    case TlsConduct::Verifies:
    case TlsConduct::VerifiesOrPlain:
    case TlsConduct::Refuses:
        break;
    }
    return nullptr;
}

/// Whether parameters of the URL reach the program: a form that has only its own places leaves them out.
bool carriesParameters(const Rendering &rendering)
{
    return rendering.form == Rendering::Form::Url ||
           (rendering.form == Rendering::Form::Template && rendering.pattern.contains(QLatin1String("{url")));
}

/// A library that sends each parameter that it does not know to the server, which refuses unknown ones: lib/pq
/// (conn.go, isDriverSetting), pgx (config.go, notRuntimeParams) and asyncpg (connect_utils.py, server_settings). Tried
/// with the versions that consumerTried() names.
QByteArrayList ownParameters(Consumer consumer)
{
    static const QByteArrayList common{"user",    "password", "host",   "port",       "dbname",
                                       "sslmode", "sslcert",  "sslkey", "sslrootcert"};
    switch (consumer) {
    case Consumer::GoPq:
        return common + QByteArrayList{"connect_timeout",   "fallback_application_name",
                                       "sslinline",         "sslsni",
                                       "krbsrvname",        "krbspn",
                                       "binary_parameters", "disable_prepared_binary_result"};
    case Consumer::GoPgx:
        return common + QByteArrayList{"connect_timeout",
                                       "database",
                                       "passfile",
                                       "target_session_attrs",
                                       "service",
                                       "servicefile",
                                       "min_read_buffer_size",
                                       "statement_cache_capacity",
                                       "statement_cache_mode",
                                       "description_cache_capacity",
                                       "prefer_simple_protocol"};
    case Consumer::Asyncpg:
        return common + QByteArrayList{"database",
                                       "passfile",
                                       "sslcrl",
                                       "sslpassword",
                                       "ssl_min_protocol_version",
                                       "ssl_max_protocol_version"};
    default:
        return {};
    }
}

/// "-c name=value", as PostgreSQL's option `options` has it.
QByteArray asOption(const UrlText::Parameter &one)
{
    QByteArray value = one.value;
    value.replace('\\', "\\\\").replace(' ', "\\ ");
    return "-c " + one.name + '=' + value;
}

bool isSentToServer(const QByteArrayList &own, const UrlText::Parameter &one)
{
    static const QByteArrayList libpqSends{"application_name", "client_encoding", "options"};
    return !own.isEmpty() && !own.contains(one.name) && !libpqSends.contains(one.name) &&
           !ConsumerTls::isTlsParameter(one.name) && !one.value.isEmpty();
}

QStringList sentToServer(Consumer consumer, const UrlText &text)
{
    const QByteArrayList own = ownParameters(consumer);
    QStringList names;
    for (const UrlText::Parameter &one : text.parameters()) {
        if (isSentToServer(own, one))
            names.append(QString::fromUtf8(one.name));
    }
    names.removeDuplicates();
    return names;
}

/// What such a library would send to the server, libpq sends there too, by the option that it has for that.
UrlText inServersWords(Consumer consumer, UrlText text)
{
    const QByteArrayList own = ownParameters(consumer);
    QByteArrayList options{text.parameter("options").value_or(QByteArray())};
    for (const UrlText::Parameter &one : text.parameters()) {
        if (isSentToServer(own, one))
            options.append(asOption(one));
    }
    if (options.size() == 1)
        return text;
    text.removeParameters(
        [&own](const UrlText::Parameter &one) { return isSentToServer(own, one) || one.name == "options"; });
    text.addParameter("options", options.join(' ').trimmed());
    return text;
}

/// libpq's parameters in place of those of the consumer.
Secret inLibpqsWords(UrlText text, const char *mode)
{
    text.removeParameters([](const UrlText::Parameter &one) { return ConsumerTls::isTlsParameter(one.name); });
    text.addParameter("sslmode", mode);
    return text.text();
}

} // namespace

bool LoginText::readsForm(Consumer consumer, Rendering::Form form)
{
    switch (form) {
    case Rendering::Form::Url:
        return consumer != Consumer::Jdbc && consumer != Consumer::Npgsql;
    case Rendering::Form::Jdbc:
        return consumer == Consumer::Jdbc || consumer == Consumer::Other;
    case Rendering::Form::AdoNet:
        return consumer == Consumer::Npgsql || consumer == Consumer::Other;
    case Rendering::Form::PgVariables:
    case Rendering::Form::Template:
        return true; // a program can make anything of them
    case Rendering::Form::Unknown:
        break;
    }
    return false;
}

Rendering::Form LoginText::usualForm(Consumer consumer)
{
    if (consumer == Consumer::Jdbc)
        return Rendering::Form::Jdbc;
    return consumer == Consumer::Npgsql ? Rendering::Form::AdoNet : Rendering::Form::Url;
}

Consumer LoginText::usualConsumer(Rendering::Form form)
{
    if (form == Rendering::Form::Jdbc)
        return Consumer::Jdbc;
    return form == Rendering::Form::AdoNet ? Consumer::Npgsql : Consumer::Libpq;
}

// Tried with the versions that consumerTried() names; Npgsql by its documents. Prisma and Ecto read URLs by
// RFC 3986, which knows one host.
bool LoginText::readsSeveralHosts(Consumer consumer)
{
    switch (consumer) {
    case Consumer::NodePostgres:
    case Consumer::GoPq:
    case Consumer::Prisma:
    case Consumer::Ecto:
        return false;
    case Consumer::Other:
    case Consumer::Libpq:
    case Consumer::Jdbc:
    case Consumer::Npgsql:
    case Consumer::GoPgx:
    case Consumer::Asyncpg:
        break;
    }
    return true;
}

// libpq (conninfo_uri_parse_options), lib/pq (url.go), pgx (config.go) and asyncpg (connect_utils.py) look for these
// two beginnings, and Prisma's documents name no other.
bool LoginText::readsScheme(Consumer consumer, const QString &scheme)
{
    if (scheme.isEmpty() || scheme == QLatin1String("postgres") || scheme == QLatin1String("postgresql"))
        return true;
    switch (consumer) {
    case Consumer::Libpq:
    case Consumer::GoPq:
    case Consumer::GoPgx:
    case Consumer::Asyncpg:
    case Consumer::Prisma:
        return false;
    default:
        return true;
    }
}

LoginText LoginText::hindered(Obstacle obstacle, const Phrase &sentence)
{
    LoginText result;
    result.m_obstacle = obstacle;
    result.m_sentence = sentence;
    return result;
}

LoginText LoginText::of(const Secret &source, const Rendering &rendering)
{
    if (const auto rendered = render(source, QStringLiteral("URL"), rendering); !rendered)
        return hindered(Obstacle::NoUrl, rendered.error().message);
    const auto text = editedUrl(source, rendering);
    if (!text)
        return hindered(Obstacle::NoUrl, text.error().message);
    if (rendering.consumer == Consumer::Other) {
        LoginText result;
        result.m_url = text->text();
        return result;
    }
    LoginText hindrance = hindranceOf(*text, rendering);
    return hindrance.m_obstacle == Obstacle::None ? byRule(*text, rendering) : hindrance;
}

/// What has nothing to do with TLS.
LoginText LoginText::hindranceOf(const UrlText &text, const Rendering &rendering)
{
    const QString who = consumerName(rendering.consumer);
    if (!readsForm(rendering.consumer, rendering.form))
        return hindered(Obstacle::WrongForm, Phrase("login_text.other_form").arg(who));
    if (rendering.form != Rendering::Form::Url)
        return {};
    if (!readsScheme(rendering.consumer, rendering.scheme)) {
        return hindered(Obstacle::OtherScheme, Phrase("login_text.other_scheme").arg(who));
    }
    if (rendering.consumer == Consumer::Libpq)
        return {};
    if (const char sign = text.layout().readDifferently) {
        return hindered(
            Obstacle::ReadDifferently,
            Phrase("login_text.read_differently")
                .arg(who, QString(QLatin1Char(sign)), QString::fromLatin1(QByteArray(1, sign).toPercentEncoding())));
    }
    const auto url = DatabaseUrl::parse(text.text());
    if (url && !url->moreHosts.isEmpty() && !readsSeveralHosts(rendering.consumer))
        return hindered(Obstacle::SeveralHosts, Phrase("login_text.several_hosts").arg(who));
    return {};
}

LoginText LoginText::byRule(const UrlText &text, const Rendering &rendering)
{
    const ConsumerTls tls(rendering.consumer, text);
    const Phrase why = Phrase::sentences({tls.sentence(), tls.remedySentence()});
    if (tls.conduct() == TlsConduct::Refuses)
        return hindered(Obstacle::Refuses, why);
    LoginText result;
    result.m_rule = ruleOf(rendering.consumer, tls);
    result.m_remedy = tls.remedySentence();
    result.m_connects = tls.connects();
    if (rendering.consumer == Consumer::Libpq) { // the very text
        result.m_url = text.text();
        result.m_foreign = carriesParameters(rendering) ? Foreign::Refused : Foreign::LeftOut;
        return result;
    }
    const char *mode = libpqMode(tls.conduct());
    if (!mode)
        return hindered(Obstacle::Verifies, why);
    const UrlText worded = carriesParameters(rendering) ? inServersWords(rendering.consumer, text) : text;
    result.m_url = inLibpqsWords(worded, mode);
    result.m_who = consumerName(rendering.consumer);
    if (carriesParameters(rendering))
        result.m_sent = sentToServer(rendering.consumer, text);
    return result;
}

Phrase LoginText::ruleOf(Consumer consumer, const ConsumerTls &tls)
{
    if (!consumerTried(consumer).isEmpty())
        return tls.sentence();
    return Phrase("login_text.by_documents").arg(tls.sentence(), consumerName(consumer));
}

Error LoginText::explained(const Error &error) const
{
    static const QString unknownSetting = QStringLiteral("42704"); // SQLSTATE undefined_object
    if (error.code == ErrorCode::DatabaseFailed && !m_sent.isEmpty() && error.detail.contains(unknownSetting)) {
        return makeError(ErrorCode::UrlConsumer,
                         Phrase("login_text.setting_refused").arg(m_who, m_sent.join(QStringLiteral(", "))),
                         error.detail);
    }
    const bool mayBeTls = error.code == ErrorCode::DatabaseNotLetIn || error.code == ErrorCode::DatabaseTls;
    if (!mayBeTls || m_remedy.isEmpty())
        return error;
    Error told = error;
    told.message = Phrase::sentences({m_rule, m_remedy, error.message});
    return told;
}

Error LoginText::error() const
{
    return makeError(m_obstacle == Obstacle::NoUrl ? ErrorCode::UrlInvalid : ErrorCode::UrlConsumer, m_sentence, {});
}

} // namespace bowline
