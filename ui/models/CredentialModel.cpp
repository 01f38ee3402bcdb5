// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/CredentialModel.h"

#include "models/DatabaseText.h"

#include <QLocale>

namespace bowline {

CredentialModel::CredentialModel(QObject *parent)
    : PlainTableModel(parent, columns())
{
}

CredentialModel::Columns CredentialModel::columns()
{
    static const TableColumn<CredentialView> table[ColumnCount] = {
        //: Heading of a column: the name of a credential of a database
        {QT_TR_NOOP("Credential"),
         {.least = 96, .rank = 3},
         [](const CredentialView &row, const QDateTime &) { return row.name; }},
        //: Heading of a column: what Heroku is doing with a credential
        {QT_TR_NOOP("State"),
         {.least = 80, .rank = 2},
         [](const CredentialView &row, const QDateTime &) { return row.state; }},
        //: Heading of a column: the PostgreSQL users of a credential
        {QT_TR_NOOP("Users"),
         {.least = 150, .rank = 1, .greedy = true},
         [](const CredentialView &row, const QDateTime &) { return credentialUsersText(row); },
         nullptr,
         [](const CredentialView &row) { return credentialUsersText(row); }},
        //: Heading of a column: the config vars that have a credential's URL
        {QT_TR_NOOP("Attached as"),
         {.least = 130, .rank = 1},
         [](const CredentialView &row, const QDateTime &) { return row.attachments.join(QStringLiteral(", ")); },
         nullptr,
         [](const CredentialView &row) { return row.attachments.join(QLatin1Char('\n')); }},
        //: Heading of a column: how many env vars and data links hang on a database
        {QT_TR_NOOP("Tied"),
         {.least = 48, .rank = 2, .alignRight = true},
         [](const CredentialView &row, const QDateTime &) { return QLocale().toString(row.tied); }},
    };
    return table;
}

QVariant CredentialModel::rowData(const CredentialView &row, int role) const
{
    return role == ModelRole::Key ? QVariant(row.name) : QVariant();
}

} // namespace bowline
