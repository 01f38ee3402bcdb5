// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/MaintenancesApi.h"
#include "support/FakeAnswers.h"

namespace bowline::test {

/// MaintenancesApi without a service behind it, see FakeService.
class FakeMaintenances final : public MaintenancesApi
{
public:
    explicit FakeMaintenances(FakeAnswers &answers)
        : m_answers(answers)
    {
    }

    MaintenancesView known; ///< what it answers

    Pending<MaintenancesView> ofDatabase(const DatabaseKey &database) override;

private:
    FakeAnswers &m_answers;
};

} // namespace bowline::test
