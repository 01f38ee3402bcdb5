// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "destinations/Destination.h"
#include "service/api/ProjectViews.h"
#include "sync/SyncBook.h"

#include <functional>

namespace bowline {

/// What a change of a project's destination carries over, and what stays behind with which reason. Made once
/// for the preview and for the act, so that what is announced is what is done.
///
///   follows a database    -> its last value, also while it is disconnected; overwrites
///   opted out of its sync -> the value that it has at the old place; never overwrites
///   set by hand           -> stays
class DestinationMove
{
public:
    struct Places
    {
        Expected<EnvVars> here;                           ///< the present destination, or why it cannot be read
        EnvVars there;                                    ///< the new one
        std::function<bool(const QString &)> isProtected; ///< belongs to the present destination itself
    };
    static DestinationMove plan(const SyncBook &book, const ProjectId &project, const Places &places);

    /// What has to be written to the new destination. What is equal there already is not in here.
    const EnvVars &changes() const { return m_changes; }
    /// As people see it. `write`: what the new destination says of writing changes().
    DestinationPreview preview(const DestinationPlan &write) const;

private:
    void planFollowing(const SyncRecord &sync, const QString &name, const Secret &value, const Places &places);
    void planOptedOut(const QString &name, const Places &places);
    void planManual(const QString &name, const Secret &value, const Places &places);
    void stay(const QString &name, const Phrase &reason) { m_preview.staying.append({name, reason}); }

    EnvVars m_changes;
    DestinationPreview m_preview;
};

} // namespace bowline
