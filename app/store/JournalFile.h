// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/JournalBackend.h"

#include <QLockFile>
#include <QSqlDatabase>

#include <memory>

namespace bowline {

/// The journal's SQLite file, its lock and its one connection. Made, used and destroyed on the journal's
/// thread.
///
///   folder (0700) -> lock -> file (0600) -> open, pragmas -> quick_check (all of it, or what matters most) ->
///   migrations -> ready
class JournalFile final : public JournalBackend
{
public:
    explicit JournalFile(const QString &path);
    ~JournalFile() override;
    JournalFile(const JournalFile &) = delete;
    JournalFile &operator=(const JournalFile &) = delete;

    /// Errors as Journal::open(). After a failure nothing stays open or locked.
    Expected<Done> open() override;
    /// As Journal::setAsidePath().
    static QString setAsidePath(const Error &corrupt);

    /// BEGIN IMMEDIATE, body, COMMIT; ROLLBACK if the body or the commit fails.
    Expected<Done> transaction(const Body &body) override;

private:
    Expected<Done> prepareFolder();
    Expected<Done> lock();
    Expected<Done> prepareFile();
    Expected<Done> connectAndMigrate();
    Expected<Done> configure();
    Expected<Done> check(bool endedCleanly);
    Expected<Done> verdictOf(const QString &check);
    Expected<Done> exec(const QString &statement);
    Unexpected setAside(const Error &reason);
    void close();

    QString m_path;
    QString m_connection; ///< the name that Qt knows the connection by
    QLockFile m_lock;
    QSqlDatabase m_database;
    std::unique_ptr<Repositories> m_repositories;
};

} // namespace bowline
