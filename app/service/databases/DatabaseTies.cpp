// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/databases/DatabaseTies.h"

#include <algorithm>

namespace bowline {

QHash<QString, int> DatabaseTies::counts() const
{
    QHash<QString, int> counts;
    m_parts.core->engine->book().forEach([&](const SyncRecord &sync) {
        if (m_parts.core->engine->book().isFollowing(sync.id))
            ++counts[sync.addonId];
    });
    for (const DataLinkRecord &link : m_parts.links->all())
        ++counts[link.remoteAddon];
    return counts;
}

template <class IsMeant>
QList<SyncRecord> DatabaseTies::followed(const IsMeant &isMeant) const
{
    QList<SyncRecord> found;
    m_parts.core->engine->book().forEach([&](const SyncRecord &sync) {
        if (isMeant(sync) && m_parts.core->engine->book().isFollowing(sync.id))
            found.append(sync);
    });
    std::sort(found.begin(), found.end(), [](const SyncRecord &a, const SyncRecord &b) {
        return std::tie(a.project.text, a.envVar) < std::tie(b.project.text, b.envVar);
    });
    return found;
}

QList<SyncRecord> DatabaseTies::syncs(const QString &addonId, const QString &credential) const
{
    return followed([&](const SyncRecord &sync) {
        return sync.addonId == addonId && (credential.isEmpty() || sync.credential == credential);
    });
}

QList<SyncRecord> DatabaseTies::syncsOfVar(const QString &appId, const QString &configVar) const
{
    return followed([&](const SyncRecord &sync) { return sync.appId == appId && sync.configVar == configVar; });
}

QList<DataLinkRecord> DatabaseTies::links(const QString &addonId) const
{
    QList<DataLinkRecord> found;
    for (const DataLinkRecord &link : m_parts.links->all()) {
        if (link.remoteAddon == addonId)
            found.append(link);
    }
    return found;
}

QList<DataLinkRecord> DatabaseTies::linksIn(const QString &addonId) const
{
    QList<DataLinkRecord> found;
    for (const DataLinkRecord &link : m_parts.links->all()) {
        if (link.localAddon == addonId)
            found.append(link);
    }
    return found;
}

QList<TiedView> DatabaseTies::views(const QString &addonId) const
{
    QList<TiedView> views;
    for (const SyncRecord &sync : syncs(addonId)) {
        const bool isGreen = syncStateFromKey(sync.state) == SyncState::InSync;
        views.append({TouchedKind::EnvVar, sync.envVar, m_parts.projects->name(sync.project),
                      isGreen ? Phrase("database.tied_proven") : sync.reason, isGreen});
    }
    for (const DataLinkRecord &link : links(addonId)) {
        const bool isGreen = linkHealthFromKey(link.health) == LinkHealth::Healthy;
        views.append({TouchedKind::Link, link.name, link.localName,
                      isGreen ? Phrase("database.tied_healthy") : link.reason, isGreen});
    }
    return views;
}

} // namespace bowline
