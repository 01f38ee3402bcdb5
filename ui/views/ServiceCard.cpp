// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/ServiceCard.h"

#include "service/api/SettingsApi.h"
#include "state/ServiceState.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace bowline {

ServiceCard::ServiceCard(ServiceApi &api, ServiceState &state, QWidget *parent)
    : Card(tr("Working in the background"), parent)
    , m_api(api)
    , m_state(state)
    , m_start(new QCheckBox(tr("Start at login"), this))
    , m_error(new ErrorBanner(this))
{
    body()->addWidget(labels::muted(tr("Bowline's service keeps working while this window is closed. It starts with "
                                       "the window, or when you log in, and runs until you log out."),
                                    this));
    body()->addWidget(m_start);
    body()->addWidget(m_error);
    // Not clicked(): assistive technology toggles a box without a click.
    connect(m_start, &QCheckBox::toggled, this, &ServiceCard::set);
    connect(&m_state, &ServiceState::settingsChanged, this, &ServiceCard::fill);
    fill();
}

void ServiceCard::fill()
{
    showState(m_state.settings().startAtLogin);
}

void ServiceCard::showState(bool on)
{
    const QSignalBlocker nobodyAsked(m_start);
    m_start->setChecked(on);
}

void ServiceCard::set(bool on)
{
    m_error->clear();
    m_start->setEnabled(false);
    m_api.settings().setStartAtLogin(on).then(this, [this](const Expected<SettingsView> &settings) {
        m_start->setEnabled(true);
        showState(settings ? settings->startAtLogin : m_state.settings().startAtLogin);
        if (!settings)
            m_error->showErrorWith(settings.error(), NextStep::None);
    });
}

} // namespace bowline
