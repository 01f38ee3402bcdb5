// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/SecretsDesk.h"

#include "core/Log.h"
#include "core/WhenAll.h"
#include "core/Worker.h"
#include "credentials/ClosedStore.h"
#include "credentials/KeychainStore.h"
#include "credentials/PassphraseFileStore.h"
#include "credentials/SessionStore.h"
#include "credentials/SystemCredentials.h"
#include "service/SharedSecretStore.h"

namespace bowline {

namespace {

const QString masterKeyEntry = QStringLiteral("journal-key");
constexpr qint64 lookAgainMs = 5000;
constexpr qint64 lookSlowlyMs = 60000;
constexpr qint64 openingSharedMs = 10000; ///< whoever asks later begins a new one

ErrorCode codeOf(SecretStoreState state)
{
    switch (state) {
    case SecretStoreState::Locked:
        return ErrorCode::KeychainLocked;
    case SecretStoreState::Missing:
        return ErrorCode::KeychainMissing;
    default:
        return ErrorCode::KeychainRefused;
    }
}

KeychainState stateOf(ErrorCode code, KeychainKind kind)
{
    switch (code) {
    case ErrorCode::KeychainLocked:
        return kind == KeychainKind::EncryptedFile ? KeychainState::NeedsPassphrase : KeychainState::Locked;
    case ErrorCode::KeychainPassphrase:
        return KeychainState::NeedsPassphrase;
    case ErrorCode::KeychainMissing:
        return KeychainState::Missing;
    default:
        return KeychainState::Refusing;
    }
}

} // namespace

SecretsDesk::SecretsDesk(ServiceCore *core, SettingsBook *settings, const QString &filePath, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_settings(settings)
    , m_filePath(filePath)
    , m_store(new ClosedStore(this))
    , m_front(m_store)
{
    m_core->secrets = &m_front;
}

SecretsDesk::~SecretsDesk() = default;

SecretStore *SecretsDesk::makeStore(KeychainKind kind, const Secret &passphrase)
{
    switch (kind) {
    case KeychainKind::EncryptedFile: {
        auto *file = new PassphraseFileStore(m_filePath, this);
        file->setPassphrase(passphrase);
        return file;
    }
    case KeychainKind::SessionOnly:
        return new SessionStore(this);
    case KeychainKind::Shared:
        return new SharedSecretStore(m_core->journal, this);
    case KeychainKind::Keychain:
    case KeychainKind::Unknown: // refused before
        break;
    }
    return new KeychainStore(QStringLiteral("Bowline"), this);
}

SecretStore *SecretsDesk::exchangeStore(SecretStore *store, KeychainKind kind)
{
    m_front.setStore(store);
    m_view.kind = kind;
    return std::exchange(m_store, store);
}

void SecretsDesk::use(SecretStore *store, KeychainKind kind)
{
    exchangeStore(store, kind)->deleteLater();
}

void SecretsDesk::open()
{
    const KeychainKind kind = m_core->journal->isShared() ? KeychainKind::Shared : m_settings->keychainKind();
    use(makeStore(kind, {}), kind);
    if (kind == KeychainKind::Shared) {
        tryOpen().then(this, [](const Expected<Done> &) {});
        return;
    }
    runOnWorker(m_core->files, [] {
        return systemCredentials::read(QStringLiteral("bowline-passphrase"));
    }).then(this, [this](const Expected<Secret> &passphrase) {
        if (!passphrase)
            concludeOpening(fail(passphrase.error()));
        else if (passphrase->isEmpty())
            tryOpen().then(this, [](const Expected<Done> &) {});
        else
            openUnattended(*passphrase);
    });
}

// A service that nobody sits in front of: whoever set it up has left the passphrase of the encrypted file for it.
void SecretsDesk::openUnattended(const Secret &passphrase)
{
    use(makeStore(KeychainKind::EncryptedFile, passphrase), KeychainKind::EncryptedFile);
    m_store->unlock().then(this, [this](const Expected<Done> &unlocked) {
        if (unlocked)
            tryOpen().then(this, [](const Expected<Done> &) {});
        else
            concludeOpening(unlocked);
    });
}

void SecretsDesk::setState(KeychainState state, const Phrase &message)
{
    m_view.state = state;
    m_view.message = message;
    m_core->feed->push(m_view);
}

// Whoever asks while it is being opened shares the one attempt: the store must open once. An attempt that lasts too
// long waits for a daemon that has gone away, and whoever asks then begins anew; who asked before gets the newer
// outcome.
Pending<Done> SecretsDesk::tryOpen()
{
    const qint64 now = m_core->clock->monotonicMs();
    if (m_opening && now - m_openingSince < openingSharedMs)
        return *m_opening;
    if (m_opening && m_view.kind == KeychainKind::Keychain)
        use(makeStore(m_view.kind, {}), m_view.kind); // behind the call that hangs, others would wait in the old one
    m_openingSince = now;
    lookAgainIn(lookSlowlyMs);
    m_opening = openStore().always(this, [this, number = ++m_openings](const Expected<Sealer> &sealer) {
        const Expected<Done> outcome = sealer ? Expected<Done>(Done{}) : fail(sealer.error());
        if (number != m_openings)
            return m_opening ? *m_opening : Pending<Done>::ready(m_core->canSeal ? Expected<Done>(Done{}) : outcome);
        m_opening.reset();
        if (sealer)
            m_core->sealer = *sealer;
        concludeOpening(outcome);
        return Pending<Done>::ready(outcome);
    });
    return *m_opening;
}

Pending<Sealer> SecretsDesk::openStore()
{
    return m_store->probe().andThen(this, [this](SecretStoreState state) {
        if (state != SecretStoreState::Ready)
            return Pending<Sealer>::failed(makeError(codeOf(state)));
        return readMasterKey();
    });
}

void SecretsDesk::concludeOpening(const Expected<Done> &outcome)
{
    m_core->canSeal = outcome.has_value();
    if (outcome) {
        m_lookAgain.reset();
        setState(KeychainState::Ready);
        Q_EMIT opened();
        return;
    }
    const Error &why = outcome.error();
    qCInfo(lcKeychain) << "not open:" << errorCodeText(why.code) << why.detail;
    setState(stateOf(why.code, m_view.kind), why.message);
    Q_EMIT closed(why);
    lookAgainIn(lookAgainMs);
}

// The person may unlock the keychain in another window; a probe asks nothing of them.
void SecretsDesk::lookAgainIn(qint64 ms)
{
    m_lookAgain.reset();
    if (m_view.kind == KeychainKind::Keychain || m_view.kind == KeychainKind::Shared)
        m_lookAgain = m_core->clock->after(ms, [this] { lookAgain(); });
}

void SecretsDesk::lookAgain()
{
    lookAgainIn(lookSlowlyMs); // should what is asked now never be answered
    m_store->probe().then(this, [this](const Expected<SecretStoreState> &state) {
        if (m_view.state == KeychainState::Ready)
            return;
        if (state && *state == SecretStoreState::Ready)
            tryOpen().then(this, [](const Expected<Done> &) {});
        else
            lookAgainIn(lookAgainMs);
    });
}

Pending<Sealer> SecretsDesk::readMasterKey()
{
    const Secret fresh(Sealer::newMasterKey(*m_core->random).reveal().toBase64());
    return m_store->readOrMake(masterKeyEntry, fresh).andThen(this, [](const Secret &stored) {
        return Sealer::fromMasterKey(Secret(QByteArray::fromBase64(stored.reveal())));
    });
}

Pending<Done> SecretsDesk::unlockKeychain()
{
    if (m_core->canSeal)
        return Pending<Done>::ready(Done{});
    return m_store->unlock().andThen(this, [this](const Done &) { return tryOpen(); });
}

Pending<Done> SecretsDesk::chooseSecretStore(KeychainKind kind, const Secret &passphrase)
{
    if (m_core->journal->isShared() || kind == KeychainKind::Shared)
        return Pending<Done>::failed(makeError(ErrorCode::InputInvalid, Phrase("keychain.team"), {}));
    if (kind == KeychainKind::Unknown)
        return Pending<Done>::failed(makeError(ErrorCode::InputInvalid, Phrase("keychain.kind_unknown"), {}));
    if (const auto busy = m_opening ? m_opening : m_choosing)
        return busy->always(
            this, [this, kind, passphrase](const Expected<Done> &) { return chooseSecretStore(kind, passphrase); });
    SecretStore *next = makeStore(kind, passphrase);
    m_choosing = choose(kind, next).always(this, [this, next](const Expected<Done> &chosen) {
        m_choosing.reset();
        if (m_store != next)
            next->deleteLater();
        return chosen;
    });
    return *m_choosing;
}

// The new store is opened beside the old one, and takes over only when everything is in it. From a locked one nothing
// can be moved, and it keeps what it has for the day when it opens again.
Pending<Done> SecretsDesk::choose(KeychainKind kind, SecretStore *next)
{
    const KeychainKind before = m_settings->keychainKind();
    m_front.takeChanged();
    const QStringList keys = secretsToMove();
    return next->unlock()
        .andThen(this, [this, next, keys](const Done &) { return copySecrets(next, keys, false); })
        .andThen(this, [this, kind](const Done &) { return remember(kind); })
        .andThen(this, [this, next, kind](const Done &) { return changeOver(next, kind); })
        .always(this, [this, keys, before](const Expected<SecretStore *> &old) {
            if (!old) {
                if (m_settings->keychainKind() != before)
                    remember(before).then(this, [](const Expected<Done> &) {}); // the next start opens what is in use
                return Pending<Done>::failed(old.error());
            }
            m_core->canSeal = false;
            m_opening.reset(); // of the old one, should it just have been unlocked
            return tryOpen().always(this, [this, old = *old, keys](const Expected<Done> &open) {
                if (!open) {
                    old->deleteLater();
                    return Pending<Done>::ready(open);
                }
                return removeFrom(old, keys);
            });
        });
}

QStringList SecretsDesk::secretsToMove() const
{
    if (!m_core->canSeal || !m_movables)
        return {};
    return m_movables() + QStringList{masterKeyEntry};
}

/// `removals`: what the old store does not have is to go from the new one too.
Pending<Done> SecretsDesk::copySecrets(SecretStore *next, const QStringList &keys, bool removals)
{
    QList<Pending<Done>> copies;
    for (const QString &key : keys) {
        copies.append(m_store->read(key).andThen(this, [next, key, removals](const Secret &value) {
            return value.isEmpty() && !removals ? Pending<Done>::ready(Done{}) : next->write(key, value);
        }));
    }
    return whenAll(copies, this);
}

// A choice for one session is not remembered: the next start looks for the keychain again.
Pending<Done> SecretsDesk::remember(KeychainKind kind)
{
    return kind == KeychainKind::SessionOnly ? Pending<Done>::ready(Done{}) : m_settings->setKeychainKind(kind);
}

// Tokens may have been renewed while they were copied. Nothing comes between the last look and the change.
Pending<SecretStore *> SecretsDesk::changeOver(SecretStore *next, KeychainKind kind)
{
    const QSet<QString> changed = m_front.takeChanged();
    if (changed.isEmpty() || !m_core->canSeal)
        return Pending<SecretStore *>::ready(exchangeStore(next, kind));
    return copySecrets(next, changed.values(), true).andThen(this, [this, next, kind](const Done &) {
        return changeOver(next, kind);
    });
}

// Not those that were lent for a session, nor those that are the same entries. What is not let go of does no harm but
// to lie there, and the new place is right all the same. The key that opens the rest goes last.
Pending<Done> SecretsDesk::removeFrom(SecretStore *old, const QStringList &keys)
{
    QList<Pending<Done>> removals;
    if (m_view.kind != KeychainKind::SessionOnly && old->kind() != m_store->kind()) {
        for (const QString &key : keys)
            removals.append(old->remove(key));
    }
    return whenAll(removals, this).always(this, [old](const Expected<Done> &removed) {
        if (!removed)
            qCWarning(lcKeychain) << "the old place keeps its secrets:" << errorCodeText(removed.error().code);
        old->deleteLater();
        return Done{};
    });
}

} // namespace bowline
