// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RowTableModel.h"
#include "service/api/SyncViews.h"

namespace bowline {

/// By app, then config var: one row per attachment.
struct DatabaseOrder
{
    bool operator()(const DatabaseView &a, const DatabaseView &b) const;
};

/// The databases that an account can reach, for the connect dialog.
class DatabaseModel final : public RowTableModel<DatabaseView, DatabaseOrder>
{
    Q_OBJECT
public:
    enum Column { App, Database, Plan, State, ConfigVar, Credential, ColumnCount };

    explicit DatabaseModel(QObject *parent = nullptr);

    void setDatabases(const QList<DatabaseView> &databases);

protected:
    QVariant rowData(const DatabaseView &row, int role) const override;

private:
    static Columns columns();
};

/// "provisioned": Heroku's word for the state of an add-on, in the language of the window.
QString databaseStateText(const QString &state);

/// What following this database from this computer means, a sentence; empty if there is nothing special about it.
QString databaseNote(const DatabaseView &database);

} // namespace bowline
