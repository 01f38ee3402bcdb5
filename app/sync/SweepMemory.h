// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heroku/PlatformApi.h"

#include <QHash>

namespace bowline {

/// What the sweeps of one account have shown so far, and what a new answer adds to it. Pure.
///
/// `updated_at` is not documented to move at every release, so a list that spans pages is only asked for by it while
/// the full list agrees: no app may have been released later than it was updated. Half a minute of tolerance covers
/// rows that become visible late; what the watermark covers overlaps by as much.
class SweepMemory
{
public:
    static constexpr int overlapSeconds = 30;

    struct Moved
    {
        QStringList released; ///< has a newer release, is new, or is back
        QStringList gone;     ///< was listed and is not any more
        QStringList fresh;    ///< of the first answer: where another release in the same second could hide
    };

    bool isEmpty() const { return !m_complete; } ///< no full answer yet
    bool isOnePage() const { return m_pages <= 1; }
    int pages() const { return m_pages; }
    /// Invalid if Heroku gave no time that could be read.
    QDateTime releasedAt(const QString &appId) const { return m_marks.value(appId).releasedAt; }
    /// Whether asking for what was updated shows every release, as far as one can know.
    bool knowsByUpdates() const { return m_complete && m_watermark.isValid() && m_updatesWork && m_updatesKeepUp; }
    /// Whether one may ask like that at all: in between full sweeps, it need not be complete.
    bool canAskForUpdates() const { return m_complete && m_watermark.isValid() && m_updatesWork; }

    QByteArray fullTag() const { return m_fullTag; }
    QByteArray updatesTag() const { return m_updatesTag; }
    QDateTime updatesSince() const { return m_watermark.addSecs(-overlapSeconds); }

    /// `now`: for an answer that does not say when it was given.
    Moved takeFull(const AppsAnswer &answer, const QDateTime &now);
    Moved takeUpdates(const AppsAnswer &answer);
    /// Heroku refuses to be asked for updates.
    void giveUpUpdates() { m_updatesWork = false; }

private:
    /// What moves with each release of an app: its time or, where Heroku gives none that can be read, whatever else is
    /// there. A look too many is better than a release that nobody sees.
    struct Mark
    {
        QDateTime releasedAt;
        QString other;
        bool operator==(const Mark &) const = default;
    };
    static Mark markOf(const HerokuApp &app) { return {app.releasedAt, app.otherMark}; }
    void raiseWatermark(const QList<HerokuApp> &apps);
    bool keepsUp(const AppsAnswer &answer) const;

    QHash<QString, Mark> m_marks;
    QDateTime m_watermark;
    QByteArray m_fullTag;
    QByteArray m_updatesTag; ///< for the watermark of now
    int m_pages = 1;
    bool m_complete = false;
    bool m_updatesWork = true;
    bool m_updatesKeepUp = false;
};

} // namespace bowline
