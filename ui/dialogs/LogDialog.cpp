// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/LogDialog.h"

#include "dialogs/project/FormParts.h"
#include "models/LogModel.h"
#include "service/api/ActivityApi.h"
#include "theme/Theme.h"
#include "widgets/Buttons.h"
#include "widgets/ColumnFitter.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"
#include "widgets/PageHeader.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QSaveFile>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace bowline {

namespace {

constexpr int linesShown = 2000;
constexpr int againMs = 2000;
constexpr int lineHeight = 28;

} // namespace

LogDialog::LogDialog(ServiceApi &service, QWidget *parent)
    : QDialog(parent)
    , m_service(service)
    , m_model(new LogModel(this))
    , m_table(new QTableView(this))
    , m_level(new QComboBox(this))
    , m_banner(new ErrorBanner(this))
    , m_note(labels::muted(
          tr("Passwords, tokens and URLs with passwords are taken out of every line before it is kept."), this))
    , m_again(new QTimer(this))
{
    //: The record of what Bowline did, not a login
    setWindowTitle(tr("Log"));
    build();
    m_again->setSingleShot(true);
    m_again->setInterval(againMs);
    connect(m_again, &QTimer::timeout, this, &LogDialog::load);
    connect(m_level, &QComboBox::currentIndexChanged, this, &LogDialog::filter);
    connect(m_search, &QLineEdit::textChanged, this, &LogDialog::filter);
    connect(m_banner, &ErrorBanner::actionRequested, this, &LogDialog::load);
    resize(920, 600);
}

void LogDialog::build()
{
    auto *header = new PageHeader(windowTitle(), this);
    //: Label of a choice: which lines of the log are shown
    m_level->setAccessibleName(tr("Level"));
    m_level->addItem(tr("All lines"), int(LogLevel::Debug));
    m_level->addItem(tr("Info and above"), int(LogLevel::Info));
    m_level->addItem(tr("Warnings and errors"), int(LogLevel::Warning));
    //: Choice of lines: those of this level only
    m_level->addItem(tr("Errors"), int(LogLevel::Error));
    //: Label of a choice: which lines of the log are shown
    auto *levelLabel = labels::muted(tr("Level"), this);
    levelLabel->setWordWrap(false);
    levelLabel->setBuddy(m_level);
    header->addWidget(levelLabel);
    header->addWidget(m_level);
    m_search = header->addSearch(tr("Search the log"));
    //: The record of what Bowline did, not a login
    parts::prepareTable(m_table, tr("Log"));
    m_table->setSortingEnabled(false);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setModel(m_model);
    m_table->setFont(Theme::monoFont());
    m_table->verticalHeader()->setDefaultSectionSize(lineHeight);
    new ColumnFitter(m_table, QStringLiteral("log"), m_model->rooms());
    auto *copyButton = buttons::plain(tr("Copy lines"), this);
    auto *saveButton = buttons::plain(tr("Save log…"), this);
    auto *close = buttons::plain(tr("Close"), this);
    buttons::setSymbol(copyButton, Symbol::Copy);
    buttons::setSymbol(saveButton, Symbol::File);
    copyButton->setToolTip(tr("The chosen lines, or all that are shown"));
    auto *acts = new QHBoxLayout;
    acts->setSpacing(space::s);
    acts->addWidget(copyButton);
    acts->addWidget(saveButton);
    acts->addStretch();
    acts->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(header);
    column->addWidget(m_banner);
    column->addWidget(m_table, 1);
    column->addWidget(m_note);
    column->addLayout(acts);
    connect(copyButton, &QPushButton::clicked, this, &LogDialog::copy);
    connect(saveButton, &QPushButton::clicked, this, &LogDialog::save);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

void LogDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    load();
}

void LogDialog::hideEvent(QHideEvent *event)
{
    m_again->stop();
    QDialog::hideEvent(event);
}

void LogDialog::load()
{
    if (std::exchange(m_loading, true))
        return;
    m_service.activity().logTail(linesShown).then(this, [this](const Expected<QList<LogLine>> &lines) {
        m_loading = false;
        if (!lines) {
            m_banner->showErrorWith(lines.error(), NextStep::Retry);
            return;
        }
        m_banner->clear();
        showLines(*lines);
        if (isVisible())
            m_again->start();
    });
}

// Who reads the end goes on reading the end; who has scrolled back is left there.
void LogDialog::showLines(const QList<LogLine> &lines)
{
    const QScrollBar *bar = m_table->verticalScrollBar();
    const bool atEnd = bar->value() >= bar->maximum();
    m_model->setLines(lines);
    if (atEnd)
        m_table->scrollToBottom();
}

void LogDialog::filter()
{
    m_model->setFilter(static_cast<LogLevel>(m_level->currentData().toInt()), m_search->text().trimmed());
}

QList<int> LogDialog::chosenRows() const
{
    QList<int> rows;
    const QModelIndexList chosen = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : chosen)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void LogDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_model->asText(chosenRows()));
}

void LogDialog::save()
{
    auto *dialog = new QFileDialog(this, tr("Save the log"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Text (*.txt)"));
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(QStringLiteral("bowline-log.txt"));
    connect(dialog, &QFileDialog::fileSelected, this, &LogDialog::write);
    dialog->open();
}

void LogDialog::write(const QString &path)
{
    QSaveFile file(path);
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(m_model->asText().toUtf8()) >= 0 && file.commit();
    if (written)
        m_note->setText(tr("The log was saved to %1.").arg(path));
    else
        m_banner->showErrorWith(
            makeError(ErrorCode::InputInvalid,
                      Phrase::plain(tr("The log could not be written to %1: %2.").arg(path, file.errorString())), {}),
            NextStep::None);
}

} // namespace bowline
