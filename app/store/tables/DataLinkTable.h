// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Records.h"
#include "store/tables/Table.h"

namespace bowline {

/// Data links that were seen at Heroku.
class DataLinkTable final : public Table
{
public:
    DataLinkTable(Statements &statements, ChangeList &changes)
        : Table(statements, changes)
    {
    }

    Expected<QList<DataLinkRecord>> all();
    Expected<Done> store(const DataLinkRecord &link);
    Expected<Done> remove(const AccountId &account, const QString &localAddon, const QString &name);
};

} // namespace bowline
