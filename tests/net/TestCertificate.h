// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslConfiguration>

namespace bowline::test {

/// A server configuration with a new P-256 key and a certificate for 127.0.0.1, signed by itself, good for an hour.
QSslConfiguration makeServerTls();

} // namespace bowline::test
