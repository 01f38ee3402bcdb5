// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/ServiceReplacement.h"

#include "state/ServiceState.h"

namespace bowline {

ServiceReplacement::ServiceReplacement(ServiceApi &api, ServiceState &state, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_state(state)
{
    connect(&m_state, &ServiceState::ready, this, &ServiceReplacement::end);
    connect(&m_state, &ServiceState::resynced, this, &ServiceReplacement::end);
    connect(&m_state, &ServiceState::subscribeFailed, this, &ServiceReplacement::end);
    connect(&m_state, &ServiceState::connectionChanged, this, [this] {
        const auto &why = m_state.connection().why;
        if (m_started && why && why->code == ErrorCode::ServiceMismatch)
            end();
    });
}

void ServiceReplacement::end()
{
    if (!m_started)
        return;
    m_started = m_underWay = false;
    Q_EMIT changed();
}

QString ServiceReplacement::text(const Error &mismatch) const
{
    if (m_underWay)
        return tr(
            "The service of the other version is finishing what it is doing; then the one of this window starts.");
    if (m_failure)
        return m_failure->text();
    if (!m_api.canReplaceService())
        return mismatch.text();
    return tr(
        "The service that is running belongs to another version of Bowline, so this window can show and change "
        "nothing. Replace it: the old one ends cleanly, and the one of this window goes on with the same databases.");
}

QString ServiceReplacement::button() const
{
    return m_api.canReplaceService() ? tr("Replace the service") : nextStepText(NextStep::Retry);
}

void ServiceReplacement::act()
{
    if (!m_api.canReplaceService()) {
        m_state.start();
        return;
    }
    if (std::exchange(m_underWay, true))
        return;
    m_failure.reset();
    m_started = false;
    Q_EMIT changed();
    m_api.replaceService().then(this, [this](const Expected<Done> &replaced) {
        m_started = replaced.has_value();
        if (m_started) {
            m_state.start(); // whose outcome is the end
            return;
        }
        m_underWay = false;
        m_failure = replaced.error();
        Q_EMIT changed();
    });
}

} // namespace bowline
