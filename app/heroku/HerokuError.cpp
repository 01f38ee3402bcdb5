// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heroku/HerokuError.h"

#include "core/Redactor.h"
#include "heroku/HerokuJson.h"

#include <QJsonObject>
#include <QLocale>

namespace bowline {

namespace {

constexpr int defaultWaitMs = 60 * 1000; // at 75 a minute, a minute gives a whole sweep back
constexpr qint64 longestWaitMs = 60 * 60 * 1000;
constexpr qsizetype longestMessage = 300;
constexpr qsizetype longestName = 60;

/// Seconds, or an HTTP date; 0 if there is none.
int retryAfterMs(const HttpResponse &response)
{
    const QString text = QString::fromLatin1(response.header("Retry-After")).trimmed();
    bool isNumber = false;
    qint64 ms = text.toLongLong(&isNumber);
    if (isNumber) {
        ms = qBound<qint64>(0, ms, longestWaitMs / 1000) * 1000;
    } else {
        QDateTime date = QLocale::c().toDateTime(text, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
        date.setTimeSpec(Qt::UTC);
        ms = date.isValid() ? QDateTime::currentDateTimeUtc().msecsTo(date) : 0;
    }
    return static_cast<int>(qBound<qint64>(0, ms, longestWaitMs));
}

ErrorCode codeOfForbidden(const HerokuRefusal &refusal, const HttpResponse &response)
{
    const bool secondFactor =
        refusal.id == QLatin1String("two_factor") || response.header("Heroku-Two-Factor-Required").toLower() == "true";
    if (secondFactor)
        return refusal.app.isEmpty() ? ErrorCode::AuthTwoFactor : ErrorCode::AuthAppTwoFactor;
    return refusal.id == QLatin1String("suspended") ? ErrorCode::AuthSuspended : ErrorCode::AuthForbidden;
}

// The same code may come from another service: here it is known whose it is.
Phrase herokuSentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ApiUnavailable:
        return Phrase("heroku.unavailable");
    case ErrorCode::ApiBadAnswer:
        return Phrase("heroku.bad_answer");
    case ErrorCode::ApiInvalid:
        return Phrase("heroku.refused");
    default:
        return standardMessage(code);
    }
}

ErrorCode codeOf(int status, const HerokuRefusal &refusal, const HttpResponse &response)
{
    switch (status) {
    case 401:
        return ErrorCode::AuthRevoked;
    case 403:
        return codeOfForbidden(refusal, response);
    case 404:
    case 410:
        return ErrorCode::ApiNotFound;
    case 409:
    case 412:
        return ErrorCode::ApiConflict;
    case 429:
        return ErrorCode::ApiRateLimited;
    default:
        break;
    }
    if (status >= 500)
        return ErrorCode::ApiUnavailable;
    return status >= 400 ? ErrorCode::ApiInvalid : ErrorCode::ApiBadAnswer;
}

} // namespace

HerokuRefusal HerokuRefusal::of(const HttpResponse &response)
{
    const auto json = response.json();
    const QJsonObject body = json ? json->object() : QJsonObject();
    const auto text = [&](const char *field, const char *other) {
        const QString own = body.value(QLatin1String(field)).toString();
        const QString found = own.isEmpty() ? body.value(QLatin1String(other)).toString() : own;
        return Redactor::instance().clean(found).simplified().left(longestMessage);
    };
    const QJsonValue app = body.value(QLatin1String("app"));
    const QString name = app.isString() ? app.toString() : app[QLatin1String("name")].toString();
    return {text("id", "error"), text("message", "error_description"), name.simplified().left(longestName)};
}

Error appNeedsSecondFactor(const QString &appName, const QString &detail)
{
    if (appName.isEmpty())
        return makeError(ErrorCode::AuthAppTwoFactor, detail);
    return makeError(ErrorCode::AuthAppTwoFactor, Phrase("heroku.app_two_factor").arg(appName), detail);
}

Error badHerokuAnswer(const QString &detail)
{
    return makeError(ErrorCode::ApiBadAnswer, herokuSentence(ErrorCode::ApiBadAnswer), detail);
}

Error refusedWithReason(ErrorCode code, const HerokuRefusal &refusal, int status)
{
    const QString detail = QStringLiteral("HTTP %1 %2").arg(status).arg(refusal.id).trimmed();
    if (refusal.message.isEmpty())
        return makeError(code, herokuSentence(code), detail);
    return makeError(code, Phrase("heroku.refused_with").arg(refusal.message), detail);
}

Error herokuError(const HttpResponse &response)
{
    const HerokuRefusal refusal = HerokuRefusal::of(response);
    const ErrorCode code = codeOf(response.status, refusal, response);
    if (code == ErrorCode::ApiInvalid)
        return refusedWithReason(code, refusal, response.status);
    const QString detail =
        QStringLiteral("HTTP %1 %2 %3").arg(response.status).arg(refusal.id, refusal.message).trimmed();
    if (code == ErrorCode::AuthAppTwoFactor)
        return appNeedsSecondFactor(refusal.app, detail);
    Error error = makeError(code, herokuSentence(code), detail);
    if (code == ErrorCode::ApiRateLimited || code == ErrorCode::ApiUnavailable)
        error.retryAfterMs = retryAfterMs(response);
    if (code == ErrorCode::ApiRateLimited && error.retryAfterMs == 0)
        error.retryAfterMs = defaultWaitMs;
    return error;
}

} // namespace bowline
