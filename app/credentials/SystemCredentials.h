// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"
#include "core/Secret.h"

#include <QList>

namespace bowline {

/// What systemd (LoadCredential=, SetCredentialEncrypted=) or an administrator has laid down for a service that has no
/// keychain and nobody to ask. Reads small files: blocks, but not for long.
namespace systemCredentials {

/// The file `name` in $CREDENTIALS_DIRECTORY, without white space at its end; empty if there is none.
/// keychain.refused if it cannot be read.
Expected<Secret> read(const QString &name);

/// The key that a team's replicas share: bowline-key in $CREDENTIALS_DIRECTORY, or the file that BOWLINE_KEY_FILE
/// names, which must belong to this user or root and be readable by nobody else. One key of 32 bytes a line, in base64:
/// the first seals, the others only open. Empty if none is set; keychain.refused if it cannot be used.
Expected<QList<Secret>> sharedKeys();

} // namespace systemCredentials
} // namespace bowline
