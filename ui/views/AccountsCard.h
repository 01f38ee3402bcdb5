// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/AccountViews.h"
#include "service/api/RemovalPreview.h"
#include "service/api/ServiceApi.h"
#include "widgets/Card.h"

class QLabel;
class QPushButton;
class QTableWidget;

namespace bowline {

class ErrorBanner;
class LoginFlow;
class ServiceState;

/// The logins: a table, and what can be done with the selected one.
class AccountsCard : public Card
{
    Q_OBJECT
public:
    AccountsCard(ServiceApi &api, ServiceState &state, LoginFlow &logins, QWidget *parent = nullptr);

    void showError(const Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeTable();
    QPushButton *makeAdd(LoginFlow &logins);
    void fill();
    void fitTable();
    void fillRow(int row, const AccountView &account);
    void onSelection();
    std::optional<AccountView> selected() const;
    void logOut();
    void confirmLogOut(const AccountView &account, const RemovalPreview &preview);

    ServiceApi &m_api;
    ServiceState &m_state;
    QTableWidget *m_table;
    QLabel *m_none;
    QLabel *m_message;
    ErrorBanner *m_error;
    QPushButton *m_renew;
    QPushButton *m_logOut;
};

} // namespace bowline
