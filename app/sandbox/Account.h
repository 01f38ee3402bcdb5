// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace bowline::sandbox {

/// One Heroku login of the sandbox.
struct Account
{
    QString id;
    QString email;
    QString name;
    QDateTime createdAt;

    template <class Self, class Archive>
    static void describe(Self &self, Archive &&a)
    {
        a("id", self.id);
        a("email", self.email);
        a("name", self.name);
        a("created_at", self.createdAt);
    }
};

} // namespace bowline::sandbox
