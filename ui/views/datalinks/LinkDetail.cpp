// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/datalinks/LinkDetail.h"

#include "dialogs/acts/WindowStep.h"
#include "models/LinkText.h"
#include "models/StatusText.h"
#include "psql/PsqlTerminal.h"
#include "service/api/DataLinksApi.h"
#include "theme/Theme.h"
#include "views/datalinks/LinkFindingsTab.h"
#include "views/datalinks/LinkQueryTab.h"
#include "views/datalinks/LinkTablesTab.h"
#include "views/project/FactList.h"
#include "widgets/Buttons.h"
#include "widgets/ElidedLabel.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"
#include "widgets/StatusBadge.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QVBoxLayout>

namespace bowline {

namespace {

constexpr Protection levels[] = {Protection::Open, Protection::Ask, Protection::AskAndType, Protection::ReadOnly};

} // namespace

LinkDetail::LinkDetail(ServiceApi &service, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_name(new ElidedLabel)
    , m_badge(new StatusBadge)
    , m_reason(labels::body({}))
    , m_facts(new FactList)
    , m_banner(new ErrorBanner)
    , m_terminal(new PsqlTerminal(this))
    , m_tabs(new QTabWidget)
    , m_findings(new LinkFindingsTab)
    , m_tables(new LinkTablesTab(service))
    , m_query(new LinkQueryTab(service))
{
    m_name->setFont(Theme::sectionFont());
    m_facts->setColumns(2);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Data link"));
    m_tabs->addTab(m_findings, tr("Findings"));
    m_tabs->addTab(m_tables, tr("Tables"));
    m_tabs->addTab(m_query, tr("Query"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::l, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(buildHead());
    layout->addWidget(m_reason);
    layout->addWidget(m_banner);
    layout->addWidget(m_facts);
    layout->addWidget(buildSwitches());
    layout->addWidget(m_tabs, 1);
    connect(m_query, &LinkQueryTab::psqlRequested, this, &LinkDetail::openInPsql);
    connect(m_banner, &ErrorBanner::actionRequested, this, [this](NextStep step) {
        if (isWindowStep(step))
            Q_EMIT stepRequested(step);
        else
            examine();
    });
}

QWidget *LinkDetail::buildHead()
{
    m_examine = buttons::plain(tr("Examine"));
    m_repair = buttons::plain(tr("Repair"));
    m_recreate = buttons::plain(tr("Recreate"));
    m_remove = buttons::danger(tr("Remove data link"));
    connect(m_examine, &QPushButton::clicked, this, &LinkDetail::examine);
    connect(m_repair, &QPushButton::clicked, this,
            [this] { request(ActKind::LinkRepair, tr("Repair data link %1").arg(m_link.name)); });
    connect(m_recreate, &QPushButton::clicked, this,
            [this] { request(ActKind::LinkRecreate, tr("Recreate data link %1").arg(m_link.name)); });
    connect(m_remove, &QPushButton::clicked, this,
            [this] { request(ActKind::LinkRemove, tr("Remove data link %1").arg(m_link.name)); });
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_name);
    row->addWidget(m_badge);
    row->addStretch();
    for (QPushButton *button : {m_examine, m_repair, m_recreate, m_remove})
        row->addWidget(button);
    return head;
}

QWidget *LinkDetail::buildSwitches()
{
    m_selfRepair = new QCheckBox(tr("Repair by itself after a rotation or a move"));
    m_selfRepair->setAccessibleDescription(tr("When the remote database gets another password or address"));
    m_selfRepair->setToolTip(m_selfRepair->accessibleDescription());
    m_protection = new QComboBox;
    m_protection->setAccessibleName(tr("Protection of the local database"));
    for (const Protection level : levels)
        m_protection->addItem(protectionText(level), int(level));
    connect(m_selfRepair, &QCheckBox::clicked, this, &LinkDetail::setSelfRepair);
    m_protection->setFocusPolicy(Qt::StrongFocus);
    m_protection->installEventFilter(this);
    connect(m_protection, &QComboBox::activated, this, &LinkDetail::setProtection);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_selfRepair);
    layout->addStretch();
    QLabel *caption = labels::muted(tr("Protection of the local database"));
    caption->setWordWrap(false);
    layout->addWidget(caption);
    layout->addWidget(m_protection);
    return row;
}

// Who scrolls over the page must not lower a protection by that.
bool LinkDetail::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_protection && event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void LinkDetail::setLink(const DataLinkView &link)
{
    const bool isOther = !(link.key() == m_link.key());
    const bool isChanged = !(link == m_link);
    // Bowline examines by itself as well: findings of before must not stand beside the health of now.
    const bool isExaminedAnew = !isOther && !m_examining && link.examinedAt != m_link.examinedAt;
    m_link = link;
    if (isOther) {
        ++m_request;
        m_examining = false;
        m_banner->clear();
        m_findings->setUnexamined(link);
        m_tables->setLink(link.key());
        m_query->setLink(link.key());
    }
    if (isExaminedAnew)
        m_findings->setUnexamined(link);
    if (isChanged)
        refresh();
}

void LinkDetail::refresh()
{
    m_name->setText(m_link.name);
    m_badge->setStatus(signOf(m_link.health), linkHealthText(m_link.health));
    m_reason->setText(m_link.reason.text());
    m_reason->setVisible(!m_link.reason.isEmpty() && !m_findings->hasFindings()); // not said twice
    m_facts->setFacts({//: Heading of a fact: the database that a data link was made in
                       {tr("Local"), databaseText(m_link.localApp, m_link.localAddonName), {}},
                       //: Heading of a fact: the database that a data link reads from
                       {tr("Remote"), databaseText(m_link.remoteApp, m_link.remoteAddonName), m_link.remoteConfigVar},
                       {tr("Remote name"), m_link.serverName, {}},
                       //: Heading of a fact: when a data link was made
                       {tr("Created"), exactTime(m_link.createdAt), {}},
                       //: Heading of a fact: when a data link was examined
                       {tr("Examined"), exactTime(m_link.examinedAt), {}}});
    {
        const QSignalBlocker quiet(m_selfRepair);
        m_selfRepair->setChecked(m_link.repairsItself);
    }
    m_protection->setCurrentIndex(m_protection->findData(int(m_link.protection)));
    m_protection->setToolTip(protectionSentence(m_link.protection).text());
    const bool isThere = m_link.health != LinkHealth::Gone && m_link.health != LinkHealth::Missing;
    const bool isPostgres = m_link.remoteKind != LinkRemoteKind::Redis;
    m_examine->setEnabled(!m_examining && isPostgres);
    m_repair->setVisible(isThere && isPostgres);
    m_repair->setEnabled(m_link.health == LinkHealth::Broken || m_link.health == LinkHealth::Warnings ||
                         m_link.health == LinkHealth::Notes);
    m_recreate->setVisible(isPostgres);
    m_remove->setVisible(m_link.health != LinkHealth::Missing);
    m_selfRepair->setEnabled(isPostgres);
}

void LinkDetail::request(ActKind kind, const QString &title)
{
    Q_EMIT actRequested(
        title, {kind,
                m_link.account,
                {{QStringLiteral("local_addon_id"), m_link.localAddonId}, {QStringLiteral("name"), m_link.name}}});
}

void LinkDetail::examine()
{
    m_banner->clear();
    m_examining = true;
    m_findings->setExamining();
    m_tabs->setCurrentWidget(m_findings);
    refresh();
    const quint64 request = ++m_request;
    m_service.dataLinks()
        .examine(m_link.key())
        .then(this, [this, request](const Expected<LinkExaminationView> &result) {
            if (request == m_request)
                examined(result);
        });
}

void LinkDetail::openInPsql()
{
    m_banner->clear();
    m_query->setPsqlEnabled(false);
    m_service.dataLinks()
        .serviceFile(m_link.account, m_link.localAddonId)
        .then(this, [this, key = m_link.key()](const Expected<Secret> &login) {
            m_query->setPsqlEnabled(true);
            if (!(key == m_link.key()))
                return; // another link was chosen meanwhile
            const auto opened = login ? m_terminal->open(*login) : Expected<Done>(fail(login.error()));
            if (!opened)
                m_banner->showErrorWith(opened.error(), isWindowStep(opened.error().nextStep())
                                                            ? opened.error().nextStep()
                                                            : NextStep::None);
        });
}

void LinkDetail::examined(const Expected<LinkExaminationView> &result)
{
    m_examining = false;
    if (result) {
        m_link = result->link;
        m_findings->setFindings(result->findings);
        m_tables->forget();
    } else {
        m_findings->setUnexamined(m_link);
        m_banner->showError(result.error());
    }
    refresh();
}

void LinkDetail::setSelfRepair(bool on)
{
    m_service.dataLinks()
        .setSelfRepair(m_link.key(), on)
        .then(this, [this, key = m_link.key()](const Expected<DataLinkView> &result) {
            if (!(key == m_link.key()))
                return;
            if (result)
                m_link = *result;
            else
                m_banner->showErrorWith(result.error(), NextStep::None);
            refresh();
        });
}

void LinkDetail::setProtection()
{
    const auto level = static_cast<Protection>(m_protection->currentData().toInt());
    m_service.dataLinks()
        .setProtection(m_link.account, m_link.localAddonId, level)
        .then(this, [this, key = m_link.key(), level](const Expected<Done> &result) {
            if (!(key == m_link.key()))
                return;
            if (result)
                m_link.protection = level;
            else
                m_banner->showErrorWith(result.error(), NextStep::None);
            refresh();
        });
}

} // namespace bowline
