// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace bowline::sandbox {

/// A role of a database. `password` is what PostgreSQL accepts now; `publishedUrl` is what the config vars
/// say. They differ for a while in a rotation that revokes first and publishes later, and in one that lets a stand-in
/// log in.
struct Credential
{
    QString id;
    QString name; ///< "default", or the name that was given to it
    QString user;
    QString password;
    QString publishedUrl;
    QString pooledUrl;   ///< what those of pooled attachments say
    QString standInUser; ///< while a named one is rotated without force, see RotationWorkshop; empty: it is not
    QString standInPassword;
    bool isComingBack = false; ///< the second half: the user has its new password, and the stand-in is leaving
    QDateTime halfSince;

    bool isRotating() const { return !standInUser.isEmpty(); }
    bool isStoodInFor() const { return isRotating() && !isComingBack; }
    /// What the config vars name.
    const QString &currentUser() const { return isStoodInFor() ? standInUser : user; }
    const QString &currentPassword() const { return isStoodInFor() ? standInPassword : password; }
    bool isDefault() const { return name == QLatin1String("default"); }
    /// As attachments name it: empty for the default credential.
    QString nameSpace() const { return isDefault() ? QString() : QStringLiteral("credential:") + name; }

    template <class Self, class Archive>
    static void describe(Self &self, Archive &&a)
    {
        a("id", self.id);
        a("name", self.name);
        a("user", self.user);
        a("password", self.password);
        a("published_url", self.publishedUrl);
        a("pooled_url", self.pooledUrl);
        a("stand_in_user", self.standInUser);
        a("stand_in_password", self.standInPassword);
        a("is_coming_back", self.isComingBack);
        a("half_since", self.halfSince);
    }
};

} // namespace bowline::sandbox
