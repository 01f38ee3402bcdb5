// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/JournalBackend.h"
#include "store/PostgresPlace.h"

#include <QElapsedTimer>
#include <QSqlDatabase>

#include <memory>

namespace bowline {

/// A journal that a team shares: one connection to a PostgreSQL database, made anew when it is lost.
///
///   transaction: connected? (connect, migrate) -> BEGIN -> body -> NOTIFY what it changed -> COMMIT
///                          others were in the way (40001, 40P01) -> again, a few times
///                          the server is gone -> store.offline; the next transaction connects again
///
/// Repeatable read: who changes a row that somebody else has changed since the transaction began is sent back to the
/// start, so a read and the write that follows from it hold together as they do in SQLite.
class JournalPostgres final : public JournalBackend
{
public:
    /// A connection that only reads migrates nothing, and the server refuses its writes.
    enum class Access { Write, Read };

    /// `origin`: what this journal's notifications are signed with, so that their maker can tell them from others'.
    JournalPostgres(const Secret &url, const QString &origin, Access access);
    ~JournalPostgres() override;
    JournalPostgres(const JournalPostgres &) = delete;
    JournalPostgres &operator=(const JournalPostgres &) = delete;

    Expected<Done> open() override;
    Expected<Done> transaction(const Body &body) override;

    static constexpr const char *channel = "bowline";

private:
    Expected<Done> connectAndMigrate();
    Expected<Done> prepare();
    Expected<Done> begin();
    Expected<Done> attempt(const Body &body);
    Expected<Done> tellOthers();
    Expected<Done> exec(const QString &statement);
    bool isLost() const;
    Unexpected offline(const QString &detail);
    void close();

    Secret m_url;
    QString m_origin;
    Access m_access;
    QString m_connection; ///< the name that Qt knows the connection by
    QSqlDatabase m_database;
    QElapsedTimer m_sinceFailure;
    std::unique_ptr<Repositories> m_repositories;
};

} // namespace bowline
