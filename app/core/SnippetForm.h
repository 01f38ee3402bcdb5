// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace bowline {

/// For whom a database's connection details are copied.
enum class SnippetForm {
    Url,          ///< as Heroku has it
    Psql,         ///< a line for a shell
    ServiceEntry, ///< of pg_service.conf
    Jdbc,         ///< the URL of pgjdbc
    Python,       ///< psycopg
    Node,         ///< npm's pg
    Rails,        ///< database.yml
    Go,           ///< pgx
    DotNet,       ///< Npgsql
    Unknown,
};

const QList<SnippetForm> &allSnippetForms();

/// What people call it: "Node.js". Names, not translated; of Url empty.
QString snippetName(SnippetForm form);

} // namespace bowline
