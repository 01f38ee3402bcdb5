// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databases/FigureBook.h"
#include "databases/Inventory.h"
#include "service/AccountBook.h"
#include "service/ProtectionBook.h"
#include "service/databases/DatabaseTies.h"

namespace bowline {

/// Rows of databases, made from the inventory, the figures that are known and what is tied; filtered, sorted and cut
/// into pages, so that ten thousand of them reach the window a page at a time.
class DatabaseRows
{
public:
    /// None is owned.
    struct Parts
    {
        AccountBook *accounts;
        Inventory *inventory;
        ProtectionBook *protections;
        const FigureBook *figures;
        const DatabaseTies *ties;
    };
    explicit DatabaseRows(const Parts &parts)
        : m_parts(parts)
    {
    }

    /// Of what is known; asks nobody.
    DatabasePageView page(const DatabaseFilter &filter, int offset, int limit) const;
    DatabaseRowView row(const KnownDatabase &database, int tied) const;

private:
    /// `words`: of the filter's search, cut once for all rows.
    static bool passes(const DatabaseFilter &filter, const QStringList &words, const DatabaseRowView &row);
    static void addFigures(DatabaseRowView &row, const FigureBook::Known &known);
    static void judge(DatabaseRowView &row, const FigureBook::Known &known);

    Parts m_parts;
};

} // namespace bowline
