// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/AccountViews.h"
#include "service/api/ServiceApi.h"
#include "service/api/SyncViews.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace bowline {

class EnvVarModel;
class StatusBadge;

/// One connected account in the Heroku card: which env vars follow what, and how to end it.
class IntegrationSection : public QWidget
{
    Q_OBJECT
public:
    IntegrationSection(ServiceApi &service, EnvVarModel &envVars, QWidget *parent = nullptr);

    /// `alone`: no other integration stands beside it, so that its button needs no name of the account.
    void setIntegration(const IntegrationView &integration, const AccountView &account, bool alone);

Q_SIGNALS:
    void nextStepRequested(bowline::NextStep step, const bowline::AccountId &account);

private:
    void refreshRows();
    void addRow(int at, const QString &name, const SyncView *sync);
    void remove();

    ServiceApi &m_service;
    EnvVarModel &m_envVars;
    IntegrationView m_integration;
    QLabel *m_account = nullptr;
    StatusBadge *m_accountState = nullptr;
    QPushButton *m_login = nullptr;
    QLabel *m_message = nullptr;
    QGridLayout *m_rows = nullptr;
    QPushButton *m_delete = nullptr;
    QStringList m_shown;
    QList<StatusBadge *> m_badges;
};

} // namespace bowline
