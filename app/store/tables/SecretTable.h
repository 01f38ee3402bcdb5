// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/tables/Table.h"

namespace bowline {

/// For a team: the secrets that all replicas need, sealed. In shared journals only.
class SecretTable final : public Table
{
public:
    SecretTable(Statements &statements, ChangeList &changes)
        : Table(statements, changes)
    {
    }

    Expected<QByteArray> sealed(const QString &name); ///< empty if there is none
    Expected<QStringList> names();
    Expected<Done> store(const QString &name, const QByteArray &sealed);
    Expected<Done> remove(const QString &name);
};

} // namespace bowline
