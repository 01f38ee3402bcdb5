// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/ProjectBook.h"

namespace bowline {

/// What people do with env vars: list, reveal, set, delete. The destination is the truth; nothing is cached.
class EnvVarDesk : public QObject
{
    Q_OBJECT
public:
    EnvVarDesk(ServiceCore *core, ProjectBook *projects, QObject *parent = nullptr);

    Pending<EnvVarsView> list(const ProjectId &project);
    Pending<Secret> reveal(const ProjectId &project, const QString &name);
    Pending<EnvVarView> set(const ProjectId &project, const QString &name, const Secret &value);
    Pending<RemovalPreview> previewRemoval(const ProjectId &project, const QString &name);
    Pending<Done> remove(const ProjectId &project, const QString &name);

private:
    Pending<EnvVarsView> listSealed(const ProjectId &project);
    QList<EnvVarView> withFollowed(const ProjectId &project, QList<EnvVarView> views) const;
    bool isFollowing(const ProjectId &project, const QString &name) const;
    EnvVarView view(const ProjectId &project, const QString &name, const Secret &value) const;

    ServiceCore *m_core;
    ProjectBook *m_projects;
};

} // namespace bowline
