// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Endpoints.h"

#include <QRegularExpression>

namespace bowline {

namespace {

QUrl fromEnvironment(const char *variable, const char *fallback)
{
    const QString text = qEnvironmentVariable(variable);
    QUrl url(text, QUrl::StrictMode);
    const bool usable = url.isValid() && !url.host().isEmpty()
        && (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"));
    if (!text.isEmpty() && usable)
        return url;
    return QUrl(QString::fromLatin1(fallback));
}

bool isLoopbackHost(const QString &host)
{
    // The whole name counts: 127.0.0.1.example.com is somewhere else.
    static const QRegularExpression address(QStringLiteral("^127(\\.\\d{1,3}){3}$"));
    return host == QLatin1String("localhost") || host == QLatin1String("::1") || address.match(host).hasMatch();
}

} // namespace

Endpoints Endpoints::defaults()
{
    return {fromEnvironment("BOWLINE_HEROKU_API", "https://api.heroku.com"),
            fromEnvironment("BOWLINE_HEROKU_DATA", "https://api.data.heroku.com"),
            fromEnvironment("BOWLINE_HEROKU_ID", "https://id.heroku.com"),
            fromEnvironment("BOWLINE_HASURA_CLOUD", "https://data.pro.hasura.io/v1/graphql")};
}

bool Endpoints::isLoopback() const
{
    return isLoopbackHost(api.host()) && isLoopbackHost(data.host()) && isLoopbackHost(id.host());
}

} // namespace bowline
