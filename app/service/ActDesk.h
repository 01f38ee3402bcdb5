// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acts/ActRunner.h"
#include "service/AccountBook.h"
#include "service/JobBoard.h"
#include "service/ProtectionBook.h"
#include "service/api/ActsApi.h"

namespace bowline {

/// Acts as people ask for them: previewed, then performed as a job, and noted in Activity when they have ended. Takes
/// up what an earlier service has left as soon as the act's account can be used.
class ActDesk final : public QObject, public ActsApi
{
    Q_OBJECT
public:
    /// None is owned.
    struct Parts
    {
        AccountBook *accounts;
        JobBoard *jobs;
        ProtectionBook *protections;
    };
    ActDesk(ServiceCore *core, const Parts &parts, QObject *parent = nullptr);

    /// Not owned, and outlives this.
    void add(Act *act) { m_runner.add(act); }
    /// The accounts are known: acts of others will never go on.
    void open();

    /// What a person has allowed Bowline to do without them. The obstacle, where there is one.
    Pending<Done> performByItself(const ActRequest &request);

    Pending<ActPreviewView> preview(const ActRequest &request) override;
    Pending<JobView> perform(const ActRequest &request, const QString &fingerprint, const QString &typed) override;

private:
    ActRunner::Parts runnerParts();
    Pending<ActPlan> plan(const ActRequest &request);
    /// The strictest of those that the plan names.
    Protection protectionOf(const AccountId &account, const ActPlan &plan) const;
    ActPreviewView view(const ActRequest &request, const ActPlan &plan) const;
    /// What a person has to type before; empty: nothing.
    static QString typedFor(const ActPlan &plan, Protection level);
    Expected<Done> mayPerform(const ActPreviewView &now, const QString &fingerprint, const QString &typed) const;
    void takeUp(const QList<WorkUnit> &units);
    void handedOver(const ActRecord &record);
    void began(const ActRecord &record);
    void showStep(const ActRecord &record, StepState state, const Phrase &note = {});
    void ended(const ActRecord &record, const std::optional<Error> &error, const JourneyRecord &entry);
    QList<ActStep> stepsOf(const ActRecord &record) const;

    ServiceCore *m_core;
    Parts m_parts;
    ActRunner m_runner;
    QHash<QString, JobId> m_jobs; ///< by the act's id
};

} // namespace bowline
