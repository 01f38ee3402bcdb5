// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace bowline::sandbox {

struct AccessToken
{
    QString id;
    QString token;
    QDateTime expiresAt; ///< invalid: never

    bool isAlive() const { return !expiresAt.isValid() || QDateTime::currentDateTimeUtc() < expiresAt; }

    template <class Self, class Archive>
    static void describe(Self &self, Archive &&a)
    {
        a("id", self.id);
        a("token", self.token);
        a("expires_at", self.expiresAt);
    }
};

} // namespace bowline::sandbox
