// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ServiceApi.h"
#include "widgets/Card.h"

class QLabel;
class QPushButton;
class QSpinBox;

namespace bowline {

class ErrorBanner;
class ServiceState;

/// Where the journal lies, what keeps the logins, and for how long activity is kept.
class StorageCard : public Card
{
    Q_OBJECT
public:
    StorageCard(ServiceApi &api, ServiceState &state, QWidget *parent = nullptr);

Q_SIGNALS:
    void keychainRequested();
    void logRequested();

private:
    QWidget *makeDays();
    void fill();
    void saveDays();

    ServiceApi &m_api;
    ServiceState &m_state;
    QLabel *m_logins;
    QLabel *m_journal;
    QSpinBox *m_days;
    int m_shownDays = -1; ///< as the service said last
    QPushButton *m_saveDays;
    ErrorBanner *m_error;
    QPushButton *m_unlock;
};

} // namespace bowline
