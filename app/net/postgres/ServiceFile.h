// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"
#include "core/Secret.h"

namespace bowline {

/// A libpq connection service file (PGSERVICEFILE): how a program that goes by libpq, such as psql, gets a login
/// without a password on its command line.
class ServiceFile
{
public:
    /// The one service that it has: PGSERVICE.
    static QByteArray service() { return QByteArrayLiteral("bowline"); }

    /// The text of the file, by what libpq itself reads from the URL. `options`: settings for the session besides those
    /// of the URL, as libpq's `options` has them ("-c name=value"); empty: none. Errors: those of ConnectionParameters;
    /// url.invalid for a value that the file's lines cannot hold.
    static Expected<Secret> of(const Secret &url, const QByteArray &options);
};

} // namespace bowline
