// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "core/Secret.h"

#include <QObject>

namespace bowline {

/// The login that the Heroku CLI keeps on this computer, if there is one: HEROKU_API_KEY, the Secret Service
/// item (service=heroku-cli, account=<email>, the account named by login.json), or ~/.netrc for the API's
/// host.
struct CliLoginFound
{
    QString email; ///< empty if unknown
    Phrase source; ///< for people: "Heroku CLI, keychain", "~/.netrc", "HEROKU_API_KEY"
    Secret token;  ///< empty: the CLI is not logged in
};

/// Looks for it. `apiHost`: "api.heroku.com", or host:port as the CLI writes it for another host.
Pending<CliLoginFound> findCliLogin(const QString &apiHost, QObject *context);

} // namespace bowline
