// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/postgres/ConnectionParameters.h"

#include "core/DatabaseUrl.h"
#include "core/Random.h"
#include "core/rendering/ConsumerTls.h"
#include "core/rendering/TlsWish.h"
#include "net/postgres/LibpqKeywords.h"

#include <QDir>
#include <QFileInfo>

#include <libpq-fe.h>

#include <algorithm>
#include <memory>

namespace bowline {

namespace {

// A file that is never there: libpq then goes on without one, quietly.
const QByteArray noFile = QByteArrayLiteral("/nonexistent/bowline");
const QString usualPort = QStringLiteral("5432");
const QByteArray urlKeyword = QByteArrayLiteral("dbname"); // the first of its name may be a URL

Unexpected unreadableUrl(const Phrase &why)
{
    return fail(makeError(ErrorCode::UrlInvalid, why, {}));
}

QString homeFile(const char *name)
{
    return QDir::home().filePath(QStringLiteral(".postgresql/") + QLatin1String(name));
}

bool isSocketFolder(const QString &host)
{
    return host.startsWith(QLatin1Char('/'));
}

/// Where libpq looks by itself, which depends on who built it. The one with a socket of that port, if any
/// has.
QString defaultSocketFolder(const QString &port)
{
    const QStringList usual{QStringLiteral("/var/run/postgresql"), QStringLiteral("/tmp")};
    for (const QString &folder : usual) {
        if (QFileInfo::exists(folder + QStringLiteral("/.s.PGSQL.") + port))
            return folder;
    }
    return {};
}

bool isForLibpq(const UrlText::Parameter &one)
{
    return LibpqKeywords::knows(one.name) || one.name == "requiressl" || (one.name == "ssl" && one.value == "true");
}

} // namespace

Expected<ConnectionParameters> ConnectionParameters::read(const Secret &url, const Overrides &overrides,
                                                          LoginText::Foreign foreign)
{
    if (const auto parsed = DatabaseUrl::parse(url); !parsed)
        return fail(parsed.error());
    auto text = UrlText::of(url);
    if (!text)
        return fail(text.error());
    ConnectionParameters result;
    if (const auto prepared = result.prepareText(*text, foreign); !prepared)
        return fail(prepared.error());
    result.readPlaces();
    if (const Phrase why = result.elsewhere(); !why.isEmpty())
        return fail(makeError(ErrorCode::DatabaseUnreachable, why, {}));
    if (result.m_read.value("user").isEmpty())
        return unreadableUrl(Phrase("db.no_user_named"));
    result.addNeutralValues(*text);
    result.m_urlAt = result.m_values.size();
    result.m_secrets.push_back(text->text());
    result.add(urlKeyword, {});
    result.add("passfile",
               noFile); // one that the URL names would be a file of the consumer's computer, not of ours
    for (const auto &[keyword, value] : overrides)
        result.add(keyword, value);
    return result;
}

Expected<ConnectionParameters> ConnectionParameters::ofOwnServer(const Secret &connectionString, const QString &where)
{
    ConnectionParameters result;
    if (const auto read = result.readByLibpq(connectionString); !read)
        return fail(read.error());
    result.m_places.append(where);
    result.m_urlAt = result.m_values.size();
    result.m_secrets.push_back(connectionString);
    result.add(urlKeyword, {});
    return result;
}

/// The URL as libpq can read it, which libpq then does.
Expected<Done> ConnectionParameters::prepareText(UrlText &text, LoginText::Foreign foreign)
{
    m_mayQuote = !text.layout().passwordSpills;
    if (const char sign = text.layout().readDifferently) {
        m_remarks.append(Phrase("db.read_differently")
                             .arg(QLatin1Char(sign))
                             .arg(QString::fromLatin1(QByteArray(1, sign).toPercentEncoding())));
    }
    const auto wish = TlsWish::foreignTo(text);
    if (const auto removed = removeForeign(text, foreign); !removed)
        return removed;
    if (wish) {
        text.setParameter("sslmode", wish->sslmode);
        m_remarks.append(
            Phrase("db.sslmode_in_place").arg(QString::fromUtf8(wish->wish), QString::fromLatin1(wish->sslmode)));
    }
    return readByLibpq(text.text());
}

// What is about TLS is told by its own remark.
Expected<Done> ConnectionParameters::removeForeign(UrlText &text, LoginText::Foreign foreign)
{
    QStringList names;
    for (const UrlText::Parameter &one : text.parameters()) {
        if (!isForLibpq(one) && !ConsumerTls::isTlsParameter(one.name))
            names.append(QString::fromUtf8(one.name));
    }
    names.removeDuplicates();
    const Phrase shown = m_mayQuote ? Phrase::plain(names.join(QStringLiteral(", "))) : Phrase("db.some_parameters");
    if (!names.isEmpty() && foreign == LoginText::Foreign::Refused) {
        return fail(makeError(ErrorCode::UrlConsumer, Phrase("db.parameters_refused").arg(shown), {}));
    }
    text.removeParameters([](const UrlText::Parameter &one) { return !isForLibpq(one); });
    if (!names.isEmpty())
        m_remarks.append(Phrase("db.parameters_left_out").arg(shown));
    return Done{};
}

// What libpq says about a text that it cannot read repeats pieces of it, so no word of that is passed on.
Expected<Done> ConnectionParameters::readByLibpq(const Secret &text)
{
    char *complaint = nullptr;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
        PQconninfoParse(text.reveal().constData(), &complaint), &PQconninfoFree);
    if (complaint)
        PQfreemem(complaint);
    if (!options) {
        return unreadableUrl(Phrase("db.libpq_cannot_read"));
    }
    for (const PQconninfoOption *one = options.get(); one->keyword; ++one) {
        if (!one->val)
            continue;
        const QByteArray keyword(one->keyword);
        if (keyword == "password" || keyword == "sslpassword") {
            m_secrets.emplace_back(QByteArray(one->val));
            m_hasPassword = m_hasPassword || (keyword == "password" && *one->val);
        } else {
            m_read.insert(keyword, QByteArray(one->val));
        }
    }
    return Done{};
}

QList<ConnectionParameters::Server> ConnectionParameters::servers() const
{
    const QStringList ports = value("port").split(QLatin1Char(','));
    const QString hosts = value("host").isEmpty() ? value("hostaddr") : value("host");
    QList<Server> found;
    for (const QString &host : hosts.split(QLatin1Char(','))) {
        const QString port = ports.value(ports.size() == 1 ? 0 : found.size());
        found.append({host, port.isEmpty() ? usualPort : port});
    }
    return found;
}

void ConnectionParameters::readPlaces()
{
    for (const auto &[host, port] : servers()) {
        if (host.isEmpty() || isSocketFolder(host))
            m_places.append(host.isEmpty() ? defaultSocketFolder(port) : host);
        else
            m_places.append(QStringLiteral("%1:%2").arg(host, port));
    }
}

/// Why nothing can be tried from this computer; empty where something can.
Phrase ConnectionParameters::elsewhere() const
{
    if (!value("service").isEmpty())
        return Phrase("db.service_file_elsewhere");
    if (!m_hasPassword && !value("passfile").isEmpty())
        return Phrase("db.password_file_elsewhere");
    if (!value("hostaddr").isEmpty())
        return {};
    const bool isElsewhere = std::all_of(m_places.cbegin(), m_places.cend(), [](const QString &place) {
        return place.isEmpty() || (isSocketFolder(place) && !QFileInfo(place).isDir());
    });
    if (!isElsewhere)
        return {};
    if (m_places.first().isEmpty())
        return Phrase("db.socket_elsewhere_unnamed");
    return Phrase("db.socket_elsewhere").arg(where());
}

void ConnectionParameters::addNeutralValues(UrlText &text)
{
    const auto ifUnset = [this](const QByteArray &keyword, const QByteArray &value) {
        if (!m_read.contains(keyword))
            add(keyword, value);
    };
    ifUnset("application_name", "bowline");
    ifUnset("client_encoding", "UTF8");
    ifUnset("gssencmode", "disable");
    for (const char *file : {"sslcert", "sslkey", "sslcrl", "sslcrldir"})
        ifUnset(file, noFile);
    // With `require`, a root certificate in the person's home would quietly turn verification on, which the
    // consumer of the URL does not do; with verify-*, libpq's own place is where it would look.
    if (!m_read.value("sslmode").startsWith("verify"))
        ifUnset("sslrootcert", noFile);
    silenceEnvironment(text);
    if (value("host").isEmpty() && value("hostaddr").isEmpty())
        text.setParameter("host", m_places.first().toUtf8());
    // Without a database libpq takes the user's name, unless PGDATABASE speaks.
    if (value("dbname").isEmpty())
        text.setParameter("dbname", m_read.value("user"));
    // No password at all would let PGPASSWORD in. A random one is refused with a clear SQLSTATE, if one is
    // asked for.
    if (!m_hasPassword) {
        m_secrets.emplace_back(SystemRandom().urlSafeToken(16));
        add("password", m_secrets.back().reveal());
    }
}

void ConnectionParameters::silenceEnvironment(UrlText &text)
{
    static const QByteArrayList minded{"service", "passfile", "password", "user", urlKeyword};
    for (const LibpqKeywords::Keyword &one : LibpqKeywords::all()) {
        const bool isSet = m_read.contains(one.name) ||
                           std::find(m_keywords.cbegin(), m_keywords.cend(), one.name) != m_keywords.cend();
        if (isSet || minded.contains(one.name) || !LibpqKeywords::environmentSpeaks(one))
            continue;
        if (!one.compiled.isEmpty())
            add(one.name, one.compiled);
        else
            text.addParameter(one.name, {}); // set, to nothing: in the arrays an empty value would not count
    }
}

void ConnectionParameters::shareTime(int ms)
{
    if (hostCount() < 2 || m_read.contains("tcp_user_timeout"))
        return;
    const int wanted = value("connect_timeout").toInt() * 1000;
    const int share = ms / hostCount();
    add("tcp_user_timeout", QByteArray::number(wanted > 0 ? std::min(wanted, share) : share));
}

void ConnectionParameters::add(const QByteArray &keyword, const QByteArray &value)
{
    m_keywords.push_back(keyword);
    m_values.push_back(value);
}

std::vector<const char *> ConnectionParameters::keywords() const
{
    std::vector<const char *> result;
    for (const QByteArray &keyword : m_keywords)
        result.push_back(keyword.constData());
    result.push_back(nullptr);
    return result;
}

std::vector<const char *> ConnectionParameters::values() const
{
    std::vector<const char *> result;
    for (const QByteArray &value : m_values)
        result.push_back(value.constData());
    result[m_urlAt] = m_secrets.back().reveal().constData();
    result.push_back(nullptr);
    return result;
}

QString ConnectionParameters::where() const
{
    return m_mayQuote ? m_places.join(QStringLiteral(", ")) : QStringLiteral("•••");
}

QString ConnectionParameters::missingRootFile() const
{
    if (!m_read.value("sslmode").startsWith("verify"))
        return {};
    const QString file = value("sslrootcert").isEmpty() ? homeFile("root.crt") : value("sslrootcert");
    return file == QLatin1String("system") || QFileInfo::exists(file) ? QString() : file;
}

QString ConnectionParameters::missingClientFile() const
{
    for (const char *keyword : {"sslcert", "sslkey"}) {
        if (!value(keyword).isEmpty() && !QFileInfo::exists(value(keyword)))
            return value(keyword);
    }
    return {};
}

} // namespace bowline
