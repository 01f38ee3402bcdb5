// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

/// The person at the browser during a login at the sandbox. Blocking, for tests only.
namespace bowline::test {

/// Opens the page that asks for consent, and presses Allow on it.
void allowLogin(const QUrl &authorize, const QString &email);

/// A redirect address with a port that is free, which this process uses from now on; the sandbox is started with it.
QString freeOAuthRedirect();

} // namespace bowline::test
