// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"

#include <QString>

namespace bowline::sandbox {

/// A private certificate authority and a certificate for localhost, 127.0.0.1 and ::1, as PEM files in one
/// folder: ca.crt, server.crt, server.key (0600). The authority's own key is never written.
class TlsMaterial
{
public:
    /// Makes the files unless all of them are there. Errors: sandbox.failed.
    static Expected<Done> ensure(const QString &folder);
};

} // namespace bowline::sandbox
