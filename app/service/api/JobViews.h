// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "core/Ids.h"

#include <QList>
#include <QUrl>

#include <optional>

/// Views of long work.
namespace bowline {

enum class JobKind { Login, Connect, Sandbox, Act, Unknown };

enum class StepState { Waiting, Running, Done, Failed };

struct JobStepView
{
    Phrase title; ///< "Read DATABASE_URL from sushi"
    StepState state = StepState::Waiting;
    Phrase note; ///< "0.2 s", or what went wrong
    bool operator==(const JobStepView &) const = default;
};

/// Long work. Ends with `finished`; then either `error` is set or it succeeded.
struct JobView
{
    JobId id;
    JobKind kind = JobKind::Connect;
    bool finished = false;
    std::optional<Error> error;
    QList<JobStepView> steps;
    QUrl link;         ///< Login: the address for the browser
    AccountId account; ///< Login: the new account, when it succeeded
    /// Act: the fingerprint of the preview that it performs. A later service that takes the act up makes a new job of
    /// the same fingerprint. Empty for one that nobody has previewed.
    QString act;
    bool operator==(const JobView &) const = default;
};

} // namespace bowline
