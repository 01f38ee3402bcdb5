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
/// a second one on the same subject is refused. On the thread of its journal's callers.
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
        /// In a team: makes this act ours, or fails if another one has it. Empty where the journal is ours alone.
        std::function<Pending<Done>(const QString &id)> claim{};
        std::function<void(const QString &id)> release{};
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

    bool isRunningOn(const QString &subject) const;
    /// The fact of an act that nobody asked for just now.
    static QString byItselfKey() { return QStringLiteral("by_itself"); }
    /// The fact of an act that a person has seen before: the fingerprint of that preview.
    static QString seenKey() { return QStringLiteral("seen"); }

Q_SIGNALS:
    /// An act begins, or is taken up: then the steps before `record.step` are done.
    void began(const bowline::ActRecord &record);
    void stepBegan(const bowline::ActRecord &record);
    void stepEnded(const bowline::ActRecord &record);
    /// `entry`: what Activity has of it; without an id if it could not be noted.
    void ended(const bowline::ActRecord &record, const std::optional<bowline::Error> &error,
               const bowline::JourneyRecord &entry);

private:
    struct Running
    {
        ActRecord record;
        int attempts = 0;
        std::unique_ptr<TimerHandle> again;
    };

    void adopt(const ActRecord &record);
    void lookAgainLater(const AccountId &account);
    void goOn(const QString &id);
    void performStep(const QString &id);
    void stepPerformed(const QString &id, const Expected<QJsonObject> &state);
    void beginNext(const QString &id);
    void tryAgainOrFail(const QString &id, const Error &error);
    void fail(const QString &id, const Error &error);
    void finish(const QString &id, const std::optional<Error> &error);
    Pending<Done> store(const ActRecord &record);
    static JourneyRecord entryOf(const ActRecord &record);
    qsizetype indexOfStep(const ActRecord &record) const;

    Parts m_parts;
    QHash<ActKind, Act *> m_acts;
    QHash<QString, std::shared_ptr<Running>> m_running; ///< by id
    QSet<QString> m_claiming;                           ///< ids
    QSet<AccountId> m_lookAgainFor;                     ///< in a team: another one may die over an act
    std::unique_ptr<TimerHandle> m_lookAgain;
};

} // namespace bowline
