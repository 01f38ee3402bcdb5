// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/postgres/SqlQuote.h"

namespace bowline {

QByteArray SqlQuote::name(const QString &name)
{
    return '"' + name.toUtf8().replace('"', "\"\"") + '"';
}

QByteArray SqlQuote::name(const QString &schema, const QString &name)
{
    return SqlQuote::name(schema) + '.' + SqlQuote::name(name);
}

QByteArray SqlQuote::text(const QString &text)
{
    const QByteArray doubled = text.toUtf8().replace('\'', "''");
    if (!doubled.contains('\\'))
        return '\'' + doubled + '\'';
    return " E'" + QByteArray(doubled).replace('\\', "\\\\") + '\'';
}

} // namespace bowline
