// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "service/api/JobViews.h"
#include "service/api/ServiceApi.h"

#include <QHash>
#include <QObject>

namespace bowline::ctl {

/// Waits for the end of a job, which may be told before the call that began it is answered. One job at a time.
class JobWait : public QObject
{
    Q_OBJECT
public:
    /// `service` is not owned; listens from now on.
    explicit JobWait(ServiceApi *service, QObject *parent = nullptr);

    Pending<JobView> endOf(const JobView &begun);

private:
    void note(const JobView &job);

    QHash<JobId, JobView> m_jobs; ///< as they were told last
    JobId m_job;
    Promise<JobView> m_ended;
};

} // namespace bowline::ctl
