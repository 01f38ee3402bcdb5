// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Secret.h"

#include <QByteArray>

#include <optional>

namespace bowline {

/// One machine's entry of a ~/.netrc.
struct NetrcEntry
{
    QString login;
    Secret password;
};

/// The entry of `host` (compared without case; may carry a port), nothing if there is none. Knows quotes with
/// backslash escapes, comments and macros; the "default" entry is not a login for any host in particular, so
/// it is passed over.
std::optional<NetrcEntry> findInNetrc(const QByteArray &netrc, const QString &host);

} // namespace bowline
