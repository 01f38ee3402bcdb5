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
        stay(name, Phrase("move.disconnected"));
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
        stay(name, Phrase("move.opted_out_other_value"));
    } else if (!places.here) {
        stay(name, Phrase("move.opted_out_unreadable"));
    } else if (!places.here->contains(name)) {
        stay(name, Phrase("move.opted_out_not_there"));
    } else {
        m_preview.added.append(name);
        m_changes.insert(name, places.here->value(name));
    }
}

void DestinationMove::planManual(const QString &name, const Secret &value, const Places &places)
{
    const auto found = places.there.constFind(name);
    if (found == places.there.cend())
        stay(name, Phrase("move.set_by_hand"));
    else if (*found != value)
        stay(name, Phrase("move.set_by_hand_other_value"));
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
    preview.sentence = !preview.overwritten.isEmpty() ? Phrase("move.values_are_lost")
                       : any                          ? Phrase("move.nothing_overwritten")
                                                      : Phrase("move.nothing_written");
    return preview;
}

} // namespace bowline
