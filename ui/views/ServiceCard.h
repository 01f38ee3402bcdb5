// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ServiceApi.h"
#include "widgets/Card.h"

class QCheckBox;

namespace bowline {

class ErrorBanner;
class ServiceState;

/// Whether the service runs from login on.
class ServiceCard : public Card
{
    Q_OBJECT
public:
    ServiceCard(ServiceApi &api, ServiceState &state, QWidget *parent = nullptr);

private:
    void fill();
    void showState(bool on);
    void set(bool on);

    ServiceApi &m_api;
    ServiceState &m_state;
    QCheckBox *m_start;
    ErrorBanner *m_error;
};

} // namespace bowline
