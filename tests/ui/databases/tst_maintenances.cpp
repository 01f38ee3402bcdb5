// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tab Maintenance over a service double: its model under the tester, its words, and what each button asks for.
#include "support/FakeService.h"
#include "support/GuiWarnings.h"
#include "support/NamedWidget.h"
#include "support/TestMain.h"

#include "models/MaintenanceModel.h"
#include "models/MaintenanceText.h"
#include "theme/Theme.h"
#include "views/databases/MaintenanceTab.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QSignalSpy>
#include <QTableView>

using namespace bowline;

namespace tst_maintenances {

using test::button;
using test::FakeService;
using test::named;

namespace {

QString t(const char *text)
{
    return QString::fromUtf8(text);
}

MaintenanceView planned()
{
    MaintenanceView view;
    view.state = MaintenanceState::Pending;
    view.reason = t("routine_maintenance");
    view.scheduledFor = QDateTime(QDate(2026, 3, 3), QTime(17, 30), Qt::LocalTime);
    view.requiredBy = view.scheduledFor.addDays(20);
    return view;
}

} // namespace

class TestUiMaintenances : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeService> m_service;
    std::unique_ptr<MaintenanceTab> m_tab;
    QList<ActRequest> m_asked;

    QComboBox *choice(const char *name)
    {
        for (const QLabel *label : m_tab->findChildren<QLabel *>()) {
            if (label->text() == t(name) && label->buddy())
                return qobject_cast<QComboBox *>(label->buddy());
        }
        return nullptr;
    }
    void open()
    {
        m_tab = std::make_unique<MaintenanceTab>(*m_service);
        connect(m_tab.get(), &MaintenanceTab::actRequested, this,
                [this](const QString &, const ActRequest &request) { m_asked.append(request); });
        m_tab->resize(900, 500);
        m_tab->setDatabase({AccountId(t("a1")), t("id-1")});
        QVERIFY(!m_service->called(t("maintenances"))); // nobody has looked
        m_tab->show();
        QTRY_VERIFY(m_service->called(t("maintenances")));
    }
    void press(const char *name)
    {
        QPushButton *pressed = button(m_tab.get(), t(name));
        QVERIFY2(pressed && pressed->isEnabled(), name);
        pressed->click();
        QCOMPARE(m_asked.last().fields.value(t("addon_id")).toString(), t("id-1"));
    }

private Q_SLOTS:
    void init()
    {
        test::failOnGuiWarnings();
        Theme::instance().setChoice(Theme::Choice::Light);
        m_asked.clear();
        m_service = std::make_unique<FakeService>();
        MaintenanceView done = planned();
        done.state = MaintenanceState::Completed;
        m_service->maintenances().known = {t("Tuesdays 17:30 to 21:30 UTC"), planned(), {planned(), done}, 3, true};
    }
    void cleanup()
    {
        m_tab.reset();
        m_service.reset();
    }

    void theModelPassesTheTester()
    {
        MaintenanceModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows({planned(), MaintenanceView()});
        QCOMPARE(model.index(0, MaintenanceModel::State).data().toString(), t("Planned"));
        QCOMPARE(model.index(0, MaintenanceModel::Reason).data().toString(), t("routine_maintenance"));
        QCOMPARE(model.index(1, MaintenanceModel::Planned).data().toString(), t("–"));
        model.setRows({});
    }

    void whatIsPlanned()
    {
        open();
        QTRY_VERIFY(test::sees(m_tab.get(), maintenanceTimeText(planned().scheduledFor)));
        QVERIFY(test::sees(m_tab.get(), maintenanceTimeText(planned().requiredBy)));
        QVERIFY(test::sees(m_tab.get(), t("Tuesdays 17:30 to 21:30 UTC")));
        QVERIFY(test::sees(m_tab.get(), t("Tied to it: 3")));
        QCOMPARE(named<QTableView>(m_tab.get(), t("Maintenances"))->model()->rowCount(), 2);
        QCOMPARE(choice("Put off by weeks")->currentData().toInt(), 2);
        choice("Put off by weeks")->setCurrentIndex(3);
        press("Delay");
        QCOMPARE(m_asked.last().kind, ActKind::MaintenanceDelay);
        QCOMPARE(m_asked.last().fields.value(t("weeks")).toInt(), 4);
        press("Run maintenance");
        QCOMPARE(m_asked.last().kind, ActKind::MaintenanceRun);
        choice("Day")->setCurrentIndex(6);
        choice("From (UTC)")->setCurrentIndex(27);
        press("Change window");
        QCOMPARE(m_asked.last().kind, ActKind::MaintenanceWindow);
        QCOMPARE(m_asked.last().fields.value(t("day")).toString(), t("sunday"));
        QCOMPARE(m_asked.last().fields.value(t("time")).toString(), t("13:30"));
    }

    void noneIsPlanned()
    {
        m_service->maintenances().known = {t("Tuesdays 17:30 to 21:30 UTC"), {}, {}, 0, true};
        m_service->maintenances().known.newest.state = MaintenanceState::None;
        open();
        QTRY_VERIFY(test::sees(m_tab.get(), t("No maintenance is planned.")));
        QVERIFY(!button(m_tab.get(), t("Delay"))->isEnabled() &&
                !button(m_tab.get(), t("Run maintenance"))->isEnabled());
        QVERIFY(button(m_tab.get(), t("Change window"))->isEnabled());
        QVERIFY(!test::sees(m_tab.get(), t("Tied to it")));
    }

    // Nobody chooses when a database of an Essential plan is maintained.
    void nothingToChoose()
    {
        m_service->maintenances().known = {{}, {}, {}, 0, false};
        m_service->maintenances().known.newest.state = MaintenanceState::None;
        open();
        QTRY_VERIFY(test::sees(m_tab.get(), t("when it likes")));
        QVERIFY(!button(m_tab.get(), t("Change window"))->isEnabled() && !choice("Day")->isEnabled());
    }

    void oneThatRunsIsFollowed()
    {
        m_service->maintenances().known.newest.state = MaintenanceState::Running;
        open();
        QTRY_VERIFY(test::sees(m_tab.get(), t("A maintenance is under way")));
        QVERIFY(!button(m_tab.get(), t("Run maintenance"))->isEnabled());
        m_service->maintenances().known.newest.state = MaintenanceState::Completed;
        m_tab->actMoved();
        QTRY_VERIFY(test::sees(m_tab.get(), t("No maintenance is planned.")));
    }

    void anErrorSaysWhatHelps()
    {
        m_service->failNext(t("maintenances"), makeError(ErrorCode::AuthRevoked));
        open();
        QSignalSpy steps(m_tab.get(), &MaintenanceTab::stepRequested);
        QTRY_VERIFY(button(m_tab.get(), t("Log in again")));
        button(m_tab.get(), t("Log in again"))->click();
        QCOMPARE(steps.count(), 1);
    }
};

BOWLINE_GUI_TEST(TestUiMaintenances)

} // namespace tst_maintenances

#include "tst_maintenances.moc"
