// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Activity: pages of older rows, and rows that arrive and change by themselves.
#include "ReadyState.h"
#include "models/ActivityModel.h"
#include "models/ModelRoles.h"
#include "support/FakeService.h"
#include "support/TestMain.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace bowline;
using test::FakeService;
using test::readyState;

namespace tst_activitymodel {

namespace {

const ProjectId shop(QStringLiteral("shop"));
const QDateTime now = QDateTime::fromSecsSinceEpoch(1'790'000'000, Qt::UTC);

ActivityView row(qint64 id, ActivityResult result = ActivityResult::Succeeded)
{
    ActivityView view;
    view.id = id;
    view.project = shop;
    view.projectName = QStringLiteral("Shop API");
    view.time = now.addSecs(id - 1000);
    view.what = Phrase::plain(QStringLiteral("PG_DATABASE_URL updated"));
    view.cause = Phrase::plain(QStringLiteral("Credential rotation"));
    view.release = 42;
    view.result = result;
    view.durationMs = result == ActivityResult::Running ? -1 : 1240;
    return view;
}

ActivityFilter ofShop()
{
    ActivityFilter filter;
    filter.project = shop;
    return filter;
}

QString cell(const QAbstractItemModel &model, int at, int column)
{
    return model.index(at, column).data().toString();
}

} // namespace

class TestActivityModel : public QObject
{
    Q_OBJECT
private:
    static void fill(FakeService &service, int count)
    {
        for (int id = count; id > 0; --id)
            service.activity().activities += row(id);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void words()
    {
        FakeService service;
        fill(service, 1);
        const auto state = readyState(service);
        ActivityModel model(service, *state, nullptr, [] { return now; });
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setQuery(ofShop());
        QTRY_COMPARE(model.rowCount(), 1);
        QStringList cells;
        for (int column = 0; column < ActivityModel::ColumnCount; ++column)
            cells += cell(model, 0, column);
        QCOMPARE(cells, (QStringList{QStringLiteral("16 min ago"), QStringLiteral("Shop API"),
                                     QStringLiteral("PG_DATABASE_URL updated"), QStringLiteral("Credential rotation"),
                                     QStringLiteral("v42"), QStringLiteral("Succeeded"), QStringLiteral("1.24 s")}));
        const auto alignment = [&](int column) {
            return Qt::Alignment(model.index(0, column).data(Qt::TextAlignmentRole).toInt());
        };
        QVERIFY(alignment(ActivityModel::Duration) & Qt::AlignRight);
        QVERIFY(alignment(ActivityModel::Release) & Qt::AlignRight);
        QCOMPARE(model.index(0, ActivityModel::Duration).data(ModelRole::Sort).toLongLong(), 1240);
        QCOMPARE(service.lastArguments(QStringLiteral("listActivity")).first(), shop.text);
    }

    // Without the model tester: it would fetch the pages itself.
    void pagesOnDemand()
    {
        FakeService service;
        fill(service, ActivityModel::pageSize + 20);
        const auto state = readyState(service);
        ActivityModel model(service, *state, nullptr, [] { return now; });
        model.setQuery(ofShop());
        QTRY_COMPARE(model.rowCount(), ActivityModel::pageSize);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QVERIFY(!model.canFetchMore({})); // one page at a time
        QTRY_COMPARE(model.rowCount(), ActivityModel::pageSize + 20);
        QVERIFY(!model.canFetchMore({}));
        QCOMPARE(service.count(QStringLiteral("listActivity")), 2);
        QCOMPARE(service.lastArguments(QStringLiteral("listActivity")).at(1), QStringLiteral("21"));
    }

    void liveRowsArriveOnTopAndChangeInPlace()
    {
        FakeService service;
        fill(service, 3);
        const auto state = readyState(service);
        ActivityModel model(service, *state, nullptr, [] { return now; });
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setQuery(ofShop());
        QTRY_COMPARE(model.rowCount(), 3);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        service.emitChanges({row(4, ActivityResult::Running)});
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(inserted[0][1].toInt(), 0);
        QCOMPARE(cell(model, 0, ActivityModel::Result), QStringLiteral("Running"));
        QCOMPARE(cell(model, 0, ActivityModel::Duration), QString());
        service.emitChanges({row(4)});
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(cell(model, 0, ActivityModel::Result), QStringLiteral("Succeeded"));
        ActivityView other = row(9);
        other.project = ProjectId(QStringLiteral("other"));
        service.emitChanges({other});
        QCOMPARE(model.rowCount(), 4);
    }

    void rowsOlderThanThePagesWaitForTheirPage()
    {
        FakeService service;
        fill(service, ActivityModel::pageSize + 20);
        const auto state = readyState(service);
        ActivityModel model(service, *state, nullptr, [] { return now; });
        model.setQuery(ofShop());
        QTRY_COMPARE(model.rowCount(), ActivityModel::pageSize);
        service.emitChanges({row(5, ActivityResult::Failed)});
        QCOMPARE(model.rowCount(), ActivityModel::pageSize);
        model.fetchMore({});
        QTRY_COMPARE(model.rowCount(), ActivityModel::pageSize + 20);
        QCOMPARE(cell(model, model.rowCount() - 5, ActivityModel::Result), QStringLiteral("Failed"));
    }

    void rowsThatArriveWhileThePageIsOnItsWay()
    {
        FakeService service;
        fill(service, 2);
        service.hold(QStringLiteral("listActivity"));
        const auto state = readyState(service);
        ActivityModel model(service, *state, nullptr, [] { return now; });
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setQuery(ofShop());
        service.emitChanges({row(3), row(2, ActivityResult::Failed)});
        service.release(QStringLiteral("listActivity"));
        QTRY_VERIFY(!model.isLoading());
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(cell(model, 1, ActivityModel::Result), QStringLiteral("Failed")); // the newer version stays
    }

    // Rows that arrive by themselves are asked by the filter, too; a running one that ended otherwise goes.
    void filterHoldsForLiveRows()
    {
        FakeService service;
        fill(service, 3);
        service.activity().activities[1].result = ActivityResult::Failed;
        const auto state = readyState(service);
        ActivityModel model(service, *state, nullptr, [] { return now; });
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ActivityFilter filter;
        filter.results = {ActivityResult::Failed, ActivityResult::Running};
        model.setQuery(filter);
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(service.activity().lastFilter, filter);
        service.emitChanges({row(4), row(5, ActivityResult::Failed), row(6, ActivityResult::Running)});
        QCOMPARE(model.rowCount(), 3);
        service.emitChanges({row(6)});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.rows().first().id, 5);
        filter.text = QStringLiteral("nothing of that");
        model.setQuery(filter);
        QTRY_VERIFY(!model.isLoading());
        QCOMPARE(model.rowCount(), 0);
    }

    // Every page is asked for once, every row is there once, and a moved time tells runs of rows, not the whole table.
    void tenThousandRows()
    {
        FakeService service;
        fill(service, 10'000);
        QDateTime at = now;
        const auto state = readyState(service);
        ActivityModel model(service, *state, nullptr, [&at] { return at; });
        model.setQuery(ofShop());
        while (model.isLoading() || model.canFetchMore({})) {
            model.fetchMore({});
            QCoreApplication::processEvents();
        }
        QCOMPARE(model.rowCount(), 10'000);
        QCOMPARE(service.count(QStringLiteral("listActivity")),
                 101); // the last one is empty: it says that no more come
        for (int i = 1; i < model.rowCount(); ++i)
            QVERIFY(model.rows()[i - 1].id > model.rows()[i].id);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        at = at.addSecs(1);
        QVERIFY(model.refreshTimes() > 0);
        int told = 0;
        for (const auto &signal : changed)
            told += signal[1].toModelIndex().row() - signal[0].toModelIndex().row() + 1;
        QVERIFY2(told < 1000, qPrintable(QString::number(told)));
        service.emitChanges({row(10'001, ActivityResult::Running)});
        QCOMPARE(model.rowCount(), 10'001);
    }

    void errorCanBeTriedAgain()
    {
        FakeService service;
        fill(service, 2);
        service.failNext(QStringLiteral("listActivity"), makeError(ErrorCode::StoreFailed));
        const auto state = readyState(service);
        ActivityModel model(service, *state, nullptr, [] { return now; });
        model.setQuery({});
        QTRY_VERIFY(model.error().has_value());
        QVERIFY(!model.canFetchMore({})); // a view must not ask in a loop
        model.reload();
        QTRY_COMPARE(model.rowCount(), 2);
        QVERIFY(!model.error());
    }
};

BOWLINE_TEST(TestActivityModel)

} // namespace tst_activitymodel

#include "tst_activitymodel.moc"
