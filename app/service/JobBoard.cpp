// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/JobBoard.h"

namespace bowline {

namespace {

constexpr int finishedKept = 20;

} // namespace

JobBoard::JobBoard(DeltaFeed *feed, Random *random, QObject *parent)
    : QObject(parent)
    , m_feed(feed)
    , m_random(random)
{
}

JobView JobBoard::add(JobKind kind, const QList<Phrase> &stepTitles, std::function<void(const JobId &)> cancel,
                      const QString &act)
{
    JobView view;
    view.id = JobId(m_random->uuid());
    view.kind = kind;
    view.act = act;
    for (const Phrase &title : stepTitles)
        view.steps.append({title, StepState::Waiting, {}});
    if (!view.steps.isEmpty())
        view.steps.first().state = StepState::Running;
    m_jobs.insert(view.id, {view, std::move(cancel)});
    m_feed->push(view);
    return view;
}

QList<JobView> JobBoard::all() const
{
    QList<JobView> views;
    for (const Entry &entry : m_jobs)
        views.append(entry.view);
    return views;
}

bool JobBoard::isRunning(const JobId &id) const
{
    const auto it = m_jobs.constFind(id);
    return it != m_jobs.cend() && !it->view.finished;
}

Expected<Done> JobBoard::cancel(const JobId &id)
{
    if (!isRunning(id))
        return bowline::fail(ErrorCode::NotFound);
    const auto cancel = m_jobs[id].cancel;
    if (!cancel)
        return bowline::fail(makeError(ErrorCode::InputInvalid, Phrase("job.goes_on"), {}));
    cancel(id);
    fail(id, makeError(ErrorCode::Cancelled));
    return Done{};
}

void JobBoard::setLink(const JobId &id, const QUrl &link)
{
    if (!isRunning(id))
        return;
    m_jobs[id].view.link = link;
    m_feed->push(m_jobs[id].view);
}

void JobBoard::setStep(const JobId &id, int step, StepState state, const Phrase &note)
{
    if (!isRunning(id))
        return;
    JobView &view = m_jobs[id].view;
    view.steps[step].state = state;
    view.steps[step].note = note;
    if (state == StepState::Done && step + 1 < view.steps.size() && view.steps[step + 1].state == StepState::Waiting)
        view.steps[step + 1].state = StepState::Running;
    m_feed->push(view);
}

void JobBoard::succeed(const JobId &id, const AccountId &account)
{
    if (!isRunning(id))
        return;
    JobView &view = m_jobs[id].view;
    for (JobStepView &step : view.steps) {
        if (step.state == StepState::Running || step.state == StepState::Waiting)
            step.state = StepState::Done;
    }
    view.account = account;
    finish(m_jobs[id]);
}

void JobBoard::fail(const JobId &id, const Error &error)
{
    if (!isRunning(id))
        return;
    JobView &view = m_jobs[id].view;
    for (JobStepView &step : view.steps) {
        if (step.state == StepState::Running) {
            step.state = StepState::Failed;
            step.note = error.message;
        }
    }
    view.error = error;
    finish(m_jobs[id]);
}

void JobBoard::finish(Entry &entry)
{
    entry.view.finished = true;
    entry.cancel = nullptr;
    m_feed->push(entry.view);
    m_finished.append(entry.view.id);
    while (m_finished.size() > finishedKept)
        m_jobs.remove(m_finished.takeFirst());
}

} // namespace bowline
