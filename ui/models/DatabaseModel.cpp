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
    : RowTableModel(parent, columns())
{
}

void DatabaseModel::setDatabases(const QList<DatabaseView> &databases)
{
    merge(databases);
}

DatabaseModel::Columns DatabaseModel::columns()
{
    static const TableColumn<DatabaseView> table[ColumnCount] = {
        //: Heading of a column: the app at Heroku
        {QT_TR_NOOP("App"),
         {.least = 84, .rank = 2},
         [](const DatabaseView &row, const QDateTime &) { return row.appName; }},
        {QT_TR_NOOP("Database"),
         {.least = 150, .rank = 3, .greedy = true},
         [](const DatabaseView &row, const QDateTime &) {
             return row.owningApp == row.appName || row.owningApp.isEmpty()
                        ? row.addonName
                        : tr("%1 (shared by %2)").arg(row.addonName, row.owningApp);
         }},
        //: Heading of a column: Heroku's price plan of the database
        {QT_TR_NOOP("Plan"),
         {.least = 104, .rank = 2},
         [](const DatabaseView &row, const QDateTime &) { return row.plan; }},
        //: Heading of a column: what Heroku says of the database add-on, as in provisioned
        {QT_TR_NOOP("State"),
         {.least = 96, .rank = 1},
         [](const DatabaseView &row, const QDateTime &) {
             const QString state = databaseStateText(row.state);
             return row.reachableFromOutside ? state : tr("%1, private network").arg(state);
         }},
        {QT_TR_NOOP("Config var"),
         {.least = 110, .rank = 2},
         [](const DatabaseView &row, const QDateTime &) { return row.configVar; }},
        //: Heading of a column: the named login of a Heroku Postgres database
        {QT_TR_NOOP("Credential"),
         {.least = 76, .rank = 0},
         [](const DatabaseView &row, const QDateTime &) { return row.credential; }},
    };
    return table;
}

QVariant DatabaseModel::rowData(const DatabaseView &row, int role) const
{
    if (role == Qt::ToolTipRole)
        return databaseNote(row);
    return role == ModelRole::Key ? QVariant(row.addonId) : QVariant();
}

QString databaseStateText(const QString &state)
{
    static const struct
    {
        const char *state;
        const char *words;
    } known[] = {
        {"provisioned", QT_TRANSLATE_NOOP("bowline::DatabaseModel", "provisioned")},
        {"provisioning", QT_TRANSLATE_NOOP("bowline::DatabaseModel", "provisioning")},
        {"deprovisioned", QT_TRANSLATE_NOOP("bowline::DatabaseModel", "deprovisioned")},
    };
    for (const auto &row : known) {
        if (state == QLatin1String(row.state))
            return DatabaseModel::tr(row.words);
    }
    return state;
}

QString databaseNote(const DatabaseView &database)
{
    if (!database.reachableFromOutside)
        return DatabaseModel::tr(
                   "The plan %1 lives in a private network. Bowline keeps the env var equal to its URL, but "
                   "cannot log in from this computer to prove it.")
            .arg(database.plan);
    if (database.state != QLatin1String("provisioned"))
        return DatabaseModel::tr(
                   "This database is still being made (%1). Bowline writes its URL as soon as there is one.")
            .arg(databaseStateText(database.state));
    return {};
}

} // namespace bowline
