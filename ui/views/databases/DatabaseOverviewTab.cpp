// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/databases/DatabaseOverviewTab.h"

#include "dialogs/acts/WindowStep.h"
#include "dialogs/project/FormParts.h"
#include "models/AttachmentModel.h"
#include "service/api/DatabasesApi.h"
#include "theme/Tokens.h"
#include "views/databases/ConnectionTestBox.h"
#include "views/project/FactList.h"
#include "widgets/Buttons.h"
#include "widgets/ColumnFitter.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"
#include "widgets/SecretClipboard.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

namespace bowline {

namespace {

constexpr int attachmentRows = 3;

} // namespace

DatabaseOverviewTab::DatabaseOverviewTab(ServiceApi &service, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_test(new ConnectionTestBox(service))
    , m_facts(new FactList)
    , m_model(new AttachmentModel(this))
    , m_table(new QTableView)
    , m_copy(buttons::plain(tr("Copy connection URL")))
    , m_copyAs(buttons::plain(tr("Copy as")))
    //: Button: takes the chosen attachment from its app
    , m_detach(buttons::plain(tr("Detach")))
    , m_copied(labels::muted({}))
    , m_changes(labels::body({}))
    , m_banner(new ErrorBanner)
{
    m_facts->setColumns(2);
    auto *content = new QWidget;
    auto *inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, space::m, 0, 0);
    inner->setSpacing(space::m);
    inner->addWidget(m_banner);
    inner->addWidget(buildAttachments());
    inner->addWidget(m_test);
    inner->addWidget(m_facts);
    inner->addWidget(m_changes);
    inner->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    connect(m_test, &ConnectionTestBox::stepRequested, this, &DatabaseOverviewTab::stepRequested);
    connect(m_banner, &ErrorBanner::actionRequested, this, [this](NextStep step) {
        if (isWindowStep(step))
            Q_EMIT stepRequested(step);
        else
            copy(m_lastForm);
    });
}

QWidget *DatabaseOverviewTab::buildAttachments()
{
    parts::prepareTable(m_table, tr("Attachments"));
    m_table->setSortingEnabled(false);
    m_table->setModel(m_model);
    m_table->setFixedHeight((attachmentRows + 1) * metric::rowHeight);
    new ColumnFitter(m_table, QStringLiteral("attachments"), m_model->rooms());
    connect(m_copy, &QPushButton::clicked, this, [this] { copy(SnippetForm::Url); });
    connect(m_detach, &QPushButton::clicked, this, &DatabaseOverviewTab::detach);
    m_copyAs->setMenu(buildForms());
    m_copyAs->setToolTip(tr("As your program wants it, with the TLS parameters that it needs"));
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &DatabaseOverviewTab::attachmentChosen);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_copied, 1);
    row->addWidget(m_detach);
    row->addWidget(m_copyAs);
    row->addWidget(m_copy);
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_table);
    layout->addLayout(row);
    return box;
}

void DatabaseOverviewTab::setDetail(const DatabaseDetailView &detail)
{
    m_database = detail.row.key();
    m_banner->clear();
    if (detail.why)
        m_banner->showErrorWith(*detail.why, NextStep::None);
    showAttachments(detail.attachments);
    m_copy->setEnabled(!detail.attachments.isEmpty());
    m_copyAs->setEnabled(!detail.attachments.isEmpty());
    m_detach->setEnabled(!detail.attachments.isEmpty());
    QList<FactList::Fact> facts;
    for (const DatabaseFactView &fact : detail.facts)
        facts.append({fact.name, fact.value, {}});
    m_facts->setFacts(facts);
    QStringList changes{tr("What changes this URL:")};
    for (const Phrase &change : detail.urlChanges)
        changes.append(QStringLiteral("• ") + change.text());
    m_changes->setText(changes.join(QLatin1Char('\n')));
}

// What a person has chosen, copied or tests just now is about one of them: nothing moves where nothing has changed.
void DatabaseOverviewTab::showAttachments(const QList<DatabaseAttachmentView> &attachments)
{
    if (m_shown == m_database && attachments == m_attachments)
        return;
    const DatabaseAttachmentView *one = m_shown == m_database ? chosen() : nullptr;
    const QString id = one ? one->id : QString();
    m_shown = m_database;
    m_attachments = attachments;
    m_copied->clear();
    m_model->setRows(attachments);
    int row = 0;
    for (int i = 0; i < attachments.size(); ++i)
        row = attachments[i].id == id ? i : row;
    if (!attachments.isEmpty())
        m_table->selectRow(row);
    attachmentChosen();
}

const DatabaseAttachmentView *DatabaseOverviewTab::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return m_model->rowAt(rows.isEmpty() ? 0 : rows.first().row());
}

void DatabaseOverviewTab::attachmentChosen()
{
    m_copied->clear();
    ++m_copying;
    const DatabaseAttachmentView *one = chosen();
    m_test->setAttachment(m_database, one ? *one : DatabaseAttachmentView());
}

QMenu *DatabaseOverviewTab::buildForms()
{
    auto *menu = new QMenu(m_copyAs);
    for (const SnippetForm form : allSnippetForms()) {
        if (form != SnippetForm::Url)
            menu->addAction(snippetName(form), this, [this, form] { copy(form); });
    }
    return menu;
}

void DatabaseOverviewTab::detach()
{
    const DatabaseAttachmentView *one = chosen();
    if (!one)
        return;
    //: %1: an attachment; %2: an app
    Q_EMIT actRequested(
        tr("Detach %1 from %2").arg(one->name, one->app),
        {ActKind::AttachmentRemove,
         m_database.account,
         {{QStringLiteral("addon_id"), m_database.addonId}, {QStringLiteral("attachment_id"), one->id}}});
}

void DatabaseOverviewTab::copy(SnippetForm form)
{
    m_lastForm = form;
    const DatabaseAttachmentView *one = chosen();
    if (!one)
        return;
    m_banner->clear();
    const quint64 question = ++m_copying;
    m_service.databases()
        .revealUrl(m_database, one->appId, one->configVar, form)
        .then(this, [this, question](const Expected<Secret> &url) {
            if (question != m_copying)
                return;
            if (!url) {
                m_banner->showError(url.error());
                return;
            }
            SecretClipboard::instance().copy(*url);
            m_copied->setText(tr("Copied for 30 seconds. This copy stops working with the next rotation: connect the "
                                 "database to a project, and Bowline keeps it current."));
        });
}

} // namespace bowline
