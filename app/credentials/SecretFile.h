// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"
#include "core/Secret.h"

#include <QMap>
#include <QString>

namespace bowline {

/// The file behind PassphraseFileStore: one JSON object with the scrypt parameters in clear, which are
/// authenticated, and every entry sealed together with AES-256-GCM. Mode 0600, replaced atomically, read anew
/// for every operation. Blocks (disk, key derivation): used on one worker thread at a time.
class SecretFile
{
public:
    explicit SecretFile(QString path);

    bool isOpen() const { return !m_key.isEmpty(); }
    /// Derives the key and opens the file, or creates an empty one. keychain.passphrase if it does not open.
    Expected<Done> open(const Secret &passphrase);

    // keychain.locked before open(), keychain.passphrase if another process has given the file another
    // passphrase, keychain.refused if it cannot be read or written.
    Expected<Secret> read(const QString &key) const;
    Expected<Done> write(const QString &key, const Secret &value);
    Expected<Done> remove(const QString &key);

private:
    using Entries = QMap<QString, Secret>;
    struct Sealed;

    Expected<Sealed> load() const;
    Expected<Entries> entries() const;
    Expected<Done> save(const Entries &entries) const;

    QString m_path;
    QByteArray m_header; ///< the parameters that m_key was derived with, as they stand in the file
    Secret m_key;
};

} // namespace bowline
