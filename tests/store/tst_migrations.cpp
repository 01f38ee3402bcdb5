// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Migrations on real SQLite files: step by step, whole or not at all, never downwards.
#include "store/Migrations.h"
#include "support/TestMain.h"

#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace bowline;

namespace tst_migrations {

namespace {
const QByteArray first = "-- a comment; with a semicolon\nCREATE TABLE a (x TEXT);\n\nINSERT INTO a VALUES ('1;2');\n";
const QByteArray second = "ALTER TABLE a ADD COLUMN y TEXT NOT NULL DEFAULT 'new';\n";
const QByteArray broken = "CREATE TABLE b (x TEXT);\nCREATE TABLE a (twice TEXT);\n";
} // namespace

class TestMigrations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_dir = std::make_unique<QTemporaryDir>();
        m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("migrations"));
        m_database.setDatabaseName(m_dir->filePath(QStringLiteral("journal.db")));
        QVERIFY(m_database.open());
    }
    void cleanup()
    {
        m_database.close();
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(QStringLiteral("migrations"));
    }

    void shippedStepsMakeTheSchema()
    {
        const QByteArrayList steps = Migrations::shipped();
        QVERIFY(!steps.isEmpty());
        QCOMPARE(*Migrations::version(m_database), 0);
        const auto done = Migrations::apply(m_database, steps);
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QCOMPARE(*Migrations::version(m_database), int(steps.size()));
        const QStringList tables = m_database.tables();
        for (const char *name : {"account", "project", "env_var", "sync", "journey", "journey_step", "setting", "meta"})
            QVERIFY2(tables.contains(QLatin1String(name)), name);
        QVERIFY(Migrations::apply(m_database, steps)); // nothing left to do
    }
    void olderJournalGoesUpAndKeepsItsRows()
    {
        QVERIFY(Migrations::apply(m_database, {first}));
        QVERIFY(Migrations::apply(m_database, {first, second}));
        QCOMPARE(*Migrations::version(m_database), 2);
        QSqlQuery query(m_database);
        QVERIFY(query.exec(QStringLiteral("SELECT x, y FROM a")) && query.next());
        QCOMPARE(query.value(0).toString(), QStringLiteral("1;2"));
        QCOMPARE(query.value(1).toString(), QStringLiteral("new"));
    }
    void failedStepLeavesTheOneBefore()
    {
        QVERIFY(!Migrations::apply(m_database, {first, broken}));
        QCOMPARE(*Migrations::version(m_database), 1);
        QVERIFY(!m_database.tables().contains(QStringLiteral("b")));
        QVERIFY(Migrations::apply(m_database, {first, second}));
        QCOMPARE(*Migrations::version(m_database), 2);
    }
    void newerIsRefusedUntouched()
    {
        QVERIFY(Migrations::apply(m_database, {first, second}));
        const auto refused = Migrations::apply(m_database, {first});
        QCOMPARE(refused.error().code, ErrorCode::StoreNewer);
        QCOMPARE(*Migrations::version(m_database), 2);
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QSqlDatabase m_database;
};

BOWLINE_TEST(TestMigrations)

} // namespace tst_migrations

#include "tst_migrations.moc"
