// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/DatabaseModel.h"

#include "models/ModelRoles.h"

#include <tuple>

namespace bowline {

bool DatabaseOrder::operator()(const DatabaseView &a, const DatabaseView &b) const
{
    const auto key = [](const DatabaseView &d) {
        return std::tie(d.appName, d.configVar, d.appId, d.attachment, d.credential);
    };
    return key(a) < key(b);
}

DatabaseModel::DatabaseModel(QObject *parent)
    : RowTableModel(parent)
{
}

void DatabaseModel::setDatabases(const QList<DatabaseView> &databases)
{
    merge(databases);
}

int DatabaseModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant DatabaseModel::data(const QModelIndex &index, int role) const
{
    const DatabaseView *row = rowAt(index.row());
    if (!row)
        return {};
    if (role == Qt::ToolTipRole)
        return databaseNote(*row);
    if (role == ModelRole::Key)
        return row->addonId;
    if (role != Qt::DisplayRole && role != ModelRole::Sort)
        return {};
    switch (index.column()) {
    case App:
        return row->appName;
    case Database:
        return row->owningApp == row->appName || row->owningApp.isEmpty()
            ? row->addonName
            : tr("%1 (shared by %2)").arg(row->addonName, row->owningApp);
    case Plan:
        return row->plan;
    case State:
        if (!row->reachableFromOutside)
            return tr("%1, private network").arg(row->state);
        return row->state;
    case ConfigVar:
        return row->configVar;
    case Credential:
        return row->credential;
    default:
        return {};
    }
}

QVariant DatabaseModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case App:
        return tr("App");
    case Database:
        return tr("Database");
    case Plan:
        return tr("Plan");
    case State:
        return tr("State");
    case ConfigVar:
        return tr("Config var");
    case Credential:
        return tr("Credential");
    default:
        return {};
    }
}

QString databaseNote(const DatabaseView &database)
{
    if (!database.reachableFromOutside)
        return DatabaseModel::tr("The plan %1 lives in a private network. Bowline keeps the env var equal to its URL, but "
                                 "cannot log in from this computer to prove it.")
            .arg(database.plan);
    if (database.state != QLatin1String("provisioned"))
        return DatabaseModel::tr("This database is still being made (%1). Bowline writes its URL as soon as there is one.")
            .arg(database.state);
    return {};
}

} // namespace bowline
