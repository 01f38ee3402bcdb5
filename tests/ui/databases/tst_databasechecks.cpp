// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tabs Checks and Connections of a database over a service double, and their models under the tester of item
// models.
#include "support/FakeService.h"
#include "support/GuiWarnings.h"
#include "support/NamedWidget.h"
#include "support/TestMain.h"

#include "models/CheckModel.h"
#include "models/ConnectionModel.h"
#include "service/api/ActsApi.h"
#include "theme/Theme.h"
#include "views/databases/ChecksTab.h"
#include "views/databases/ConnectionsTab.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>

using namespace bowline;

namespace tst_databasechecks {

using test::button;
using test::FakeService;
using test::named;

namespace {

QString t(const char *text)
{
    return QString::fromUtf8(text);
}

DatabaseCheckView check(const char *key, CheckState state)
{
    DatabaseCheckView view;
    view.key = t(key);
    view.title = Phrase::plain(t(key));
    view.state = state;
    view.reason = Phrase::plain(t("The reason of ") + t(key));
    view.why = Phrase::plain(t("It matters."));
    view.remedy = Phrase::plain(t("Drop it."));
    view.sql = t("SELECT 'of ") + t(key) + t("'");
    return view;
}

DatabaseChecksView someChecks()
{
    DatabaseCheckView indexes = check("unused_indexes", CheckState::Failing);
    indexes.reason = {};
    indexes.findings = {{t("unused_indexes:public.old"), CheckState::Warning, t("public.old"),
                         Phrase::plain(t("Nobody uses public.old.")), false},
                        {t("unused_indexes:public.huge"), CheckState::Failing, t("public.huge"),
                         Phrase::plain(t("Nobody uses public.huge.")), false},
                        {t("unused_indexes:public.quiet"), CheckState::Warning, t("public.quiet"),
                         Phrase::plain(t("Nobody uses public.quiet.")), true}};
    return {CheckState::Failing,
            {check("blocking", CheckState::Ok), indexes, check("bloat", CheckState::Unknown),
             check("extension_schemas", CheckState::Skipped)},
            QDateTime(QDate(2026, 12, 1), QTime(9, 30), Qt::UTC)};
}

DatabaseConnectionView connection(int pid, const char *application, bool mayEnd)
{
    DatabaseConnectionView view;
    view.pid = pid;
    view.application = t(application);
    view.user = t("u1");
    view.mayEnd = mayEnd;
    if (mayEnd) {
        view.backendStart = t("2026-12-01T09:00:00.123456Z");
        view.since = QDateTime(QDate(2026, 12, 1), QTime(9, 0), Qt::UTC);
        view.state = t("active");
        view.query = t("SELECT 'the-customer'");
    }
    return view;
}

} // namespace

class TestUiDatabaseChecks : public QObject
{
    Q_OBJECT

    static constexpr auto fatalHere = QAbstractItemModelTester::FailureReportingMode::QtTest;
    std::unique_ptr<FakeService> m_service;
    const DatabaseKey m_key{AccountId(t("a1")), t("id-1")};

    template <class Tab>
    std::unique_ptr<Tab> shownTab()
    {
        auto tab = std::make_unique<Tab>(*m_service);
        tab->resize(900, 500);
        tab->setDatabase(m_key);
        return tab;
    }
    static QStringList column(const QAbstractItemModel &model, int column)
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts.append(model.index(row, column).data().toString());
        return texts;
    }

private Q_SLOTS:
    void init()
    {
        test::failOnGuiWarnings();
        Theme::instance().setChoice(Theme::Choice::Light);
        m_service = std::make_unique<FakeService>();
        m_service->databases().checked = someChecks();
        m_service->databases().connected = {{connection(41, "web.1", true), connection(42, "psql", false)},
                                            20,
                                            QDateTime(QDate(2026, 12, 1), QTime(9, 30), Qt::UTC)};
    }
    void cleanup() { m_service.reset(); }

    void whatWeighsMostIsAtTheTop()
    {
        CheckModel model;
        const QAbstractItemModelTester tester(&model, fatalHere);
        model.setRows(CheckModel::rowsOf(someChecks(), true));
        QCOMPARE(column(model, CheckModel::Object),
                 (QStringList{t("public.huge"), t("public.old"), t("public.quiet"), {}, {}, {}}));
        QCOMPARE(column(model, CheckModel::State),
                 (QStringList{t("Failing"), t("Warning"), t("Warning (muted)"), t("Unknown"), t("Skipped"), t("OK")}));
        QCOMPARE(model.index(0, 0).data(ModelRole::CheckState).toInt(), int(CheckState::Failing));
        QCOMPARE(CheckModel::rowsOf(someChecks(), false).size(), 5);
        QCOMPARE(CheckModel::mutedIn(someChecks()), 1);
        // What could not be seen beside the findings is a row of its own.
        DatabaseChecksView checks = someChecks();
        checks.checks[1].reason = Phrase::plain(t("Two are hidden."));
        QCOMPARE(CheckModel::rowsOf(checks, true).size(), 7);
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }

    void statementsAreDotsUntilTheyAreWanted()
    {
        ConnectionModel model;
        const QAbstractItemModelTester tester(&model, fatalHere);
        const auto rows = m_service->databases().connected.connections;
        model.setConnections(rows, false);
        for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(ModelRole::Sort)})
            QVERIFY(!model.index(0, ConnectionModel::Query).data(role).toString().contains(t("the-customer")));
        model.setConnections(rows, true);
        QCOMPARE(column(model, ConnectionModel::Query),
                 (QStringList{t("SELECT 'the-customer'"), t("Hidden: another role's")}));
        model.setConnections(rows, false);
        QVERIFY(!column(model, ConnectionModel::Query).contains(t("SELECT 'the-customer'")));
        QCOMPARE(column(model, ConnectionModel::Application), (QStringList{t("web.1"), t("psql")}));
        QVERIFY(column(model, ConnectionModel::Since).at(1).isEmpty());
    }

    // A program calls itself what it wants.
    void namesAreNotTakenForHtml()
    {
        const QString name = t("<img src='https://example.com/x'><b>web</b>");
        DatabaseConnectionView one = connection(41, "web.1", true);
        one.application = one.user = one.state = one.query = name;
        ConnectionModel connections;
        connections.setConnections({one}, true);
        for (const auto column :
             {ConnectionModel::Application, ConnectionModel::User, ConnectionModel::State, ConnectionModel::Query}) {
            const QString tip = connections.index(0, column).data(Qt::ToolTipRole).toString();
            QVERIFY2(!tip.contains(t("<img")) && tip.contains(t("&lt;img")), qPrintable(tip));
        }
        DatabaseChecksView checks = someChecks();
        checks.checks[1].findings[0].what = Phrase::plain(name);
        CheckModel model;
        model.setRows(CheckModel::rowsOf(checks, true));
        for (int row = 0; row < model.rowCount(); ++row)
            QVERIFY(!model.index(row, CheckModel::Object).data(Qt::ToolTipRole).toString().contains(t("<img")));
    }

    void checksRunWhenTheTabIsSeen()
    {
        const auto tab = shownTab<ChecksTab>();
        QTest::qWait(0);
        QVERIFY(!m_service->called(t("databaseChecks")));
        tab->show();
        auto *table = named<QTableView>(tab.get(), t("Findings"));
        QTRY_COMPARE(table->model()->rowCount(), 5);
        QVERIFY(test::sees(tab.get(), t("Something goes wrong now, or soon.")) &&
                test::sees(tab.get(), t("Muted: 1.")));
        auto *sql = tab->findChild<QPlainTextEdit *>();
        QCOMPARE(sql->accessibleName(), t("SQL"));
        QVERIFY(!sql->isVisible());
        table->selectRow(0);
        QVERIFY(sql->isVisible() && sql->isReadOnly());
        QCOMPARE(sql->toPlainText(), t("SELECT 'of unused_indexes'"));
        QVERIFY(test::sees(tab.get(), t("Nobody uses public.huge. It matters. Drop it.")));
        button(tab.get(), t("Run checks"))->click();
        QTRY_COMPARE(m_service->count(t("databaseChecks")), 2);
        tab->hide();
        tab->show(); // what is there is not asked for again
        QCOMPARE(m_service->count(t("databaseChecks")), 2);
        tab->setDatabase({AccountId(t("a1")), t("id-2")});
        QTRY_COMPARE(m_service->count(t("databaseChecks")), 3);
    }

    void aFindingIsMutedAndUnmuted()
    {
        const auto tab = shownTab<ChecksTab>();
        tab->show();
        auto *table = named<QTableView>(tab.get(), t("Findings"));
        QTRY_COMPARE(table->model()->rowCount(), 5);
        QVERIFY(!button(tab.get(), t("Mute"))->isEnabled());
        table->selectRow(1);
        button(tab.get(), t("Mute"))->click();
        QTRY_COMPARE(table->model()->rowCount(), 4);
        QCOMPARE(m_service->lastArguments(t("muteFinding")),
                 (QStringList{t("id-1"), t("unused_indexes:public.old"), t("on")}));
        QVERIFY(test::sees(tab.get(), t("Muted: 2.")));
        auto *showMuted = tab->findChild<QCheckBox *>();
        QCOMPARE(showMuted->text(), t("Show muted"));
        showMuted->setChecked(true);
        QCOMPARE(table->model()->rowCount(), 6);
        table->selectRow(1);
        button(tab.get(), t("Unmute"))->click();
        QTRY_COMPARE(m_service->lastArguments(t("muteFinding")),
                     (QStringList{t("id-1"), t("unused_indexes:public.old"), t("off")}));
        QTRY_VERIFY(button(tab.get(), t("Mute"))); // the same row is still chosen
        table->selectRow(5);
        QVERIFY(!button(tab.get(), t("Mute"))->isEnabled()); // what is well needs no peace
    }

    void theVerdictIsThatOfWhatIsNotMuted()
    {
        const auto tab = shownTab<ChecksTab>();
        tab->show();
        auto *table = named<QTableView>(tab.get(), t("Findings"));
        QTRY_COMPARE(table->model()->rowCount(), 5);
        QVERIFY(test::sees(tab.get(), t("Something goes wrong now, or soon.")));
        for (const char *verdict : {"Something will go wrong unless somebody does something.",
                                    "Nothing was found, but not everything could be seen.", "Nothing was found."}) {
            table->selectRow(0); // the worst that is left
            button(tab.get(), t("Mute"))->click();
            QTRY_VERIFY2(test::sees(tab.get(), t(verdict)), verdict);
        }
    }

    void anErrorLeavesWhatIsKnown()
    {
        const auto tab = shownTab<ChecksTab>();
        tab->show();
        auto *table = named<QTableView>(tab.get(), t("Findings"));
        QTRY_COMPARE(table->model()->rowCount(), 5);
        m_service->failNext(t("databaseChecks"), makeError(ErrorCode::DatabaseUnreachable));
        button(tab.get(), t("Run checks"))->click();
        QTRY_VERIFY(button(tab.get(), t("Run checks"))->isEnabled());
        QCOMPARE(table->model()->rowCount(), 5);
        QSignalSpy steps(tab.get(), &ChecksTab::stepRequested);
        m_service->failNext(t("databaseChecks"), makeError(ErrorCode::AuthRevoked));
        button(tab.get(), t("Run checks"))->click();
        QTRY_VERIFY(button(tab.get(), t("Log in again")));
        button(tab.get(), t("Log in again"))->click();
        QCOMPARE(steps.count(), 1);
    }

    void connectionsAreAskedWhenTheTabIsSeen()
    {
        const auto tab = shownTab<ConnectionsTab>();
        QTest::qWait(0);
        QVERIFY(!m_service->called(t("databaseConnections")));
        tab->show();
        auto *table = named<QTableView>(tab.get(), t("Connections"));
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QCOMPARE(m_service->lastArguments(t("databaseConnections")), (QStringList{t("id-1"), {}})); // without texts
        QVERIFY(test::sees(tab.get(), t("Connections: 2 of 20")));
        auto *show = tab->findChild<QCheckBox *>();
        QCOMPARE(show->text(), t("Show query texts"));
        show->setChecked(true);
        QTRY_VERIFY(column(*table->model(), ConnectionModel::Query).contains(t("SELECT 'the-customer'")));
        QCOMPARE(m_service->lastArguments(t("databaseConnections")), (QStringList{t("id-1"), t("queries")}));
        tab->setDatabase({AccountId(t("a1")), t("id-2")}); // nobody has asked for the texts of this one
        QVERIFY(!show->isChecked());
        QTRY_COMPARE(m_service->lastArguments(t("databaseConnections")), (QStringList{t("id-2"), {}}));
        button(tab.get(), t("Refresh"))->click();
        QTRY_COMPARE(m_service->count(t("databaseConnections")), 4);
    }

    void connectionsEndByActs()
    {
        const auto tab = shownTab<ConnectionsTab>();
        tab->show();
        QSignalSpy acts(tab.get(), &ConnectionsTab::actRequested);
        auto *table = named<QTableView>(tab.get(), t("Connections"));
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QVERIFY(!button(tab.get(), t("End connection"))->isEnabled());
        table->selectRow(1);
        QVERIFY(!button(tab.get(), t("End connection"))->isEnabled()); // another role's
        table->selectRow(0);
        button(tab.get(), t("End connection"))->click();
        QCOMPARE(acts.count(), 1);
        const auto one = acts.takeFirst().at(1).value<ActRequest>();
        QCOMPARE(one.kind, ActKind::ConnectionEnd);
        QCOMPARE(one.fields.value(t("addon_id")).toString(), t("id-1"));
        QCOMPARE(one.fields.value(t("pid")).toInt(), 41);
        QCOMPARE(one.fields.value(t("backend_start")).toString(), t("2026-12-01T09:00:00.123456Z"));
        button(tab.get(), t("End all connections"))->click();
        QCOMPARE(acts.takeFirst().at(1).value<ActRequest>().kind, ActKind::ConnectionEndAll);
        tab->forget(); // an act has ended
        QTRY_COMPARE(m_service->count(t("databaseConnections")), 2);
    }
};

BOWLINE_GUI_TEST(TestUiDatabaseChecks)

} // namespace tst_databasechecks

#include "tst_databasechecks.moc"
