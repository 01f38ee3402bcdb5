// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/databases/MaintenanceTab.h"

#include "dialogs/project/FormParts.h"
#include "models/MaintenanceModel.h"
#include "models/MaintenanceText.h"
#include "service/api/MaintenancesApi.h"
#include "theme/Tokens.h"
#include "widgets/Buttons.h"
#include "widgets/ColumnFitter.h"
#include "widgets/CurrentRowKeeper.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QTableView>
#include <QVBoxLayout>

namespace bowline {

namespace {

constexpr int mostWeeksOff = 8;
constexpr int usualWeeksOff = 2; ///< as the Heroku CLI has it
constexpr int daysAWeek = 7;
constexpr int halfHoursADay = 48;

} // namespace

MaintenanceTab::MaintenanceTab(ServiceApi &service, QWidget *parent)
    : DatabaseTab(Asking::AtOnce, labels::body({}), parent)
    , m_service(service)
    , m_model(new MaintenanceModel(this))
    , m_tied(labels::muted({}))
    , m_table(new QTableView)
    //: A button: puts a maintenance off
    , m_delay(buttons::plain(tr("Delay")))
    , m_run(buttons::danger(tr("Run maintenance")))
    , m_windowNow(labels::muted({}))
    //: A button: the hours of the week in which Heroku may maintain a database
    , m_window(buttons::plain(tr("Change window")))
{
    followActs();
    parts::prepareTable(m_table, tr("Maintenances"));
    m_table->setSortingEnabled(false);
    m_table->setModel(m_model);
    new ColumnFitter(m_table, QStringLiteral("maintenances"), m_model->rooms());
    new CurrentRowKeeper(m_table);
    rows()->addWidget(m_tied);
    rows()->addWidget(m_table, 1);
    rows()->addLayout(buildPlanned());
    rows()->addLayout(buildWindow());
    connectActs();
    showMaintenances({});
}

// On Linux a combo box is called what its label says.
QComboBox *MaintenanceTab::addChoice(QBoxLayout *row, const QString &name)
{
    auto *choice = new QComboBox;
    choice->setAccessibleName(name);
    QLabel *label = labels::muted(name);
    label->setWordWrap(false);
    label->setBuddy(choice);
    row->addWidget(label);
    row->addWidget(choice);
    return choice;
}

QLayout *MaintenanceTab::buildPlanned()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addStretch();
    //: Name of a choice: by how many weeks a maintenance is put off
    m_weeks = addChoice(row, tr("Put off by weeks"));
    for (int weeks = 1; weeks <= mostWeeksOff; ++weeks)
        m_weeks->addItem(QLocale().toString(weeks), weeks);
    m_weeks->setCurrentIndex(usualWeeksOff - 1);
    row->addWidget(m_delay);
    row->addWidget(m_run);
    return row;
}

QLayout *MaintenanceTab::buildWindow()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_windowNow, 1);
    //: Name of a choice: a day of the week
    m_day = addChoice(row, tr("Day"));
    for (int day = 1; day <= daysAWeek; ++day)
        m_day->addItem(QLocale().standaloneDayName(day), QLocale::c().dayName(day).toLower());
    //: Name of a choice: a time of day in UTC
    m_time = addChoice(row, tr("From (UTC)"));
    for (int half = 0; half < halfHoursADay; ++half)
        m_time->addItem(
            QStringLiteral("%1:%2").arg(half / 2, 2, 10, QLatin1Char('0')).arg(QLatin1String(half % 2 ? "30" : "00")));
    row->addWidget(m_window);
    return row;
}

void MaintenanceTab::connectActs()
{
    connect(m_delay, &QPushButton::clicked, this, [this] {
        requestAct(tr("Put the maintenance off"), ActKind::MaintenanceDelay,
                   {{QStringLiteral("weeks"), m_weeks->currentData().toInt()}});
    });
    connect(m_run, &QPushButton::clicked, this, [this] { requestAct(tr("Run maintenance"), ActKind::MaintenanceRun); });
    connect(m_window, &QPushButton::clicked, this, [this] {
        requestAct(tr("Change the maintenance window"), ActKind::MaintenanceWindow,
                   {{QStringLiteral("day"), m_day->currentData().toString()},
                    {QStringLiteral("time"), m_time->currentText()}});
    });
}

void MaintenanceTab::clear()
{
    showMaintenances({});
}

void MaintenanceTab::ask()
{
    sentence()->setText(tr("Asking Heroku…"));
    askAgain();
}

void MaintenanceTab::askAgain()
{
    showNewest(m_service.maintenances().ofDatabase(database()),
               [this](const Expected<MaintenancesView> &maintenances) { showAnswer(maintenances); });
}

void MaintenanceTab::showAnswer(const Expected<MaintenancesView> &maintenances)
{
    if (!maintenances) {
        follow(false);
        sentence()->clear();
        banner()->showError(maintenances.error());
        return;
    }
    banner()->clear();
    showMaintenances(*maintenances);
    sentence()->setText(maintenanceSentence(maintenances->newest));
    follow(maintenances->newest.state == MaintenanceState::Running);
}

void MaintenanceTab::showMaintenances(const MaintenancesView &maintenances)
{
    m_model->setRows(maintenances.history);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_weeks, m_delay, m_run})
        widget->setEnabled(maintenances.newest.isPlanned());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_day, m_time, m_window})
        widget->setEnabled(maintenances.mayChoose);
    m_windowNow->setText(windowText(maintenances));
    m_tied->setVisible(maintenances.tied > 0);
    //: %1: how many env vars and data links hang on a database
    m_tied->setText(tr("A maintenance usually changes the URL. Tied to it: %1. The tab Tied names them.")
                        .arg(QLocale().toString(maintenances.tied)));
}

QString MaintenanceTab::windowText(const MaintenancesView &maintenances)
{
    if (maintenances.newest.state != MaintenanceState::Unknown && !maintenances.mayChoose)
        return tr("Heroku maintains databases of Essential plans when it likes.");
    //: %1: Heroku's words: Tuesdays 17:30 to 21:30 UTC
    return maintenances.window.isEmpty() ? QString() : tr("Heroku may maintain it on %1.").arg(maintenances.window);
}

} // namespace bowline
