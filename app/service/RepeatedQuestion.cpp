// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/RepeatedQuestion.h"

#include <algorithm>

namespace bowline {

RepeatedQuestion::RepeatedQuestion(Clock *clock, Ask ask, QObject *parent, const Pauses &pauses)
    : QObject(parent)
    , m_clock(clock)
    , m_ask(std::move(ask))
    , m_pauseMs(pauses.firstMs)
    , m_longestPauseMs(pauses.longestMs)
    , m_waitsForLogins(pauses.waitsForLogins)
{
}

qint64 RepeatedQuestion::left(const QDateTime &begun, qint64 longestMs, const Clock &clock)
{
    return qBound<qint64>(0, longestMs - begun.msecsTo(clock.now()), longestMs);
}

Pending<Done> RepeatedQuestion::untilYes(qint64 longestMs, const std::function<Error()> &late)
{
    m_late = late;
    m_untilMs = m_clock->monotonicMs() + longestMs;
    look();
    return m_promise.pending();
}

void RepeatedQuestion::look()
{
    m_ask().then(this, [this](const Expected<bool> &answer) { conclude(answer); });
}

void RepeatedQuestion::conclude(const Expected<bool> &answer)
{
    if (answer && *answer) {
        settle(Done{});
    } else if (!answer && !mayPass(answer.error())) {
        settle(fail(answer.error()));
    } else if (m_clock->monotonicMs() >= m_untilMs) {
        settle(fail(answer ? m_late() : answer.error()));
    } else {
        m_again = m_clock->after(m_pauseMs, [this] { look(); });
        m_pauseMs = std::min(m_pauseMs * 2, m_longestPauseMs);
    }
}

bool RepeatedQuestion::mayPass(const Error &error) const
{
    const bool isAboutLogin = (error.retry() == RetryClass::AfterLogin && error.code != ErrorCode::AuthForbidden) ||
                              error.code == ErrorCode::Cancelled;
    return error.retry() == RetryClass::Later || (m_waitsForLogins && isAboutLogin);
}

void RepeatedQuestion::settle(const Expected<Done> &outcome)
{
    m_promise.settle(outcome);
    deleteLater();
}

} // namespace bowline
