// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/databases/MaintenanceTab.h"

#include "dialogs/acts/WindowStep.h"
#include "dialogs/project/FormParts.h"
#include "models/MaintenanceModel.h"
#include "models/MaintenanceText.h"
#include "service/api/MaintenancesApi.h"
#include "theme/Tokens.h"
#include "widgets/Buttons.h"
#include "widgets/ColumnFitter.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace bowline {

namespace {

constexpr int runningMs = 5000;
constexpr int mostWeeksOff = 8;
constexpr int usualWeeksOff = 2; ///< as the Heroku CLI has it
constexpr int daysAWeek = 7;
constexpr int halfHoursADay = 48;

} // namespace

MaintenanceTab::MaintenanceTab(ServiceApi &service, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_model(new MaintenanceModel(this))
    , m_banner(new ErrorBanner)
    , m_sentence(labels::body({}))
    , m_tied(labels::muted({}))
    , m_table(new QTableView)
    //: A button: puts a maintenance off
    , m_delay(buttons::plain(tr("Delay")))
    , m_run(buttons::danger(tr("Run maintenance")))
    , m_windowNow(labels::muted({}))
    //: A button: the hours of the week in which Heroku may maintain a database
    , m_window(buttons::plain(tr("Change window")))
    , m_again(new QTimer(this))
{
    m_again->setSingleShot(true);
    m_again->setInterval(runningMs);
    parts::prepareTable(m_table, tr("Maintenances"));
    m_table->setSortingEnabled(false);
    m_table->setModel(m_model);
    new ColumnFitter(m_table, QStringLiteral("maintenances"), m_model->rooms());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::m, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_banner);
    layout->addWidget(m_sentence);
    layout->addWidget(m_tied);
    layout->addWidget(m_table, 1);
    layout->addLayout(buildPlanned());
    layout->addLayout(buildWindow());
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
    connect(m_again, &QTimer::timeout, this, &MaintenanceTab::askAgain);
    connect(m_delay, &QPushButton::clicked, this, [this] {
        request(tr("Put the maintenance off"), ActKind::MaintenanceDelay,
                {{QStringLiteral("weeks"), m_weeks->currentData().toInt()}});
    });
    connect(m_run, &QPushButton::clicked, this,
            [this] { request(tr("Run maintenance"), ActKind::MaintenanceRun, {}); });
    connect(m_window, &QPushButton::clicked, this, [this] {
        request(tr("Change the maintenance window"), ActKind::MaintenanceWindow,
                {{QStringLiteral("day"), m_day->currentData().toString()},
                 {QStringLiteral("time"), m_time->currentText()}});
    });
    connect(m_banner, &ErrorBanner::actionRequested, this, [this](NextStep step) {
        if (isWindowStep(step))
            Q_EMIT stepRequested(step);
        else
            ask();
    });
}

void MaintenanceTab::setDatabase(const DatabaseKey &database)
{
    if (database == m_database)
        return;
    m_database = database;
    ++m_request; // what was asked about the other one does not count any more
    m_again->stop();
    showMaintenances({});
    forget();
}

void MaintenanceTab::forget()
{
    m_isStale = true;
    if (isVisible())
        ask();
}

void MaintenanceTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        ask();
}

void MaintenanceTab::ask()
{
    m_banner->clear();
    m_sentence->setText(tr("Asking Heroku…"));
    askAgain();
}

// A tab that nobody sees asks nothing: it is stale, and asks when it is seen.
void MaintenanceTab::askAgain()
{
    m_isStale = !isVisible();
    if (m_isStale)
        return;
    const quint64 request = ++m_request;
    m_service.maintenances()
        .ofDatabase(m_database)
        .then(this, [this, request](const Expected<MaintenancesView> &maintenances) {
            if (request == m_request)
                take(maintenances);
        });
}

void MaintenanceTab::take(const Expected<MaintenancesView> &maintenances)
{
    if (!maintenances) {
        m_sentence->clear();
        m_banner->showError(maintenances.error());
        return;
    }
    m_banner->clear();
    showMaintenances(*maintenances);
    m_sentence->setText(maintenanceSentence(maintenances->newest));
    if (maintenances->newest.state == MaintenanceState::Running)
        m_again->start();
}

void MaintenanceTab::showMaintenances(const MaintenancesView &maintenances)
{
    m_model->setRows(maintenances.history);
    m_delay->setEnabled(maintenances.newest.isPlanned());
    m_run->setEnabled(maintenances.newest.isPlanned());
    m_windowNow->setText(maintenances.window.isEmpty() ? QString()
                                                       //: %1: Heroku's words: Tuesdays 17:30 to 21:30 UTC
                                                       : tr("Heroku may maintain it on %1.").arg(maintenances.window));
    m_tied->setVisible(maintenances.tied > 0);
    //: %1: how many env vars and data links hang on a database
    m_tied->setText(tr("A maintenance usually changes the URL. Tied to it: %1. The tab Tied names them.")
                        .arg(QLocale().toString(maintenances.tied)));
}

void MaintenanceTab::request(const QString &title, ActKind kind, QJsonObject fields)
{
    fields.insert(QStringLiteral("addon_id"), m_database.addonId);
    Q_EMIT actRequested(title, {kind, m_database.account, fields});
}

} // namespace bowline
