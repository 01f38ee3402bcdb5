// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/ErrorBody.h"

namespace bowline::sandbox {

namespace {

struct Usual
{
    int status;
    const char *id;
    const char *message;
};

constexpr Usual usual[] = {
    {400, "bad_request", "Request invalid, validate usage and try again."},
    {401, "unauthorized", "Invalid credentials provided."},
    {402, "delinquent", "This account is delinquent with payment."},
    {403, "forbidden", "You do not have access to this resource."},
    {404, "not_found", "The requested resource could not be found."},
    {406, "not_acceptable",
     "The requested API version was not specified. Use the Accept header, for example "
     "application/vnd.heroku+json; version=3."},
    {412, "precondition_failed", "The resource has changed meanwhile."},
    {416, "requested_range_not_satisfiable", "The requested range is invalid."},
    {422, "invalid_params", "Invalid params."},
    {429, "rate_limit",
     "Your account reached the API rate limit\nPlease wait a few minutes before making new requests"},
    {500, "internal_server_error", "Internal server error."},
    {503, "unavailable", "Heroku's API is temporarily unavailable. Please try again later."},
};

} // namespace

ServerResponse errorResponse(int status, const QString &id, const QString &message, const QJsonObject &more)
{
    QJsonObject body = more;
    body.insert(QStringLiteral("id"), id);
    body.insert(QStringLiteral("message"), message);
    return ServerResponse::json(status, QJsonDocument(body));
}

ServerResponse errorResponse(int status)
{
    QJsonObject more;
    if (status == 429)
        more.insert(QStringLiteral("url"),
                    QStringLiteral("https://devcenter.heroku.com/articles/platform-api-reference#rate-limits"));
    for (const Usual &known : usual) {
        if (known.status == status)
            return errorResponse(status, QString::fromLatin1(known.id), QString::fromLatin1(known.message), more);
    }
    return errorResponse(status, QStringLiteral("error"), QStringLiteral("The request failed."));
}

} // namespace bowline::sandbox
