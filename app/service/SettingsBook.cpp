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
    QString clientId, redirect, pollSeconds, budgetPercent, activityDays, keychain;
};

Expected<Loaded> readAll(Repositories &r)
{
    Loaded loaded;
    for (const auto &[key, target] : {std::pair{keyClientId, &loaded.clientId},
                                      {keyRedirect, &loaded.redirect},
                                      {keyPollSeconds, &loaded.pollSeconds},
                                      {keyBudgetPercent, &loaded.budgetPercent},
                                      {JournalUpkeep::daysKey(), &loaded.activityDays},
                                      {keyKeychain, &loaded.keychain}}) {
        const auto value = r.settings().value(key);
        if (!value)
            return fail(value.error());
        *target = *value;
    }
    return loaded;
}

Phrase noteOn(StalenessCause cause)
{
    switch (cause) {
    case StalenessCause::Wish:
        break;
    case StalenessCause::Pages:
        return Phrase("polling.many_apps");
    case StalenessCause::Budget:
        return Phrase("polling.little_budget");
    case StalenessCause::Battery:
        return Phrase("polling.on_battery");
    case StalenessCause::Webhooks:
        return Phrase("polling.webhooks_report");
    case StalenessCause::Patience:
        return Phrase("polling.heroku_struggles");
    }
    return {};
}

bool isLoopbackRedirect(const QUrl &url)
{
    return url.isValid() && url.scheme() == QLatin1String("http") && url.port() > 0 && url.port() < 65536 &&
           (url.host() == QLatin1String("127.0.0.1") || url.host() == QLatin1String("localhost"));
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
        m_activityDays = JournalUpkeep::daysOf(loaded.activityDays);
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

void SettingsBook::setJournalNotice(const Phrase &notice)
{
    m_journalNotice = notice;
    announce();
}

Pending<Done> SettingsBook::loadSecrets()
{
    m_core->engine->setPolling(pollingWish());
    m_readAgain.reset();
    return m_core->secrets->read(keyClientSecret)
        .always(this, [this](const Expected<Secret> &secret) -> Expected<Done> {
            if (!secret) {
                qCInfo(lcService) << "the OAuth client's secret could not be read:"
                                  << errorCodeText(secret.error().code);
                m_unread = true;
                m_readAgain = m_core->clock->after(readAgainMs,
                                                   [this] { loadSecrets().then(this, [](const Expected<Done> &) {}); });
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
    view.activityDays = m_activityDays;
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

Pending<Done> SettingsBook::save(const Values &values)
{
    return m_core->journal->run([values](Repositories &r) -> Expected<Done> {
        for (const auto &[key, value] : values) {
            if (const auto stored = r.settings().store(key, value); !stored)
                return stored;
        }
        return Done{};
    });
}

Pending<Done> SettingsBook::setKeychainKind(KeychainKind kind)
{
    return save({{keyKeychain, keychainKey(kind)}}).andThen(this, [this, kind](const Done &) {
        m_keychainKind = kind;
    });
}

Pending<SettingsView> SettingsBook::setOAuthClient(const QString &id, const Secret &secret, const QString &redirect)
{
    const QString cleanRedirect = redirect.trimmed();
    if (!cleanRedirect.isEmpty() && !isLoopbackRedirect(QUrl(cleanRedirect, QUrl::StrictMode))) {
        return Pending<SettingsView>::failed(
            makeError(ErrorCode::InputInvalid, Phrase("settings.bad_redirect").arg(defaultRedirect), {}));
    }
    const QString cleanId = id.trimmed();
    // An empty field keeps the secret that is there, unless the whole client is being removed.
    if (secret.isEmpty() && !cleanId.isEmpty())
        return keepClient(cleanId, cleanRedirect);
    return m_core->secrets->write(keyClientSecret, secret).andThen(this, [=, this](const Done &) {
        return keepClient(cleanId, cleanRedirect).always(this, [this, secret](const Expected<SettingsView> &kept) {
            return concludeClientSecret(secret, kept);
        });
    });
}

Pending<SettingsView> SettingsBook::keepClient(const QString &id, const QString &redirect)
{
    return save({{keyClientId, id}, {keyRedirect, redirect}}).andThen(this, [this, id, redirect](const Done &) {
        m_clientId = id;
        m_redirect = redirect;
        announce();
        return view();
    });
}

// The secret store and the journal change one after the other. If the journal would not, the client on record gets its
// own secret back, as far as that is known.
Pending<SettingsView> SettingsBook::concludeClientSecret(const Secret &secret, const Expected<SettingsView> &kept)
{
    if (!kept) {
        const Pending<Done> undone =
            m_unread ? Pending<Done>::ready(Done{}) : m_core->secrets->write(keyClientSecret, m_clientSecret);
        return undone.always(
            this, [error = kept.error()](const Expected<Done> &) -> Expected<SettingsView> { return fail(error); });
    }
    m_clientSecret = secret;
    m_unread = false;
    m_readAgain.reset(); // what it would read is older, or this
    announce();
    return Pending<SettingsView>::ready(view());
}

Pending<SettingsView> SettingsBook::setPolling(int seconds, int budgetPercent)
{
    const int allowedSeconds = qBound(2, seconds, 3600);
    const int allowedPercent = qBound(1, budgetPercent, 100);
    return save(
               {{keyPollSeconds, QString::number(allowedSeconds)}, {keyBudgetPercent, QString::number(allowedPercent)}})
        .andThen(this, [this, allowedSeconds, allowedPercent](const Done &) {
            m_pollSeconds = allowedSeconds;
            m_budgetPercent = allowedPercent;
            m_core->engine->setPolling(pollingWish());
            announce();
            return view();
        });
}

Pending<SettingsView> SettingsBook::setActivityDays(int days)
{
    if (days < 0 || days > JournalUpkeep::mostDays)
        return Pending<SettingsView>::failed(
            makeError(ErrorCode::InputInvalid, Phrase("settings.bad_activity_days").arg(JournalUpkeep::mostDays), {}));
    return save({{JournalUpkeep::daysKey(), QString::number(days)}}).andThen(this, [this, days](const Done &) {
        m_activityDays = days;
        announce();
        Q_EMIT activityDaysChanged();
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
