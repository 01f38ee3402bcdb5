// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/AddOn.h"
#include "sandbox/data/DataLink.h"

#include <QStringList>

namespace bowline::sandbox {

/// The SQL of a data link, as the people of a Heroku database find it there: postgres_fdw with host, port and database
/// of that moment. For the superuser.
struct LinkSql
{
    /// Each step's statements: the server with its mapping, the schema, its tables. `port`: where the remote is;
    /// `owner`: the role that owns it all; the mapping is always the local default role's.
    struct Steps
    {
        QStringList server;
        QStringList schema;
        QStringList tables;
    };
    static Steps create(const DataLink &link, const AddOn &local, const AddOn &remote, int port, const QString &owner);
    static QStringList destroy(const DataLink &link);
};

} // namespace bowline::sandbox
