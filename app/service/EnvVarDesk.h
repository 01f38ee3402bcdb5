// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/ProjectBook.h"
#include "service/api/EnvVarsApi.h"

namespace bowline {

/// What people do with env vars: list, reveal, set, delete. The destination is the truth; nothing is cached.
class EnvVarDesk final : public QObject, public EnvVarsApi
{
    Q_OBJECT
public:
    EnvVarDesk(ServiceCore *core, ProjectBook *projects, QObject *parent = nullptr);

    Pending<EnvVarsView> listEnvVars(const ProjectId &project) override;
    Pending<Secret> revealEnvVar(const ProjectId &project, const QString &name) override;
    Pending<EnvVarView> setEnvVar(const ProjectId &project, const QString &name, const Secret &value) override;
    Pending<WritePlanView> planEnvVar(const ProjectId &project, const QString &name, const Secret &value) override;
    Pending<RemovalPreview> previewDeleteEnvVar(const ProjectId &project, const QString &name) override;
    Pending<Done> deleteEnvVar(const ProjectId &project, const QString &name) override;

private:
    Pending<EnvVarsView> listSealed(const ProjectId &project);
    QList<EnvVarView> withFollowed(const ProjectId &project, QList<EnvVarView> views) const;
    Expected<Destination *> requireSettable(const ProjectId &project, const QString &name, const Secret &value) const;
    Expected<Destination *> requireDeletable(const ProjectId &project, const QString &name) const;
    bool isFollowing(const ProjectId &project, const QString &name) const;
    EnvVarView view(const ProjectId &project, const QString &name, const Secret &value) const;

    ServiceCore *m_core;
    ProjectBook *m_projects;
};

} // namespace bowline
