// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "core/Secret.h"

#include <QObject>

#include <functional>
#include <optional>

namespace bowline {

/// Lets one refresh through however many calls need a token, and makes the others wait for its outcome.
///
///   call -> token() ---- fresh? ---------------------------> the token
///                   \--- expires soon, or refused (401) ---> refresh once -> all waiters get the new token, or the
///                   error
class RefreshGate : public QObject
{
    Q_OBJECT
public:
    struct Token
    {
        Secret access;
        qint64 expiresAtMs = 0; ///< on the clock given by `nowMs`; 0 = never
    };
    using Refresh = std::function<Pending<Token>()>;

    /// `marginMs`: how long before its end a token counts as expired.
    RefreshGate(Refresh refresh, std::function<qint64()> nowMs, qint64 marginMs = 60000, QObject *parent = nullptr);

    /// A new login; an empty one is a logout. Who waits for a refresh gets the new token (or `cancelled`) at once, and
    /// what the old login's refresh brings is dropped. If the new token is over already, they wait on.
    void setToken(const Token &token);
    /// A token fit for use; refreshes first if need be. Errors: those of the refresh; the next call tries again.
    Pending<Token> token();
    /// `refused` just got a 401: the next token() is a new one, unless another call has refreshed meanwhile.
    Pending<Token> tokenAfterRefusal(const Secret &refused);

private:
    bool isFresh() const;
    Pending<Token> refreshOnce();

    Refresh m_refresh;
    std::function<qint64()> m_nowMs;
    qint64 m_marginMs;
    Token m_token;
    std::optional<Promise<Token>> m_running; ///< what everybody waits for while a refresh is under way
};

} // namespace bowline
