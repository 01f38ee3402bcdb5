// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/databases/DatabaseTab.h"

#include "dialogs/acts/WindowStep.h"
#include "theme/Tokens.h"
#include "views/databases/FollowTimer.h"
#include "widgets/ErrorBanner.h"

#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>

namespace bowline {

namespace {

constexpr int passingByMs = 300;

} // namespace

DatabaseTab::DatabaseTab(Asking asking, QLabel *sentence, QWidget *parent)
    : QWidget(parent)
    , m_asking(asking)
    , m_following(new FollowTimer(this))
    , m_banner(new ErrorBanner)
    , m_sentence(sentence)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, space::m, 0, 0);
    m_rows->setSpacing(space::s);
    m_rows->addWidget(m_banner);
    m_rows->addWidget(m_sentence);
    connect(m_following, &FollowTimer::due, this, &DatabaseTab::askAgain);
    connect(m_banner, &ErrorBanner::actionRequested, this, [this](NextStep step) {
        if (isWindowStep(step))
            Q_EMIT stepRequested(step);
        else
            askAnew();
    });
}

void DatabaseTab::setDatabase(const DatabaseKey &database)
{
    if (database == m_database)
        return;
    m_database = database;
    ++m_request; // what was asked about the other one does not count any more
    m_following->stop();
    m_banner->clear();
    m_sentence->clear();
    clear();
    m_isStale = true;
    if (m_asking == Asking::InAMoment)
        askInAMoment();
    else if (isVisible())
        askAnew();
}

void DatabaseTab::askInAMoment()
{
    QTimer::singleShot(passingByMs, this, [this, request = m_request] {
        if (request == m_request && m_isStale && isVisible())
            askAnew();
    });
}

void DatabaseTab::forget()
{
    m_isStale = true;
    if (isVisible())
        askAnew();
}

void DatabaseTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        askAnew();
}

// A tab that nobody sees asks nothing: it is stale, and asks when it is seen.
void DatabaseTab::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_isStale = m_isStale || m_following->isRunning();
    m_following->stop();
}

void DatabaseTab::follow(bool isUnderWay)
{
    if (!isUnderWay)
        m_following->stop();
    else if (isVisible())
        m_following->goOn();
    else
        m_isStale = true;
}

void DatabaseTab::actMoved()
{
    if (!m_followsActs)
        return;
    if (isVisible())
        m_following->hurry();
    else
        m_isStale = true;
}

void DatabaseTab::askAnew()
{
    m_isStale = false;
    m_banner->clear();
    ask();
}

void DatabaseTab::requestAct(const QString &title, ActKind kind, QJsonObject fields)
{
    const QString addonId = QStringLiteral("addon_id");
    if (!fields.contains(addonId))
        fields.insert(addonId, m_database.addonId);
    Q_EMIT actRequested(title, {kind, m_database.account, fields});
}

} // namespace bowline
