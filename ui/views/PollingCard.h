// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ServiceApi.h"
#include "widgets/Card.h"

class QGridLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace bowline {

class ErrorBanner;
class ServiceState;

/// How often Heroku is asked for changes, how much of its request budget that may cost, and what follows from
/// it.
class PollingCard : public Card
{
    Q_OBJECT
public:
    PollingCard(ServiceApi &api, ServiceState &state, QWidget *parent = nullptr);

private:
    QSpinBox *addNumber(QGridLayout *grid, const QString &name, int low, int high, const QString &suffix,
                        const QString &note);
    void fill();
    void onEdited();
    void save();

    ServiceApi &m_api;
    ServiceState &m_state;
    QSpinBox *m_seconds;
    QSpinBox *m_percent;
    QLabel *m_bound;
    ErrorBanner *m_error;
    QPushButton *m_save;
};

} // namespace bowline
