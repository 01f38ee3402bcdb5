// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A journal of schema 6, whose syncs have two bits, opened by this version: each writes the same as before. On a file
// and on a PostgreSQL server.
#include "core/rendering/Render.h"
#include "store/Journal.h"
#include "store/Migrations.h"
#include "support/Await.h"
#include "support/TestMain.h"
#include "support/TestPostgres.h"

#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QUrl>

using namespace bowline;
using bowline::test::await;
using bowline::test::TestPostgres;

namespace tst_renderingmigration {

namespace {

constexpr int schemaOfBits = 6;

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// One sync for each value of the bits, as that version stored them.
QString syncOf(int bits)
{
    return s("INSERT INTO sync (id, project, env_var, account, app_id, app_name, addon_id, addon_name, plan, "
             "attachment, "
             "config_var, credential, transforms, state, reason, error_code, proof, release, sealed_value, "
             "fingerprint, "
             "written_fingerprint) VALUES ('s%1', 'p', 'URL_%1', 'a', '', '', '', '', '', '', 'DATABASE_URL', '', %1, "
             "'in_sync', '', '', '', 0, '', '', '')")
        .arg(bits);
}

bool makeOld(QSqlDatabase database)
{
    if (!database.open() || !Migrations::apply(database, Migrations::shipped().mid(0, schemaOfBits)))
        return false;
    QSqlQuery query(database);
    bool good = query.exec(s("INSERT INTO project (id, name, destination) VALUES ('p', 'Shop', '{}')"));
    for (int bits = 0; bits < 4; ++bits)
        good = good && query.exec(syncOf(bits));
    if (!good)
        qWarning("%s", qPrintable(query.lastError().text()));
    query.finish();
    database.close();
    return good;
}

/// By the env var's name.
QMap<QString, QString> renderingsIn(Journal &journal)
{
    QMap<QString, QString> result;
    const auto opened = await(journal.open());
    const auto syncs = await(journal.run([](Repositories &r) { return r.syncs().all(); }));
    for (const SyncRecord &sync : opened &&syncs ? *syncs : QList<SyncRecord>())
        result.insert(sync.envVar, sync.rendering);
    return result;
}

void check(const QMap<QString, QString> &renderings)
{
    QCOMPARE(renderings.size(), 4);
    const QByteArray source = "postgres://u:p%40@h/d?a=%2F&sslmode=prefer";
    const QByteArray written[] = {source, "postgres://u:p%40@h/d?a=%2F&sslmode=require",
                                  "postgresql://u:p%40@h/d?a=%2F&sslmode=prefer",
                                  "postgresql://u:p%40@h/d?a=%2F&sslmode=require"};
    for (int bits = 0; bits < 4; ++bits) {
        const QString name = s("URL_%1").arg(bits);
        const Rendering now = Rendering::fromStored(renderings.value(name).toUtf8());
        QCOMPARE(now, Rendering::fromTransforms(bits & 1, bits & 2));
        const auto vars = render(Secret(source), name, now);
        QVERIFY(vars);
        QCOMPARE(vars->value(name).reveal(), written[bits]);
    }
}

} // namespace

class TestRenderingMigration : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(s(".*"))); }
    void cleanup() { QSqlDatabase::removeDatabase(s("old")); }

    void aFile()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(s("journal.sqlite"));
        {
            auto database = QSqlDatabase::addDatabase(s("QSQLITE"), s("old"));
            database.setDatabaseName(path);
            QVERIFY(makeOld(database));
        }
        Journal journal(path);
        check(renderingsIn(journal));
    }
    void aServer()
    {
        if (TestPostgres::binDir().isEmpty())
            QSKIP("no PostgreSQL server is installed");
        TestPostgres server;
        QVERIFY2(server.start(), qPrintable(server.error()));
        const auto place = server.newDatabase();
        {
            const QUrl url(place.revealText());
            auto database = QSqlDatabase::addDatabase(s("QPSQL"), s("old"));
            database.setHostName(url.host());
            database.setPort(url.port());
            database.setUserName(url.userName());
            database.setPassword(url.password());
            database.setDatabaseName(url.path().mid(1));
            QVERIFY2(makeOld(database), qPrintable(database.lastError().text()));
        }
        Journal journal(place);
        check(renderingsIn(journal));
    }
};

BOWLINE_TEST(TestRenderingMigration)

} // namespace tst_renderingmigration

#include "tst_renderingmigration.moc"
