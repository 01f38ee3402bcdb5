// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/AttachmentModel.h"

namespace bowline {

namespace {

class AttachmentWords
{
    Q_DECLARE_TR_FUNCTIONS(bowline::AttachmentModel)
public:
    static QString credential(const DatabaseAttachmentView &row)
    {
        //: %1: the name of a credential, whose URL leads to a pool of connections
        return row.isPooled ? tr("%1, pooled").arg(row.credential) : row.credential;
    }
};

} // namespace

AttachmentModel::AttachmentModel(QObject *parent)
    : PlainTableModel(parent, columns())
{
}

AttachmentModel::Columns AttachmentModel::columns()
{
    static const TableColumn<DatabaseAttachmentView> table[ColumnCount] = {
        //: Heading of a column: a Heroku app
        {QT_TR_NOOP("App"),
         {.least = 110, .rank = 2},
         [](const DatabaseAttachmentView &row, const QDateTime &) { return row.app; }},
        //: Heading of a column: a config var of a Heroku app
        {QT_TR_NOOP("Config var"),
         {.least = 150, .rank = 2, .greedy = true},
         [](const DatabaseAttachmentView &row, const QDateTime &) { return row.configVar; }},
        //: Heading of a column: the name of a credential of a database
        {QT_TR_NOOP("Credential"),
         {.least = 96, .rank = 1},
         [](const DatabaseAttachmentView &row, const QDateTime &) { return AttachmentWords::credential(row); }},
    };
    return table;
}

} // namespace bowline
