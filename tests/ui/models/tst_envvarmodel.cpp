// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The env vars of a project: loading, deltas, times that move, and many rows. Values never enter the model.
#include "ReadyState.h"
#include "models/EnvVarModel.h"
#include "models/ModelRoles.h"
#include "support/FakeService.h"
#include "support/TestMain.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>

#include <ctime>

using namespace bowline;
using test::FakeService;
using test::readyState;

namespace tst_envvarmodel {

namespace {

const ProjectId shop(QStringLiteral("shop"));

QString cell(const QAbstractItemModel &model, int row, int column, int role = Qt::DisplayRole)
{
    return model.index(row, column).data(role).toString();
}

EnvVarView manual(const QString &name)
{
    return FakeService::manualVar(shop.text, name);
}

EnvVarView synced(const QString &name, SyncState state, const QDateTime &provenAt)
{
    EnvVarView row = FakeService::syncedVar(shop.text, name, state);
    row.sync->provenAt = row.sync->syncedAt = row.sync->stateSince = provenAt;
    return row;
}

} // namespace

class TestEnvVarModel : public QObject
{
    Q_OBJECT
private:
    QDateTime m_now = QDateTime::fromSecsSinceEpoch(1'790'000'000, Qt::UTC);
    EnvVarModel::Now clock()
    {
        return [this] { return m_now; };
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void loadsAndSpeaksWords()
    {
        FakeService service;
        service.envVars().envVarsOf[shop.text] = {
            synced(QStringLiteral("PG_DATABASE_URL"), SyncState::InSync, m_now.addSecs(-12)),
            manual(QStringLiteral("API_KEY"))};
        const auto state = readyState(service);
        EnvVarModel model(service, *state, nullptr, clock());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy loading(&model, &EnvVarModel::loadingChanged);
        model.setProject(shop);
        QVERIFY(model.isLoading());
        QTRY_COMPARE(loading.size(), 2);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(cell(model, 0, EnvVarModel::Name), QStringLiteral("API_KEY"));
        QCOMPARE(cell(model, 0, EnvVarModel::Source), QStringLiteral("Manual"));
        QCOMPARE(cell(model, 0, EnvVarModel::Status), QStringLiteral("Manual"));
        QCOMPARE(cell(model, 1, EnvVarModel::Source), QStringLiteral("DATABASE_URL of sushi"));
        QCOMPARE(cell(model, 1, EnvVarModel::Status), QStringLiteral("In sync, proven 12 s ago"));
        QCOMPARE(cell(model, 1, EnvVarModel::LastSynced), QStringLiteral("12 s ago"));
        QVERIFY(!cell(model, 1, EnvVarModel::LastSynced, Qt::ToolTipRole).isEmpty());
        QCOMPARE(cell(model, 0, EnvVarModel::Value), cell(model, 1, EnvVarModel::Value)); // the same dots for all
        QCOMPARE(model.index(1, EnvVarModel::LastSynced).data(ModelRole::Sort).toLongLong(),
                 m_now.addSecs(-12).toMSecsSinceEpoch());
        QCOMPARE(model.headerData(EnvVarModel::LastSynced, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("Last synced"));
        QVERIFY(!service.called(QStringLiteral("revealEnvVar")));
    }

    void deltasTouchTheirRowOnly()
    {
        FakeService service;
        service.envVars().envVarsOf[shop.text] = {manual(QStringLiteral("A")), manual(QStringLiteral("C"))};
        const auto state = readyState(service);
        EnvVarModel model(service, *state, nullptr, clock());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setProject(shop);
        QTRY_COMPARE(model.rowCount(), 2);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        service.emitChanges({manual(QStringLiteral("B")), synced(QStringLiteral("C"), SyncState::Updating, m_now),
                             FakeService::manualVar(QStringLiteral("other"), QStringLiteral("D")),
                             Removed<EnvVarView>{{shop, QStringLiteral("A")}},
                             Removed<EnvVarView>{{ProjectId(QStringLiteral("other")), QStringLiteral("B")}}});
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(inserted[0][1].toInt(), 1);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 2);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(model.names(), (QStringList{QStringLiteral("B"), QStringLiteral("C")}));
        QCOMPARE(model.rowOf(QStringLiteral("A")), -1);
    }

    // One way for all news: whoever hears of a row in the model finds the same in the state.
    void theStateKnowsARowBeforeTheModelTells()
    {
        FakeService service;
        service.envVars().envVarsOf[shop.text] = {manual(QStringLiteral("A"))};
        const auto state = readyState(service);
        EnvVarModel model(service, *state, nullptr, clock());
        model.setProject(shop);
        QTRY_COMPARE(model.rowCount(), 1);
        QList<SyncBriefView> known;
        connect(&model, &QAbstractItemModel::rowsInserted, this, [&] { known = state->syncs(); });
        service.emitChanges({synced(QStringLiteral("B"), SyncState::Failing, m_now)});
        QCOMPARE(known, (QList<SyncBriefView>{{shop, QStringLiteral("B"), SyncState::Failing}}));
    }

    void errorKeepsTheRows()
    {
        FakeService service;
        service.envVars().envVarsOf[shop.text] = {manual(QStringLiteral("A"))};
        const auto state = readyState(service);
        EnvVarModel model(service, *state, nullptr, clock());
        model.setProject(shop);
        QTRY_COMPARE(model.rowCount(), 1);
        service.failNext(QStringLiteral("listEnvVars"), makeError(ErrorCode::NetOffline));
        model.reload();
        QTRY_VERIFY(model.error().has_value());
        QCOMPARE(model.error()->code, ErrorCode::NetOffline);
        QCOMPARE(model.rowCount(), 1);
        model.reload();
        QTRY_VERIFY(!model.isLoading());
        QVERIFY(!model.error());
    }

    // The service knows what is followed; what else is there is not known while the destination cannot be read.
    void rowsThatAreNotKnownJustNowStay()
    {
        FakeService service;
        service.envVars().envVarsOf[shop.text] = {manual(QStringLiteral("API_KEY")),
                                                  synced(QStringLiteral("PG_DATABASE_URL"), SyncState::InSync, m_now)};
        const auto state = readyState(service);
        EnvVarModel model(service, *state, nullptr, clock());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setProject(shop);
        QTRY_COMPARE(model.rowCount(), 2);
        service.envVars().envVarsOf[shop.text] = {synced(QStringLiteral("PG_DATABASE_URL"), SyncState::Offline, m_now)};
        service.envVars().envVarsError = makeError(ErrorCode::NetOffline);
        model.reload();
        QTRY_VERIFY(model.error().has_value());
        QCOMPARE(model.error()->code, ErrorCode::NetOffline);
        QCOMPARE(model.names(), (QStringList{QStringLiteral("API_KEY"), QStringLiteral("PG_DATABASE_URL")}));
        QCOMPARE(model.rowAt(1)->sync->state, SyncState::Offline);
        service.envVars().envVarsError.reset();
        model.reload();
        QTRY_COMPARE(model.names(), QStringList{QStringLiteral("PG_DATABASE_URL")}); // now it is known to be gone
        QVERIFY(!model.error());
    }

    void answersOfAnotherProjectAreDropped()
    {
        FakeService service;
        service.envVars().envVarsOf[shop.text] = {manual(QStringLiteral("A"))};
        service.hold(QStringLiteral("listEnvVars"));
        const auto state = readyState(service);
        EnvVarModel model(service, *state, nullptr, clock());
        model.setProject(shop);
        model.setProject(ProjectId(QStringLiteral("empty")));
        service.release(QStringLiteral("listEnvVars"));
        QTRY_VERIFY(!model.isLoading());
        QCOMPARE(model.rowCount(), 0);
    }

    void timesTouchOnlyRowsWhoseTextChanges()
    {
        FakeService service;
        service.envVars().envVarsOf[shop.text] = {
            synced(QStringLiteral("A_SECONDS"), SyncState::InSync, m_now.addSecs(-12)),
            synced(QStringLiteral("B_MINUTES"), SyncState::InSync, m_now.addSecs(-130)),
            manual(QStringLiteral("C_MANUAL"))};
        const auto state = readyState(service);
        EnvVarModel model(service, *state, nullptr, clock());
        model.setProject(shop);
        QTRY_COMPARE(model.rowCount(), 3);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QCOMPARE(model.refreshTimes(), 1000);
        QCOMPARE(changed.size(), 0);
        m_now = m_now.addSecs(1);
        model.refreshTimes();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex(), model.index(0, EnvVarModel::Status));
        QCOMPARE(changed[0][1].toModelIndex(), model.index(0, EnvVarModel::LastSynced));
        QCOMPARE(cell(model, 0, EnvVarModel::Status), QStringLiteral("In sync, proven 13 s ago"));
        m_now = m_now.addSecs(60);
        model.refreshTimes();
        QCOMPARE(changed.size(), 2); // both rows in one run
        QCOMPARE(changed[1][1].toModelIndex().row(), 1);
    }

    // Without the model tester: its own walks would be timed.
    void tenThousandRows()
    {
        FakeService service;
        auto &rows = service.envVars().envVarsOf[shop.text];
        for (int i = 0; i < 10'000; ++i)
            rows +=
                synced(QStringLiteral("VAR_%1").arg(i, 5, 10, QLatin1Char('0')), SyncState::InSync, m_now.addSecs(-i));
        const auto state = readyState(service);
        EnvVarModel model(service, *state, nullptr, clock());
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.setProject(shop);
        QTRY_COMPARE(model.rowCount(), 10'000);
        QCOMPARE(inserted.size(), 1);
        const std::clock_t began = std::clock(); // the processor's time: other programs may be using it
        for (int i = 0; i < 100; ++i)
            service.emitChanges(
                {synced(QStringLiteral("VAR_%1").arg(i * 97, 5, 10, QLatin1Char('0')), SyncState::Failing, m_now)});
        model.refreshTimes();
        const int ms = int((std::clock() - began) * 1000 / CLOCKS_PER_SEC);
        // Generous, for sanitizers; a model that walks or resets all rows takes far longer.
        QVERIFY2(ms < 4000, qPrintable(QString::number(ms)));
    }
};

BOWLINE_TEST(TestEnvVarModel)

} // namespace tst_envvarmodel

#include "tst_envvarmodel.moc"
