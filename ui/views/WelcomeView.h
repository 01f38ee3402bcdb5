// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ServiceApi.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace bowline {

class ErrorBanner;

/// The first screen: what Bowline is for, and the four ways in. Asks the service for the Heroku CLI's login
/// whenever it appears.
class WelcomeView : public QWidget
{
    Q_OBJECT
public:
    explicit WelcomeView(ServiceApi &api, QWidget *parent = nullptr);

    void showError(const Error &error);

Q_SIGNALS:
    void logIn();
    void trySandbox();
    void useToken();
    void useCliLogin();
    void actionRequested(bowline::NextStep step);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeWaysIn();
    QWidget *makePromises();
    void lookForCliLogin();

    ServiceApi &m_api;
    ErrorBanner *m_error;
    QPushButton *m_cli = nullptr;
    QLabel *m_cliNote = nullptr;
};

} // namespace bowline
