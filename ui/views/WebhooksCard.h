// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ServiceApi.h"
#include "service/api/WebhookViews.h"
#include "widgets/Card.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace bowline {

class ErrorBanner;
class ServiceState;

/// Webhooks: turn them on and off, say how Heroku reaches this computer, and see whether it does.
class WebhooksCard : public Card
{
    Q_OBJECT
public:
    WebhooksCard(ServiceApi &api, ServiceState &state, QWidget *parent = nullptr);

    /// What the status line says, a sentence or more.
    static QString statusText(const WebhookView &webhooks, const QDateTime &now);

private:
    void addFields();
    QLineEdit *addField(const QString &name, const QString &placeholder);
    void fill();
    qint64 fillStatus(const QDateTime &now); ///< gives how long it holds, as the Ticker asks for it
    void onEdited();
    void save();

    ServiceApi &m_api;
    ServiceState &m_state;
    QLabel *m_status;
    QCheckBox *m_on;
    QLineEdit *m_url;
    QLineEdit *m_address;
    QSpinBox *m_port;
    QLabel *m_guidance;
    ErrorBanner *m_error;
    QPushButton *m_save;
    bool m_edited = false;
};

} // namespace bowline
