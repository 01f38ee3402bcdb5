// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalinks/TableMatch.h"

#include <algorithm>

namespace bowline {

namespace {

using TableName = std::pair<QString, QString>;

/// Built alike: the same columns, in their order.
bool isBuiltLike(const ForeignTable &foreign, const RemoteTable &remote)
{
    return !foreign.columns.isEmpty() &&
           std::equal(foreign.columns.begin(), foreign.columns.end(), remote.columns.begin(), remote.columns.end(),
                      [](const ForeignColumn &a, const RemoteColumn &b) {
                          return a.remoteName == b.name && a.type == b.type;
                      });
}

} // namespace

TableMatch::TableMatch(const QList<ForeignTable> &foreign, const RemoteCatalog &remote)
{
    QSet<TableName> shown;
    QSet<QString> schemas;
    for (const ForeignTable &each : foreign) {
        schemas.insert(each.remoteSchema);
        const RemoteTable *partner = remote.table(each.remoteSchema, each.remoteName);
        if (partner)
            same.append({each, *partner});
        else
            gone.append(each);
        shown.insert({each.remoteSchema, each.remoteName});
    }
    for (const RemoteTable &each : remote.tables) {
        const bool isOfLink = schemas.isEmpty() || schemas.contains(each.schema);
        if (isOfLink && !each.isPartition && !shown.contains({each.schema, each.name}))
            added.append(each);
    }
    // One that is missing and one that is new, built alike and the only two of this build: most likely renamed.
    const QList<ForeignTable> missing = gone;
    for (const ForeignTable &each : missing) {
        const auto isLike = [&each](const RemoteTable &candidate) {
            return candidate.schema == each.remoteSchema && isBuiltLike(each, candidate);
        };
        const auto rivals = std::count_if(missing.begin(), missing.end(), [&each](const ForeignTable &other) {
            return other.columns.size() == each.columns.size() &&
                   std::equal(other.columns.begin(), other.columns.end(), each.columns.begin(),
                              [](const ForeignColumn &a, const ForeignColumn &b) {
                                  return a.remoteName == b.remoteName && a.type == b.type;
                              });
        });
        const auto found = std::find_if(added.begin(), added.end(), isLike);
        if (rivals != 1 || found == added.end() || std::count_if(added.begin(), added.end(), isLike) != 1)
            continue;
        maybeRenamed.append({each, *found});
        added.erase(found);
        gone.removeIf([&each](const ForeignTable &other) { return other.oid == each.oid; });
    }
}

} // namespace bowline
