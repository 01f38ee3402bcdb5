// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/JournalFileReader.h"

#include "core/Random.h"
#include "store/Sql.h"

namespace bowline {

JournalFileReader::JournalFileReader(const QString &path)
    : m_path(path)
    , m_connection(QStringLiteral("journal-reader-") + SystemRandom().uuid())
{
}

JournalFileReader::~JournalFileReader()
{
    close();
}

Expected<Done> JournalFileReader::open()
{
    if (m_repositories)
        return Done{};
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    m_database.setDatabaseName(m_path);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"));
    if (!m_database.open()) {
        const Error error = sql::errorOf(m_database.lastError());
        close();
        return fail(error);
    }
    m_repositories = std::make_unique<Repositories>(m_database);
    return Done{};
}

Expected<Done> JournalFileReader::transaction(const Body &body)
{
    if (const auto opened = open(); !opened)
        return opened;
    if (const auto begun = exec(QStringLiteral("BEGIN")); !begun)
        return begun;
    auto done = body(*m_repositories);
    const auto ended = exec(QStringLiteral("ROLLBACK")); // nothing was written: the snapshot is let go of
    return done ? ended : done;
}

Expected<Done> JournalFileReader::exec(const QString &statement)
{
    QSqlQuery query(m_database);
    if (!query.exec(statement))
        return fail(sql::errorOf(query.lastError()));
    return Done{};
}

void JournalFileReader::close()
{
    m_repositories.reset(); // with its prepared statements, which would keep the connection
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

} // namespace bowline
