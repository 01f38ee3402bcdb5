// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/LoginFlow.h"

#include "dialogs/ConfirmDialog.h"
#include "dialogs/LoginDialog.h"
#include "dialogs/TokenDialog.h"
#include "models/PersonActs.h"
#include "service/api/AccountsApi.h"
#include "state/ServiceState.h"

#include <QWidget>

namespace bowline {

LoginFlow::LoginFlow(ServiceApi &api, ServiceState &state, QWidget *window)
    : QObject(window)
    , m_api(api)
    , m_state(state)
    , m_window(window)
{
    // What heals by a login needs no telling.
    connect(this, &LoginFlow::loggedIn, this, [] { PersonActs::instance().note(ProjectId(), QString()); });
}

bool LoginFlow::isFree()
{
    if (!m_dialog || !m_dialog->isVisible()) // a closed one waits for its deletion
        return true;
    m_dialog->raise();
    m_dialog->activateWindow();
    return false;
}

template <class Dialog>
void LoginFlow::open(Dialog *dialog)
{
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &Dialog::loggedIn, this, &LoginFlow::loggedIn);
    connect(dialog, &Dialog::actionRequested, this, [this, dialog](NextStep step) {
        dialog->reject();
        Q_EMIT actionRequested(step);
    });
    dialog->open();
}

void LoginFlow::openBrowserLogin(const QString &title, std::function<Pending<JobView>()> start)
{
    if (!isFree())
        return;
    auto *dialog = new LoginDialog(m_api, m_state, title, std::move(start), m_window);
    open(dialog);
    dialog->begin();
}

void LoginFlow::logIn()
{
    openBrowserLogin(tr("Log in to Heroku"), [this] { return m_api.accounts().startLogin(); });
}

void LoginFlow::trySandbox()
{
    openBrowserLogin(tr("Try the sandbox"), [this] { return m_api.accounts().startSandbox(); });
}

// Each kind of login is renewed by its own kind: whoever pasted a token may have no browser login at all.
void LoginFlow::renew(const AccountView &account)
{
    switch (account.login) {
    case LoginKind::ApiToken:
        if (isFree())
            open(new TokenDialog(m_api, account, m_window));
        return;
    case LoginKind::HerokuCli:
        readCliLogin([this, id = account.id] { return m_api.accounts().renewCliLogin(id); });
        return;
    case LoginKind::Browser:
    case LoginKind::Unknown:
        break;
    }
    openBrowserLogin(tr("Log in again as %1").arg(account.email),
                     [this, id = account.id] { return m_api.accounts().renewLogin(id); });
}

void LoginFlow::useToken()
{
    if (isFree())
        open(new TokenDialog(m_api, m_window));
}

void LoginFlow::askForCliLogin()
{
    if (!isFree() || m_cliBusy)
        return;
    m_api.accounts().findCliLogin().then(this, [this](const Expected<CliLoginView> &login) {
        if (!login || !login->found)
            useCliLogin(); // says why that does not work
        else
            confirmCliLogin(*login);
    });
}

void LoginFlow::confirmCliLogin(const CliLoginView &login)
{
    ConfirmDialog::Request request;
    request.title = tr("Use the Heroku CLI login");
    const QString who =
        login.email.isEmpty() ? login.source.text() : tr("%1 (%2)").arg(login.email, login.source.text());
    request.sentence = tr("The Heroku CLI on this computer is logged in: %1. Bowline adds that account and follows its "
                          "databases. The CLI's own login stays as it is.")
                           .arg(who);
    request.verb = tr("Add this account");
    request.danger = false;
    ConfirmDialog::ask(m_window, request, [this] { useCliLogin(); });
}

void LoginFlow::useCliLogin()
{
    readCliLogin([this] { return m_api.accounts().useCliLogin(); });
}

void LoginFlow::readCliLogin(const std::function<Pending<AccountView>()> &read)
{
    if (std::exchange(m_cliBusy, true))
        return;
    read().then(this, [this](const Expected<AccountView> &account) {
        m_cliBusy = false;
        if (account)
            Q_EMIT loggedIn(account->id);
        else
            Q_EMIT failed(account.error());
    });
}

} // namespace bowline
