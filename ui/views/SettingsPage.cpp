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
#include <QVBoxLayout>

namespace bowline {

SettingsPage::SettingsPage(ServiceApi &api, ServiceState &state, LoginFlow &logins, QWidget *parent)
    : QWidget(parent)
    , m_scroll(new QScrollArea(this))
    , m_accounts(new AccountsCard(api, state, logins))
    , m_oauth(new OAuthCard(api, state))
{
    auto *storage = new StorageCard(api, state);
    auto *page = new QWidget;
    page->setProperty("page", true);
    auto *column = new QVBoxLayout;
    column->setSpacing(space::l);
    column->addWidget(new PageHeader(tr("Settings"), page));
    column->addWidget(m_accounts);
    column->addWidget(m_oauth);
    column->addWidget(new PollingCard(api, state));
    column->addWidget(new WebhooksCard(api, state));
    column->addWidget(new ServiceCard(api, state));
    column->addWidget(makeAppearance());
    column->addWidget(new DesktopCard);
    column->addWidget(storage);
    column->addStretch();
    // Lines stay readable on a wide screen.
    auto *narrow = new QWidget(page);
    narrow->setMaximumWidth(820);
    narrow->setLayout(column);
    column->setContentsMargins(0, 0, 0, 0);
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
    connect(storage, &StorageCard::keychainRequested, this, &SettingsPage::keychainRequested);
    connect(storage, &StorageCard::logRequested, this, &SettingsPage::logRequested);
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
