// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/StorageCard.h"

#include "ServiceState.h"
#include "dialogs/KeychainDialog.h"
#include "widgets/Buttons.h"
#include "widgets/Labels.h"

#include <QGridLayout>

namespace bowline {

namespace {

QString keeperText(KeychainKind kind)
{
    switch (kind) {
    case KeychainKind::Keychain:
        return StorageCard::tr("In this computer's keychain");
    case KeychainKind::EncryptedFile:
        return StorageCard::tr("In an encrypted file, opened by your passphrase");
    case KeychainKind::SessionOnly:
        return StorageCard::tr("In memory, for this session only");
    case KeychainKind::Shared:
        return StorageCard::tr("In the team's database, sealed with the team's key");
    case KeychainKind::Unknown:
        return StorageCard::tr("In a place that this version of Bowline does not know");
    }
    return {};
}

} // namespace

StorageCard::StorageCard(ServiceState &state, QWidget *parent)
    : Card(tr("Where things are kept"), parent)
    , m_state(state)
    , m_logins(labels::body({}, this))
    , m_journal(labels::mono({}, this))
    , m_unlock(buttons::plain({}, this))
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(1, 1);
    grid->addWidget(labels::muted(tr("Logins and keys"), this), 0, 0, Qt::AlignTop);
    grid->addWidget(m_logins, 0, 1);
    grid->addWidget(labels::muted(tr("Journal"), this), 1, 0, Qt::AlignTop);
    grid->addWidget(m_journal, 1, 1);
    body()->addLayout(grid);
    body()->addWidget(m_unlock, 0, Qt::AlignLeft);
    auto *log = buttons::plain(tr("Open the log"), this);
    buttons::setSymbol(log, Symbol::Terminal);
    body()->addWidget(log, 0, Qt::AlignLeft);
    connect(log, &QPushButton::clicked, this, &StorageCard::logRequested);
    connect(m_unlock, &QPushButton::clicked, this, &StorageCard::keychainRequested);
    connect(&m_state, &ServiceState::keychainChanged, this, &StorageCard::fill);
    connect(&m_state, &ServiceState::settingsChanged, this, &StorageCard::fill);
    fill();
}

void StorageCard::fill()
{
    const KeychainView &keychain = m_state.keychain();
    const QString trouble = KeychainDialog::explanation(keychain);
    m_logins->setText(trouble.isEmpty() ? keeperText(keychain.kind) : trouble);
    labels::setTone(m_logins, trouble.isEmpty() ? Tone::Text : Tone::Warning);
    // The notice bar has the same act; another name keeps the two apart.
    m_unlock->setText(tr("Open the keychain settings"));
    m_unlock->setVisible(!trouble.isEmpty());
    m_journal->setText(m_state.settings().journalPath);
}

} // namespace bowline
