// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/Account.h"

namespace bowline::sandbox {

/// Who does something, as a release names them.
struct Actor
{
    QString id;
    QString email;

    static Actor of(const Account &account) { return {account.id, account.email}; }
    /// Heroku Postgres itself: it makes the releases of rotations.
    static Actor herokuPostgres()
    {
        return {QStringLiteral("0f3c9a55-5d3e-4b52-9e6e-5f0a5d0f6c11"),
                QStringLiteral("heroku-postgresql@addons.heroku.com")};
    }
};

} // namespace bowline::sandbox
