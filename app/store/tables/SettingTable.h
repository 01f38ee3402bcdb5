// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/tables/Table.h"

#include <QMap>

namespace bowline {

/// Settings, each a text under a key.
class SettingTable final : public Table
{
public:
    SettingTable(Statements &statements, ChangeList &changes)
        : Table(statements, changes)
    {
    }

    Expected<QString> value(const QString &key); ///< empty if never set
    Expected<QMap<QString, QString>> all();      ///< all that were ever set
    Expected<Done> store(const QString &key, const QString &value);
};

} // namespace bowline
