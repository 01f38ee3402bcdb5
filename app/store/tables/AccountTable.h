// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Records.h"
#include "store/tables/Table.h"

namespace bowline {

/// One Heroku login a row.
class AccountTable final : public Table
{
public:
    AccountTable(Statements &statements, ChangeList &changes)
        : Table(statements, changes)
    {
    }

    Expected<QList<AccountRecord>> all();
    Expected<Done> store(const AccountRecord &account); ///< insert or update by id
    Expected<Done> remove(const AccountId &id);
};

} // namespace bowline
