// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datalinks/ForeignCatalog.h"
#include "datalinks/RemoteCatalog.h"

namespace bowline {

/// Which column of a foreign table stands for which of the remote one, and how sure that is.
///
/// Columns keep their number for life, and an import copies them in that order. So between two columns that are
/// matched by name, whatever the foreign table has lies between those two on the remote as well:
///
///     foreign   id(1)   note(2)     guests(3)
///     remote    id(1)   remark(2)   guests(3)       one without a partner on each side, nothing dropped: renamed
///     remote    id(1)   ----(2)     guests(3) note2(4)   dropped, and another added
class ColumnMatch
{
public:
    struct Pair
    {
        ForeignColumn foreign;
        RemoteColumn remote;
    };
    /// `table` and `remote` are taken for the same one.
    ColumnMatch(const ForeignTable &table, const RemoteTable &remote);

    QList<Pair> same;         ///< of one name; their types may differ
    QList<Pair> renamed;      ///< certainly: nothing else can have become of them
    QList<Pair> maybeRenamed; ///< in one place and of one type, but a column was dropped there as well
    QList<ForeignColumn> gone;
    QList<RemoteColumn> added;

    bool hasGaps() const { return !renamed.isEmpty() || !maybeRenamed.isEmpty() || !gone.isEmpty(); }

private:
    void matchGap(const QList<ForeignColumn> &foreign, const QList<RemoteColumn> &remote, bool sawDropped);
};

} // namespace bowline
