// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/SettingsBook.h"

#include "core/Log.h"

#include <QCoreApplication>

#ifndef BOWLINE_OAUTH_CLIENT_ID
#define BOWLINE_OAUTH_CLIENT_ID ""
#define BOWLINE_OAUTH_CLIENT_SECRET ""
#endif

namespace bowline {

namespace {

const QString keyClientId = QStringLiteral("oauth_client_id");
const QString keyClientSecret = QStringLiteral("oauth-client-secret");
const QString keyRedirect = QStringLiteral("oauth_redirect");
const QString keyPollSeconds = QStringLiteral("poll_seconds");
const QString keyBudgetPercent = QStringLiteral("budget_percent");
const QString keyKeychain = QStringLiteral("secret_store");

constexpr qint64 readAgainMs = 30000;

const QString defaultRedirect = QStringLiteral("http://127.0.0.1:53682/callback");

// Every sandbox knows this client. It opens nothing anywhere else, and is used for addresses on this computer only.
const QString developmentClient = QStringLiteral("bowline-development");

QString builtInId()
{
    return qEnvironmentVariable("BOWLINE_OAUTH_CLIENT_ID", QStringLiteral(BOWLINE_OAUTH_CLIENT_ID));
}

Secret builtInSecret()
{
    return Secret(qEnvironmentVariable("BOWLINE_OAUTH_CLIENT_SECRET", QStringLiteral(BOWLINE_OAUTH_CLIENT_SECRET)));
}

QString builtInRedirect()
{
    return qEnvironmentVariable("BOWLINE_OAUTH_REDIRECT", defaultRedirect);
}

struct Loaded
{
    QString clientId, redirect, pollSeconds, budgetPercent, keychain;
};

Expected<Loaded> readAll(Repositories &r)
{
    Loaded loaded;
    for (const auto &[key, target] : {std::pair{keyClientId, &loaded.clientId}, {keyRedirect, &loaded.redirect},
                                      {keyPollSeconds, &loaded.pollSeconds},
                                      {keyBudgetPercent, &loaded.budgetPercent}, {keyKeychain, &loaded.keychain}}) {
        const auto value = r.settings().value(key);
        if (!value)
            return fail(value.error());
        *target = *value;
    }
    return loaded;
}

QString noteOn(StalenessCause cause)
{
    switch (cause) {
    case StalenessCause::Wish:
        break;
    case StalenessCause::Pages:
        return QCoreApplication::translate("bowline::SettingsBook",
                                           "With this many apps, a shorter interval would exceed the request share you set.");
    case StalenessCause::Budget:
        return QCoreApplication::translate("bowline::SettingsBook",
                                           "Little is left of the account's request budget, so Bowline asks less often.");
    case StalenessCause::Battery:
        return QCoreApplication::translate("bowline::SettingsBook",
                                           "The computer runs on its battery, so Bowline asks less often.");
    case StalenessCause::Webhooks:
        return QCoreApplication::translate("bowline::SettingsBook",
                                           "Webhooks report changes within seconds. This interval only catches missed ones.");
    case StalenessCause::Patience:
        return QCoreApplication::translate("bowline::SettingsBook",
                                           "Heroku does not answer as it should just now, so Bowline asks less often.");
    }
    return {};
}

bool isLoopbackRedirect(const QUrl &url)
{
    return url.isValid() && url.scheme() == QLatin1String("http") && url.port() > 0 && url.port() < 65536
        && (url.host() == QLatin1String("127.0.0.1") || url.host() == QLatin1String("localhost"));
}

} // namespace

SettingsBook::SettingsBook(ServiceCore *core, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_loginStart(new LoginStart(this))
{
    connect(m_core->engine, &SyncEngine::stalenessChanged, this, &SettingsBook::announce);
    connect(&m_core->engine->book(), &SyncBook::followedAppsChanged, this, &SettingsBook::announceSoon);
}

Pending<Done> SettingsBook::load()
{
    return m_core->journal->run(readAll).andThen(this, [this](const Loaded &loaded) {
        m_clientId = loaded.clientId;
        m_redirect = loaded.redirect;
        m_pollSeconds = loaded.pollSeconds.isEmpty() ? 10 : qBound(2, loaded.pollSeconds.toInt(), 3600);
        m_budgetPercent = loaded.budgetPercent.isEmpty() ? 50 : qBound(1, loaded.budgetPercent.toInt(), 100);
        assumeKeychainKind(loaded.keychain);
    });
}

QString SettingsBook::keychainKey(KeychainKind kind)
{
    switch (kind) {
    case KeychainKind::EncryptedFile:
        return QStringLiteral("encrypted_file");
    case KeychainKind::SessionOnly:
        return QStringLiteral("session_only");
    case KeychainKind::Keychain:
    case KeychainKind::Shared: // no one's choice: it comes with the journal
    case KeychainKind::Unknown:
        break;
    }
    return QStringLiteral("keychain");
}

void SettingsBook::assumeKeychainKind(const QString &key)
{
    for (const KeychainKind kind : {KeychainKind::Keychain, KeychainKind::EncryptedFile, KeychainKind::SessionOnly}) {
        if (key == keychainKey(kind))
            m_keychainKind = kind;
    }
}

void SettingsBook::setJournalNotice(const QString &notice)
{
    m_journalNotice = notice;
    announce();
}

Pending<Done> SettingsBook::loadSecrets()
{
    m_core->engine->setPolling(pollingWish());
    m_readAgain.reset();
    return m_core->secrets->read(keyClientSecret).always(this, [this](const Expected<Secret> &secret) -> Expected<Done> {
        if (!secret) {
            qCInfo(lcService) << "the OAuth client's secret could not be read:" << errorCodeText(secret.error().code);
            m_unread = true;
            m_readAgain = m_core->clock->after(readAgainMs, [this] { loadSecrets().then(this, [](const Expected<Done> &) {}); });
            return fail(secret.error());
        }
        m_unread = false;
        m_readAgain.reset();
        m_clientSecret = *secret;
        announce();
        return Done{};
    });
}

PollingWish SettingsBook::pollingWish() const
{
    return {m_pollSeconds * 1000LL, m_budgetPercent / 100.0};
}

SettingsView SettingsBook::view() const
{
    SettingsView view;
    view.oauthClientId = m_clientId;
    view.oauthSecretSet = !m_clientSecret.isEmpty();
    view.oauthBuiltIn = !builtInId().isEmpty();
    view.oauthRedirect = m_redirect.isEmpty() ? builtInRedirect() : m_redirect;
    view.pollSeconds = m_pollSeconds;
    view.budgetPercent = m_budgetPercent;
    const SyncEngine::Staleness staleness = m_core->engine->staleness();
    view.stalenessSeconds = int((staleness.ms + 999) / 1000);
    view.stalenessNote = noteOn(staleness.cause);
    view.destinationCheckSeconds = int(m_core->engine->destinationCheckMs() / 1000);
    view.journalPath = m_core->journal->path();
    view.startAtLogin = m_loginStart->isOn();
    view.journalNotice = m_journalNotice;
    return view;
}

// Once for all that happens in one turn: when the journal is loaded, each app gets its first follower.
void SettingsBook::announceSoon()
{
    if (!std::exchange(m_announcing, true))
        QMetaObject::invokeMethod(this, &SettingsBook::announce, Qt::QueuedConnection);
}

void SettingsBook::announce()
{
    m_announcing = false;
    m_core->feed->push(view());
}

Expected<OAuthClient> SettingsBook::oauthClient(const Endpoints &endpoints, bool ofSandbox) const
{
    OAuthClient client;
    client.redirect = QUrl(m_redirect.isEmpty() ? builtInRedirect() : m_redirect);
    if (!m_clientId.isEmpty() && !ofSandbox) {
        // Heroku would take a client without its secret for a login that is over. Waiting is all that is needed.
        if (m_unread && m_clientSecret.isEmpty())
            return fail(ErrorCode::KeychainTimeout, QStringLiteral("the OAuth client's secret"));
        client.id = m_clientId;
        client.secret = m_clientSecret;
    } else if (!builtInId().isEmpty() && !ofSandbox) {
        client.id = builtInId();
        client.secret = builtInSecret();
    } else if (endpoints.isLoopback()) {
        client.id = developmentClient;
        client.secret = Secret(developmentClient + QStringLiteral("-secret"));
    } else {
        return fail(ErrorCode::AuthClientMissing);
    }
    return client;
}

QString SettingsBook::secretKey()
{
    return keyClientSecret;
}

Pending<Done> SettingsBook::save(const QString &key, const QString &value)
{
    return m_core->journal->run([key, value](Repositories &r) { return r.settings().store(key, value); });
}

Pending<Done> SettingsBook::setKeychainKind(KeychainKind kind)
{
    m_keychainKind = kind;
    return save(keyKeychain, keychainKey(kind));
}

Pending<SettingsView> SettingsBook::setOAuthClient(const QString &id, const Secret &secret, const QString &redirect)
{
    const QString cleanRedirect = redirect.trimmed();
    if (!cleanRedirect.isEmpty() && !isLoopbackRedirect(QUrl(cleanRedirect, QUrl::StrictMode))) {
        return Pending<SettingsView>::failed(
            makeError(ErrorCode::InputInvalid,
                      QCoreApplication::translate("bowline::SettingsBook",
                                                  "The redirect address must look like %1: http, 127.0.0.1 or "
                                                  "localhost, and a port.")
                          .arg(defaultRedirect),
                      {}));
    }
    m_clientId = id.trimmed();
    m_redirect = cleanRedirect;
    // An empty field keeps the secret that is there, unless the whole client is being removed.
    const bool changeSecret = !secret.isEmpty() || m_clientId.isEmpty();
    if (changeSecret) {
        m_clientSecret = secret;
        m_unread = false;
        m_readAgain.reset(); // what lies there is older
    }
    const Pending<Done> kept = changeSecret
        ? (secret.isEmpty() ? m_core->secrets->remove(keyClientSecret) : m_core->secrets->write(keyClientSecret, secret))
        : Pending<Done>::ready(Done{});
    return kept.andThen(this, [this](const Done &) { return save(keyClientId, m_clientId); })
        .andThen(this, [this](const Done &) { return save(keyRedirect, m_redirect); })
        .andThen(this, [this](const Done &) {
            announce();
            return view();
        });
}

Pending<SettingsView> SettingsBook::setPolling(int seconds, int budgetPercent)
{
    m_pollSeconds = qBound(2, seconds, 3600);
    m_budgetPercent = qBound(1, budgetPercent, 100);
    m_core->engine->setPolling(pollingWish());
    return save(keyPollSeconds, QString::number(m_pollSeconds))
        .andThen(this, [this](const Done &) { return save(keyBudgetPercent, QString::number(m_budgetPercent)); })
        .andThen(this, [this](const Done &) {
            announce();
            return view();
        });
}

// Told also after a failure: what is on the disk counts.
Pending<SettingsView> SettingsBook::setStartAtLogin(bool on)
{
    return m_loginStart->set(on).always(this, [this](const Expected<Done> &done) -> Expected<SettingsView> {
        announce();
        if (!done)
            return fail(done.error());
        return view();
    });
}

} // namespace bowline
