// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credentials/Sealer.h"
#include "service/RecoveryCard.h"

#include <optional>

namespace bowline {

/// The recovery card on disk, beside the journal, mode 0600, replaced atomically. Blocks: used on worker threads.
///
///   bowline-card 1 <secret store> <number>\n | the card, sealed with AES-256-GCM, the line authenticated along with it
///
/// The line tells, before anything can be opened, where the key is and whether the journal is older than the card.
class RecoveryCardFile
{
public:
    struct Head
    {
        QString secretStore; ///< as Settings remembers it
        qint64 number = 0;
    };

    explicit RecoveryCardFile(const QString &journalPath);

    QString path() const { return m_path; }
    bool exists() const;
    std::optional<Head> head() const; ///< nothing if there is none, or if it is none of ours
    /// not_found, store.read_only, store.corrupt, store.seal_broken (sealed with another key, or changed).
    Expected<RecoveryCard> read(const Sealer &sealer) const;
    /// store.full, store.read_only; then the card that was there is untouched.
    Expected<Done> write(const RecoveryCard &card, const QString &secretStore, const Sealer &sealer) const;
    /// Renamed, so that it is neither used nor overwritten; gives its new path, empty if that cannot be done.
    QString setAside() const;

private:
    QString m_path;
};

} // namespace bowline
