// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Endpoints.h"

#include "core/EndpointVariables.h"
#include "core/Log.h"

#include <QHash>
#include <QMutex>
#include <QRegularExpression>

namespace bowline {

namespace {

bool isLoopbackHost(const QString &host)
{
    // The whole name counts: 127.0.0.1.example.com is somewhere else.
    static const QRegularExpression address(QStringLiteral("^127(\\.\\d{1,3}){3}$"));
    return host == QLatin1String("localhost") || host == QLatin1String("::1") || address.match(host).hasMatch();
}

// Nothing of the value: an address can hold a password. Once for each value, since defaults() is asked all the time.
void warnOnce(const char *variable, const QString &text, const char *why, const char *fallback)
{
    static QMutex mutex;
    static QHash<QByteArray, size_t> told;
    const QMutexLocker lock(&mutex);
    const size_t print = qHash(text);
    if (told.contains(variable) && told.value(variable) == print)
        return;
    told.insert(variable, print);
    qCWarning(lcHeroku).noquote() << variable << why << "- it is ignored, and" << fallback << "is used";
}

// Null if it can be used.
const char *whyUnusable(const QUrl &url)
{
    const bool http = url.scheme() == QLatin1String("http");
    if (!url.isValid() || url.host().isEmpty() || !(http || url.scheme() == QLatin1String("https")))
        return "is not the address of a server";
    if (http && !isLoopbackHost(url.host()))
        return "would send logins over the network in the clear (http)";
    return nullptr;
}

QUrl fromEnvironment(const char *variable, const char *fallback)
{
    const QString text = qEnvironmentVariable(variable);
    if (text.isEmpty())
        return QUrl(QString::fromLatin1(fallback));
    const QUrl url(text, QUrl::StrictMode);
    const char *why = whyUnusable(url);
    if (!why)
        return url;
    warnOnce(variable, text, why, fallback);
    return QUrl(QString::fromLatin1(fallback));
}

} // namespace

Endpoints Endpoints::defaults()
{
    return {fromEnvironment("BOWLINE_HEROKU_API", "https://api.heroku.com"),
            fromEnvironment("BOWLINE_HEROKU_DATA", "https://api.data.heroku.com"),
            fromEnvironment("BOWLINE_HEROKU_ID", "https://id.heroku.com"),
            fromEnvironment("BOWLINE_HASURA_CLOUD", "https://data.pro.hasura.io/v1/graphql")};
}

QStringList refusedEndpointVariables()
{
    QStringList refused;
    for (const char *variable :
         {"BOWLINE_HEROKU_API", "BOWLINE_HEROKU_DATA", "BOWLINE_HEROKU_ID", "BOWLINE_HASURA_CLOUD"}) {
        const QString text = qEnvironmentVariable(variable);
        if (!text.isEmpty() && whyUnusable(QUrl(text, QUrl::StrictMode)))
            refused.append(QString::fromLatin1(variable));
    }
    return refused;
}

bool Endpoints::isLoopback() const
{
    return isLoopbackHost(api.host()) && isLoopbackHost(data.host()) && isLoopbackHost(id.host());
}

} // namespace bowline
