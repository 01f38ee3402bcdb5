// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ServiceApi.h"

namespace bowline {

class ServiceState;

/// The way out where the service that runs is of another version: what is said about it, and the one button.
class ServiceReplacement : public QObject
{
    Q_OBJECT
public:
    ServiceReplacement(ServiceApi &api, ServiceState &state, QObject *parent = nullptr);

    /// What happened, what it means, what to do. `mismatch`: what the service's absence was explained with.
    QString text(const Error &mismatch) const;
    /// On the button: only to try again where there is no service of our own to put in its place.
    QString button() const;
    bool isUnderWay() const { return m_underWay; }
    /// What the button does.
    void act();

Q_SIGNALS:
    void changed();

private:
    void end();

    ServiceApi &m_api;
    ServiceState &m_state;
    bool m_underWay = false;
    bool m_started = false; ///< the old one has ended, and the new one is waited for
    std::optional<Error> m_failure;
};

} // namespace bowline
