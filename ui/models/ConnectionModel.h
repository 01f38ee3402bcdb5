// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/PlainTableModel.h"
#include "service/api/DatabaseViews.h"

namespace bowline {

/// Who is connected to a database. The texts of statements are dots until they are to be shown.
class ConnectionModel final : public PlainTableModel<DatabaseConnectionView>
{
    Q_OBJECT
public:
    enum Column { Application, User, Address, Since, State, Query, ColumnCount };

    explicit ConnectionModel(QObject *parent = nullptr);

    /// `withQueries`: they have come with the rows, and may be seen.
    void setConnections(const QList<DatabaseConnectionView> &connections, bool withQueries);

    QVariant data(const QModelIndex &index, int role) const override;

protected:
    QVariant rowData(const DatabaseConnectionView &row, int role) const override;

private:
    static Columns columns();

    bool m_showsQueries = false;
};

} // namespace bowline
