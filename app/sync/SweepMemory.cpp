// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SweepMemory.h"

#include <algorithm>

namespace bowline {

SweepMemory::Moved SweepMemory::takeFull(const AppsAnswer &answer, const QDateTime &now)
{
    Moved moved;
    if (answer.notModified)
        return moved;
    const QDateTime servedAt = answer.servedAt.isValid() ? answer.servedAt : now;
    m_updatesKeepUp = keepsUp(answer);
    QHash<QString, QDateTime> seen;
    seen.reserve(answer.apps.size());
    for (const HerokuApp &app : answer.apps) {
        seen.insert(app.id, app.releasedAt);
        if (!m_complete) {
            if (app.releasedAt.isValid() && qAbs(app.releasedAt.secsTo(servedAt)) < 3)
                moved.fresh.append(app.id);
        } else if (!m_releasedAt.contains(app.id) || m_releasedAt.value(app.id) != app.releasedAt) {
            moved.released.append(app.id);
        }
    }
    for (auto it = m_releasedAt.cbegin(); it != m_releasedAt.cend(); ++it) {
        if (!seen.contains(it.key()))
            moved.gone.append(it.key());
    }
    m_releasedAt = std::move(seen);
    m_fullTag = answer.etag;
    m_pages = std::max(1, answer.calls);
    m_complete = true;
    raiseWatermark(answer.apps);
    return moved;
}

SweepMemory::Moved SweepMemory::takeUpdates(const AppsAnswer &answer)
{
    Moved moved;
    if (answer.notModified)
        return moved;
    for (const HerokuApp &app : answer.apps) {
        const auto known = m_releasedAt.constFind(app.id);
        if (known == m_releasedAt.cend() || *known != app.releasedAt)
            moved.released.append(app.id);
        m_releasedAt.insert(app.id, app.releasedAt);
    }
    m_updatesTag = answer.etag;
    raiseWatermark(answer.apps);
    return moved;
}

// An app that was released since the last answer and not updated since the watermark was missed. One that was released
// later than it was updated may be missed the next time.
bool SweepMemory::keepsUp(const AppsAnswer &answer) const
{
    return std::all_of(answer.apps.begin(), answer.apps.end(), [this](const HerokuApp &app) {
        if (app.releasedAt.isValid() && !(app.updatedAt.addSecs(overlapSeconds) >= app.releasedAt))
            return false;
        const auto known = m_releasedAt.constFind(app.id);
        const bool released = known != m_releasedAt.cend() && *known != app.releasedAt;
        return !released || !m_watermark.isValid() || app.updatedAt >= updatesSince();
    });
}

void SweepMemory::raiseWatermark(const QList<HerokuApp> &apps)
{
    QDateTime newest = m_watermark;
    for (const HerokuApp &app : apps) {
        if (app.updatedAt.isValid() && (!newest.isValid() || app.updatedAt > newest))
            newest = app.updatedAt;
    }
    if (newest == m_watermark)
        return;
    m_watermark = newest;
    m_updatesTag.clear();
}

} // namespace bowline
