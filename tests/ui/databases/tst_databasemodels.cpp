// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The models of databases, each under the tester of item models: pages that come as they are looked at, and words.
#include "support/FakeService.h"
#include "support/TestMain.h"

#include "models/AttachmentModel.h"
#include "models/CredentialModel.h"
#include "models/DatabaseListModel.h"
#include "models/ModelRoles.h"
#include "models/TiedModel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>

using namespace bowline;

namespace tst_databasemodels {

using test::FakeDatabases;
using test::FakeService;

namespace {

constexpr auto fatalHere = QAbstractItemModelTester::FailureReportingMode::QtTest;

QString shown(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestDatabaseModels : public QObject
{
    Q_OBJECT

    static QList<DatabaseRowView> many(int count)
    {
        QList<DatabaseRowView> rows;
        for (int i = 0; i < count; ++i)
            rows.append(FakeDatabases::row(QStringLiteral("a1"), QStringLiteral("postgresql-%1").arg(i)));
        return rows;
    }

private Q_SLOTS:
    void pagesComeAsTheyAreLookedAt()
    {
        FakeService service;
        service.databases().known = many(10000);
        DatabaseListModel model(service);
        model.setFilter({});
        QTRY_COMPARE(model.rowCount(), 10000);
        QCOMPARE(service.count(QStringLiteral("listDatabases")), 1);
        QCOMPARE(shown(model, 0, DatabaseListModel::Database), QStringLiteral("postgresql-0"));
        QVERIFY(!model.rowAt(5000));
        QCOMPARE(shown(model, 5000, DatabaseListModel::Database), QString()); // that is what makes it come
        QTRY_VERIFY(model.rowAt(5000));
        QCOMPARE(shown(model, 5000, DatabaseListModel::Database), QStringLiteral("postgresql-5000"));
        QCOMPARE(service.lastArguments(QStringLiteral("listDatabases")),
                 (QStringList{QStringLiteral("5000"), QStringLiteral("200")}));
        QVERIFY(!model.rowAt(4999) && model.rowAt(5199));
        QCOMPARE(service.count(QStringLiteral("listDatabases")), 2);
        // A page that fails is not asked for each time that it is painted: a person says when.
        service.failNext(QStringLiteral("listDatabases"), makeError(ErrorCode::ApiUnavailable));
        QCOMPARE(shown(model, 9000, 0), QString());
        QTRY_VERIFY(model.error());
        const auto asked = service.count(QStringLiteral("listDatabases"));
        QCOMPARE(shown(model, 9000, 0), QString());
        QCOMPARE(shown(model, 7000, 0), QString());
        QTRY_VERIFY(model.rowAt(7000));
        QCOMPARE(service.count(QStringLiteral("listDatabases")), asked + 1);
        model.reload(true);
        QTRY_VERIFY(!model.error());
        QVERIFY(service.databases().lastFilter.askNow);
        QCOMPARE(shown(model, 9000, 0), QString());
        QTRY_VERIFY(model.rowAt(9000));
        // Others by now: everything is asked for anew.
        service.databases().known = many(600);
        QCOMPARE(shown(model, 3000, 0), QString());
        QTRY_COMPARE(model.rowCount(), 600);
    }

    void passesTheTester()
    {
        FakeService service;
        service.databases().known = many(3);
        DatabaseListModel model(service);
        QAbstractItemModelTester tester(&model, fatalHere);
        model.setFilter({});
        QTRY_COMPARE(model.rowCount(), 3);
        service.databases().known = many(1);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 1);
        CredentialModel credentials;
        TiedModel tied;
        AttachmentModel attachments;
        QAbstractItemModelTester second(&credentials, fatalHere);
        QAbstractItemModelTester third(&tied, fatalHere);
        QAbstractItemModelTester fourth(&attachments, fatalHere);
        credentials.setRows({{QStringLiteral("default"),
                              QStringLiteral("active"),
                              {{QStringLiteral("u1"), QStringLiteral("active"), 3},
                               {QStringLiteral("u2"), QStringLiteral("revoking"), -1}},
                              {QStringLiteral("sushi::DATABASE")},
                              2}});
        tied.setRows({{TouchedKind::EnvVar, QStringLiteral("PG_DATABASE_URL"), QStringLiteral("orders"),
                       Phrase::plain(QStringLiteral("Proven.")), true}});
        attachments.setRows(
            {{QStringLiteral("at-1"), QStringLiteral("x"), QStringLiteral("sushi"), QStringLiteral("DATABASE"),
              QStringLiteral("DATABASE_URL"), QStringLiteral("default"), true}});
        QCOMPARE(shown(credentials, 0, CredentialModel::Users),
                 QStringLiteral("u1 (active, connections: 3), u2 (revoking)"));
        QCOMPARE(shown(tied, 0, TiedModel::Place), QStringLiteral("orders"));
        QCOMPARE(shown(attachments, 0, AttachmentModel::Credential), QStringLiteral("default, pooled"));
    }

    // Zero is a number that somebody has counted; a dash is what nobody has looked at.
    void whatNobodyLookedAtIsADash()
    {
        FakeService service;
        DatabaseRowView looked = FakeDatabases::row(QStringLiteral("a1"), QStringLiteral("b"));
        looked.bytes = 0;
        looked.byteLimit = qint64(10) * 1024 * 1024 * 1024;
        looked.connections = 0;
        looked.connectionLimit = 20;
        looked.health = DatabaseHealth::Good;
        looked.figuresAt = QDateTime(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC);
        service.databases().known = {FakeDatabases::row(QStringLiteral("a1"), QStringLiteral("a")), looked};
        DatabaseListModel model(service, nullptr, [&looked] { return looked.figuresAt.addSecs(120); });
        model.setFilter({});
        QTRY_COMPARE(model.rowCount(), 2);
        QCOMPARE(shown(model, 0, DatabaseListModel::Size), QStringLiteral("–"));
        QCOMPARE(shown(model, 0, DatabaseListModel::Connections), QStringLiteral("–"));
        QCOMPARE(shown(model, 0, DatabaseListModel::Health), QStringLiteral("Not looked at"));
        QVERIFY(shown(model, 1, DatabaseListModel::Size).startsWith(QLatin1Char('0')));
        QCOMPARE(shown(model, 1, DatabaseListModel::Connections), QStringLiteral("0 of 20"));
        QCOMPARE(shown(model, 1, DatabaseListModel::Health), QStringLiteral("Good, 2 min ago"));
        QCOMPARE(model.index(1, 0).data(ModelRole::DatabaseHealth).toInt(), int(DatabaseHealth::Good));
        QVERIFY(model.refreshTimes() > 0);
    }

    void theServiceSortsAndFilters()
    {
        FakeService service;
        service.databases().known = many(2);
        DatabaseListModel model(service);
        model.sort(DatabaseListModel::Size, Qt::DescendingOrder); // nobody has asked for anything yet
        QCOMPARE(service.count(QStringLiteral("listDatabases")), 0);
        DatabaseFilter filter;
        filter.search = QStringLiteral("round");
        model.setFilter(filter);
        QTRY_VERIFY(model.isLoaded());
        QCOMPARE(service.databases().lastFilter.sortBy, QStringLiteral("size"));
        QVERIFY(service.databases().lastFilter.descending);
        QCOMPARE(service.databases().lastFilter.search, QStringLiteral("round"));
        model.setFilter(filter); // the same: nothing to ask
        model.sort(DatabaseListModel::Plan, Qt::AscendingOrder);
        QTRY_COMPARE(service.databases().lastFilter.sortBy, QStringLiteral("plan"));
        QCOMPARE(service.count(QStringLiteral("listDatabases")), 2);
    }

    void figuresArriveForWhatIsInSight()
    {
        FakeService service;
        service.databases().known = many(3);
        DatabaseListModel model(service);
        model.setFilter({});
        QTRY_COMPARE(model.rowCount(), 3);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        service.databases().known[1].connections = 7;
        model.lookAt(0, 1);
        QTRY_COMPARE(changed.count(), 1); // only the one that is another
        QCOMPARE(service.databases().lastLooked.size(), 2);
        QCOMPARE(shown(model, 1, DatabaseListModel::Connections), QStringLiteral("7"));
        model.lookAt(7, 9);
        QCOMPARE(service.count(QStringLiteral("lookAtDatabases")), 1);
    }

    void anErrorLeavesTheRows()
    {
        FakeService service;
        service.databases().known = many(2);
        DatabaseListModel model(service);
        model.setFilter({});
        QTRY_COMPARE(model.rowCount(), 2);
        service.failNext(QStringLiteral("listDatabases"), makeError(ErrorCode::AuthRevoked));
        model.reload();
        QTRY_VERIFY(model.error());
        QCOMPARE(model.rowCount(), 2);
        model.reload();
        QTRY_VERIFY(!model.error());
    }
};

BOWLINE_TEST(TestDatabaseModels)

} // namespace tst_databasemodels

#include "tst_databasemodels.moc"
