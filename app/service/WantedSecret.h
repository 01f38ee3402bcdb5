// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credentials/SecretStore.h"

#include <functional>

namespace bowline {

/// Writes an entry for somebody who may change their mind meanwhile: a keychain can wait for a person as long
/// as it likes. `wanted` is asked before the write and after it; once it says no, the entry is as it was, and
/// this fails with `cancelled`. An empty `wanted` always wants it. Otherwise the errors of SecretStore.
Pending<Done> writeWhileWanted(SecretStore *secrets, const QString &key, const Secret &value,
                               const std::function<bool()> &wanted, QObject *context);

} // namespace bowline
