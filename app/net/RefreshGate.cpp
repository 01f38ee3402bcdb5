// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/RefreshGate.h"

namespace bowline {

RefreshGate::RefreshGate(Refresh refresh, std::function<qint64()> nowMs, qint64 marginMs, QObject *parent)
    : QObject(parent)
    , m_refresh(std::move(refresh))
    , m_nowMs(std::move(nowMs))
    , m_marginMs(marginMs)
{
}

void RefreshGate::setToken(const Token &token)
{
    m_token = token;
    // One that is over itself helps nobody who waits for a new one.
    const bool isOver = !token.access.isEmpty() && !isFresh();
    if (!m_running || isOver)
        return;
    const Promise<Token> running = *std::exchange(m_running, std::nullopt);
    if (token.access.isEmpty())
        running.fail(makeError(ErrorCode::Cancelled));
    else
        running.settle(token);
}

Pending<RefreshGate::Token> RefreshGate::token()
{
    if (m_running)
        return m_running->pending();
    if (isFresh())
        return Pending<Token>::ready(m_token);
    return refreshOnce();
}

Pending<RefreshGate::Token> RefreshGate::tokenAfterRefusal(const Secret &refused)
{
    if (m_running)
        return m_running->pending();
    // Another call has refreshed between this one's sending and its 401.
    if (!(refused == m_token.access))
        return token();
    return refreshOnce();
}

bool RefreshGate::isFresh() const
{
    return !m_token.access.isEmpty() && (m_token.expiresAtMs == 0 || m_nowMs() + m_marginMs < m_token.expiresAtMs);
}

Pending<RefreshGate::Token> RefreshGate::refreshOnce()
{
    const Promise<Token> done;
    m_running = done;
    m_refresh().then(this, [this, done](const Expected<Token> &result) {
        // Settled already: setToken() came first, and what the old login gave no longer counts.
        if (done.isSettled())
            return;
        m_running.reset();
        if (result)
            m_token = *result;
        done.settle(result);
    });
    return done.pending();
}

} // namespace bowline
