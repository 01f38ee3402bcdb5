// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/links/LinkWait.h"

namespace bowline {

namespace {

constexpr qint64 longestLinkPauseMs = 5000;

} // namespace

LinkWait::LinkWait(const LinkActParts &parts, const KnownDatabase &database, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_database(database)
{
}

Pending<QList<HerokuLink>> LinkWait::until(const IsThere &isThere, const Phrase &late)
{
    m_isThere = isThere;
    m_late = late;
    m_untilMs = m_parts.core->clock->monotonicMs() + longestMs;
    look();
    return m_promise.pending();
}

void LinkWait::look()
{
    m_parts.list->askOne(m_database).then(this, [this](const Expected<QList<HerokuLink>> &links) { conclude(links); });
}

void LinkWait::conclude(const Expected<QList<HerokuLink>> &links)
{
    const bool mayPass = !links && links.error().retry() == RetryClass::Later;
    if ((links && m_isThere(*links)) || (!links && !mayPass)) {
        settle(links);
        return;
    }
    if (m_parts.core->clock->monotonicMs() >= m_untilMs) {
        settle(links ? Expected<QList<HerokuLink>>(fail(makeError(ErrorCode::ApiInvalid, m_late, {}))) : links);
        return;
    }
    m_again = m_parts.core->clock->after(m_pauseMs, [this] { look(); });
    m_pauseMs = std::min(m_pauseMs * 2, longestLinkPauseMs);
}

void LinkWait::settle(const Expected<QList<HerokuLink>> &outcome)
{
    m_promise.settle(outcome);
    deleteLater();
}

} // namespace bowline
