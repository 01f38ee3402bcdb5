// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/DestinationMove.h"

#include "sync/SyncRendering.h"

#include <algorithm>

namespace bowline {

DestinationMove DestinationMove::plan(const SyncBook &book, const ProjectId &project, const Places &places)
{
    DestinationMove move;
    QSet<QString> synced;
    for (const SyncRecord &sync : book.of(project)) {
        // Heroku's value as last fetched: what is equal to that is Bowline's own, and follows like the rest.
        const EnvVars values = book.lastWritten(sync);
        for (const QString &name : values.isEmpty() ? envVarsOf(sync) : QStringList(values.keys())) {
            synced.insert(name);
            if (book.isFollowing(sync.id))
                move.planFollowing(sync, name, values.value(name), places);
            else
                move.planOptedOut(name, places);
        }
    }
    const EnvVars here = places.here.value_or(EnvVars());
    for (auto it = here.cbegin(); it != here.cend(); ++it) {
        if (!synced.contains(it.key()) && !places.isProtected(it.key()))
            move.planManual(it.key(), it.value(), places);
    }
    return move;
}

void DestinationMove::planFollowing(const SyncRecord &sync, const QString &name, const Secret &value,
                                    const Places &places)
{
    const auto found = places.there.constFind(name);
    const bool isThere = found != places.there.cend();
    const bool disconnected = syncStateFromKey(sync.state) == SyncState::Disconnected;
    if (value.isEmpty() && disconnected && !isThere) {
        stay(name, tr("It is disconnected, and Bowline has no value of it."));
        return;
    }
    if (isThere && !value.isEmpty() && *found == value) {
        m_preview.equal.append(name);
        return;
    }
    (isThere ? m_preview.overwritten : m_preview.added).append(name);
    if (!value.isEmpty())
        m_changes.insert(name, value);
}

void DestinationMove::planOptedOut(const QString &name, const Places &places)
{
    const auto found = places.there.constFind(name);
    const bool isThere = found != places.there.cend();
    if (isThere && places.here && places.here->value(name) == *found && places.here->contains(name)) {
        m_preview.equal.append(name);
    } else if (isThere) {
        stay(name, tr("It is opted out, and the new destination has a value of its own, which is kept."));
    } else if (!places.here) {
        stay(name, tr("It is opted out, and the present destination cannot be read."));
    } else if (!places.here->contains(name)) {
        stay(name, tr("It is opted out, and not at the present destination."));
    } else {
        m_preview.added.append(name);
        m_changes.insert(name, places.here->value(name));
    }
}

void DestinationMove::planManual(const QString &name, const Secret &value, const Places &places)
{
    const auto found = places.there.constFind(name);
    if (found == places.there.cend())
        stay(name, tr("It was set by hand, and Bowline does not copy such values."));
    else if (*found != value)
        stay(name, tr("It was set by hand, and the new destination has a value of its own, which is kept."));
}

DestinationPreview DestinationMove::preview(const DestinationPlan &write) const
{
    DestinationPreview preview = m_preview;
    preview.sideEffects = write.sideEffects;
    preview.acts = write.acts;
    for (QStringList *names : {&preview.overwritten, &preview.equal, &preview.added})
        names->sort();
    std::sort(preview.staying.begin(), preview.staying.end(),
              [](const StayingEnvVar &a, const StayingEnvVar &b) { return a.name < b.name; });
    const bool any = !preview.equal.isEmpty() || !preview.added.isEmpty();
    preview.sentence = !preview.overwritten.isEmpty() ? tr("The values that these env vars have at the new "
                                                           "destination are lost. This cannot be undone.")
                       : any                          ? tr("Nothing at the new destination is overwritten.")
                                                      : tr("Nothing is written to the new destination.");
    return preview;
}

} // namespace bowline
