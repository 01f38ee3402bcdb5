// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/postgres/CancelToken.h"

#include <QThreadPool>

namespace bowline {

/// The threads on which logins to databases wait. Those that are under way on it can be ended together, for
/// the end of whoever owns the pool, which must not wait for databases that do not answer.
class LoginPool final : public QThreadPool
{
    Q_OBJECT
public:
    using QThreadPool::QThreadPool;

    /// For a login that begins on `pool` now; `otherwise` where that is an ordinary one.
    static CancelToken tokenOf(QThreadPool *pool, const CancelToken &otherwise = {})
    {
        const auto *logins = qobject_cast<LoginPool *>(pool);
        return logins ? logins->m_token : otherwise;
    }
    /// Ends every login under way with `cancelled`, within a tenth of a second; those that begin later are
    /// not touched. Only the look-up of a name cannot be cut short. On the thread that starts logins.
    void cancelLogins() { std::exchange(m_token, CancelToken()).cancel(); }

private:
    CancelToken m_token;
};

} // namespace bowline
