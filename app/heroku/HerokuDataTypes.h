// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace bowline {

/// What Bowline reads of the Data API's answers, without the passwords and URLs that these are full of.

/// A data link, as Heroku lists it at its local database.
struct HerokuLink
{
    QString id;
    QString name;       ///< of the schema in the local database
    QString serverName; ///< of the foreign server there ("remote_name" on the wire)
    QString remoteAddonName;
    QString remoteConfigVar; ///< "HEROKU_POSTGRESQL_BLUE_URL"; empty if Heroku does not say
    QDateTime createdAt;     ///< invalid if it cannot be read
};

/// A line of what `heroku pg:info` prints: "Data Size", "25.6 MB / 10 GB". Values that are URLs are left out.
struct HerokuInfoLine
{
    QString name;
    QStringList values;
};

/// What Heroku knows of one database.
struct HerokuDatabaseInfo
{
    QString name;      ///< of the add-on
    qint64 bytes = -1; ///< -1: Heroku does not say
    QList<HerokuInfoLine> lines;

    /// The first value of a line; empty if there is none.
    QString line(const char *heading) const;
    /// Whether there is such a line, also one whose values are left out.
    bool has(const char *heading) const;
};

/// One user of a credential: while it rotates, there are two.
struct HerokuCredentialUser
{
    QString name;
    QString state;        ///< active, enabling, revoking, revoked, archived
    int connections = -1; ///< -1: Heroku does not say
};

struct HerokuCredential
{
    QString name;  ///< "default", or what a person has named it
    QString state; ///< active, rotating, revoking, rotation_completed, provisioning, …
    QList<HerokuCredentialUser> users;
};

} // namespace bowline
