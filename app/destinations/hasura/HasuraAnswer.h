// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"
#include "net/HttpMessage.h"

namespace bowline {

/// What an HTTP answer of Hasura means, before anybody looks at its contents: its JSON, or
/// destination.unauthorized (401, 403), api.not_found, api.conflict (409), api.rate_limited, api.unavailable
/// (5xx), destination.refused (400, with Hasura's own words in the detail), api.bad_answer.
Expected<QJsonDocument> readHasuraAnswer(const HttpResponse &response);

/// Hasura's words, fit for a log and a person: without secrets, and not longer than a few lines.
QString cleanHasuraText(const QString &text);

/// database.*, from PostgreSQL's English words as Hasura passes them on, without the SQLSTATE. To be asked
/// before the text is cleaned.
ErrorCode databaseErrorIn(const QString &problem);

} // namespace bowline
