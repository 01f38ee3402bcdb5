// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "core/Secret.h"
#include "service/api/KeychainViews.h"

namespace bowline {

/// Where secrets rest. Part of the seam, see ServiceApi for what every call promises.
class KeychainApi
{
public:
    virtual ~KeychainApi() = default;

    virtual Pending<Done> unlockKeychain() = 0;
    /// For a computer without a keychain. The passphrase is used for EncryptedFile only.
    virtual Pending<Done> chooseSecretStore(KeychainKind kind, const Secret &passphrase) = 0;
};

} // namespace bowline
