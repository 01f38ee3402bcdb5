// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bin/ctl/JobWait.h"

#include "service/api/Snapshot.h"

namespace bowline::ctl {

JobWait::JobWait(ServiceApi *service, QObject *parent)
    : QObject(parent)
{
    connect(service, &ServiceApi::changed, this, [this](const Delta &delta) {
        for (const Change &change : delta.changes) {
            if (const auto *job = std::get_if<JobView>(&change))
                note(*job);
        }
    });
}

Pending<JobView> JobWait::endOf(const JobView &begun)
{
    m_job = begun.id;
    note(m_jobs.value(begun.id, begun));
    return m_ended.pending();
}

void JobWait::note(const JobView &job)
{
    m_jobs.insert(job.id, job);
    if (job.finished && job.id == m_job)
        m_ended.settle(job);
}

} // namespace bowline::ctl
