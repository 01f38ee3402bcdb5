// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datalinks/Examination.h"
#include "datalinks/RepairPlan.h"

namespace bowline {

/// Works out how a link is put right in place, from what is known of it. Pure: no connection, no clock.
///
/// Names that programs use stay: where the remote has renamed something, the foreign table or column keeps its name
/// here and gets the new one as an option. Nothing is dropped with CASCADE, and what a view needs is never dropped.
class RepairPlanner
{
public:
    /// A column whose type has changed and that views or the like use.
    struct Retyped
    {
        quint32 table = 0;
        int column = 0;
        LinkFinding finding;
    };

    /// `schema`: where new tables are made; `uses`: what uses the foreign tables now.
    RepairPlanner(const LinkEvidence &evidence, const QString &schema, const LinkDependents &uses,
                  const RepairChoices &choices);

    QList<Retyped> retypedInUse() const;
    /// Why what hangs on a column cannot be dropped and made anew; nothing if it can.
    std::optional<RepairLeft> obstacleTo(const Retyped &retyped, const LinkDependents &above) const;

    /// `retypes`: the columns in use that may get their new type; `above`: what hangs on all of those.
    RepairPlan plan(const QList<Retyped> &retypes, const LinkDependents &above, const QList<RepairLeft> &left);

private:
    using Pair = TableMatch::Pair;

    void noteMaterialized(const LinkDependents &above);
    void planTables(const TableMatch &match);
    void planImports(const QList<RemoteTable> &tables);
    void planGone(const ForeignTable &table, const LinkFinding &about);
    void planRenamed(const Pair &pair, QList<RemoteTable> &asNew);
    void planColumns(const Pair &pair);
    void planFetchSizes(const QList<Pair> &tables);
    void planColumnRenamed(const ForeignTable &table, const ColumnMatch::Pair &pair);
    void planColumnMaybeRenamed(const Pair &tables, const ColumnMatch::Pair &pair);
    void planColumnGone(const ForeignTable &table, const ForeignColumn &column, const LinkFinding &about);
    void planColumnAdded(const Pair &pair, const RemoteColumn &column, const LinkFinding &about);
    void planSameColumn(const ForeignTable &table, const ColumnMatch::Pair &pair);

    void lock(const ForeignTable &table);
    void alter(const ForeignTable &table, const LinkFinding &about, const QByteArray &action,
               const QStringList &types = {});
    void add(const LinkFinding &about, const QByteArray &sql, const QStringList &types = {},
             const QByteArray &alters = {});
    void leave(const LinkFinding &about, RepairLeft::Reason reason, const QStringList &arguments = {});
    /// False, and left, if the table belongs to another role.
    bool mayAlter(const ForeignTable &table, const LinkFinding &about);
    LinkFinding finding(LinkFinding::Kind kind, const QString &table, const QString &column = {}) const;
    QString schemaFor(const QString &remoteSchema) const;
    bool isRetypeAllowed(quint32 table, int column) const;

    const LinkEvidence &m_evidence;
    QString m_schema;
    const LinkDependents &m_uses;
    RepairChoices m_choices;
    QList<LinkFinding> m_findings;
    RepairPlan m_plan;        ///< being made
    QList<Retyped> m_retypes; ///< that it may contain
};

} // namespace bowline
