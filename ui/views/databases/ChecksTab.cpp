// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/databases/ChecksTab.h"

#include "dialogs/project/FormParts.h"
#include "models/CheckModel.h"
#include "models/DatabaseText.h"
#include "models/StatusText.h"
#include "service/CheckVerdict.h"
#include "service/api/DatabasesApi.h"
#include "theme/Theme.h"
#include "widgets/Buttons.h"
#include "widgets/ColumnFitter.h"
#include "widgets/CurrentRowKeeper.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"
#include "widgets/StatusDelegate.h"

#include <QCheckBox>
#include <QPlainTextEdit>
#include <QTableView>
#include <QVBoxLayout>

namespace bowline {

namespace {

constexpr int leastCheckRows = 3;  // in sight, with the headings
constexpr int checkSqlHeight = 92; // four lines

} // namespace

ChecksTab::ChecksTab(ServiceApi &service, QWidget *parent)
    : DatabaseTab(Asking::InAMoment, labels::muted({}), parent)
    , m_service(service)
    , m_model(new CheckModel(this))
    , m_table(new QTableView)
{
    parts::prepareTable(m_table, tr("Findings"));
    m_table->setSortingEnabled(false); // what matters most comes first
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(CheckModel::State, new StatusDelegate(m_table));
    m_table->setMinimumHeight((leastCheckRows + 1) * metric::rowHeight);
    new ColumnFitter(m_table, QStringLiteral("database-checks"), m_model->rooms());
    new CurrentRowKeeper(m_table);
    rows()->addWidget(m_table, 1);
    rows()->addWidget(buildDetail());
    rows()->addWidget(buildButtons());
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ChecksTab::showChosen);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ChecksTab::showChosen);
    showChosen();
}

QWidget *ChecksTab::buildDetail()
{
    m_words = labels::body({});
    m_sql = new QPlainTextEdit;
    m_sql->setAccessibleName(tr("SQL"));
    m_sql->setReadOnly(true);
    m_sql->setFont(Theme::monoFont());
    m_sql->setTabChangesFocus(true);
    m_sql->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_sql->setFixedHeight(checkSqlHeight);
    m_detail = new QWidget;
    auto *layout = new QVBoxLayout(m_detail);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_words);
    layout->addWidget(m_sql);
    return m_detail;
}

QWidget *ChecksTab::buildButtons()
{
    m_showMuted = new QCheckBox(tr("Show muted"));
    m_run = buttons::plain(tr("Run checks"));
    m_mute = buttons::plain(tr("Mute"));
    connect(m_showMuted, &QCheckBox::toggled, this, &ChecksTab::refresh);
    connect(m_run, &QPushButton::clicked, this, &ChecksTab::askAnew);
    connect(m_mute, &QPushButton::clicked, this, &ChecksTab::toggleMute);
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_showMuted);
    row->addStretch();
    row->addWidget(m_mute);
    row->addWidget(m_run);
    return bar;
}

void ChecksTab::clear()
{
    m_checks = {};
    m_model->setRows({});
    m_run->setEnabled(true);
}

void ChecksTab::ask()
{
    m_run->setEnabled(false);
    sentence()->setText(tr("Looking into the database…"));
    showNewest(m_service.databases().checks(database()),
               [this](const Expected<DatabaseChecksView> &checks) { showAnswer(checks); });
}

void ChecksTab::showAnswer(const Expected<DatabaseChecksView> &checks)
{
    m_run->setEnabled(true);
    if (checks)
        m_checks = *checks;
    else
        banner()->showError(checks.error());
    refresh();
}

void ChecksTab::refresh()
{
    const CheckRow *before = chosen();
    const QString key = before ? before->key : QString();
    m_model->setRows(CheckModel::rowsOf(m_checks, m_showMuted->isChecked()));
    for (int row = 0; !key.isEmpty() && !chosen() && row < m_model->rowCount(); ++row) {
        if (m_model->rowAt(row)->key == key)
            m_table->selectRow(row);
    }
    const int muted = CheckModel::mutedIn(m_checks);
    if (!m_checks.ranAt.isValid()) {
        sentence()->setText(tr("The checks have not run yet."));
        return;
    }
    QString text = checksVerdict(m_checks) + QLatin1Char(' ') + tr("Run at %1.").arg(exactTime(m_checks.ranAt));
    if (muted > 0)
        text += QLatin1Char(' ') + tr("Muted: %1.").arg(muted);
    sentence()->setText(text);
}

const CheckRow *ChecksTab::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : m_model->rowAt(rows.first().row());
}

void ChecksTab::showChosen()
{
    const CheckRow *row = chosen();
    m_detail->setVisible(row != nullptr);
    m_mute->setEnabled(row && row->state != CheckState::Ok);
    m_mute->setText(row && row->isMuted ? tr("Unmute") : tr("Mute"));
    if (!row)
        return;
    m_words->setText(checkSentences(*row).join(QLatin1Char(' ')));
    m_sql->setPlainText(row->sql);
    m_sql->setVisible(!row->sql.isEmpty());
}

void ChecksTab::toggleMute()
{
    const CheckRow *row = chosen();
    if (!row)
        return;
    m_mute->setEnabled(false);
    // A newer answer knows of it.
    showWhileNewest(m_service.databases().mute(database(), row->key, !row->isMuted),
                    [this, finding = row->key, on = !row->isMuted](const Expected<Done> &done) {
                        if (done)
                            noteMute(finding, on);
                        else
                            banner()->showErrorWith(done.error(), NextStep::None);
                        showChosen();
                    });
}

// Asked anew only when the checks run again: nothing in the database has changed.
void ChecksTab::noteMute(const QString &finding, bool on)
{
    for (DatabaseCheckView &check : m_checks.checks) {
        if (check.key == finding)
            check.isMuted = on;
        for (CheckFindingView &one : check.findings) {
            if (one.key == finding)
                one.isMuted = on;
        }
    }
    m_checks.state = checksVerdictOf(m_checks.checks);
    refresh();
}

} // namespace bowline
