// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bowline::sandbox {

/// A role of a database. `password` is what PostgreSQL accepts now; `publishedUrl` is what the config vars
/// say. They differ for a while in a rotation that revokes first and publishes later.
struct Credential
{
    QString id;
    QString name; ///< "default", or the name that was given to it
    QString user;
    QString password;
    QString publishedUrl;

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
    }
};

} // namespace bowline::sandbox
