// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DatabaseUrl.h"
#include "core/Error.h"
#include "core/SyncState.h"
#include "sync/Trigger.h"

namespace bowline {

/// Where in a journey an error came up: the same error means different things there.
enum class Stage { Fetch, Classify, Write, Prove };

/// What an error makes of a sync.
struct Outcome
{
    SyncState state = SyncState::Updating;
    Phrase reason;
    ErrorCode code = ErrorCode::Bug;
    NextStep nextStep = NextStep::None;
    bool worthRetrying = false;
};

/// `valueChanged`: the config var's value is a new one since the last look. Pure.
Outcome outcomeOf(const Error &error, Stage stage, bool valueChanged);

/// Whether an answer of Heroku, or of the keychain, ends the login itself. Any other refusal is about the one thing
/// that was asked for, and stops only what hangs on that.
bool endsLogin(ErrorCode code);

/// For the Cause column of an entry about a sync that lost its app.
Phrase lossText(ErrorCode code);

/// The button of a sync's state after a restart, when only the code is known.
NextStep nextStepOf(SyncState state, ErrorCode code);

/// For the Cause column: "Credential rotation", "First connection", …
Phrase causeText(ChangeKind kind, Trigger trigger, bool destinationDiffered);

} // namespace bowline
