// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/databases/BackupsTab.h"

#include "dialogs/project/FormParts.h"
#include "models/BackupModel.h"
#include "models/BackupText.h"
#include "service/api/BackupsApi.h"
#include "service/api/DatabasesApi.h"
#include "theme/Tokens.h"
#include "views/databases/BackupScheduleRow.h"
#include "widgets/Buttons.h"
#include "widgets/ColumnFitter.h"
#include "widgets/CurrentRowKeeper.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"
#include "widgets/SecretClipboard.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace bowline {

namespace {

constexpr int targetsAtOnce = 1000;

const QString backupField = QStringLiteral("transfer_id");

} // namespace

BackupsTab::BackupsTab(ServiceApi &service, QWidget *parent)
    : DatabaseTab(Asking::AtOnce, labels::muted({}), parent)
    , m_service(service)
    , m_model(new BackupModel(this))
    , m_table(new QTableView)
    , m_copied(labels::muted({}))
    , m_capture(buttons::plain(tr("Capture backup")))
    //: A button: copies a link by which the file of a backup can be fetched
    , m_download(buttons::plain(tr("Download")))
    , m_cancel(buttons::plain({}))
    , m_delete(buttons::danger({}))
    , m_target(new QComboBox)
    , m_restore(buttons::danger(tr("Restore")))
    , m_schedule(new BackupScheduleRow)
{
    followActs();
    parts::prepareTable(m_table, tr("Backups"));
    m_table->setSortingEnabled(false);
    m_table->setModel(m_model);
    new ColumnFitter(m_table, QStringLiteral("backups"), m_model->rooms());
    new CurrentRowKeeper(m_table);
    rows()->addWidget(m_table, 1);
    rows()->addLayout(buildActs());
    rows()->addLayout(buildRestore());
    rows()->addWidget(m_schedule);
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
    m_target->setPlaceholderText(tr("Choose a database"));
    connect(m_target, &QComboBox::currentIndexChanged, this, &BackupsTab::refreshButtons);
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
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BackupsTab::refreshButtons);
    connect(m_capture, &QPushButton::clicked, this,
            [this] { requestAct(tr("Capture backup"), ActKind::BackupCapture); });
    const auto onChosen = [this](QPushButton *button, const QString &title, ActKind kind) {
        connect(button, &QPushButton::clicked, this, [this, title, kind] {
            if (const BackupView *one = chosen())
                requestAct(title.arg(one->name), kind, {{backupField, one->id}});
        });
    };
    //: Heading of a dialog. %1: the name of a backup
    onChosen(m_cancel, tr("Cancel %1"), ActKind::BackupCancel);
    //: Heading of a dialog. %1: the name of a backup
    onChosen(m_delete, tr("Delete %1"), ActKind::BackupDelete);
    connect(m_restore, &QPushButton::clicked, this, &BackupsTab::restore);
    connect(m_download, &QPushButton::clicked, this, &BackupsTab::download);
    connect(m_schedule, &BackupScheduleRow::scheduleRequested, this, [this](int hour, const QString &zone) {
        requestAct(tr("Schedule backups"), ActKind::BackupSchedule,
                   {{QStringLiteral("hour"), hour}, {QStringLiteral("time_zone"), zone}});
    });
    connect(m_schedule, &BackupScheduleRow::unscheduleRequested, this, [this](const QString &id) {
        requestAct(tr("Unschedule backups"), ActKind::BackupUnschedule, {{QStringLiteral("schedule_id"), id}});
    });
}

void BackupsTab::clear()
{
    m_whyNoBackups = m_whyNoSchedules = m_whyNoTargets = std::nullopt;
    m_target->clear();
    m_model->setRows({});
    m_schedule->setSchedules({});
    refreshButtons();
}

void BackupsTab::ask()
{
    sentence()->setText(tr("Asking Heroku…"));
    askAgain();
    askTargets({});
}

void BackupsTab::askAgain()
{
    showNewest(m_service.backups().list(database()),
               [this](const Expected<BackupsView> &backups) { showAnswer(backups); });
}

void BackupsTab::showAnswer(const Expected<BackupsView> &backups)
{
    m_whyNoBackups = backups ? std::nullopt : std::optional(backups.error());
    m_whyNoSchedules = backups ? backups->whyNoSchedules : std::nullopt;
    showErrors();
    if (!backups) {
        follow(false);
        sentence()->clear();
        refreshButtons();
        return;
    }
    sentence()->setText(tr("Heroku keeps backups by app. These are those of all databases of %1.").arg(backups->app));
    showRows(backups->backups);
    m_schedule->setSchedules(backups->schedules);
    m_schedule->setEnabled(!backups->whyNoSchedules);
    follow(std::any_of(backups->backups.cbegin(), backups->backups.cend(),
                       [](const BackupView &backup) { return !backup.isOver(); }));
}

// What was chosen stays chosen, wherever it is by now.
void BackupsTab::showRows(const QList<BackupView> &rows)
{
    const BackupView *one = chosen();
    const QString id = one ? one->id : QString();
    m_model->setRows(rows);
    const int row = m_model->rowOf(id);
    if (row >= 0 && !chosen())
        m_table->selectRow(row);
    refreshButtons();
}

// The one that leaves most of the tab empty.
void BackupsTab::showErrors()
{
    for (const std::optional<Error> &why : {m_whyNoBackups, m_whyNoSchedules, m_whyNoTargets}) {
        if (why) {
            banner()->showError(*why);
            return;
        }
    }
    banner()->clear();
}

// Page by page; shown when all are there.
void BackupsTab::askTargets(const QList<DatabaseRowView> &known)
{
    DatabaseFilter filter;
    filter.account = database().account;
    const int offset = static_cast<int>(known.size());
    showOfDatabase(m_service.databases().list(filter, offset, targetsAtOnce),
                   [this, known](const Expected<DatabasePageView> &page) {
                       m_whyNoTargets = page ? std::nullopt : std::optional(page.error());
                       showErrors();
                       if (!page)
                           return;
                       if (page->rows.isEmpty() || known.size() + page->rows.size() >= page->total)
                           showTargets(known + page->rows);
                       else
                           askTargets(known + page->rows);
                   });
}

// None is chosen until a person does so: what is in that one is lost. The database itself comes last, since a restore
// into another one loses nothing of this one.
void BackupsTab::showTargets(const QList<DatabaseRowView> &all)
{
    const QVariant before = m_target->currentData();
    const QSignalBlocker quiet(m_target);
    m_target->clear();
    QString own;
    for (const DatabaseRowView &row : all) {
        const QString name = QStringLiteral("%1 (%2)").arg(row.attachments.value(0, row.app), row.addonName);
        if (!row.canBeRestored)
            continue;
        if (row.key() == database())
            own = name;
        else
            m_target->addItem(name, row.addonId);
    }
    if (!own.isEmpty())
        //: A choice: the database whose backups are shown. %1: its name
        m_target->addItem(tr("this database: %1").arg(own), database().addonId);
    m_target->setCurrentIndex(before.isValid() ? m_target->findData(before) : -1);
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
    refreshWords();
}

// Of a restore and a copy Heroku keeps no more than that there was one.
void BackupsTab::refreshWords()
{
    const BackupView *one = chosen();
    const BackupKind kind = one ? one->kind : BackupKind::Backup;
    m_cancel->setText(kind == BackupKind::Restore ? tr("Cancel restore")
                      : kind == BackupKind::Copy  ? tr("Cancel copy")
                                                  : tr("Cancel backup"));
    const bool isEntry = kind == BackupKind::Restore || kind == BackupKind::Copy;
    m_delete->setText(isEntry ? tr("Delete entry") : tr("Delete backup"));
    if (!one || one->id != m_linked) { // what it says is about another one
        m_linked.clear();
        m_copied->clear();
    }
}

void BackupsTab::restore()
{
    const BackupView *one = chosen();
    if (!one || m_target->currentIndex() < 0)
        return;
    requestAct(tr("Restore %1").arg(one->name), ActKind::BackupRestore,
               {{QStringLiteral("addon_id"), m_target->currentData().toString()},
                {QStringLiteral("source_addon_id"), database().addonId},
                {backupField, one->id}});
}

// Not opened in a browser: the link would stand in a command line, and everyone who has it can read the backup.
void BackupsTab::download()
{
    const BackupView *one = chosen();
    if (!one)
        return;
    showErrors();
    m_linked = one->id;
    showOfDatabase(m_service.backups().downloadLink(database(), one->id),
                   [this, id = one->id](const Expected<BackupLinkView> &link) {
                       if (id == m_linked) // another one was chosen meanwhile
                           showLink(link);
                   });
}

void BackupsTab::showLink(const Expected<BackupLinkView> &link)
{
    if (!link) {
        banner()->showError(link.error());
        return;
    }
    SecretClipboard::instance().copy(link->url);
    const QString copied = tr("The link is on the clipboard for 30 seconds.");
    m_copied->setText(
        link->expiresAt.isValid()
            ? copied + QLatin1Char(' ') +
                  tr("Until %1 everyone who has it can fetch the backup.").arg(backupTimeText(link->expiresAt))
            : copied + QLatin1Char(' ') + tr("Everyone who has it can fetch the backup for a while."));
}

} // namespace bowline
