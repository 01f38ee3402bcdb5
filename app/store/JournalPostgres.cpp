// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/JournalPostgres.h"

#include "core/Log.h"
#include "core/Random.h"
#include "core/Redactor.h"
#include "store/Migrations.h"
#include "store/Sql.h"

#include <QSqlDriver>
#include <QThread>

#include <libpq-fe.h>

namespace bowline {

namespace {

constexpr int mostAttempts = 12;
constexpr int longestPauseInTransactionMs = 4000;
constexpr int pauseAfterFailureMs = 300; ///< what waits in the queue must not wait for one time-out after the other
constexpr qsizetype mostBytesOfNotification = 7900;

PGconn *connectionOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    const auto *connection = static_cast<PGconn *const *>(handle.constData());
    return connection ? *connection : nullptr;
}

} // namespace

JournalPostgres::JournalPostgres(const Secret &url, const QString &origin, Access access)
    : m_url(url)
    , m_origin(origin)
    , m_access(access)
    , m_connection(QStringLiteral("journal-") + SystemRandom().uuid())
{
}

JournalPostgres::~JournalPostgres()
{
    close();
}

Expected<Done> JournalPostgres::open()
{
    return m_repositories ? Expected<Done>(Done{}) : connectAndMigrate();
}

Expected<Done> JournalPostgres::connectAndMigrate()
{
    if (m_sinceFailure.isValid() && m_sinceFailure.elapsed() < pauseAfterFailureMs)
        return fail(ErrorCode::StoreOffline, QStringLiteral("not reached a moment ago"));
    const auto place = PostgresPlace::parse(m_url);
    if (!place)
        return fail(place.error());
    const DatabaseUrl &url = place->url();
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), m_connection);
    m_database.setHostName(place->hosts()); // the ports are among the options: Qt knows only one
    m_database.setDatabaseName(url.database);
    m_database.setUserName(url.user);
    m_database.setPassword(url.password.revealText());
    m_database.setConnectOptions(place->options());
    if (!m_database.open())
        return offline(m_database.lastError().databaseText());
    // What the server says on the side would go to standard error, past the log.
    PQsetNoticeProcessor(
        connectionOf(m_database), [](void *, const char *) {}, nullptr);
    if (const auto prepared = prepare(); !prepared) {
        if (isLost())
            return offline(prepared.error().detail);
        close();
        return prepared;
    }
    m_sinceFailure.invalidate();
    m_repositories = std::make_unique<Repositories>(m_database);
    qCInfo(lcStore) << "connected to the shared journal" << place->display();
    return Done{};
}

// A replica that falls asleep, or is cut off, in the middle of a transaction must not keep its locks: others could not
// take over the very work that it was at. So a connection that cannot promise it is not used.
Expected<Done> JournalPostgres::prepare()
{
    auto done = exec(QStringLiteral("SET idle_in_transaction_session_timeout = %1").arg(longestPauseInTransactionMs));
    if (done && m_access == Access::Write)
        done = Migrations::apply(m_database, Migrations::shipped());
    return done;
}

Expected<Done> JournalPostgres::transaction(const Body &body)
{
    for (int round = 1;; ++round) {
        if (const auto begun = begin(); !begun)
            return begun;
        auto done = attempt(body);
        if (done)
            return done;
        if (isLost())
            return offline(done.error().detail);
        exec(QStringLiteral("ROLLBACK"));
        if (done.error().code != ErrorCode::StoreBusy || round == mostAttempts)
            return done;
        QThread::msleep(static_cast<unsigned long>(SystemRandom().fraction() * 4 * round) + 1);
    }
}

// A connection that was lost while nothing was under way is no one's business: a new one takes its place.
Expected<Done> JournalPostgres::begin()
{
    const QString statement = m_access == Access::Read
                                  ? QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
                                  : QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ");
    if (m_repositories) {
        auto begun = exec(statement);
        if (begun || !isLost())
            return begun;
        close();
    }
    if (const auto connected = connectAndMigrate(); !connected)
        return connected;
    auto begun = exec(statement);
    if (!begun && isLost())
        return offline(begun.error().detail);
    return begun;
}

Expected<Done> JournalPostgres::attempt(const Body &body)
{
    m_repositories->changes().takeAll(); // of an attempt that came to nothing
    auto done = body(*m_repositories);
    if (done)
        done = tellOthers();
    if (done)
        done = exec(QStringLiteral("COMMIT"));
    return done;
}

// Within the transaction: PostgreSQL delivers it when, and only if, the transaction has been committed.
Expected<Done> JournalPostgres::tellOthers()
{
    QStringList rest = m_repositories->changes().takeAll();
    while (!rest.isEmpty()) {
        QString payload = m_origin;
        while (!rest.isEmpty() && payload.toUtf8().size() + rest.first().toUtf8().size() < mostBytesOfNotification)
            payload += u'\n' + rest.takeFirst();
        if (const auto told = m_repositories->notify(QLatin1String(channel), payload); !told)
            return told;
    }
    return Done{};
}

Expected<Done> JournalPostgres::exec(const QString &statement)
{
    QSqlQuery query(m_database);
    if (!query.exec(statement))
        return fail(sql::errorOf(query.lastError()));
    return Done{};
}

bool JournalPostgres::isLost() const
{
    return PQstatus(connectionOf(m_database)) != CONNECTION_OK;
}

Unexpected JournalPostgres::offline(const QString &detail)
{
    const QString clean = Redactor::instance().clean(detail).simplified();
    if (!m_sinceFailure.isValid())
        qCInfo(lcStore) << "the shared journal is out of reach:" << clean;
    m_sinceFailure.start();
    close();
    return fail(ErrorCode::StoreOffline, clean);
}

void JournalPostgres::close()
{
    m_repositories.reset();
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

} // namespace bowline
