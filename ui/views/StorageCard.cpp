// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/StorageCard.h"

#include "dialogs/KeychainDialog.h"
#include "service/api/SettingsApi.h"
#include "state/ServiceState.h"
#include "widgets/Buttons.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"

#include <QGridLayout>
#include <QSpinBox>

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

StorageCard::StorageCard(ServiceApi &api, ServiceState &state, QWidget *parent)
    : Card(tr("Where things are kept"), parent)
    , m_api(api)
    , m_state(state)
    , m_logins(labels::body({}, this))
    , m_journal(labels::mono({}, this))
    , m_days(new QSpinBox(this))
    , m_saveDays(buttons::plain(tr("Save the number of days"), this))
    , m_error(new ErrorBanner(this))
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
    auto *daysLabel = labels::muted(tr("Keep activity for"), this);
    daysLabel->setBuddy(m_days);
    grid->addWidget(daysLabel, 2, 0);
    grid->addWidget(makeDays(), 2, 1);
    body()->addLayout(grid);
    body()->addWidget(m_error);
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

QWidget *StorageCard::makeDays()
{
    m_days->setRange(0, 36500); // what the service takes
    m_days->setSpecialValueText(tr("For ever", "how long activity is kept"));
    m_days->setSuffix(tr(" days"));
    m_days->setAlignment(Qt::AlignRight);
    m_days->setAccessibleName(tr("Keep activity for"));
    m_days->setFixedWidth(130);
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(m_days);
    layout->addWidget(m_saveDays);
    layout->addWidget(labels::muted(tr("What is older is removed for good."), row), 1);
    connect(m_days, &QSpinBox::valueChanged, this,
            [this](int days) { m_saveDays->setEnabled(days != m_state.settings().activityDays); });
    connect(m_saveDays, &QPushButton::clicked, this, &StorageCard::saveDays);
    return row;
}

void StorageCard::saveDays()
{
    m_saveDays->setEnabled(false);
    m_error->clear();
    m_api.settings().setActivityDays(m_days->value()).then(this, [this](const Expected<SettingsView> &settings) {
        if (settings)
            return; // The delta brings them.
        m_saveDays->setEnabled(true);
        m_error->showErrorWith(settings.error(), NextStep::None);
    });
}

void StorageCard::fill()
{
    // What somebody is typing stays until the service says something else than before.
    if (m_shownDays != m_state.settings().activityDays) {
        m_shownDays = m_state.settings().activityDays;
        const QSignalBlocker days(m_days);
        m_days->setValue(m_shownDays);
        m_saveDays->setEnabled(false);
    }

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
