// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace bowline::sandbox {

/// A program that may ask people for access. `key` is what it calls itself on the authorize page: its id,
/// except for the seeded development client, whose key is the same in every sandbox.
struct OAuthClient
{
    QString id;
    QString key;
    QString secret;
    QString name;
    QString redirectUri;
    QString ownerId; ///< the account that registered it; empty for the seeded one
    QDateTime createdAt;
    QDateTime updatedAt;

    template <class Self, class Archive>
    static void describe(Self &self, Archive &&a)
    {
        a("id", self.id);
        a("key", self.key);
        a("secret", self.secret);
        a("name", self.name);
        a("redirect_uri", self.redirectUri);
        a("owner_id", self.ownerId);
        a("created_at", self.createdAt);
        a("updated_at", self.updatedAt);
    }
};

} // namespace bowline::sandbox
