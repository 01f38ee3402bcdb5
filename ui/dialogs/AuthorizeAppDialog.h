// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/FittedDialog.h"
#include "service/api/ServiceApi.h"

class QLineEdit;
class QPushButton;

namespace bowline {

class ErrorBanner;

/// Asks for the code of a person's second factor and tells it to Heroku, for the one app that needs it. A
/// code that Heroku refuses is said here, and can be entered again.
class AuthorizeAppDialog : public FittedDialog
{
    Q_OBJECT
public:
    struct App
    {
        AccountId account;
        QString id;
        QString name;
    };
    AuthorizeAppDialog(ServiceApi &api, App app, QWidget *parent = nullptr);

Q_SIGNALS:
    void authorized();

private:
    void submit();
    void setBusy(bool busy);
    void onFailure(const Error &error);

    ServiceApi &m_api;
    App m_app;
    QLineEdit *m_code;
    ErrorBanner *m_error;
    QPushButton *m_authorize;
};

} // namespace bowline
