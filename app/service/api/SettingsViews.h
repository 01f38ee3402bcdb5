// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Phrase.h"

/// Views of settings.
namespace bowline {

struct SettingsView
{
    QString oauthClientId; ///< empty = none set
    bool oauthSecretSet = false;
    bool oauthBuiltIn = false; ///< this build brings its own
    QString oauthRedirect;
    int pollSeconds = 10;      ///< the wanted interval
    int budgetPercent = 50;    ///< share of Heroku's request budget that polling may spend
    int stalenessSeconds = 11; ///< the bound that holds just now
    Phrase stalenessNote;      ///< why it is longer than the interval asks for; empty if it is not
    int fileCheckSeconds =
        2; ///< within which a change by others in an env file on this computer is noticed: it is watched
    int destinationCheckSeconds =
        0; ///< likewise at a destination that cannot be watched: each app's turn; 0: nothing is followed
    QString journalPath;
    int activityDays = 400;    ///< for how long activity is kept; 0: for ever
    bool startAtLogin = false; ///< the service starts with the desktop session, as read from disk
    Phrase
        journalNotice; ///< a damaged journal was set aside at this start: what happened and where it lies; else empty
    bool operator==(const SettingsView &) const = default;
};

} // namespace bowline
