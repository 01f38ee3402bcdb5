// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/postgres/DatabaseLogin.h"

#include "core/DatabaseUrl.h"
#include "core/Redactor.h"
#include "core/Worker.h"
#include "net/OpenSslThreadState.h"
#include "net/postgres/ConnectionParameters.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QRegularExpression>

#include <libpq-fe.h>

#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <initializer_list>

namespace bowline {

namespace {

constexpr int mostAddresses = 8;
constexpr int cancelCheckMs = 100;

std::atomic<int> cancellations{0};

struct ConnectionCloser
{
    void operator()(PGconn *connection) const { PQfinish(connection); }
};
struct ResultClearer
{
    void operator()(PGresult *result) const { PQclear(result); }
};
struct AddressFreer
{
    void operator()(addrinfo *list) const { freeaddrinfo(list); }
};

/// One login, step by step, on one thread:
///
///   resolve -> start -> poll (TCP, TLS, authentication) -> SELECT 1 -> report
///
/// The deadline covers all of it but the look-up of the name, which only the system's resolver can cut short.
class LoginAttempt
{
public:
    LoginAttempt(DatabaseUrl url, const DatabaseLoginOptions &options)
        : m_url(std::move(url))
        , m_options(options)
        , m_deadline(options.timeoutMs)
    {
        m_elapsed.start();
    }

    Expected<DatabaseLoginReport> run();

private:
    Expected<QByteArrayList> resolve() const;
    Expected<Done> connectTo(const QByteArrayList &addresses);
    Expected<Done> ask();
    Expected<Done> waitForResult();
    bool isCancelled() const { return m_cancellations != cancellations; }
    /// True when the socket is ready; false when the deadline has passed, or the login is cancelled.
    bool waitFor(short events) const;
    DatabaseLoginReport report() const;

    QString where() const { return QStringLiteral("%1:%2").arg(m_url.host).arg(m_url.port); }
    QString libpqText() const;
    Unexpected timedOut() const;
    Unexpected connectFailed(ConnStatusType phase) const;
    Unexpected broken() const;
    Unexpected refusedWith(const QString &sqlState) const;

    DatabaseUrl m_url;
    DatabaseLoginOptions m_options;
    QDeadlineTimer m_deadline;
    QElapsedTimer m_elapsed;
    const int m_cancellations = cancellations;
    std::unique_ptr<PGconn, ConnectionCloser> m_connection;
};

// In a verbose message the SQLSTATE stands between the severity and the text: "FATAL:  28P01: password …".
// The severity is in the server's language, so only the shape is looked at: five characters with a digit
// among them.
QString sqlStateIn(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral(":\\s+(?=[A-Z]*[0-9])([0-9A-Z]{5}):\\s"));
    return shape.match(text).captured(1);
}

ErrorCode codeOfSqlState(const QString &state)
{
    if (state == QLatin1String("28P01") || state == QLatin1String("28000"))
        return ErrorCode::DatabaseLoginRefused;
    if (state == QLatin1String("3D000"))
        return ErrorCode::DatabaseMissing;
    if (state == QLatin1String("53300") || state == QLatin1String("57P03"))
        return ErrorCode::DatabaseBusy;
    return ErrorCode::DatabaseFailed;
}

QString meaningOfSqlState(const QString &state, const DatabaseUrl &url)
{
    if (state == QLatin1String("28P01")) {
        return QCoreApplication::translate("bowline::DatabaseLogin",
                                           "The database refuses the password of the user %1.")
            .arg(url.user);
    }
    if (state == QLatin1String("28000")) {
        return QCoreApplication::translate("bowline::DatabaseLogin",
                                           "The database does not let the user %1 in from this computer.")
            .arg(url.user);
    }
    if (state == QLatin1String("3D000")) {
        return QCoreApplication::translate("bowline::DatabaseLogin", "The server has no database named %1.")
            .arg(url.database);
    }
    if (state == QLatin1String("53300")) {
        return QCoreApplication::translate("bowline::DatabaseLogin",
                                           "All connections of the database are in use just now.");
    }
    if (state == QLatin1String("57P03")) {
        return QCoreApplication::translate(
            "bowline::DatabaseLogin",
            "The database is starting or stopping, and takes no connections just now.");
    }
    return QCoreApplication::translate("bowline::DatabaseLogin",
                                       "The database refused the check (SQLSTATE %1).")
        .arg(state);
}

bool namesError(const QString &text, std::initializer_list<int> errors)
{
    return std::any_of(errors.begin(), errors.end(), [&text](int error) {
        return text.contains(QString::fromLocal8Bit(std::strerror(error)));
    });
}

Unexpected unreachable(const QString &message, const QString &detail)
{
    return fail(makeError(ErrorCode::DatabaseUnreachable, message, detail));
}

Expected<DatabaseLoginReport> LoginAttempt::run()
{
    const auto addresses = resolve();
    if (!addresses)
        return fail(addresses.error());
    if (const auto connected = connectTo(*addresses); !connected)
        return fail(connected.error());
    if (const auto answered = ask(); !answered)
        return fail(answered.error());
    return report();
}

// Resolved here rather than by libpq: an unknown name is told apart for certain, and PGHOSTADDR has no say.
Expected<QByteArrayList> LoginAttempt::resolve() const
{
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *raw = nullptr;
    const int rc = getaddrinfo(m_url.host.toUtf8().constData(), nullptr, &hints, &raw);
    const std::unique_ptr<addrinfo, AddressFreer> list(raw);
    QByteArrayList addresses;
    for (const addrinfo *entry = raw; entry && addresses.size() < mostAddresses; entry = entry->ai_next) {
        char text[NI_MAXHOST];
        if (getnameinfo(entry->ai_addr, entry->ai_addrlen, text, sizeof text, nullptr, 0, NI_NUMERICHOST) ==
            0)
            addresses.append(QByteArray(text));
    }
    if (addresses.isEmpty()) {
        return unreachable(
            QCoreApplication::translate("bowline::DatabaseLogin",
                                        "The name %1 of the database's server cannot be found.")
                .arg(m_url.host),
            QString::fromLocal8Bit(rc ? gai_strerror(rc) : "no address"));
    }
    return addresses;
}

Expected<Done> LoginAttempt::connectTo(const QByteArrayList &addresses)
{
    const ConnectionParameters parameters(m_url, addresses, m_options.requireTls);
    m_connection.reset(PQconnectStartParams(parameters.keywords(), parameters.values(), 0));
    if (!m_connection)
        return fail(ErrorCode::DatabaseFailed, QStringLiteral("libpq has no memory"));
    if (PQstatus(m_connection.get()) == CONNECTION_BAD)
        return connectFailed(CONNECTION_NEEDED);
    PQsetErrorVerbosity(m_connection.get(), PQERRORS_VERBOSE);

    PostgresPollingStatusType wanted = PGRES_POLLING_WRITING;
    while (wanted != PGRES_POLLING_OK) {
        if (!waitFor(wanted == PGRES_POLLING_READING ? POLLIN : POLLOUT))
            return timedOut();
        const ConnStatusType phase = PQstatus(m_connection.get());
        wanted = PQconnectPoll(m_connection.get());
        if (wanted == PGRES_POLLING_FAILED)
            return connectFailed(phase);
    }
    return Done{};
}

// A pooler may accept a login before it has asked the database: only an answered query shows that there is
// one.
Expected<Done> LoginAttempt::ask()
{
    PQsetnonblocking(m_connection.get(), 1);
    if (!PQsendQuery(m_connection.get(), "SELECT 1"))
        return broken();
    int unsent = 0;
    while ((unsent = PQflush(m_connection.get())) > 0) {
        if (!waitFor(POLLOUT))
            return timedOut();
    }
    if (unsent < 0)
        return broken();
    return waitForResult();
}

Expected<Done> LoginAttempt::waitForResult()
{
    while (PQisBusy(m_connection.get())) {
        if (!waitFor(POLLIN))
            return timedOut();
        if (!PQconsumeInput(m_connection.get()))
            return broken();
    }
    const std::unique_ptr<PGresult, ResultClearer> result(PQgetResult(m_connection.get()));
    if (PQresultStatus(result.get()) == PGRES_TUPLES_OK)
        return Done{};
    const QString state = QString::fromLatin1(PQresultErrorField(result.get(), PG_DIAG_SQLSTATE));
    return state.isEmpty() ? broken() : refusedWith(state);
}

bool LoginAttempt::waitFor(short events) const
{
    while (!m_deadline.hasExpired() && !isCancelled()) {
        pollfd entry{PQsocket(m_connection.get()), events, 0};
        const auto left = std::min<qint64>(m_deadline.remainingTime() + 1, cancelCheckMs);
        const int ready = ::poll(&entry, 1, static_cast<int>(left));
        if (ready > 0)
            return true;
        if (ready < 0 && errno != EINTR)
            return true; // libpq meets the same error and words it
    }
    return false;
}

DatabaseLoginReport LoginAttempt::report() const
{
    DatabaseLoginReport result;
    // "15.20 (Debian 15.20-0+deb12u1)": the packager's part is of no use to a person.
    const QString version = QString::fromUtf8(PQparameterStatus(m_connection.get(), "server_version"));
    result.server = QStringLiteral("PostgreSQL ") + version.section(QLatin1Char(' '), 0, 0);
    if (PQsslInUse(m_connection.get()))
        result.tlsVersion = QString::fromLatin1(PQsslAttribute(m_connection.get(), "protocol"));
    result.durationMs = static_cast<int>(m_elapsed.elapsed());
    return result;
}

QString LoginAttempt::libpqText() const
{
    return Redactor::instance().clean(QString::fromUtf8(PQerrorMessage(m_connection.get())).trimmed());
}

Unexpected LoginAttempt::timedOut() const
{
    if (isCancelled())
        return fail(ErrorCode::Cancelled);
    return unreachable(QCoreApplication::translate("bowline::DatabaseLogin",
                                                   "The database at %1 did not answer within %2 seconds.")
                           .arg(where())
                           .arg(m_options.timeoutMs / 1000.0),
                       QStringLiteral("no answer in %1 ms").arg(m_options.timeoutMs));
}

// libpq's own texts are translated, so what happened is read from the phase in which it did, and from the
// system's text of the error, which comes in the same language as ours.
Unexpected LoginAttempt::connectFailed(ConnStatusType phase) const
{
    const QString text = libpqText();
    const QString state = sqlStateIn(text);
    if (!state.isEmpty())
        return refusedWith(state);
    if (phase == CONNECTION_SSL_STARTUP)
        return fail(ErrorCode::DatabaseTls, text);
    if (namesError(text, {ECONNREFUSED})) {
        return unreachable(
            QCoreApplication::translate("bowline::DatabaseLogin",
                                        "The computer at %1 refused the connection: no database "
                                        "listens there.")
                .arg(where()),
            text);
    }
    if (phase == CONNECTION_STARTED ||
        namesError(text, {ENETUNREACH, EHOSTUNREACH, ENETDOWN, ETIMEDOUT, EACCES})) {
        return unreachable(
            QCoreApplication::translate("bowline::DatabaseLogin",
                                        "There is no way from this computer to the database at %1.")
                .arg(where()),
            text);
    }
    if (phase != CONNECTION_NEEDED)
        return broken();
    // Nothing was sent and the network is not at fault: libpq did not like what the URL asks for.
    return fail(
        makeError(ErrorCode::UrlInvalid,
                  QCoreApplication::translate("bowline::DatabaseLogin",
                                              "The URL has an option that PostgreSQL does not accept."),
                  text));
}

Unexpected LoginAttempt::broken() const
{
    return unreachable(QCoreApplication::translate("bowline::DatabaseLogin",
                                                   "The connection to the database at %1 broke off.")
                           .arg(where()),
                       libpqText());
}

Unexpected LoginAttempt::refusedWith(const QString &sqlState) const
{
    return fail(makeError(codeOfSqlState(sqlState), meaningOfSqlState(sqlState, m_url), libpqText()));
}

} // namespace

void cancelDatabaseLogins()
{
    ++cancellations;
}

Expected<DatabaseLoginReport> databaseLogin(const Secret &url, const DatabaseLoginOptions &options)
{
    auto parsed = DatabaseUrl::parse(url);
    if (!parsed)
        return fail(parsed.error());
    if (parsed->user.isEmpty()) {
        return fail(makeError(ErrorCode::UrlInvalid,
                              QCoreApplication::translate("bowline::DatabaseLogin", "The URL names no user."),
                              {}));
    }
    const OpenSslThreadState freedLast;
    return LoginAttempt(std::move(*parsed), options).run();
}

Pending<DatabaseLoginReport> tryDatabaseLogin(const Secret &url, const DatabaseLoginOptions &options,
                                              QThreadPool *pool)
{
    return runOnWorker(pool, [url, options] { return databaseLogin(url, options); });
}

} // namespace bowline
