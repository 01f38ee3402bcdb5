// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The models that are handed their rows: projects, databases, and the search over them. A merge must tell exactly the
// rows that differ.
#include "models/DatabaseModel.h"
#include "models/ModelRoles.h"
#include "models/ProjectListModel.h"
#include "models/ProjectSortModel.h"
#include "models/RowSearchModel.h"
#include "support/TestMain.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace bowline;

namespace tst_listmodels {

namespace {

const QDateTime epoch = QDateTime::fromSecsSinceEpoch(1'790'000'000, Qt::UTC);

ProjectView project(int number, const QString &name, std::optional<SyncState> worst = {})
{
    ProjectView view;
    view.id = ProjectId(QStringLiteral("p%1").arg(number));
    view.name = name;
    view.createdAt = epoch.addSecs(number);
    view.worstState = worst;
    view.syncCount = worst ? 2 : 0;
    return view;
}

DatabaseView database(const QString &app, const QString &configVar, const QString &plan = QStringLiteral("standard-0"))
{
    DatabaseView view;
    view.appId = view.appName = view.owningApp = app;
    view.addonId = view.addonName = QStringLiteral("postgresql-%1").arg(app);
    view.plan = plan;
    view.state = QStringLiteral("provisioned");
    view.attachment = view.configVar = configVar;
    view.credential = QStringLiteral("default");
    return view;
}

QString cell(const QAbstractItemModel &model, int row, int column, int role = Qt::DisplayRole)
{
    return model.index(row, column).data(role).toString();
}

} // namespace

class TestListModels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void projectsSayTheirWorstStateInWords()
    {
        ProjectListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setProjects({project(2, QStringLiteral("Shop"), SyncState::Failing), project(1, QStringLiteral("Blog"))});
        QCOMPARE(cell(model, 0, 0), QStringLiteral("Blog"));
        QCOMPARE(cell(model, 0, 0, ProjectListModel::SubtitleRole), QStringLiteral("Nothing synced"));
        QCOMPARE(cell(model, 1, 0, ProjectListModel::SubtitleRole), QStringLiteral("Failing"));
        QCOMPARE(model.index(1, 0).data(ModelRole::SyncState).toInt(), int(SyncState::Failing));
        QVERIFY(!model.index(0, 0).data(ModelRole::SyncState).isValid());
    }

    void troubledProjectsComeFirst()
    {
        ProjectListModel model;
        ProjectSortModel sorted;
        sorted.setSourceModel(&model);
        sorted.sort(0);
        const QAbstractItemModelTester tester(&sorted, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QString alpha = QStringLiteral("Alpha");
        const QString beta = QStringLiteral("Beta");
        model.setProjects({project(1, alpha, SyncState::InSync), project(2, beta, SyncState::WaitingForHeroku),
                           project(3, QStringLiteral("Zeta"), SyncState::Failing),
                           project(4, QStringLiteral("Gamma"))});
        QCOMPARE(cell(sorted, 0, 0), QStringLiteral("Zeta"));
        QCOMPARE(cell(sorted, 1, 0), alpha); // what heals by itself stays where it is
        QCOMPARE(cell(sorted, 2, 0), beta);
        sorted.setKind(ProjectSortModel::Kind::Waiting);
        QCOMPARE(sorted.rowCount(), 1);
        QCOMPARE(cell(sorted, 0, 0), beta);
        sorted.setKind(ProjectSortModel::Kind::NothingSynced);
        QCOMPARE(cell(sorted, 0, 0), QStringLiteral("Gamma"));
    }

    void changedProjectsTouchTheirRowOnly()
    {
        ProjectListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setProjects(
            {project(1, QStringLiteral("A")), project(2, QStringLiteral("B")), project(3, QStringLiteral("C"))});
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.setProjects({project(2, QStringLiteral("Renamed")), project(3, QStringLiteral("C")),
                           project(9, QStringLiteral("New"))});
        QCOMPARE(changed.size(), 1); // the equal row is not told
        QCOMPARE(changed[0][0].toModelIndex().row(), 0);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(cell(model, 0, 0), QStringLiteral("Renamed"));
        QCOMPARE(cell(model, 2, 0), QStringLiteral("New"));
        QCOMPARE(model.rowOf(ProjectId(QStringLiteral("p9"))), 2);
    }

    void mergesTellRunsOfRows()
    {
        DatabaseModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        const QString var = QStringLiteral("DATABASE_URL");
        QList<DatabaseView> all;
        for (const char c : {'a', 'b', 'c', 'd', 'e', 'f'})
            all += database(QString(QLatin1Char(c)), var);
        model.setDatabases(all);
        QCOMPARE(inserted.size(), 1);
        model.setDatabases(all);
        QCOMPARE(inserted.size() + removed.size() + changed.size(), 1);
        all[5].state = QStringLiteral("provisioning");
        model.setDatabases({all[0], all[3], all[5]});
        QCOMPARE(removed.size(), 2); // e, and b to c
        QCOMPARE(changed.size(), 1);
        QCOMPARE(cell(model, 2, DatabaseModel::State), QStringLiteral("provisioning"));
    }

    void mergesAreRightForRandomLists()
    {
        ProjectListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QRandomGenerator random(7);
        for (int round = 0; round < 200; ++round) {
            QList<ProjectView> wanted;
            for (int i = 0; i < 20; ++i) {
                if (random.bounded(2))
                    wanted += project(i, QString::number(random.bounded(3)));
            }
            QList<ProjectView> shuffled = wanted;
            std::shuffle(shuffled.begin(), shuffled.end(), random);
            model.setProjects(shuffled);
            QCOMPARE(model.rows(), wanted);
        }
    }

    void databasesExplainThemselves()
    {
        DatabaseModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        DatabaseView inside =
            database(QStringLiteral("vault"), QStringLiteral("DATABASE_URL"), QStringLiteral("private-3"));
        inside.reachableFromOutside = false;
        DatabaseView shared = database(QStringLiteral("web"), QStringLiteral("ANALYTICS_URL"));
        shared.owningApp = QStringLiteral("sushi");
        model.setDatabases({inside, shared});
        QCOMPARE(cell(model, 0, DatabaseModel::State), QStringLiteral("provisioned, private network"));
        QVERIFY(cell(model, 0, 0, Qt::ToolTipRole).contains(QStringLiteral("private-3")));
        QCOMPARE(cell(model, 1, DatabaseModel::Database), QStringLiteral("postgresql-web (shared by sushi)"));
        QVERIFY(cell(model, 1, 0, Qt::ToolTipRole).isEmpty());
    }

    void searchLooksAtEveryColumn()
    {
        DatabaseModel model;
        RowSearchModel search;
        search.setSourceModel(&model);
        const QAbstractItemModelTester tester(&search, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDatabases(
            {database(QStringLiteral("sushi"), QStringLiteral("DATABASE_URL")),
             database(QStringLiteral("sushi"), QStringLiteral("REPORTS_URL")),
             database(QStringLiteral("ramen"), QStringLiteral("DATABASE_URL"), QStringLiteral("premium-2"))});
        QCOMPARE(search.rowCount(), 3);
        search.setSearch(QStringLiteral("  SUSHI reports "));
        QCOMPARE(search.rowCount(), 1);
        QCOMPARE(cell(search, 0, DatabaseModel::ConfigVar), QStringLiteral("REPORTS_URL"));
        search.setSearch(QStringLiteral("premium"));
        QCOMPARE(cell(search, 0, DatabaseModel::App), QStringLiteral("ramen"));
        search.setSearch({});
        search.sort(DatabaseModel::App, Qt::DescendingOrder);
        QCOMPARE(cell(search, 2, DatabaseModel::App), QStringLiteral("ramen"));
    }
};

BOWLINE_TEST(TestListModels)

} // namespace tst_listmodels

#include "tst_listmodels.moc"
