// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/PlainTableModel.h"
#include "service/api/DataLinkViews.h"

namespace bowline {

/// One column of a table that a data link shows.
struct LinkColumnRow
{
    QString table;       ///< as queries name it: "menu.orders"
    QString remoteTable; ///< "public.orders"
    LinkColumnView column;
    bool operator==(const LinkColumnRow &) const = default;
};

/// The tables that a data link shows, or would show, with their columns: a row a column, table after table.
class LinkColumnModel final : public PlainTableModel<LinkColumnRow>
{
    Q_OBJECT
public:
    enum Column { Table, Name, Type, RemoteTable, ColumnCount };

    explicit LinkColumnModel(QObject *parent = nullptr);

    void setTables(const QList<LinkTableView> &tables);

private:
    static Columns columns();
};

} // namespace bowline
