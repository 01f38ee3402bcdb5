// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Migrations.h"
#include "store/Repositories.h"
#include "support/TestPostgres.h"

#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

namespace bowline::test {

inline QDateTime at(qint64 seconds)
{
    return QDateTime::fromMSecsSinceEpoch(1700000000123 + seconds * 1000, Qt::UTC);
}

/// The tables on a real SQLite file and on a real PostgreSQL server, by the driver of each run.
class StoreDesk
{
protected:
    static void addDrivers()
    {
        QTest::addColumn<QString>("driver");
        QTest::newRow("SQLite") << QStringLiteral("QSQLITE");
        QTest::newRow("PostgreSQL") << QStringLiteral("QPSQL");
    }
    void open()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        QFETCH_GLOBAL(QString, driver);
        m_database = QSqlDatabase::addDatabase(driver, QStringLiteral("repositories"));
        if (isPostgres())
            placeOnServer();
        else
            placeInFile();
        if (!m_database.isOpen())
            return; // skipped, or failed
        const auto migrated = Migrations::apply(m_database, Migrations::shipped());
        QVERIFY2(migrated, migrated ? "" : qPrintable(migrated.error().detail));
        m_store = std::make_unique<Repositories>(m_database);
    }
    void close()
    {
        m_store.reset();
        m_database.close();
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(QStringLiteral("repositories"));
    }
    bool isPostgres() const { return m_database.driverName() == QLatin1String("QPSQL"); }
    void placeInFile()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_database.setDatabaseName(m_dir->filePath(QStringLiteral("journal.db")));
        QVERIFY(m_database.open());
        QVERIFY(pragma("foreign_keys = ON"));
    }
    void placeOnServer()
    {
        if (TestPostgres::binDir().isEmpty())
            QSKIP("no PostgreSQL server is installed");
        if (!m_server) {
            m_server = std::make_unique<TestPostgres>();
            QVERIFY2(m_server->start(TestPostgres::Tls::Off), qPrintable(m_server->error()));
        }
        m_database.setHostName(QStringLiteral("127.0.0.1"));
        m_database.setPort(m_server->port());
        m_database.setDatabaseName(TestPostgres::database());
        m_database.setUserName(TestPostgres::role());
        m_database.setPassword(TestPostgres::password());
        QVERIFY(m_database.open());
        for (const char *statement :
             {"SET client_min_messages = warning", "DROP SCHEMA public CASCADE", "CREATE SCHEMA public"})
            QVERIFY(QSqlQuery(m_database).exec(QLatin1String(statement)));
    }
    bool pragma(const char *text)
    {
        return QSqlQuery(m_database).exec(QStringLiteral("PRAGMA ") + QLatin1String(text));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestPostgres> m_server;
    QSqlDatabase m_database;
    std::unique_ptr<Repositories> m_store;
};

} // namespace bowline::test
