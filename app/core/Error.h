// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ErrorCode.h"
#include "core/Phrase.h"

#include <QMetaType>
#include <QString>

namespace bowline {

/// When it is worth asking again.
enum class RetryClass {
    Now,        ///< at once: the cause was a race
    Later,      ///< with back-off: the cause may pass by itself
    AfterLogin, ///< when a person has logged in, or unlocked something
    Never,      ///< the same request will always fail
};

/// What the one button beside an error does.
enum class NextStep {
    None,
    Retry,
    SyncNow,
    LogIn,
    UnlockKeychain,
    ChooseDatabase,
    EditDestination,
    EditSync, ///< choose who reads the value, or how it is written
    OpenSettings,
    AuthorizeApp,  ///< tell Heroku the code of a second factor that it asks for at one app
    CaptureBackup, ///< of the database whose content an act would lose
};

/// A failure on its way to a person.
/// `message`: what happened and what it means, a full sentence. `detail`: for the log, already redacted.
/// Neither ever holds a secret, and neither depends on anybody's language: who shows the error asks for text().
struct Error
{
    ErrorCode code = ErrorCode::Bug;
    Phrase message;
    QString detail;
    int retryAfterMs = 0; ///< the service's own wish, 0 = none

    RetryClass retry() const;
    NextStep nextStep() const;
    /// The message in the language of the running program; the standard sentence where there is no other.
    QString text() const;
    bool operator==(const Error &) const = default;
};

/// An error with the standard sentence of its code.
Error makeError(ErrorCode code, const QString &detail = {});

/// An error with its own sentence.
Error makeError(ErrorCode code, const Phrase &message, const QString &detail);

/// The standard sentence of a code: what happened, what it means, what to do.
Phrase standardMessage(ErrorCode code);

/// The word on the button of a next step; empty for None. The second one in the language of the running program.
Phrase nextStepPhrase(NextStep step);
QString nextStepText(NextStep step);

} // namespace bowline

Q_DECLARE_METATYPE(bowline::Error)
