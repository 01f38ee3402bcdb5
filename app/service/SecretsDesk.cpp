// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/SecretsDesk.h"

#include "core/Log.h"
#include "credentials/KeychainStore.h"
#include "credentials/PassphraseFileStore.h"
#include "credentials/SessionStore.h"

namespace bowline {

namespace {

const QString masterKeyEntry = QStringLiteral("journal-key");
constexpr qint64 lookAgainMs = 5000;

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
{
}

SecretsDesk::~SecretsDesk() = default;

void SecretsDesk::makeStore(KeychainKind kind)
{
    if (m_store)
        m_store->deleteLater();
    m_file = nullptr;
    switch (kind) {
    case KeychainKind::Keychain:
        m_store = new KeychainStore(QStringLiteral("Bowline"), this);
        break;
    case KeychainKind::EncryptedFile:
        m_file = new PassphraseFileStore(m_filePath, this);
        m_store = m_file;
        break;
    case KeychainKind::SessionOnly:
        m_store = new SessionStore(this);
        break;
    }
    m_core->secrets = m_store;
    m_view.kind = kind;
}

void SecretsDesk::open()
{
    makeStore(m_settings->keychainKind());
    tryOpen().then(this, [](const Expected<Done> &) {});
}

void SecretsDesk::setState(KeychainState state, const QString &message)
{
    m_view.state = state;
    m_view.message = message;
    m_core->feed->push(m_view);
}

Pending<Done> SecretsDesk::tryOpen()
{
    return m_store->probe()
        .andThen(this,
                 [this](SecretStoreState state) {
                     if (state != SecretStoreState::Ready)
                         return Pending<Done>::failed(makeError(codeOf(state)));
                     return readMasterKey();
                 })
        .always(this, [this](const Expected<Done> &outcome) -> Expected<Done> {
            if (outcome) {
                m_lookAgain.reset();
                setState(KeychainState::Ready);
                Q_EMIT opened();
                return outcome;
            }
            const Error &why = outcome.error();
            qCInfo(lcKeychain) << "not open:" << errorCodeText(why.code) << why.detail;
            setState(stateOf(why.code, m_view.kind), why.message);
            Q_EMIT closed(why);
            lookAgainLater();
            return outcome;
        });
}

// The person may unlock the keychain in another window; a probe asks nothing of them.
void SecretsDesk::lookAgainLater()
{
    if (m_view.kind != KeychainKind::Keychain)
        return;
    m_lookAgain = m_core->clock->after(lookAgainMs, [this] {
        m_store->probe().then(this, [this](const Expected<SecretStoreState> &state) {
            if (m_core->canSeal)
                return;
            if (state && *state == SecretStoreState::Ready)
                tryOpen().then(this, [](const Expected<Done> &) {});
            else
                lookAgainLater();
        });
    });
}

Pending<Done> SecretsDesk::readMasterKey()
{
    return m_store->read(masterKeyEntry)
        .andThen(this,
                 [this](const Secret &stored) {
                     if (!stored.isEmpty())
                         return Pending<Secret>::ready(Secret(QByteArray::fromBase64(stored.reveal())));
                     const Secret fresh = Sealer::newMasterKey(*m_core->random);
                     return m_store->write(masterKeyEntry, Secret(fresh.reveal().toBase64()))
                         .andThen(this, [fresh](const Done &) { return fresh; });
                 })
        .andThen(this, [this](const Secret &key) -> Expected<Done> {
            auto sealer = Sealer::fromMasterKey(key);
            if (!sealer)
                return fail(sealer.error());
            m_core->sealer = *sealer;
            m_core->canSeal = true;
            return Done{};
        });
}

Pending<Done> SecretsDesk::unlock()
{
    return m_store->unlock().andThen(this, [this](const Done &) { return tryOpen(); });
}

Pending<Done> SecretsDesk::choose(KeychainKind kind, const Secret &passphrase)
{
    if (kind == KeychainKind::EncryptedFile && passphrase.isEmpty() && kind != m_view.kind)
        return Pending<Done>::failed(makeError(ErrorCode::KeychainPassphrase));
    m_core->canSeal = false;
    makeStore(kind);
    if (m_file)
        m_file->setPassphrase(passphrase);
    return m_settings->setKeychainKind(kind).andThen(this, [this](const Done &) { return unlock(); });
}

} // namespace bowline
