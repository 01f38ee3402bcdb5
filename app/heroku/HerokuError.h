// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "net/HttpMessage.h"

namespace bowline {

/// What a refusal by Heroku says of itself: {"id", "message"} as its APIs answer, or RFC 6749's {"error",
/// "error_description"}. Both empty if the body is neither. The message is redacted and cut to a line or two.
struct HerokuRefusal
{
    QString id;
    QString message;
    QString app; ///< the name of the one app that it is about; empty if it does not say

    static HerokuRefusal of(const HttpResponse &response);
};

/// The error of an answer that is no success: auth.*, api.*. A 401 is auth.revoked. retryAfterMs is set for
/// 429 (a minute if Heroku does not say) and for a 503 that names a time.
Error herokuError(const HttpResponse &response);

/// auth.app_two_factor, with the name of the app; without one, that of "this app".
Error appNeedsSecondFactor(const QString &appName, const QString &detail);

/// api.bad_answer, saying that it was Heroku's.
Error badHerokuAnswer(const QString &detail);

/// The error with Heroku's own words as its message; the standard sentence where it gave none.
Error refusedWithReason(ErrorCode code, const HerokuRefusal &refusal, int status);

} // namespace bowline
