// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/databases/BackupsTab.h"

#include "dialogs/acts/WindowStep.h"
#include "dialogs/project/FormParts.h"
#include "models/BackupModel.h"
#include "models/BackupText.h"
#include "service/api/BackupsApi.h"
#include "service/api/DatabasesApi.h"
#include "theme/Tokens.h"
#include "views/databases/BackupScheduleRow.h"
#include "widgets/Buttons.h"
#include "widgets/ColumnFitter.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"
#include "widgets/SecretClipboard.h"

#include <QComboBox>
#include <QLabel>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace bowline {

namespace {

constexpr int underWayMs = 5000;
constexpr int mostTargets = 1000;

} // namespace

BackupsTab::BackupsTab(ServiceApi &service, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_model(new BackupModel(this))
    , m_banner(new ErrorBanner)
    , m_sentence(labels::muted({}))
    , m_table(new QTableView)
    , m_copied(labels::muted({}))
    , m_capture(buttons::plain(tr("Capture backup")))
    //: A button: copies a link by which the file of a backup can be fetched
    , m_download(buttons::plain(tr("Download")))
    , m_cancel(buttons::plain(tr("Cancel backup")))
    , m_delete(buttons::danger(tr("Delete backup")))
    , m_target(new QComboBox)
    , m_restore(buttons::danger(tr("Restore")))
    , m_schedule(new BackupScheduleRow)
    , m_again(new QTimer(this))
{
    m_again->setSingleShot(true);
    m_again->setInterval(underWayMs);
    parts::prepareTable(m_table, tr("Backups"));
    m_table->setSortingEnabled(false);
    m_table->setModel(m_model);
    new ColumnFitter(m_table, QStringLiteral("backups"), m_model->rooms());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::m, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_banner);
    layout->addWidget(m_sentence);
    layout->addWidget(m_table, 1);
    layout->addLayout(buildActs());
    layout->addLayout(buildRestore());
    layout->addWidget(m_schedule);
    connectActs();
    refreshButtons();
}

QLayout *BackupsTab::buildActs()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_copied, 1);
    for (QPushButton *button : {m_download, m_cancel, m_delete, m_capture})
        row->addWidget(button);
    return row;
}

QLayout *BackupsTab::buildRestore()
{
    //: Name of a choice: the database that is to be filled from a backup
    QLabel *label = labels::muted(tr("Restore into"));
    label->setWordWrap(false);
    label->setBuddy(m_target);
    m_target->setAccessibleName(label->text());
    m_target->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(label);
    row->addWidget(m_target, 1);
    row->addWidget(m_restore);
    return row;
}

void BackupsTab::connectActs()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_copied->clear();
        refreshButtons();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &BackupsTab::refreshButtons);
    connect(m_again, &QTimer::timeout, this, &BackupsTab::askAgain);
    connect(m_capture, &QPushButton::clicked, this,
            [this] { request(tr("Capture backup"), ActKind::BackupCapture, {}); });
    const auto onChosen = [this](QPushButton *button, const QString &title, ActKind kind) {
        connect(button, &QPushButton::clicked, this, [this, title, kind] {
            if (const BackupView *one = chosen())
                request(title.arg(one->name), kind, {{QStringLiteral("number"), one->number}});
        });
    };
    //: Heading of a dialog. %1: the name of a backup
    onChosen(m_cancel, tr("Cancel %1"), ActKind::BackupCancel);
    //: Heading of a dialog. %1: the name of a backup
    onChosen(m_delete, tr("Delete %1"), ActKind::BackupDelete);
    connect(m_restore, &QPushButton::clicked, this, &BackupsTab::restore);
    connect(m_download, &QPushButton::clicked, this, &BackupsTab::download);
    connect(m_schedule, &BackupScheduleRow::scheduleRequested, this, [this](int hour, const QString &zone) {
        request(tr("Schedule backups"), ActKind::BackupSchedule,
                {{QStringLiteral("hour"), hour}, {QStringLiteral("time_zone"), zone}});
    });
    connect(m_schedule, &BackupScheduleRow::unscheduleRequested, this, [this](const QString &id) {
        request(tr("Unschedule backups"), ActKind::BackupUnschedule, {{QStringLiteral("schedule_id"), id}});
    });
    connect(m_banner, &ErrorBanner::actionRequested, this, [this](NextStep step) {
        if (isWindowStep(step))
            Q_EMIT stepRequested(step);
        else
            ask();
    });
}

void BackupsTab::setDatabase(const DatabaseKey &database)
{
    if (database == m_database)
        return;
    m_database = database;
    ++m_request; // what was asked about the other one does not count any more
    m_again->stop();
    m_areTargetsKnown = false;
    m_target->clear();
    m_copied->clear();
    m_model->setRows({});
    m_schedule->setSchedules({});
    forget();
}

void BackupsTab::forget()
{
    m_isStale = true;
    if (isVisible())
        ask();
}

void BackupsTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        ask();
}

void BackupsTab::ask()
{
    m_banner->clear();
    m_sentence->setText(tr("Asking Heroku…"));
    askAgain();
    if (!m_areTargetsKnown)
        askTargets();
}

// A tab that nobody sees asks nothing: it is stale, and asks when it is seen.
void BackupsTab::askAgain()
{
    m_isStale = !isVisible();
    if (m_isStale)
        return;
    const quint64 request = ++m_request;
    m_service.backups().list(m_database).then(this, [this, request](const Expected<BackupsView> &backups) {
        if (request == m_request)
            take(backups);
    });
}

void BackupsTab::take(const Expected<BackupsView> &backups)
{
    if (!backups) {
        m_sentence->clear();
        m_banner->showError(backups.error());
        refreshButtons();
        return;
    }
    m_banner->clear();
    m_sentence->setText(tr("Heroku keeps backups by app. These are those of all databases of %1.").arg(backups->app));
    const BackupView *one = chosen();
    const int number = one ? one->number : -1;
    m_model->setRows(backups->backups);
    if (const int row = m_model->rowOf(number); row >= 0)
        m_table->selectRow(row);
    m_schedule->setSchedules(backups->schedules);
    const bool isUnderWay = std::any_of(backups->backups.cbegin(), backups->backups.cend(),
                                        [](const BackupView &backup) { return !backup.isOver(); });
    if (isUnderWay)
        m_again->start();
    refreshButtons();
}

void BackupsTab::askTargets()
{
    DatabaseFilter filter;
    filter.account = m_database.account;
    m_service.databases()
        .list(filter, 0, mostTargets)
        .then(this, [this, key = m_database](const Expected<DatabasePageView> &page) {
            if (page && key == m_database)
                takeTargets(page->rows);
        });
}

// The database itself comes last: a restore into another one loses nothing of this one.
void BackupsTab::takeTargets(const QList<DatabaseRowView> &rows)
{
    m_areTargetsKnown = true;
    m_target->clear();
    QString own;
    for (const DatabaseRowView &row : rows) {
        const QString name = QStringLiteral("%1 (%2)").arg(row.attachments.value(0, row.app), row.addonName);
        if (row.key() == m_database)
            own = name;
        else
            m_target->addItem(name, row.addonId);
    }
    if (!own.isEmpty())
        //: A choice: the database whose backups are shown. %1: its name
        m_target->addItem(tr("this database: %1").arg(own), m_database.addonId);
    m_target->setCurrentIndex(m_target->count() > 0 ? 0 : -1);
    refreshButtons();
}

const BackupView *BackupsTab::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : m_model->rowAt(rows.first().row());
}

void BackupsTab::refreshButtons()
{
    const BackupView *one = chosen();
    m_download->setEnabled(one && one->canRestore());
    m_restore->setEnabled(one && one->canRestore() && m_target->currentIndex() >= 0);
    m_cancel->setEnabled(one && !one->isOver());
    m_delete->setEnabled(one && one->isOver());
}

void BackupsTab::request(const QString &title, ActKind kind, QJsonObject fields)
{
    fields.insert(QStringLiteral("addon_id"), m_database.addonId);
    Q_EMIT actRequested(title, {kind, m_database.account, fields});
}

void BackupsTab::restore()
{
    const BackupView *one = chosen();
    if (!one)
        return;
    Q_EMIT actRequested(tr("Restore %1").arg(one->name),
                        {ActKind::BackupRestore,
                         m_database.account,
                         {{QStringLiteral("addon_id"), m_target->currentData().toString()},
                          {QStringLiteral("source_addon_id"), m_database.addonId},
                          {QStringLiteral("number"), one->number}}});
}

// Not opened in a browser: the link would stand in a command line, and everyone who has it can read the backup.
void BackupsTab::download()
{
    const BackupView *one = chosen();
    if (!one)
        return;
    m_banner->clear();
    m_service.backups()
        .downloadLink(m_database, one->number)
        .then(this, [this, key = m_database](const Expected<BackupLinkView> &link) {
            if (key == m_database)
                showLink(link);
        });
}

void BackupsTab::showLink(const Expected<BackupLinkView> &link)
{
    if (!link) {
        m_banner->showError(link.error());
        return;
    }
    SecretClipboard::instance().copy(link->url);
    m_copied->setText(
        tr("The link is on the clipboard for 30 seconds. Until %1 everyone who has it can fetch the backup.")
            .arg(backupTimeText(link->expiresAt)));
}

} // namespace bowline
