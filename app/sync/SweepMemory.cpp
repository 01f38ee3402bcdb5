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
    QHash<QString, Mark> seen;
    seen.reserve(answer.apps.size());
    for (const HerokuApp &app : answer.apps) {
        seen.insert(app.id, markOf(app));
        if (!m_complete) {
            if (app.releasedAt.isValid() && qAbs(app.releasedAt.secsTo(servedAt)) < 3)
                moved.fresh.append(app.id);
        } else if (!m_marks.contains(app.id) || m_marks.value(app.id) != markOf(app)) {
            moved.released.append(app.id);
        }
    }
    for (auto it = m_marks.cbegin(); it != m_marks.cend(); ++it) {
        if (!seen.contains(it.key()))
            moved.gone.append(it.key());
    }
    m_marks = std::move(seen);
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
        const auto known = m_marks.constFind(app.id);
        if (known == m_marks.cend() || *known != markOf(app))
            moved.released.append(app.id);
        m_marks.insert(app.id, markOf(app));
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
        const auto known = m_marks.constFind(app.id);
        const bool released = known != m_marks.cend() && *known != markOf(app);
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
