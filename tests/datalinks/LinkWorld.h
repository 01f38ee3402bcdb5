// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datalinks/LinkExaminer.h"
#include "datalinks/LinkRepair.h"
#include "support/Patience.h"
#include "support/TestPostgres.h"

#include <optional>

namespace bowline::test {

/// Two databases of one real server, and a link from one to the other as Heroku makes it: server "remote_side", schema
/// "menu", tables of that moment. The roles of both sides are ordinary ones. Blocking, for tests only.
class LinkWorld
{
public:
    /// False (with a reason in `error`) if the server, the databases or the link could not be made.
    bool start(const QByteArray &remoteSql);
    /// New databases with a new link, on the server that runs.
    bool begin(const QByteArray &remoteSql);
    QString error() const { return m_error; }

    /// One statement or several by the side's own role, in a session of its own.
    bool local(const QByteArray &sql) { return run(m_local, sql); }
    bool remote(const QByteArray &sql) { return run(m_remote, sql); }
    /// The first field of the first row; nothing if it failed (with the reason in `error`).
    std::optional<QString> ask(const QByteArray &localSql);
    bool asSuperuser(const QString &sql) { return m_postgres.sql(sql); }
    bool asSuperuserInLocal(const QString &sql) { return m_postgres.sql(sql, nameOf(m_local)); }

    Secret localUrl() const { return m_local; }
    QString localName() const { return nameOf(m_local); } ///< of the local database
    Secret remoteUrl() const { return m_remote; }
    void setRemotePassword(const QString &password); ///< what remoteUrl() says from now on
    /// The remote role's password is another one from now on, and remoteUrl() has it.
    bool rotate(const QString &password);
    /// The link as begin() made it.
    LinkToExamine link() const;
    /// What makes one more link to the same remote, ending with a semicolon.
    QByteArray linkSql(const QByteArray &server, const QByteArray &schema) const;
    /// Every view here: definition, options, owner, rights, comments, rules, triggers, indexes; a line each.
    QStringList views();
    TestPostgres &server() { return m_postgres; }
    bool asSuperuserInRemote(const QString &sql) { return m_postgres.sql(sql, nameOf(m_remote)); }
    QString remoteRole() const { return QStringLiteral("chef"); }
    int port() const { return m_postgres.port(); }

    /// For what takes as long as it takes, and limits that no busy computer reaches. That a repair keeps its promises
    /// about time is what tst_repairunderload is for.
    static PgPatience patience() { return PgPatience(usualPatienceMs); }
    static LinkRepair::Limits patientRepair();
    static LinkExaminer::Limits patientExaminer();

    static Expected<PgConnection> open(const Secret &url);
    /// Both sides read and compared; nothing is tried through the link.
    Expected<QList<LinkFinding>> examine();
    Expected<LinkEvidence> evidence();

private:
    bool run(const Secret &url, const QByteArray &sql);
    static QString nameOf(const Secret &url);

    TestPostgres m_postgres;
    Secret m_local;
    Secret m_remote;
    QString m_password;
    QString m_error;
};

} // namespace bowline::test
