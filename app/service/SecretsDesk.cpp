// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/SecretsDesk.h"

#include "core/Log.h"
#include "core/WhenAll.h"
#include "core/Worker.h"
#include "credentials/KeychainStore.h"
#include "credentials/PassphraseFileStore.h"
#include "credentials/SessionStore.h"
#include "credentials/SystemCredentials.h"
#include "service/SharedSecretStore.h"

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

void SecretsDesk::use(SecretStore *store, KeychainKind kind)
{
    if (m_store)
        m_store->deleteLater();
    m_store = store;
    m_core->secrets = store;
    m_view.kind = kind;
}

void SecretsDesk::open()
{
    const KeychainKind kind = m_core->journal->isShared() ? KeychainKind::Shared : m_settings->keychainKind();
    use(makeStore(kind, {}), kind);
    if (kind == KeychainKind::Shared) {
        tryOpen().then(this, [](const Expected<Done> &) {});
        return;
    }
    runOnWorker(m_core->files, [] { return systemCredentials::read(QStringLiteral("bowline-passphrase")); })
        .then(this, [this](const Expected<Secret> &passphrase) {
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

void SecretsDesk::setState(KeychainState state, const QString &message)
{
    m_view.state = state;
    m_view.message = message;
    m_core->feed->push(m_view);
}

// Whoever asks while it is being opened shares the one attempt: the store must open once.
Pending<Done> SecretsDesk::tryOpen()
{
    if (m_opening)
        return *m_opening;
    m_opening = m_store->probe()
                    .andThen(this,
                             [this](SecretStoreState state) {
                                 if (state != SecretStoreState::Ready)
                                     return Pending<Done>::failed(makeError(codeOf(state)));
                                 return readMasterKey();
                             })
                    .always(this, [this](const Expected<Done> &outcome) {
                        m_opening.reset();
                        concludeOpening(outcome);
                        return outcome;
                    });
    return *m_opening;
}

void SecretsDesk::concludeOpening(const Expected<Done> &outcome)
{
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
    lookAgainLater();
}

// The person may unlock the keychain in another window; a probe asks nothing of them.
void SecretsDesk::lookAgainLater()
{
    if (m_view.kind != KeychainKind::Keychain && m_view.kind != KeychainKind::Shared)
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
    const Secret fresh(Sealer::newMasterKey(*m_core->random).reveal().toBase64());
    return m_store->readOrMake(masterKeyEntry, fresh)
        .andThen(this, [this](const Secret &stored) -> Expected<Done> {
            const Secret key(QByteArray::fromBase64(stored.reveal()));
            auto sealer = Sealer::fromMasterKey(key);
            if (!sealer)
                return fail(sealer.error());
            m_core->sealer = *sealer;
            m_core->canSeal = true;
            return Done{};
        });
}

Pending<Done> SecretsDesk::unlockKeychain()
{
    if (m_core->canSeal)
        return Pending<Done>::ready(Done{});
    return m_store->unlock().andThen(this, [this](const Done &) { return tryOpen(); });
}

// The new store is opened beside the old one, and takes over only when it is. What the old one still gives away moves
// with it; from a locked one nothing can be moved, and it keeps what it has for the day when it opens again.
Pending<Done> SecretsDesk::chooseSecretStore(KeychainKind kind, const Secret &passphrase)
{
    if (m_core->journal->isShared() || kind == KeychainKind::Shared)
        return Pending<Done>::failed(makeError(ErrorCode::InputInvalid, tr("A team keeps its secrets in its own database."), {}));
    if (kind == KeychainKind::Unknown)
        return Pending<Done>::failed(makeError(ErrorCode::InputInvalid,
                                               tr("This version of Bowline's service does not know that place for "
                                                  "secrets. Update the service, or choose another place."),
                                               {}));
    if (m_opening)
        return m_opening->always(this, [this, kind, passphrase](const Expected<Done> &) { return chooseSecretStore(kind, passphrase); });
    SecretStore *next = makeStore(kind, passphrase);
    return next->unlock()
        .andThen(this, [this, next](const Done &) { return moveSecrets(next); })
        .always(this, [this, next, kind](const Expected<Done> &ready) {
            if (!ready) {
                next->deleteLater();
                return Pending<Done>::failed(ready.error());
            }
            m_core->canSeal = false;
            use(next, kind);
            // A choice for one session is not remembered: the next start looks for the keychain again.
            const Pending<Done> kept = kind == KeychainKind::SessionOnly ? Pending<Done>::ready(Done{})
                                                                         : m_settings->setKeychainKind(kind);
            return kept.andThen(this, [this](const Done &) { return tryOpen(); });
        });
}

Pending<Done> SecretsDesk::moveSecrets(SecretStore *next)
{
    if (!m_core->canSeal || !m_movables)
        return Pending<Done>::ready(Done{});
    QList<Pending<Done>> moves;
    for (const QString &key : QStringList{masterKeyEntry} + m_movables()) {
        moves.append(m_store->read(key).andThen(this, [next = QPointer(next), key](const Secret &value) {
            if (value.isEmpty() || !next)
                return Pending<Done>::ready(Done{});
            return next->write(key, value);
        }));
    }
    return whenAll(moves, this);
}

} // namespace bowline
