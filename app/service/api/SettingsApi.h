// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "core/Secret.h"
#include "service/api/SettingsViews.h"

namespace bowline {

/// The settings that the service keeps. Part of the seam, see ServiceApi for what every call promises.
class SettingsApi
{
public:
    virtual ~SettingsApi() = default;

    virtual Pending<SettingsView> setOAuthClient(const QString &id, const Secret &secret, const QString &redirect) = 0;
    virtual Pending<SettingsView> setPolling(int seconds, int budgetPercent) = 0;
    /// Whether the service starts when this user logs in to the desktop. service.start_at_login.
    virtual Pending<SettingsView> setStartAtLogin(bool on) = 0;
    /// For how many days activity is kept; 0: for ever. What is older is removed soon after. input.invalid for a
    /// number that is less, or more than a hundred years.
    virtual Pending<SettingsView> setActivityDays(int days) = 0;
};

} // namespace bowline
