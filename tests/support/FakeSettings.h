// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/SettingsApi.h"
#include "support/FakeAnswers.h"

namespace bowline::test {

/// SettingsApi without a service behind it, see FakeService.
class FakeSettings final : public SettingsApi
{
public:
    explicit FakeSettings(FakeAnswers &answers)
        : m_answers(answers)
    {
    }

    Pending<SettingsView> setOAuthClient(const QString &id, const Secret &secret, const QString &redirect) override;
    Pending<SettingsView> setPolling(int seconds, int budgetPercent) override;
    Pending<SettingsView> setStartAtLogin(bool on) override;
    Pending<SettingsView> setActivityDays(int days) override;

private:
    FakeAnswers &m_answers;
};

} // namespace bowline::test
