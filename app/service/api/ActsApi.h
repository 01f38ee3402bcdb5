// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "service/api/ActViews.h"
#include "service/api/JobViews.h"

namespace bowline {

/// Acts: what changes something at Heroku or in a database because a person wants it. Part of the seam, see ServiceApi
/// for what every call promises.
class ActsApi
{
public:
    virtual ~ActsApi() = default;

    /// What the act would do as things are now. Changes nothing. input.invalid for a request that makes no sense,
    /// not_found for something that is not there; besides auth.*, api.*, net.*, database.*.
    virtual Pending<ActPreviewView> preview(const ActRequest &request) = 0;
    /// Performs what was previewed: `fingerprint` is that of the preview that the person has seen, `typed` what they
    /// have typed. act.stale if the preview would be another one by now (nothing was changed: show it anew),
    /// act.read_only, input.invalid if something else was to be typed; the obstacle of the preview. The job's steps are
    /// those of the act; it goes on when this program ends, and when the service is killed it is finished or cleaned up
    /// by the next one.
    virtual Pending<JobView> perform(const ActRequest &request, const QString &fingerprint, const QString &typed) = 0;
};

} // namespace bowline
