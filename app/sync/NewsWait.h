// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/AccountPool.h"
#include "sync/SyncBook.h"

#include <memory>

namespace bowline {

/// News of an app (a release, a delivery, a refused login, a person's question) that no answer of Heroku has followed
/// yet, be it that Heroku hangs or that the look waits for its turn. For a moment that is as it should be; after that
/// nobody knows whether the value is still Heroku's, and its syncs are not green.
///
///   news --boundMs--> in sync becomes updating, with what is waited for --answered()--> in sync, as before
///
/// Belongs to the engine, on its thread.
class NewsWait : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 boundMs = 2000;

    /// None is owned; all outlive it.
    NewsWait(Clock *clock, SyncBook *book, AccountPool *pool, QObject *parent = nullptr);

    /// What a look that began at `begunMs` (monotonic) brought is known. News that came later goes on waiting.
    /// `well`: the config vars were read; if not, what becomes of the syncs is for FetchFailures to say.
    void answered(const AccountId &account, const QString &appId, qint64 begunMs, bool well);

private:
    using App = std::pair<AccountId, QString>;
    struct Wait
    {
        Due due;
        qint64 toldMs = 0; ///< monotonic: the newest of the news
        std::shared_ptr<TimerHandle> timer;
        bool isOverdue = false;
        QHash<SyncId, SyncRecord> marked; ///< as they were
    };
    void told(const App &app, const Due &due);
    void startTimer(const App &app, qint64 ms);
    void changed(const SyncRecord &sync);
    void mark(const App &app);
    void putBack(const SyncRecord &before);
    void forget(const AccountId &account);

    Clock *m_clock;
    SyncBook *m_book;
    QHash<App, Wait> m_waits;
};

} // namespace bowline
