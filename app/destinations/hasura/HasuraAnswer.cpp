// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/hasura/HasuraAnswer.h"

#include "core/Redactor.h"
#include "net/postgres/DatabaseRefusal.h"

#include <QJsonObject>

namespace bowline {

namespace {

constexpr qsizetype longestText = 400;

ErrorCode codeOfStatus(int status)
{
    switch (status) {
    case 400:
        return ErrorCode::DestinationRefused;
    case 401:
    case 403:
        return ErrorCode::DestinationUnauthorized;
    case 404:
        return ErrorCode::ApiNotFound;
    case 409:
        return ErrorCode::ApiConflict;
    case 429:
        return ErrorCode::ApiRateLimited;
    default:
        return status >= 500 ? ErrorCode::ApiUnavailable : ErrorCode::ApiBadAnswer;
    }
}

// Heroku's answers have the same codes: here it is known whose it was.
Phrase hasuraSentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ApiUnavailable:
        return Phrase("hasura.unavailable");
    case ErrorCode::ApiBadAnswer:
        return Phrase("hasura.bad_answer");
    case ErrorCode::ApiRateLimited:
        return Phrase("hasura.fewer_requests");
    case ErrorCode::ApiNotFound:
        return Phrase("hasura.not_found");
    default:
        return standardMessage(code);
    }
}

} // namespace

ErrorCode databaseErrorIn(const QString &problem)
{
    return DatabaseRefusal::codeOf(DatabaseRefusal::storyOf(problem));
}

QString cleanHasuraText(const QString &text)
{
    // Cleaned before it is cut: half a secret would not be recognized.
    const QString clean = Redactor::instance().clean(text).simplified();
    return clean.size() > longestText ? clean.left(longestText) + QStringLiteral("…") : clean;
}

Expected<QJsonDocument> readHasuraAnswer(const HttpResponse &response)
{
    const auto json = response.json();
    if (response.status == 200) {
        if (!json)
            return fail(makeError(ErrorCode::ApiBadAnswer, hasuraSentence(ErrorCode::ApiBadAnswer),
                                  QStringLiteral("HTTP 200, but no JSON")));
        return *json;
    }
    QString detail = QStringLiteral("HTTP %1").arg(response.status);
    if (json && json->object().value(QLatin1String("error")).isString())
        detail += QStringLiteral(": ") + cleanHasuraText(json->object().value(QLatin1String("error")).toString());
    const ErrorCode code = codeOfStatus(response.status);
    Error error = makeError(code, hasuraSentence(code), detail);
    bool isNumber = false;
    const int seconds = response.header("Retry-After").toInt(&isNumber);
    if (isNumber && seconds > 0)
        error.retryAfterMs = qMin(seconds, 3600) * 1000;
    return fail(error);
}

} // namespace bowline
