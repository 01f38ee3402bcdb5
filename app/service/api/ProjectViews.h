// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DestinationKindInfo.h"
#include "core/DestinationSpec.h"
#include "core/Phrase.h"
#include "core/Secret.h"
#include "core/SyncState.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

/// Views of projects and their destinations.
namespace bowline {

struct ProjectKey
{
    ProjectId id;
    bool operator==(const ProjectKey &) const = default;
};

struct ProjectView
{
    using Key = ProjectKey;
    ProjectId id;
    QString name;
    DestinationSpec destination;
    QString destinationName;  ///< "Env file": an English source, see DestinationKindInfo
    QString destinationPlace; ///< which one: "/srv/app/.env"
    QDateTime createdAt;
    int syncCount = 0;                   ///< following, without the opted out
    std::optional<SyncState> worstState; ///< of its syncs; nothing without syncs
    Key key() const { return {id}; }
    bool operator==(const ProjectView &) const = default;
};

/// A destination as a person fills it in. The secret may stay empty to keep the one that is stored.
struct DestinationInput
{
    DestinationSpec destination;
    Secret secret; ///< of the kind's field of type Secret
};

struct HasuraProjectView
{
    QString id;
    QString name;
};

/// An env var that a change of destination does not carry over.
struct StayingEnvVar
{
    QString name;
    Phrase reason; ///< a sentence
    bool operator==(const StayingEnvVar &) const = default;
};

/// What changing a project's destination writes there, as it would be just now. Names only, never values.
struct DestinationPreview
{
    QStringList overwritten;        ///< there already with another value, which is lost
    QStringList equal;              ///< there already with the very value
    QStringList added;              ///< not there yet
    Phrase sentence;                ///< what will happen, for people
    QList<StayingEnvVar> staying{}; ///< not written to the new destination
    QList<Phrase> sideEffects{};    ///< what the write does besides, a sentence each
    QStringList acts{};             ///< what exactly is written or sent, without values
};

} // namespace bowline
