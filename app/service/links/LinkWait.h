// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/links/LinkActParts.h"

#include <functional>

namespace bowline {

/// Asks Heroku for the links of one database again and again, until what was asked for is there.
class LinkWait : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 longestMs = 120 * 1000;

    /// Deletes itself when it has settled, or with its parent.
    LinkWait(const LinkActParts &parts, const KnownDatabase &database, QObject *parent);

    using IsThere = std::function<bool(const QList<HerokuLink> &links)>;
    /// api.invalid with `late` if it does not come; Heroku's error where Heroku refuses.
    Pending<QList<HerokuLink>> until(const IsThere &isThere, const Phrase &late);

private:
    void look();
    void conclude(const Expected<QList<HerokuLink>> &links);
    void settle(const Expected<QList<HerokuLink>> &outcome);

    LinkActParts m_parts;
    KnownDatabase m_database;
    IsThere m_isThere;
    Phrase m_late;
    qint64 m_untilMs = 0;
    qint64 m_pauseMs = 250;
    std::unique_ptr<TimerHandle> m_again;
    Promise<QList<HerokuLink>> m_promise;
};

} // namespace bowline
