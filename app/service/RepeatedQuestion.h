// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Pending.h"

#include <QObject>

#include <functional>
#include <memory>

namespace bowline {

/// Asks one thing again and again, with growing pauses, until the answer is yes. Errors that may pass are asked over.
/// Deletes itself when it has settled, or with its parent.
class RepeatedQuestion : public QObject
{
    Q_OBJECT
public:
    using Ask = std::function<Pending<bool>()>;
    /// Each pause is twice the one before.
    struct Pauses
    {
        qint64 firstMs;
        qint64 longestMs;
        bool waitsForLogins;
    };
    /// For what Heroku does for minutes or hours: begun at two seconds, as often as once a minute in the end. A person
    /// may log in again meanwhile: that the account cannot be asked just now ends nothing.
    static constexpr Pauses longWork{2000, 60 * 1000, true};
    static constexpr Pauses usualPauses{250, 5000, false};
    static constexpr Pauses loginsMayCome{250, 5000, true}; ///< for what is soon done, and takes long all the same

    /// How much of the time that something may take since `begun` is left, however often it was taken up.
    static qint64 left(const QDateTime &begun, qint64 longestMs, const Clock &clock);

    /// `clock` is not owned.
    RepeatedQuestion(Clock *clock, Ask ask, QObject *parent, const Pauses &pauses = usualPauses);

    /// After `longestMs` without a yes it fails with what `late` says then, or with the last error.
    Pending<Done> untilYes(qint64 longestMs, const std::function<Error()> &late);

private:
    void look();
    void conclude(const Expected<bool> &answer);
    bool mayPass(const Error &error) const;
    void settle(const Expected<Done> &outcome);

    Clock *m_clock;
    Ask m_ask;
    std::function<Error()> m_late;
    qint64 m_untilMs = 0;
    qint64 m_pauseMs;
    qint64 m_longestPauseMs;
    bool m_waitsForLogins;
    std::unique_ptr<TimerHandle> m_again;
    Promise<Done> m_promise;
};

} // namespace bowline
