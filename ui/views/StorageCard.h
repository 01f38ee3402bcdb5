// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Card.h"

class QLabel;
class QPushButton;

namespace bowline {

class ServiceState;

/// Where the journal lies and what keeps the logins.
class StorageCard : public Card
{
    Q_OBJECT
public:
    explicit StorageCard(ServiceState &state, QWidget *parent = nullptr);

Q_SIGNALS:
    void keychainRequested();
    void logRequested();

private:
    void fill();

    ServiceState &m_state;
    QLabel *m_logins;
    QLabel *m_journal;
    QPushButton *m_unlock;
};

} // namespace bowline
