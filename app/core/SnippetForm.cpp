// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/SnippetForm.h"

namespace bowline {

const QList<SnippetForm> &allSnippetForms()
{
    static const QList<SnippetForm> all{SnippetForm::Url,   SnippetForm::Psql,   SnippetForm::ServiceEntry,
                                        SnippetForm::Jdbc,  SnippetForm::Python, SnippetForm::Node,
                                        SnippetForm::Rails, SnippetForm::Go,     SnippetForm::DotNet};
    return all;
}

QString snippetName(SnippetForm form)
{
    switch (form) {
    case SnippetForm::Psql:
        return QStringLiteral("psql");
    case SnippetForm::ServiceEntry:
        return QStringLiteral("pg_service.conf");
    case SnippetForm::Jdbc:
        return QStringLiteral("JDBC");
    case SnippetForm::Python:
        return QStringLiteral("Python (psycopg)");
    case SnippetForm::Node:
        return QStringLiteral("Node.js (pg)");
    case SnippetForm::Rails:
        return QStringLiteral("Rails (database.yml)");
    case SnippetForm::Go:
        return QStringLiteral("Go (pgx)");
    case SnippetForm::DotNet:
        return QStringLiteral(".NET (Npgsql)");
    case SnippetForm::Url:
    case SnippetForm::Unknown:
        break;
    }
    return {};
}

} // namespace bowline
