// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"

#include <QByteArrayList>

class QSqlDatabase;

namespace bowline {

/// The schema's history: step n brings a journal from version n-1 to n. A step that has been shipped never
/// changes.
class Migrations
{
public:
    /// resources/migrations/0001_*.sql, 0002_*.sql, … in order.
    static QByteArrayList shipped();

    /// Applies the steps that the journal lacks, each in a transaction of its own together with the version
    /// that it makes. store.newer if the journal knows more steps than we do; nothing is changed then.
    static Expected<Done> apply(QSqlDatabase &database, const QByteArrayList &steps);

    /// 0 for a journal without any tables.
    static Expected<int> version(QSqlDatabase &database);
};

} // namespace bowline
