// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/SyncViews.h"

#include <optional>

/// Views of env vars.
namespace bowline {

struct EnvVarKey
{
    ProjectId project;
    QString name;
    bool operator==(const EnvVarKey &) const = default;
};

struct EnvVarView
{
    using Key = EnvVarKey;
    ProjectId project;
    QString name;
    qint64 valueBytes = 0;
    bool isProtected = false;     ///< owned by the destination (HASURA_* of a Hasura project): never deleted from here
    bool isThere = true;          ///< false: the destination has no env var of this name
    QDateTime updatedAt;          ///< when Bowline last saw it change; invalid = unknown
    std::optional<SyncView> sync; ///< also an opted-out one; nothing for a plain manual env var
    bool isSynced() const { return sync && sync->state != SyncState::OptedOut; }
    /// Of the env vars that one sync owns, the one that stands for all; true for any other.
    bool isFirst() const { return firstName() == name; }
    QString firstName() const { return sync ? sync->envVars.value(0, name) : name; }
    Key key() const { return {project, name}; }
    bool operator==(const EnvVarView &) const = default;
};

/// The env vars of a project.
struct EnvVarsView
{
    QList<EnvVarView> rows;
    std::optional<Error> error; ///< why the destination could not be read: then the rows are those with a sync only
    bool operator==(const EnvVarsView &) const = default;
};

} // namespace bowline
