// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heroku/CliLogin.h"

#include "heroku/Netrc.h"

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#ifdef Q_OS_LINUX
#include "heroku/CliKeychain.h"
#endif

namespace bowline {

namespace {

constexpr qint64 largestFile = 1024 * 1024;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(largestFile) : QByteArray();
}

/// The host that the CLI itself talks to: HEROKU_HOST is a base address or a domain.
QString cliApiHost()
{
    const QString host = qEnvironmentVariable("HEROKU_HOST");
    if (host.startsWith(QLatin1String("http")))
        return QUrl(host).authority(QUrl::FullyEncoded);
    return QStringLiteral("api.") + (host.isEmpty() ? QStringLiteral("heroku.com") : host);
}

/// The variable and the keychain entry name no host. They are offered to the CLI's own, and on this computer;
/// a token for Heroku is not sent anywhere else.
bool mayReceiveToken(const QString &apiHost)
{
    const QString name = QUrl(QStringLiteral("//") + apiHost).host();
    // By address, not by prefix: "127.0.0.1.example.com" is someone else's.
    return apiHost == cliApiHost() || name == QLatin1String("localhost") || QHostAddress(name).isLoopback();
}

/// The account that login.json names, empty if the CLI uses no keychain.
QString cliAccount()
{
    QString data = qEnvironmentVariable("XDG_DATA_HOME");
    if (data.isEmpty())
        data = QDir::homePath() + QStringLiteral("/.local/share");
    const QByteArray json = contentOf(data + QStringLiteral("/heroku/login.json"));
    return QJsonDocument::fromJson(json).object().value(QLatin1String("account")).toString();
}

CliLoginFound fromNetrc(const QString &apiHost)
{
    const auto entry = findInNetrc(contentOf(QDir::homePath() + QStringLiteral("/.netrc")), apiHost);
    if (!entry || entry->password.isEmpty())
        return {};
    return {entry->login, Phrase::plain(QStringLiteral("~/.netrc")), entry->password};
}

} // namespace

Pending<CliLoginFound> findCliLogin(const QString &apiHost, QObject *context)
{
    const bool allowed = mayReceiveToken(apiHost);
    const Secret key(qgetenv("HEROKU_API_KEY").trimmed());
    if (allowed && !key.isEmpty())
        return Pending<CliLoginFound>::ready(CliLoginFound{{}, Phrase::plain(QStringLiteral("HEROKU_API_KEY")), key});
#ifdef Q_OS_LINUX
    const QString email = cliAccount();
    if (allowed && !email.isEmpty()) {
        auto *const keychain = new CliKeychain(context);
        return keychain->read(email).always(
            context, [keychain, email, apiHost](const Expected<Secret> &token) -> Expected<CliLoginFound> {
                keychain->deleteLater();
                if (!token)
                    return tl::unexpected(token.error());
                if (token->isEmpty())
                    return fromNetrc(apiHost);
                return CliLoginFound{email, Phrase("login.cli_in_keychain"), *token};
            });
    }
#else
    Q_UNUSED(context)
#endif
    return Pending<CliLoginFound>::ready(fromNetrc(apiHost));
}

} // namespace bowline
