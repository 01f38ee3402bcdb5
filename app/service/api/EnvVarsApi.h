// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "core/Secret.h"
#include "service/api/EnvVarViews.h"
#include "service/api/RemovalPreview.h"
#include "service/api/WritePlanView.h"

namespace bowline {

/// The env vars of a project, at its destination. Part of the seam, see ServiceApi for what every call promises.
class EnvVarsApi
{
public:
    virtual ~EnvVarsApi() = default;

    /// Reads the destination afresh. If it cannot be read, the answer has what is followed, and the error: what else is
    /// there is not known then, and has not gone.
    virtual Pending<EnvVarsView> listEnvVars(const ProjectId &project) = 0;
    virtual Pending<Secret> revealEnvVar(const ProjectId &project, const QString &name) = 0;
    virtual Pending<EnvVarView> setEnvVar(const ProjectId &project, const QString &name, const Secret &value) = 0;
    /// What setting it to this value would do. Fails as setEnvVar() would, as far as that can be known before.
    virtual Pending<WritePlanView> planEnvVar(const ProjectId &project, const QString &name, const Secret &value) = 0;
    virtual Pending<RemovalPreview> previewDeleteEnvVar(const ProjectId &project, const QString &name) = 0;
    virtual Pending<Done> deleteEnvVar(const ProjectId &project, const QString &name) = 0;
};

} // namespace bowline
