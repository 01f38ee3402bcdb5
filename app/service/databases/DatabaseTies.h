// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databases/KnownDatabase.h"
#include "service/ProjectBook.h"
#include "service/api/DatabaseViews.h"
#include "service/links/LinkBook.h"

namespace bowline {

/// What hangs on a database: the env vars that follow one of its config vars, and the data links that read it.
class DatabaseTies
{
public:
    /// None is owned.
    struct Parts
    {
        ServiceCore *core;
        ProjectBook *projects;
        const LinkBook *links;
    };
    explicit DatabaseTies(const Parts &parts)
        : m_parts(parts)
    {
    }

    /// Of every database at once, by add-on: for lists.
    QHash<QString, int> counts() const;
    /// Those that follow Heroku; of one credential only, unless it is empty.
    QList<SyncRecord> syncs(const QString &addonId, const QString &credential = {}) const;
    /// Those that follow this config var of an app, whichever database it names.
    QList<SyncRecord> syncsOfVar(const QString &appId, const QString &configVar) const;
    QList<DataLinkRecord> links(const QString &addonId) const;   ///< whose remote it is
    QList<DataLinkRecord> linksIn(const QString &addonId) const; ///< that lie in it
    QList<TiedView> views(const QString &addonId) const;

private:
    template <class IsMeant>
    QList<SyncRecord> followed(const IsMeant &isMeant) const;

    Parts m_parts;
};

} // namespace bowline
