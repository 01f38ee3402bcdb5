// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/AccountViews.h"
#include "service/api/JobViews.h"
#include "service/api/ServiceApi.h"

#include <QObject>
#include <QPointer>

class QDialog;
class QWidget;

namespace bowline {

class LoginDialog;
class ServiceState;

/// The four ways in, and logging in again, each with its dialog over the window. One at a time.
class LoginFlow : public QObject
{
    Q_OBJECT
public:
    LoginFlow(ServiceApi &api, ServiceState &state, QWidget *window);

    void logIn();
    void trySandbox();
    void useToken();
    void useCliLogin();
    /// The same from a place that does not say whose login that is: shows it, and asks first.
    void askForCliLogin();
    /// In the way in which it was added: the browser, a new token, the Heroku CLI's login read again.
    void renew(const AccountView &account);

Q_SIGNALS:
    void loggedIn(const bowline::AccountId &account);
    /// A dialog's error asks for something outside it; the dialog is closed.
    void actionRequested(bowline::NextStep step);
    /// Of the Heroku CLI's login, which has no dialog.
    void failed(const bowline::Error &error);

private:
    void readCliLogin(const std::function<Pending<AccountView>()> &read);
    void openBrowserLogin(const QString &title, std::function<Pending<JobView>()> start);
    void confirmCliLogin(const CliLoginView &login);
    /// Brings an open dialog to the front instead, and says false.
    bool isFree();
    template <class Dialog>
    void open(Dialog *dialog);

    ServiceApi &m_api;
    ServiceState &m_state;
    QWidget *m_window;
    QPointer<QDialog> m_dialog;
    bool m_cliBusy = false;
};

} // namespace bowline
