// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"
#include "heroku/HerokuTypes.h"
#include "heroku/OAuthFlow.h"

namespace bowline {

/// POST /oauth/token: the form of a grant, and what its answers mean.
namespace grant {

using Fields = QList<std::pair<QByteArray, Secret>>;

/// Adds the client's id and secret to `fields`.
HttpRequest request(const Endpoints &endpoints, const OAuthClient &client, const Fields &fields);

/// The tokens of a success; api.bad_answer if it holds none.
Expected<HerokuTokens> tokens(const HttpResponse &response, const QDateTime &now);

/// Why a code was not exchanged: auth.client_missing (the client is not accepted), api.*.
Error codeError(const HttpResponse &response);

/// Why a login was not renewed: auth.expired, auth.client_missing, auth.forbidden, api.*.
Error refreshError(const HttpResponse &response);

} // namespace grant
} // namespace bowline
