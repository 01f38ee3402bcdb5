// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ServiceApi.h"
#include "widgets/Card.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace bowline {

class ErrorBanner;
class ServiceState;

/// The OAuth client by which Bowline logs in at Heroku, and how to register one.
class OAuthCard : public Card
{
    Q_OBJECT
public:
    OAuthCard(ServiceApi &api, ServiceState &state, QWidget *parent = nullptr);

    void focusFirst();

private:
    QLineEdit *addField(const QString &name);
    void addGuidance();
    void fill();
    void onEdited();
    void save();

    ServiceApi &m_api;
    ServiceState &m_state;
    QLabel *m_summary;
    QLineEdit *m_command = nullptr;
    QLineEdit *m_id = nullptr;
    QLineEdit *m_secret = nullptr;
    QLineEdit *m_redirect = nullptr;
    ErrorBanner *m_error = nullptr;
    QPushButton *m_save = nullptr;
    bool m_edited = false;
};

} // namespace bowline
