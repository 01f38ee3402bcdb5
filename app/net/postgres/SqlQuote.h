// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace bowline {

/// Names and texts inside of SQL, by the rules of PostgreSQL's own PQescapeIdentifier and PQescapeLiteral, for SQL that
/// is made before there is a connection. Any text without a zero character is safe; the result is UTF-8.
class SqlQuote
{
public:
    /// `"a ""quoted"" name"`
    static QByteArray name(const QString &name);
    /// `"schema"."name"`
    static QByteArray name(const QString &schema, const QString &name);
    /// `'it''s'`; with a backslash ` E'a\\b'`, which means the same whatever standard_conforming_strings says.
    static QByteArray text(const QString &text);
};

} // namespace bowline
