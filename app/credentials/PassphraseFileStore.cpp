// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "credentials/PassphraseFileStore.h"

#include "credentials/SecretFile.h"
#include "net/OpenSslThreadState.h"

#include <QFileInfo>

namespace bowline {

PassphraseFileStore::PassphraseFileStore(const QString &path, QObject *parent)
    : SecretStore(parent)
    , m_path(path)
    , m_file(std::make_shared<SecretFile>(path))
{
    m_worker.setMaxThreadCount(1);
}

PassphraseFileStore::~PassphraseFileStore() = default;

void PassphraseFileStore::setPassphrase(const Secret &passphrase)
{
    m_passphrase = passphrase;
}

bool PassphraseFileStore::fileExists() const
{
    return QFileInfo::exists(m_path);
}

Pending<SecretStoreState> PassphraseFileStore::probe()
{
    return runSealingWork(&m_worker, [file = m_file]() -> Expected<SecretStoreState> {
        if (!file->isOpen())
            return SecretStoreState::Locked;
        return file->read({}) ? SecretStoreState::Ready : SecretStoreState::Refusing;
    });
}

Pending<Done> PassphraseFileStore::unlock()
{
    return runSealingWork(&m_worker, [file = m_file, passphrase = std::exchange(m_passphrase, {})] {
        return file->isOpen() && passphrase.isEmpty() ? Expected<Done>(Done{}) : file->open(passphrase);
    });
}

Pending<Secret> PassphraseFileStore::read(const QString &key)
{
    return runSealingWork(&m_worker, [file = m_file, key] { return file->read(key); });
}

Pending<Done> PassphraseFileStore::write(const QString &key, const Secret &value)
{
    return runSealingWork(&m_worker, [file = m_file, key, value]() -> Expected<Done> {
        const Expected<Done> written = file->write(key, value);
        if (!written)
            return written;
        const Expected<Secret> kept = file->read(key);
        if (!kept)
            return tl::unexpected(kept.error());
        if (*kept == value)
            return Done{};
        return bowline::fail(ErrorCode::KeychainRefused, QStringLiteral("the file did not keep what was written"));
    });
}

Pending<Done> PassphraseFileStore::remove(const QString &key)
{
    return runSealingWork(&m_worker, [file = m_file, key]() -> Expected<Done> {
        const Expected<Done> removed = file->remove(key);
        if (!removed)
            return removed;
        const Expected<Secret> kept = file->read(key);
        if (!kept)
            return tl::unexpected(kept.error());
        if (kept->isEmpty())
            return Done{};
        return bowline::fail(ErrorCode::KeychainRefused, QStringLiteral("the file kept what was removed"));
    });
}

} // namespace bowline
