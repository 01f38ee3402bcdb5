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

    static HerokuRefusal of(const HttpResponse &response);
};

/// The error of an answer that is no success: auth.*, api.*. A 401 is auth.revoked. retryAfterMs is set for
/// 429 (a minute if Heroku does not say) and for a 503 that names a time.
Error herokuError(const HttpResponse &response);

/// The error with Heroku's own words as its message; the standard sentence where it gave none.
Error refusedWithReason(ErrorCode code, const HerokuRefusal &refusal, int status);

} // namespace bowline
