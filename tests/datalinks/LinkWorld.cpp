// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalinks/LinkWorld.h"

#include "core/DatabaseUrl.h"
#include "net/postgres/SqlQuote.h"

namespace bowline::test {

namespace {

const QString chefPassword = QStringLiteral("right-password-of-the-chef");

} // namespace

QString LinkWorld::nameOf(const Secret &url)
{
    return DatabaseUrl::parse(url)->database;
}

bool LinkWorld::start(const QByteArray &remoteSql)
{
    if (!m_postgres.start()) {
        m_error = m_postgres.error();
        return false;
    }
    return asSuperuser(QStringLiteral("CREATE ROLE chef LOGIN PASSWORD '%1'").arg(chefPassword)) && begin(remoteSql);
}

bool LinkWorld::begin(const QByteArray &remoteSql)
{
    m_local = m_postgres.newDatabase();
    m_remote = m_postgres.newDatabase();
    if (m_local.isEmpty() || m_remote.isEmpty())
        return false;
    const QString database = nameOf(m_remote);
    m_remote = Secret(
        QStringLiteral("postgres://chef:%1@127.0.0.1:%2/%3").arg(chefPassword).arg(port()).arg(database).toUtf8());
    const bool prepared =
        m_postgres.sql(QStringLiteral("ALTER ROLE chef PASSWORD '%1'").arg(chefPassword)) &&
        m_postgres.sql(QStringLiteral("ALTER DATABASE %1 OWNER TO chef").arg(database)) &&
        m_postgres.sql(QStringLiteral("ALTER SCHEMA public OWNER TO chef"), database) &&
        m_postgres.sql(
            QStringLiteral("CREATE EXTENSION postgres_fdw; GRANT USAGE ON FOREIGN DATA WRAPPER postgres_fdw TO %1")
                .arg(TestPostgres::role()),
            nameOf(m_local));
    if (!prepared)
        m_error = m_postgres.error();
    m_password = chefPassword;
    return prepared && remote(remoteSql) && local(linkSql("remote_side", "menu"));
}

QByteArray LinkWorld::linkSql(const QByteArray &server, const QByteArray &schema) const
{
    return QStringLiteral("CREATE SERVER %1 FOREIGN DATA WRAPPER postgres_fdw "
                          "OPTIONS (host '127.0.0.1', port '%3', dbname '%4');"
                          "CREATE USER MAPPING FOR CURRENT_USER SERVER %1 OPTIONS (user 'chef', password '%5');"
                          "CREATE SCHEMA %2; IMPORT FOREIGN SCHEMA public FROM SERVER %1 INTO %2;")
        .arg(QString::fromUtf8(server), QString::fromUtf8(schema))
        .arg(port())
        .arg(nameOf(m_remote), m_password)
        .toUtf8();
}

LinkToExamine LinkWorld::link() const
{
    return {QStringLiteral("remote_side"), QStringLiteral("menu"), m_remote};
}

bool LinkWorld::rotate(const QString &password)
{
    m_password = password;
    setRemotePassword(password);
    return m_postgres.sql(QStringLiteral("ALTER ROLE chef PASSWORD ") + QString::fromUtf8(SqlQuote::text(password)));
}

void LinkWorld::setRemotePassword(const QString &password)
{
    m_remote = Secret("postgres://chef:" + password.toUtf8().toPercentEncoding() +
                      "@127.0.0.1:" + QByteArray::number(port()) + '/' + nameOf(m_remote).toUtf8());
}

LinkRepair::Limits LinkWorld::patientRepair()
{
    LinkRepair::Limits limits;
    limits.lockMs = limits.holdMs = limits.longHoldMs = limits.sideMs = usualPatienceMs;
    return limits;
}

LinkExaminer::Limits LinkWorld::patientExaminer()
{
    LinkExaminer::Limits limits;
    limits.sideMs = limits.suspectMs = usualPatienceMs;
    return limits;
}

Expected<PgConnection> LinkWorld::open(const Secret &url)
{
    const auto parameters = ConnectionParameters::read(url);
    return parameters ? PgConnection::open(*parameters, patience()) : fail(parameters.error());
}

bool LinkWorld::run(const Secret &url, const QByteArray &sql)
{
    auto connection = open(url);
    const auto done = connection ? connection->run(sql, patience()) : Expected<PgResult>(fail(connection.error()));
    if (!done)
        m_error = done.error().detail;
    return bool(done);
}

std::optional<QString> LinkWorld::ask(const QByteArray &localSql)
{
    auto connection = open(m_local);
    const auto rows = connection ? connection->run(localSql, patience()) : Expected<PgResult>(fail(connection.error()));
    if (rows && rows->rowCount() > 0)
        return rows->text(0, 0);
    m_error = rows ? QStringLiteral("no row") : rows.error().detail;
    return std::nullopt;
}

QStringList LinkWorld::views()
{
    auto connection = open(m_local);
    const auto rows = connection ? connection->run(R"(SET search_path = '';
SELECT json_build_array(c.oid::regclass, c.relkind, c.reloptions, pg_get_userbyid(c.relowner), pg_get_viewdef(c.oid), c.relispopulated,
    obj_description(c.oid, 'pg_class'),
    (SELECT json_agg(json_build_array(x.grantee::regrole, x.privilege_type, x.is_grantable) ORDER BY x.grantee, x.privilege_type)
        FROM aclexplode(COALESCE(c.relacl, acldefault('r', c.relowner))) x),
    (SELECT json_agg(json_build_array(a.attname, col_description(c.oid, a.attnum), a.attacl,
        (SELECT pg_get_expr(d.adbin, d.adrelid) FROM pg_attrdef d WHERE d.adrelid = c.oid AND d.adnum = a.attnum)) ORDER BY a.attnum)
        FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0),
    (SELECT json_agg(json_build_array(pg_get_ruledef(r.oid), obj_description(r.oid, 'pg_rewrite')) ORDER BY r.rulename)
        FROM pg_rewrite r WHERE r.ev_class = c.oid AND r.rulename <> '_RETURN'),
    (SELECT json_agg(json_build_array(pg_get_triggerdef(t.oid), obj_description(t.oid, 'pg_trigger')) ORDER BY t.tgname)
        FROM pg_trigger t WHERE t.tgrelid = c.oid),
    (SELECT json_agg(json_build_array(pg_get_indexdef(i.indexrelid), i.indisclustered) ORDER BY i.indexrelid::regclass::text)
        FROM pg_index i WHERE i.indrelid = c.oid))
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('v', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY c.oid::regclass::text)",
                                                   patience())
                                 : Expected<PgResult>(fail(connection.error()));
    if (!rows)
        return {QStringLiteral("failed: ") + rows.error().detail};
    QStringList lines;
    for (int row = 0; row < rows->rowCount(); ++row)
        lines.append(rows->text(row, 0));
    return lines;
}

Expected<LinkEvidence> LinkWorld::evidence()
{
    auto here = open(m_local);
    auto there = open(m_remote);
    if (!here || !there)
        return fail(here ? there.error() : here.error());
    const auto foreign = ForeignCatalog::read(*here, patience());
    const auto remote = RemoteCatalog::read(*there, {QStringLiteral("public")}, patience());
    if (!foreign || !remote)
        return fail(foreign ? remote.error() : foreign.error());
    LinkEvidence evidence;
    evidence.server = QStringLiteral("remote_side");
    evidence.local = *foreign;
    evidence.remote = *remote;
    evidence.currentUrl = m_remote;
    return evidence;
}

Expected<QList<LinkFinding>> LinkWorld::examine()
{
    const auto known = evidence();
    if (!known)
        return fail(known.error());
    QList<LinkFinding> findings = Examination::of(*known);
    // Of every link that Heroku has made.
    findings.removeIf([](const LinkFinding &each) { return each.kind == LinkFinding::Kind::FetchSizeSmall; });
    return findings;
}

} // namespace bowline::test
