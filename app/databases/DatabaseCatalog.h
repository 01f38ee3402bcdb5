// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Secret.h"
#include "core/Touched.h"
#include "net/postgres/PgConnection.h"

#include <QStringList>

namespace bowline {

/// What acts want to know of the catalogs of a database. Each call is one fresh session that reads only and waits for
/// no lock. On a thread that may block and keeps an OpenSslThreadState (runSealingWork). Errors: those of a login and
/// of a refused statement.
class DatabaseCatalog
{
public:
    static constexpr int patienceMs = 15000;
    static constexpr int mostObjects = 200;

    /// Another one once the database was emptied as Heroku does: by dropping the database, or its schema public.
    static Expected<QString> mark(const Secret &url, const CancelToken &cancel);

    struct OwnedObject
    {
        TouchedKind kind = TouchedKind::Unknown;
        QString name; ///< "menu.orders"
        QString owner;
    };
    /// Schemas, tables, views, sequences, types and functions that belong to these roles; mostObjects at most, by name.
    static Expected<QList<OwnedObject>> ownedBy(const QStringList &roles, const Secret &url, const CancelToken &cancel);
};

} // namespace bowline
