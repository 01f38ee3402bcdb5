// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/AccountPool.h"
#include "sync/SyncBook.h"

#include <memory>

namespace bowline {

/// What people call the app, the database and the account of a sync, and the database's plan, kept as Heroku has them
/// now: what is followed is an id.
///
///   names of apps     with each sweep
///   all the others    a moment after a release, at most every releasePauseMs; once an hour; and whenever somebody
///                     lists the databases
///
/// In a team each one does so for its own accounts' syncs: who sweeps may hold none of them. Belongs to the engine, on
/// its thread.
class SourceNames : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 firstRoundMs = 60 * 1000;
    static constexpr qint64 roundMs = 60 * 60 * 1000;
    static constexpr qint64 releasePauseMs = 5 * 60 * 1000;
    static constexpr qint64 settleMs = 5 * 1000; ///< after a release, for others that come along with it

    /// All outlive it.
    SourceNames(Clock *clock, SyncBook *book, AccountPool *pool, QObject *parent = nullptr);

    /// The config var is another database's now: its name and plan are asked for, at once.
    void lookUpDatabase(const SyncRecord &sync);

private:
    struct Round
    {
        qint64 lastMs = -1; ///< monotonic; when it was asked last
        qint64 nextMs = 0;
        std::unique_ptr<TimerHandle> timer;
    };
    void accountUsed(const AccountId &account, PlatformApi *api);
    void released(const AccountId &account, const Due &due);
    void planRound(const AccountId &account, qint64 inMs);
    void ask(const AccountId &account);
    void appsNamed(const AccountId &account, const QHash<QString, QString> &names);
    void databasesSeen(const AccountId &account, const QList<HerokuAttachment> &attachments);

    Clock *m_clock;
    SyncBook *m_book;
    AccountPool *m_pool;
    std::map<AccountId, Round> m_rounds;
};

} // namespace bowline
