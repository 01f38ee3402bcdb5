// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/Fault.h"

#include <QHash>

#include "sandbox/ErrorBody.h"

namespace bowline::sandbox {

namespace {

const QHash<QString, Fault::Kind> kinds{{QStringLiteral("status"), Fault::Kind::Status},
                                        {QStringLiteral("slow"), Fault::Kind::Slow},
                                        {QStringLiteral("drop"), Fault::Kind::Drop},
                                        {QStringLiteral("truncate"), Fault::Kind::Truncate},
                                        {QStringLiteral("html"), Fault::Kind::Html},
                                        {QStringLiteral("two_factor"), Fault::Kind::TwoFactor},
                                        {QStringLiteral("rate_limit"), Fault::Kind::RateLimit},
                                        {QStringLiteral("malformed"), Fault::Kind::Malformed}};

ServerResponse dropped()
{
    ServerResponse response;
    response.dropConnection = true;
    return response;
}

} // namespace

Expected<Fault> Fault::fromJson(const QJsonObject &json)
{
    Fault fault;
    const QString kind = json.value(QLatin1String("kind")).toString();
    if (!kinds.contains(kind))
        return fail(ErrorCode::InputInvalid, QStringLiteral("no such kind of fault: ") + kind);
    fault.kind = kinds.value(kind);
    fault.method = json.value(QLatin1String("method")).toString().toUpper().toLatin1();
    fault.path = json.value(QLatin1String("path")).toString();
    if (!fault.path.startsWith(QLatin1Char('/')))
        return fail(ErrorCode::InputInvalid, QStringLiteral("path must begin with a slash"));
    fault.status = json.value(QLatin1String("status")).toInt(fault.kind == Kind::Html ? 502 : 503);
    fault.ms = json.value(QLatin1String("ms")).toInt(fault.kind == Kind::Slow ? 1000 : 0);
    fault.left = json.value(QLatin1String("times")).toInt(1);
    if (fault.status < 100 || fault.status > 599 || fault.ms < 0 || fault.left < 0)
        return fail(ErrorCode::InputInvalid, QStringLiteral("status, ms or times is out of range"));
    return fault;
}

bool Fault::matches(const QByteArray &requestMethod, const QString &requestPath) const
{
    if (!method.isEmpty() && method != requestMethod)
        return false;
    if (!path.contains(QLatin1Char('{')) && !path.contains(QLatin1Char('*')))
        return requestPath.startsWith(path);
    const QStringList pattern = path.split(QLatin1Char('/'));
    const QStringList segments = requestPath.split(QLatin1Char('/'));
    if (pattern.size() != segments.size())
        return false;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QString &wanted = pattern.at(i);
        const bool any = wanted == QLatin1String("*") || wanted.startsWith(QLatin1Char('{'));
        if (!any && wanted != segments.at(i))
            return false;
    }
    return true;
}

std::optional<ServerResponse> Fault::replacement() const
{
    switch (kind) {
    case Kind::Status:
        return errorResponse(status);
    case Kind::Drop:
        return dropped();
    case Kind::Html:
        return ServerResponse::text(status, "text/html; charset=utf-8",
                                    "<!DOCTYPE html><html><head><title>Application Error</title></head>"
                                    "<body><h1>Application error</h1></body></html>");
    case Kind::TwoFactor: {
        ServerResponse response = errorResponse(
            403, QStringLiteral("two_factor"),
            QStringLiteral("A second authentication factor or pre-authorization is required for this request."));
        response.headers.emplaceBack("Heroku-Two-Factor-Required", "true");
        return response;
    }
    case Kind::RateLimit:
        return errorResponse(429);
    case Kind::Malformed:
        return ServerResponse::text(200, "application/json", "{\"id\": \"01234567-89ab");
    case Kind::Slow:
    case Kind::Truncate:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace bowline::sandbox
