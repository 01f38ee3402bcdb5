// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ServiceApi.h"

#include <QHash>
#include <QScrollArea>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace bowline {

class EnvVarModel;
class IntegrationSection;
class ServiceState;

/// What a project is connected to. One group so far: databases, with the Heroku card.
class IntegrationsTab : public QScrollArea
{
    Q_OBJECT
public:
    IntegrationsTab(ServiceApi &service, ServiceState &state, EnvVarModel &envVars, QWidget *parent = nullptr);

    void setProject(const ProjectId &project);

Q_SIGNALS:
    void connectRequested();
    void nextStepRequested(bowline::NextStep step, const bowline::AccountId &account);

private:
    void refresh();
    IntegrationSection *sectionOf(const AccountId &account);

    ServiceApi &m_service;
    ServiceState &m_state;
    EnvVarModel &m_envVars;
    ProjectId m_project;
    QLabel *m_words = nullptr;
    QPushButton *m_connect = nullptr;
    QVBoxLayout *m_sections = nullptr;
    QHash<AccountId, IntegrationSection *> m_byAccount;
};

} // namespace bowline
