// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/CheckWorld.h"

#include "core/DatabaseUrl.h"

namespace bowline::test {

namespace {

const QString guestPassword = QStringLiteral("right-password-of-the-guest");

} // namespace

// Autovacuum would put right what is planted. A wait for a lock is logged after a tenth of a second.
bool CheckWorld::start()
{
    const QByteArray settings = "autovacuum=off\nlog_statement=all\nlog_lock_waits=on\ndeadlock_timeout=100ms\n"
                                "log_line_prefix='<%a> '\n";
    const bool isUp = m_postgres.start() && m_postgres.restartWithLog(settings) &&
                      m_postgres.sql(QStringLiteral("CREATE ROLE guest LOGIN PASSWORD '%1'").arg(guestPassword)) &&
                      begin();
    if (!isUp)
        m_error = m_postgres.error();
    return isUp;
}

// What PostgreSQL before version 15 says of a database that never reset them; no statement sets their time.
bool CheckWorld::makeStatisticsOld()
{
    return asSuperuser(QStringLiteral(R"(SET allow_system_table_mods = on; DO $$ BEGIN
EXECUTE 'CREATE OR REPLACE VIEW pg_catalog.pg_stat_database AS ' || regexp_replace(
    pg_get_viewdef('pg_catalog.pg_stat_database'::regclass), '(pg_stat_get_db_stat_reset_time\([^)]*\))',
    'coalesce(\1, now() - interval ''30 days'')'); END $$)"));
}

bool CheckWorld::begin()
{
    m_url = m_postgres.newDatabase();
    if (m_url.isEmpty())
        m_error = m_postgres.error();
    return !m_url.isEmpty();
}

QString CheckWorld::database() const
{
    return DatabaseUrl::parse(m_url)->database;
}

Secret CheckWorld::guestUrl() const
{
    return Secret(QStringLiteral("postgres://guest:%1@127.0.0.1:%2/%3")
                      .arg(guestPassword)
                      .arg(m_postgres.port())
                      .arg(database())
                      .toUtf8());
}

Expected<PgConnection> CheckWorld::open(const Secret &url)
{
    const auto parameters =
        ConnectionParameters::read(url, {{QByteArrayLiteral("application_name"), QByteArrayLiteral("web.1")}});
    return parameters ? PgConnection::open(*parameters, patience()) : fail(parameters.error());
}

bool CheckWorld::run(const QByteArray &sql)
{
    auto connection = open(m_url);
    const auto done = connection ? connection->run(sql, patience()) : Expected<PgResult>(fail(connection.error()));
    if (!done)
        m_error = done.error().detail;
    return bool(done);
}

std::map<QString, CheckResult> CheckWorld::check(const Secret &url, int connectionLimit)
{
    std::map<QString, CheckResult> byKey;
    const auto all = CheckRunner::run(url, connectionLimit, {}, patientLimits());
    if (!all)
        m_error = all.error().text();
    for (const CheckResult &one : all.value_or(QList<CheckResult>()))
        byKey[one.key] = one;
    return byKey;
}

CheckResult CheckWorld::result(const QString &key)
{
    const auto all = check();
    const auto found = all.find(key);
    return found == all.end() ? CheckResult() : found->second;
}

QStringList objectsOf(const CheckResult &result)
{
    QStringList objects;
    for (const CheckFinding &finding : result.findings)
        objects.append(finding.object);
    objects.sort();
    return objects;
}

} // namespace bowline::test
