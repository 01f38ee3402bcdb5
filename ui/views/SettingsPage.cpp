// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/SettingsPage.h"

#include "state/ServiceState.h"
#include "theme/Theme.h"
#include "views/AccountsCard.h"
#include "views/DesktopCard.h"
#include "views/OAuthCard.h"
#include "views/PollingCard.h"
#include "views/ServiceCard.h"
#include "views/StorageCard.h"
#include "views/WebhooksCard.h"
#include "widgets/Card.h"
#include "widgets/Labels.h"
#include "widgets/PageHeader.h"

#include <QComboBox>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace bowline {

SettingsPage::SettingsPage(ServiceApi &api, ServiceState &state, LoginFlow &logins, QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_state(state)
    , m_scroll(new QScrollArea(this))
    , m_column(new QVBoxLayout)
    , m_accounts(new AccountsCard(api, state, logins))
    , m_oauth(new OAuthCard(api, state))
    , m_waiting(laterCards())
{
    auto *page = new QWidget;
    page->setProperty("page", true);
    m_column->setSpacing(space::l);
    m_column->addWidget(new PageHeader(tr("Settings"), page));
    m_column->addWidget(m_accounts);
    m_column->addWidget(m_oauth);
    m_column->addStretch();
    // Lines stay readable on a wide screen.
    auto *narrow = new QWidget(page);
    narrow->setMaximumWidth(820);
    narrow->setLayout(m_column);
    m_column->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    row->addWidget(narrow, 10);
    row->addStretch(1);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(page);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_scroll);
}

QList<SettingsPage::MakeCard> SettingsPage::laterCards()
{
    return {[this] { return new PollingCard(m_api, m_state); },
            [this] { return new WebhooksCard(m_api, m_state); },
            [this] { return new ServiceCard(m_api, m_state); },
            [this] { return makeAppearance(); },
            [] { return new DesktopCard; },
            [this] { return makeStorage(); }};
}

void SettingsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    makeNextSoon();
}

void SettingsPage::makeNextSoon()
{
    if (m_waiting.isEmpty() || std::exchange(m_isMaking, true))
        return;
    QTimer::singleShot(0, this, [this] {
        m_isMaking = false;
        addCard(m_waiting.takeFirst()());
        makeNextSoon();
    });
}

void SettingsPage::addCard(QWidget *card)
{
    m_column->insertWidget(m_column->count() - 1, card); // before the stretch
    card->show();                                        // the layout itself would do so a turn later
}

QWidget *SettingsPage::makeStorage()
{
    auto *card = new StorageCard(m_api, m_state);
    connect(card, &StorageCard::keychainRequested, this, &SettingsPage::keychainRequested);
    connect(card, &StorageCard::logRequested, this, &SettingsPage::logRequested);
    return card;
}

QWidget *SettingsPage::makeAppearance()
{
    auto *card = new Card(tr("Appearance"));
    m_theme = new QComboBox(card);
    //: Theme: light or dark as the desktop is
    m_theme->addItem(tr("System"), QVariant::fromValue(Theme::Choice::System));
    //: Theme: dark on white
    m_theme->addItem(tr("Light"), QVariant::fromValue(Theme::Choice::Light));
    //: Theme: white on dark
    m_theme->addItem(tr("Dark"), QVariant::fromValue(Theme::Choice::Dark));
    m_theme->setCurrentIndex(m_theme->findData(QVariant::fromValue(Theme::instance().choice())));
    m_theme->setMinimumWidth(160);
    auto *label = new QLabel(tr("Theme"), card);
    label->setBuddy(m_theme);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::m);
    row->addWidget(label);
    row->addWidget(m_theme);
    row->addStretch();
    card->body()->addLayout(row);
    connect(m_theme, &QComboBox::activated, this,
            [this] { Theme::instance().setChoice(m_theme->currentData().value<Theme::Choice>()); });
    return card;
}

void SettingsPage::showOAuth()
{
    m_oauth->focusFirst();
    m_scroll->ensureWidgetVisible(m_oauth);
}

void SettingsPage::showError(const Error &error)
{
    m_accounts->showError(error);
    m_scroll->ensureWidgetVisible(m_accounts);
}

} // namespace bowline
