// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datalinks/LinkExaminer.h"
#include "datalinks/RepairPlanner.h"

namespace bowline {

/// What became of a repair.
struct RepairReport
{
    QStringList done; ///< the statements that ran, without passwords
    QList<RepairLeft> left;
    QStringList toFill;  ///< materialized views that are empty until LinkRefresh fills them
    double lockedMs = 0; ///< for how long the foreign tables were locked, by the server's clock; 0: not at all
    int attempts = 0;
};

/// Puts a link right in its place, in one transaction: all of it, or nothing. All that asks the remote comes first (the
/// new login is tried, new tables are imported); then the existing tables are locked, altered and let go within a
/// moment, and given up if that moment is too long. Open sessions go on with the repaired link at their next statement.
/// On a thread that may block and keeps an OpenSslThreadState.
class LinkRepair
{
public:
    struct Limits
    {
        int lockMs = 2000;      ///< to wait for the first lock; whoever comes later waits behind it
        int holdMs = 100;       ///< to have the locks
        int longHoldMs = 10000; ///< the same where RepairChoices allow long locks
        int attempts = 5;       ///< with growing pauses
        int pauseMs = 500;      ///< after the first one
        int sideMs = 60000;     ///< for one statement that asks the remote
    };
    LinkRepair(const Secret &localUrl, const LinkToExamine &link, const RepairChoices &choices,
               const CancelToken &cancel);
    LinkRepair(const Secret &localUrl, const LinkToExamine &link, const RepairChoices &choices,
               const CancelToken &cancel, const Limits &limits);

    /// Changes nothing. Errors: those of the local side.
    Expected<RepairPlan> plan();

    /// Plans anew and, if that is the plan with this fingerprint, carries it out; an empty fingerprint takes any.
    /// Materialized views that are made anew are empty then: see LinkRefresh.
    /// Errors: act.stale: the plan, or a view that it makes anew, has changed; database.busy: the tables were in use;
    /// database.failed: the server refused it; cancelled. After any error nothing is changed.
    Expected<RepairReport> perform(const QByteArray &fingerprint);

private:
    enum class Outcome { Done, TryAgain, Refused };

    Expected<RepairPlan> plan(const RepairChoices &choices);
    Expected<RepairPlan> planWith(PgConnection &session, const LinkEvidence &evidence, const RepairChoices &choices);
    Expected<RepairReport> carryOut(const RepairPlan &plan);
    Expected<Outcome> attempt(const RepairPlan &plan);
    Expected<Done> prepare(PgConnection &session, const RepairPlan &plan);
    Expected<Done> begin(PgConnection &session);
    Expected<Done> changeWay(PgConnection &session, const RepairPlan &plan);
    Expected<Done> tryWay(PgConnection &session);
    Expected<Done> makeTypes(PgConnection &session, const RepairPlan &plan);
    Expected<Done> import(PgConnection &session, const RepairPlan &plan);
    /// In a subtransaction. False, and the server's words in `words`: it was refused, and nothing of it is left.
    Expected<bool> tryStatement(PgConnection &session, const QByteArray &sql, QString &words);
    /// Whether the server knows all of them; each is a type's name as a remote has worded it, and no SQL until then.
    Expected<bool> areTypes(PgConnection &session, const QStringList &types);
    Expected<QList<RepairStatement>> withKnownTypes(PgConnection &session, const QList<RepairStatement> &statements);
    Expected<Outcome> alterAndCommit(PgConnection &session, const RepairPlan &plan);
    Expected<Done> pause(int attempt) const;
    int holdMs() const { return m_choices.longLocks ? m_limits.longHoldMs : m_limits.holdMs; }
    PgPatience patience() const { return PgPatience(m_limits.sideMs, m_cancel); }

    Secret m_localUrl;
    LinkToExamine m_link;
    RepairChoices m_choices;
    CancelToken m_cancel;
    Limits m_limits;
    QByteArray m_question; ///< a foreign table to try the way with
    RepairReport m_report;
    bool m_isMomentTooShort = false; ///< the last attempt had its locks, and not the time for its work
    std::optional<Error> m_refused;  ///< by the statements under locks
};

} // namespace bowline
