// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"
#include "store/ChangeList.h"

#include <QVariantList>

namespace bowline {

class Statements;

/// What each table of the journal is made of: the connection's prepared statements, and the list of what this
/// transaction has changed. For use inside one transaction, on the journal's thread.
///
/// Errors of all tables: store.*; input.name_taken where a unique name is taken (a project's name, an env var
/// that another sync already follows); not_found where a row that this one belongs to, or should change, is
/// gone.
class Table
{
protected:
    Table(Statements &statements, ChangeList &changes)
        : m_statements(statements)
        , m_changes(changes)
    {
    }
    Table(const Table &) = delete;
    Table &operator=(const Table &) = delete;
    ~Table() = default;

    /// A statement that gives no rows, however many it touches.
    Expected<Done> execute(const QString &sql, const QVariantList &values = {});

    Statements &m_statements;
    ChangeList &m_changes;
};

} // namespace bowline
