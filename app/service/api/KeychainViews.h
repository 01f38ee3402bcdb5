// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Phrase.h"

/// Views of where secrets rest.
namespace bowline {

enum class KeychainKind { Keychain, EncryptedFile, SessionOnly, Shared, Unknown };

enum class KeychainState { Checking, Ready, Locked, Missing, Refusing, NeedsPassphrase, Unknown };

struct KeychainView
{
    KeychainKind kind = KeychainKind::Keychain;
    KeychainState state = KeychainState::Checking;
    Phrase message;
    bool operator==(const KeychainView &) const = default;
};

} // namespace bowline
