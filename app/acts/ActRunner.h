// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acts/Act.h"
#include "core/Clock.h"
#include "core/Random.h"
#include "store/Journal.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <memory>

namespace bowline {

/// Performs acts, step by step, so that a process that is killed anywhere leaves what the next one can go on from:
///
///   begin -> journal: act, with its first step  ->  [journal: step begins -> step -> journal: step ended, state]…  ->
///   ended next start: a step that began and did not end is performed again; else the one after it
///
/// A step that fails for a reason that may pass is tried again a few times. Acts run side by side, one on each subject:
/// a second one on the same subject is refused, also while one that an earlier process has left waits to be taken up.
///
/// In a team the subject is a lease. It is shown with every note in the journal, so that an act whose lease was lost
/// stops before its next step, and whoever has the lease goes on from that row. On the thread of its journal's callers.
class ActRunner : public QObject
{
    Q_OBJECT
public:
    /// None is owned.
    struct Parts
    {
        Journal *journal = nullptr;
        Clock *clock = nullptr;
        Random *random = nullptr;
        /// In a team; all empty where the journal is ours alone. Makes acts on this subject ours, or fails at once with
        /// store.taken_over if another one of the team has it.
        std::function<Pending<Done>(const QString &subject)> claim{};
        std::function<void(const QString &subject)> release{};
        /// What is to be shown with each note; one that does not hold any more makes the note fail.
        std::function<std::optional<Lease>(const QString &subject)> lease{};
    };
    explicit ActRunner(const Parts &parts, QObject *parent = nullptr);
    ~ActRunner() override;

    /// Not owned, one for each kind, before anything begins.
    void add(Act *act);
    Act *actOf(ActKind kind) const;

    /// Stores the act and performs it from then on. api.conflict while another one runs on the same subject.
    Pending<ActRecord> begin(ActKind kind, const AccountId &account, const ActPlan &plan);
    /// Takes up what an earlier process has left of this account's acts.
    void resume(const AccountId &account);
    /// Acts of an account that is no longer there end as failed.
    void abandonAllBut(const QSet<AccountId> &known);

    bool isRunningOn(const QString &subject) const; ///< here
    /// The same, or one is about to be taken up: its lease is not given away.
    bool isBusyWith(const QString &subject) const;
    /// The fact of an act that nobody asked for just now.
    static QString byItselfKey() { return QStringLiteral("by_itself"); }

Q_SIGNALS:
    /// An act begins, or is taken up: then the steps before `record.step` are done.
    void began(const bowline::ActRecord &record);
    void stepBegan(const bowline::ActRecord &record);
    void stepEnded(const bowline::ActRecord &record);
    /// How far the step is that is being performed.
    void progressed(const bowline::ActRecord &record, const bowline::Phrase &note);
    /// `entry`: what Activity has of it; without an id if it could not be noted.
    void ended(const bowline::ActRecord &record, const std::optional<bowline::Error> &error,
               const bowline::JourneyRecord &entry);
    /// Another one of the team has the lease of its subject: it is not ours any more, and goes on there.
    void handedOver(const bowline::ActRecord &record);

private:
    struct Running
    {
        ActRecord record;
        int attempts = 0;
        std::unique_ptr<TimerHandle> again;
    };

    using OptionalAct = std::optional<ActRecord>;

    void adopt(const ActRecord &record);
    Pending<OptionalAct> readToAdopt(const ActRecord &record);
    void lookAgainLater(const AccountId &account);
    void goOn(const QString &id);
    void performStep(const QString &id);
    void stepPerformed(const QString &id, const Expected<QJsonObject> &state);
    void beginNext(const QString &id);
    void tryAgainOrFail(const QString &id, const Error &error);
    void fail(const QString &id, const Error &error);
    void finish(const QString &id, const std::optional<Error> &error);
    Pending<Done> store(const ActRecord &record);
    Pending<Done> storeNew(const ActRecord &record);
    Pending<Done> claim(const QString &subject);
    /// True: another one of the team has it, so that nothing more is done here.
    bool isTakenOver(const QString &id, const Error &error);
    std::optional<Lease> leaseOf(const ActRecord &record) const;
    static Expected<Done> requireLease(Repositories &r, const std::optional<Lease> &lease);
    static JourneyRecord entryOf(const ActRecord &record);
    qsizetype indexOfStep(const ActRecord &record) const;

    Parts m_parts;
    QHash<ActKind, Act *> m_acts;
    QHash<QString, std::shared_ptr<Running>> m_running; ///< by id
    QHash<QString, QString> m_claiming;                 ///< subjects, by id
    QSet<AccountId> m_lookAgainFor;                     ///< in a team: another one may die over an act
    std::unique_ptr<TimerHandle> m_lookAgain;
};

} // namespace bowline
