// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ActsApi.h"
#include "support/FakeAnswers.h"

namespace bowline::test {

/// ActsApi without a service behind it, see FakeService.
class FakeActs final : public ActsApi
{
public:
    explicit FakeActs(FakeAnswers &answers)
        : m_answers(answers)
    {
    }

    // What it answers, and what it was asked
    ActPreviewView nextPreview;
    ActRequest lastRequest;

    Pending<ActPreviewView> preview(const ActRequest &request) override;
    /// The next job of FakeAnswers.
    Pending<JobView> perform(const ActRequest &request, const QString &fingerprint, const QString &typed) override;

private:
    FakeAnswers &m_answers;
};

} // namespace bowline::test
