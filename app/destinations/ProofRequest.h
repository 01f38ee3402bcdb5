// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"
#include "core/rendering/EnvVars.h"
#include "core/rendering/Rendering.h"

#include <QCoreApplication>
#include <QStringList>

namespace bowline {

/// What is to be proven: that the program for which it was written can log in with what stands at a destination.
struct ProofRequest
{
    Q_DECLARE_TR_FUNCTIONS(bowline::ProofRequest)
public:
    EnvVars written;     ///< what must be in its place
    QStringList absent;  ///< env vars of the same sync for which the source has no value: none may be there
    Secret source;       ///< Heroku's URL, of which they were made
    Rendering rendering; ///< how, and for whom

    /// One env var that has the URL itself, read by nobody in particular.
    static ProofRequest asItIs(const QString &name, const Secret &url) { return {{{name, url}}, {}, url, {}}; }

    /// destination.conflict: somebody has put another value there since it was written, or one of the env vars
    /// is there of which the URL says nothing. `there`: all that is there.
    Expected<Done> requireInPlace(const EnvVars &there) const;
};

} // namespace bowline
