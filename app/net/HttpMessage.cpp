// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/HttpMessage.h"

namespace bowline {

QByteArray headerValue(const HttpHeaders &headers, const QByteArray &name)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

void HttpRequest::setJson(const QJsonDocument &json)
{
    body = json.toJson(QJsonDocument::Compact);
    headers.emplaceBack("Content-Type", "application/json");
}

std::optional<QJsonDocument> HttpResponse::json() const
{
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError)
        return std::nullopt;
    return document;
}

} // namespace bowline
