// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalinks/ColumnMatch.h"

#include <algorithm>
#include <limits>

namespace bowline {

namespace {

const RemoteColumn *columnNamed(const RemoteTable &table, const QString &name)
{
    const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                    [&](const RemoteColumn &each) { return each.name == name; });
    return found == table.columns.end() ? nullptr : &*found;
}

bool droppedBetween(const RemoteTable &table, int from, int to)
{
    return std::any_of(table.droppedNumbers.begin(), table.droppedNumbers.end(),
                       [&](int number) { return number > from && number < to; });
}

} // namespace

ColumnMatch::ColumnMatch(const ForeignTable &table, const RemoteTable &remote)
{
    QSet<QString> named;
    QList<ForeignColumn> waiting;
    int last = 0;
    // Everything of the remote that lies behind `last` and before `next`, and has no namesake.
    const auto closeGap = [&](int next) {
        QList<RemoteColumn> between;
        for (const RemoteColumn &each : remote.columns) {
            if (each.number > last && each.number < next && !named.contains(each.name))
                between.append(each);
        }
        // What comes behind everything that the import can have seen was added later.
        matchGap(waiting, between, droppedBetween(remote, last, next));
        waiting.clear();
    };
    for (const ForeignColumn &each : table.columns)
        named.insert(each.remoteName);
    for (const ForeignColumn &each : table.columns) {
        const RemoteColumn *partner = columnNamed(remote, each.remoteName);
        // A namesake that lies before its neighbour was dropped and made anew under the same name, or the foreign
        // table was not imported: the name decides all the same, since it is what the link asks for.
        if (!partner) {
            waiting.append(each);
            continue;
        }
        same.append({each, *partner});
        if (partner->number > last) {
            closeGap(partner->number);
            last = partner->number;
        }
    }
    closeGap(std::numeric_limits<int>::max());
}

void ColumnMatch::matchGap(const QList<ForeignColumn> &foreign, const QList<RemoteColumn> &remote, bool sawDropped)
{
    qsizetype used = 0;
    for (const ForeignColumn &each : foreign) {
        if (used >= remote.size() || remote.at(used).type != each.type) {
            gone.append(each);
            continue;
        }
        (sawDropped ? maybeRenamed : renamed).append({each, remote.at(used)});
        ++used;
    }
    added += remote.mid(used);
}

} // namespace bowline
