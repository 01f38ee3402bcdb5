// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Language.h"
#include "core/Phrase.h"
#include "net/HttpServer.h"

namespace bowline {

/// The page that the browser shows after it has come back from Heroku. Self-contained and never cached; the
/// frame of it is resources/oauth/page.html. In the browser's language, as far as we carry it.
enum class OAuthPage {
    Done,
    Denied,
    Failed,          ///< the browser's answer was fine, but no login came of it; `reason` says why
    AlreadyAnswered, ///< a reload, or the Back button
    Foreign,         ///< an answer to another login
};

ServerResponse oauthPage(OAuthPage page, const Language &language, const Phrase &reason = {});

/// What the browser asks for with Accept-Language.
Language languageOf(const ServerRequest &request);

} // namespace bowline
