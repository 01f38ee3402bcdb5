// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/JournalBackend.h"

#include <QSqlDatabase>

#include <memory>

namespace bowline {

/// A second connection to the journal's SQLite file, which cannot write. With a write-ahead log it reads what
/// was committed when it began, and waits for nobody. Made, used and destroyed on the reading thread, and
/// only while a JournalFile of this process has the file open: that one locks, checks and migrates it.
class JournalFileReader final : public JournalBackend
{
public:
    explicit JournalFileReader(const QString &path);
    ~JournalFileReader() override;
    JournalFileReader(const JournalFileReader &) = delete;
    JournalFileReader &operator=(const JournalFileReader &) = delete;

    Expected<Done> open() override;
    /// BEGIN, body, and an end that keeps nothing. store.read_only if the body writes.
    Expected<Done> transaction(const Body &body) override;

private:
    Expected<Done> exec(const QString &statement);
    void close();

    QString m_path;
    QString m_connection; ///< the name that Qt knows the connection by
    QSqlDatabase m_database;
    std::unique_ptr<Repositories> m_repositories;
};

} // namespace bowline
