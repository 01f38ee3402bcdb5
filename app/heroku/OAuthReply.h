// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Secret.h"

#include <QByteArray>

namespace bowline {

/// What the browser brought back to the redirect address.
struct OAuthReply
{
    enum class Kind {
        Code,    ///< ours, with a code
        Denied,  ///< the person pressed Deny (Heroku sends this without a state)
        Refused, ///< ours, with any other error
        Foreign, ///< a wrong state, or nothing of use
    };
    Kind kind = Kind::Foreign;
    Secret code;
    QString error; ///< the error's own word: letters, digits and underscores only

    /// `query`: as sent. `state`: the one that this login was started with.
    static OAuthReply parse(const QByteArray &query, const Secret &state);
};

} // namespace bowline
