// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/FittedDialog.h"
#include "service/api/AccountViews.h"
#include "service/api/ServiceApi.h"

class QLineEdit;
class QPushButton;

namespace bowline {

class ErrorBanner;

/// Adds an account by a Heroku API token, or gives a new token to one that was added so. The token is checked
/// by the service and kept by its keychain only.
class TokenDialog : public FittedDialog
{
    Q_OBJECT
public:
    explicit TokenDialog(ServiceApi &api, QWidget *parent = nullptr);
    TokenDialog(ServiceApi &api, const AccountView &renewed, QWidget *parent = nullptr);

Q_SIGNALS:
    void loggedIn(const bowline::AccountId &account);
    void actionRequested(bowline::NextStep step);

private:
    TokenDialog(ServiceApi &api, const AccountId &renewed, const QString &title, QWidget *parent);
    void submit();
    void setBusy(bool busy);
    void onFailure(const Error &error);

    ServiceApi &m_api;
    AccountId m_renewed; ///< empty: a new account
    QLineEdit *m_token;
    ErrorBanner *m_error;
    QPushButton *m_use;
};

} // namespace bowline
