// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"
#include "core/Random.h"
#include "core/Secret.h"

namespace bowline {

/// Seals values at rest with AES-256-GCM under one master key, and makes fingerprints. The context (table,
/// row) is authenticated, so a sealed value moved to another row does not open. Thread-safe: holds only the
/// derived keys.
///
/// Sealed bytes: version (1) | nonce (12) | ciphertext | tag (16).
class Sealer
{
public:
    static constexpr qsizetype keyBytes = 32;

    /// Derives the sealing and the fingerprint key from `masterKey` (32 bytes) with HKDF-SHA256.
    static Expected<Sealer> fromMasterKey(const Secret &masterKey);
    static Secret newMasterKey(Random &random);

    QByteArray seal(const Secret &value, const QByteArray &context) const;
    /// store.seal_broken if the key, the context or the bytes do not fit.
    Expected<Secret> open(const QByteArray &sealed, const QByteArray &context) const;
    /// HMAC-SHA256 of the value, hex, the first 32 characters: equal values have equal fingerprints, nothing
    /// more.
    QString fingerprint(const Secret &value) const;

private:
    Secret m_sealKey;
    Secret m_fingerprintKey;
};

} // namespace bowline
