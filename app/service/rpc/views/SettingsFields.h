// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/SettingsViews.h"
#include "service/rpc/Fields.h"

/// The wire names of service/api/SettingsViews.h: its words and its fields.
namespace bowline::rpc {

template <>
struct Fields<SettingsView>
{
    static constexpr std::tuple list{Field{"oauth_client_id", &SettingsView::oauthClientId},
                                     Field{"oauth_secret_set", &SettingsView::oauthSecretSet},
                                     Field{"oauth_built_in", &SettingsView::oauthBuiltIn},
                                     Field{"oauth_redirect", &SettingsView::oauthRedirect},
                                     Field{"poll_seconds", &SettingsView::pollSeconds},
                                     Field{"budget_percent", &SettingsView::budgetPercent},
                                     Field{"staleness_seconds", &SettingsView::stalenessSeconds},
                                     Field{"staleness_note", &SettingsView::stalenessNote},
                                     Field{"file_check_seconds", &SettingsView::fileCheckSeconds},
                                     Field{"destination_check_seconds", &SettingsView::destinationCheckSeconds},
                                     Field{"journal_path", &SettingsView::journalPath},
                                     Field{"activity_days", &SettingsView::activityDays},
                                     Field{"start_at_login", &SettingsView::startAtLogin},
                                     Field{"journal_notice", &SettingsView::journalNotice}};
};

template <>
inline constexpr const char *changeName<SettingsView> = "settings";

} // namespace bowline::rpc
