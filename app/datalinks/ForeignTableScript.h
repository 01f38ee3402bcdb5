// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datalinks/LinkDependents.h"

namespace bowline {

/// The SQL that brings foreign tables back that no import makes, and what somebody has set or named otherwise at those
/// that one makes.
class ForeignTableScript
{
public:
    /// `schema`: the link's. `all`: its foreign tables; an import makes those in its schema that are named as they are
    /// at the remote, and lie there where most of them lie.
    ForeignTableScript(const QString &server, const QString &schema, const QList<LinkTableExtras> &all);

    bool isHandMade(const LinkTableExtras &table) const;
    /// CREATE FOREIGN TABLE and, where `role` is not its owner, ALTER … OWNER; a partition is attached.
    QByteArrayList make(const LinkTableExtras &table, const QString &role) const;
    /// Columns that are named otherwise than at the remote, which an import names as they are there.
    static QByteArrayList renames(const LinkTableExtras &table);
    /// Options other than those that say what the table shows.
    static QByteArrayList options(const LinkTableExtras &table);

private:
    QString m_server;
    QString m_schema;
    QString m_remoteSchema;
};

} // namespace bowline
