// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/Outcome.h"
#include "sync/SyncBook.h"

namespace bowline {

/// The sync as an outcome leaves it.
SyncRecord withOutcome(SyncRecord sync, const Outcome &outcome, const QDateTime &now);

/// Asked about one app, Heroku means this app, whether its answer says so or not.
Error aboutApp(const Error &error, const QString &appName);

/// What becomes of a sync whose app's config vars could not be read, or whose account cannot be used.
///
/// - Nothing has told of a change: it stays as it is for AccountWatcher::patienceMs, then nobody knows any
/// more whether
///   the value is still Heroku's.
/// - A release, a delivery, a refused login or a person has: it is not green from then on, until the config
/// vars are read.
/// - The app is gone, or Heroku does not let us in any more: that is an entry in Activity, made once.
/// - The account is lost: all its syncs say why. Heroku cannot be asked at all: those that were in sync are
/// offline.
class FetchFailures : public QObject
{
    Q_OBJECT
public:
    /// `book` is not owned.
    FetchFailures(const EngineParts &parts, SyncBook *book, QObject *parent = nullptr);

    /// The look that failed.
    struct Look
    {
        Trigger trigger = Trigger::Reconcile;
        QDateTime detectedAt;
        QDateTime startedAt;
    };
    /// Puts the sync where the failure leaves it. Whether it is tried again is for the caller to plan.
    Outcome note(const SyncRecord &sync, const Error &error, const Look &look);
    /// Its config vars have been read, or it is followed no longer.
    void forget(const SyncId &sync) { m_failures.remove(sync); }
    /// What stands against the value that we have: a change was told of, and could not be read since.
    std::optional<Outcome> doubt(const SyncId &sync) const;

    void noteLost(const AccountId &account, const Error &why);
    void noteOutOfReach(const AccountId &account, const Error &error);
    /// Here at once, and in the journal; not if it is another's work.
    void set(const SyncRecord &sync, const Outcome &outcome);

Q_SIGNALS:
    void journeyChanged(const bowline::JourneyRecord &journey);

private:
    struct Failure
    {
        qint64 sinceMs = 0; ///< monotonic
        bool changeTold = false;
        Outcome outcome;
    };
    QList<SyncRecord> followingOf(const AccountId &account) const;
    void put(const SyncRecord &before, const Outcome &outcome, const Look &look);
    void recordLoss(const SyncRecord &sync, const Outcome &outcome, const Look &look);

    EngineParts m_parts;
    SyncBook *m_book;
    QHash<SyncId, Failure> m_failures; ///< since the config vars were last read
};

} // namespace bowline
