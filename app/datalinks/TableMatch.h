// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datalinks/ColumnMatch.h"

namespace bowline {

/// Which foreign table of a link stands for which remote one.
class TableMatch
{
public:
    struct Pair
    {
        ForeignTable foreign;
        RemoteTable remote;
    };
    TableMatch(const QList<ForeignTable> &foreign, const RemoteCatalog &remote);

    QList<Pair> same;         ///< of one name
    QList<Pair> maybeRenamed; ///< the remote one of this name is gone, and exactly one without a partner is built alike
    QList<ForeignTable> gone;
    QList<RemoteTable> added; ///< in a schema that the link shows, and without a foreign table
};

} // namespace bowline
