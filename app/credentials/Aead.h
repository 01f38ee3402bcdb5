// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Secret.h"

#include <QByteArray>

#include <optional>

namespace bowline {

/// AES-256-GCM over OpenSSL: 32-byte keys, 12-byte nonces that must never repeat under one key, 16-byte tags.
/// Thread-safe. The sealed form is nonce | ciphertext | tag.
namespace aead {

constexpr qsizetype keyBytes = 32;
constexpr qsizetype nonceBytes = 12;
constexpr qsizetype tagBytes = 16;

/// Under a fresh random nonce. `authenticated` is not part of the result, but must be the same to open it.
/// Ends the process if the system has no randomness or memory left: there is no safe way on.
QByteArray seal(const Secret &key, const Secret &value, const QByteArray &authenticated);

/// Nothing if the key, the authenticated bytes or any bit of `sealed` is not the one it was sealed with.
std::optional<Secret> open(const Secret &key, const QByteArray &sealed, const QByteArray &authenticated);

QByteArray randomBytes(qsizetype count);

} // namespace aead
} // namespace bowline
