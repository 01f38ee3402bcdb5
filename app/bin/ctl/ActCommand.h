// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bin/ctl/Answer.h"
#include "bin/ctl/JobWait.h"
#include "service/api/ActViews.h"

namespace bowline::ctl {

/// Performs an act, whichever it is. With a dry run it is only shown.
///
///   preview -> perform -> wait until the job has ended -> Answer
class ActCommand : public QObject
{
    Q_OBJECT
public:
    /// `service` is not owned.
    explicit ActCommand(ServiceApi *service, QObject *parent = nullptr);

    struct Wish
    {
        bool dryRun = false;
        QString confirm; ///< what a person would type
    };
    Pending<Answer> run(const Wish &wish, const ActRequest &request);

private:
    Pending<Answer> perform(const Wish &wish, const ActRequest &request, const ActPreviewView &preview);
    static Answer previewAnswer(const ActPreviewView &preview);
    static Expected<Answer> jobAnswer(const JobView &job, const ActPreviewView &preview);

    ServiceApi *m_service;
    JobWait m_jobs;
};

} // namespace bowline::ctl
