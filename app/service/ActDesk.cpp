// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/ActDesk.h"

#include "service/ActLog.h"

#include <QPointer>

#include <algorithm>

namespace bowline {

namespace {

WorkUnit workOn(const QString &subject)
{
    return {WorkKind::act, subject};
}

} // namespace

ActDesk::ActDesk(ServiceCore *core, const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_parts(parts)
    , m_runner(runnerParts())
{
    connect(&m_runner, &ActRunner::began, this, &ActDesk::began);
    connect(&m_runner, &ActRunner::stepBegan, this,
            [this](const ActRecord &record) { showStep(record, StepState::Running); });
    connect(&m_runner, &ActRunner::stepEnded, this,
            [this](const ActRecord &record) { showStep(record, StepState::Done); });
    connect(&m_runner, &ActRunner::ended, this, &ActDesk::ended);
    connect(m_core->engine, &SyncEngine::accountUsed, this,
            [this](const AccountId &account) { m_runner.resume(account); });
    connect(&m_runner, &ActRunner::progressed, this,
            [this](const ActRecord &record, const Phrase &note) { showStep(record, StepState::Running, note); });
    connect(&m_runner, &ActRunner::handedOver, this, &ActDesk::handedOver);
    connect(m_core->share, &WorkShare::gained, this, &ActDesk::takeUp);
    m_core->share->addBusy([desk = QPointer(this)](const WorkUnit &unit) {
        return desk && unit.kind == WorkKind::act && desk->m_runner.isBusyWith(unit.subject);
    });
}

// What another one of the team has not brought to its end is ours now.
void ActDesk::takeUp(const QList<WorkUnit> &units)
{
    const bool isAboutActs =
        std::any_of(units.cbegin(), units.cend(), [](const WorkUnit &unit) { return unit.kind == WorkKind::act; });
    for (const AccountRecord &account : isAboutActs ? m_parts.accounts->all() : QList<AccountRecord>()) {
        if (m_parts.accounts->api(account.id))
            m_runner.resume(account.id);
    }
}

void ActDesk::handedOver(const ActRecord &record)
{
    m_parts.jobs->fail(m_jobs.value(record.id),
                       makeError(ErrorCode::StoreTakenOver, Phrase("plan.goes_on_elsewhere"), {}));
}

ActRunner::Parts ActDesk::runnerParts()
{
    ActRunner::Parts parts{m_core->journal, m_core->clock, m_core->random};
    if (!m_core->share->isAlone()) {
        WorkShare *share = m_core->share;
        parts.claim = [share](const QString &subject) { return share->acquireIfFree(workOn(subject)); };
        parts.release = [share](const QString &subject) { share->release(workOn(subject)); };
        parts.lease = [share](const QString &subject) { return share->lease(workOn(subject)); };
    }
    return parts;
}

void ActDesk::open()
{
    QSet<AccountId> known;
    for (const AccountRecord &account : m_parts.accounts->all())
        known.insert(account.id);
    m_runner.abandonAllBut(known);
}

Pending<ActPlan> ActDesk::plan(const ActRequest &request)
{
    Act *act = m_runner.actOf(request.kind);
    if (!act)
        return Pending<ActPlan>::failed(makeError(ErrorCode::InputInvalid, Phrase("plan.unknown_kind"), {}));
    if (!m_parts.accounts->find(request.account))
        return Pending<ActPlan>::failed(makeError(ErrorCode::NotFound));
    return act->plan(request.account, request.fields);
}

QString ActDesk::typedFor(const ActPlan &plan, Protection level)
{
    const bool asks =
        plan.alwaysTyped || level == Protection::AskAndType || (level == Protection::Ask && plan.isDestructive);
    return asks ? plan.typed : QString();
}

// Levels are declared from the mildest to the strictest.
Protection ActDesk::protectionOf(const AccountId &account, const ActPlan &plan) const
{
    const QStringList guards = plan.guardedBy.isEmpty() ? QStringList{plan.subject} : plan.guardedBy;
    Protection strictest = Protection::Open;
    for (const QString &addonId : guards)
        strictest = std::max(strictest, m_parts.protections->levelOf(account, addonId));
    return strictest;
}

ActPreviewView ActDesk::view(const ActRequest &request, const ActPlan &plan) const
{
    ActPreviewView view;
    view.sentence = plan.sentence;
    view.verb = plan.verb;
    view.touches = plan.touches;
    view.command = plan.command;
    view.requests = plan.requests;
    view.notes = plan.notes;
    view.choices = plan.choices;
    view.restoreScript = plan.restoreScript;
    view.protection = protectionOf(request.account, plan);
    view.typed = typedFor(plan, view.protection);
    view.isDestructive = plan.isDestructive;
    view.obstacle = plan.obstacle;
    // What changes nothing in the database is not held up by its protection.
    if (!view.obstacle && !plan.requests.isEmpty() && !mayChange(view.protection))
        view.obstacle = makeError(ErrorCode::ActReadOnly);
    view.fingerprint = plan.fingerprint();
    return view;
}

Pending<ActPreviewView> ActDesk::preview(const ActRequest &request)
{
    return plan(request).andThen(this, [this, request](const ActPlan &plan) { return view(request, plan); });
}

Expected<Done> ActDesk::mayPerform(const ActPreviewView &now, const QString &fingerprint, const QString &typed) const
{
    if (now.obstacle)
        return fail(*now.obstacle);
    if (now.fingerprint != fingerprint)
        return fail(ErrorCode::ActStale);
    if (now.typed != typed.trimmed() && !now.typed.isEmpty())
        return fail(makeError(ErrorCode::InputInvalid, Phrase("plan.not_typed").arg(now.typed), {}));
    return Done{};
}

Pending<JobView> ActDesk::perform(const ActRequest &request, const QString &fingerprint, const QString &typed)
{
    return plan(request)
        .andThen(this,
                 [this, request, fingerprint, typed](ActPlan plan) {
                     const auto may = mayPerform(view(request, plan), fingerprint, typed);
                     plan.facts.insert(Act::seenKey(), fingerprint);
                     return may ? m_runner.begin(request.kind, request.account, plan)
                                : Pending<ActRecord>::failed(may.error());
                 })
        .andThen(this, [this](const ActRecord &record) -> Expected<JobView> {
            for (const JobView &job : m_parts.jobs->all()) {
                if (job.id == m_jobs.value(record.id))
                    return job;
            }
            return fail(ErrorCode::NotFound);
        });
}

Pending<Done> ActDesk::performByItself(const ActRequest &request)
{
    return plan(request)
        .andThen(this,
                 [this, request](ActPlan plan) {
                     if (const auto obstacle = view(request, plan).obstacle)
                         return Pending<ActRecord>::failed(*obstacle);
                     plan.facts.insert(ActRunner::byItselfKey(), true);
                     return m_runner.begin(request.kind, request.account, plan);
                 })
        .andThen(this, [](const ActRecord &) {});
}

QList<ActStep> ActDesk::stepsOf(const ActRecord &record) const
{
    return m_runner.actOf(actKindFromKey(record.kind))->steps(record.facts);
}

void ActDesk::began(const ActRecord &record)
{
    m_jobs.removeIf(
        [this](const std::pair<const QString &, JobId &> &one) { return !m_parts.jobs->isKnown(one.second); });
    QList<Phrase> titles;
    qsizetype done = 0;
    for (const ActStep &step : stepsOf(record)) {
        if (step.name == record.step)
            done = titles.size();
        titles.append(step.title);
    }
    const JobView job = m_parts.jobs->add(JobKind::Act, titles, nullptr, record.facts.value(Act::seenKey()).toString());
    m_jobs.insert(record.id, job.id);
    for (qsizetype i = 0; i < done; ++i)
        m_parts.jobs->setStep(job.id, static_cast<int>(i), StepState::Done);
}

void ActDesk::showStep(const ActRecord &record, StepState state, const Phrase &note)
{
    const QList<ActStep> steps = stepsOf(record);
    for (int i = 0; i < steps.size(); ++i) {
        if (steps[i].name == record.step)
            m_parts.jobs->setStep(m_jobs.value(record.id), i, state, note);
    }
}

void ActDesk::ended(const ActRecord &record, const std::optional<Error> &error, const JourneyRecord &entry)
{
    const JobId job = m_jobs.value(record.id);
    if (entry.id > 0)
        m_core->acts->show(entry);
    if (error)
        m_parts.jobs->fail(job, *error);
    else
        m_parts.jobs->succeed(job);
}

} // namespace bowline
