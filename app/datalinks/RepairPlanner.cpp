// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalinks/RepairPlanner.h"

#include "datalinks/LinkCost.h"
#include "datalinks/RepairTypes.h"
#include "datalinks/RepairWay.h"
#include "net/postgres/SqlQuote.h"

#include <algorithm>

namespace bowline {

namespace {

using PlanKind = LinkFinding::Kind;
using Reason = RepairLeft::Reason;

QByteArray alterTable(const ForeignTable &table)
{
    return "ALTER FOREIGN TABLE " + SqlQuote::name(table.schema, table.name) + ' ';
}

QString shownName(const QString &schema, const QString &table)
{
    return schema + QLatin1Char('.') + table;
}

QByteArray nameOption(const QByteArray &option, const QString &value, bool isThere)
{
    return "OPTIONS (" + QByteArray(isThere ? "SET " : "ADD ") + option + ' ' + SqlQuote::text(value) + ')';
}

QByteArray importSql(const QString &remoteSchema, const QByteArrayList &names, const QString &server,
                     const QString &into)
{
    return "IMPORT FOREIGN SCHEMA " + SqlQuote::name(remoteSchema) + " LIMIT TO (" + names.join(", ") +
           ") FROM SERVER " + SqlQuote::name(server) + " INTO " + SqlQuote::name(into);
}

} // namespace

RepairPlanner::RepairPlanner(const LinkEvidence &evidence, const QString &schema, const LinkDependents &uses,
                             const RepairChoices &choices)
    : m_evidence(evidence)
    , m_schema(schema)
    , m_uses(uses)
    , m_choices(choices)
    , m_findings(Examination::of(evidence))
{
}

QList<RepairPlanner::Retyped> RepairPlanner::retypedInUse() const
{
    QList<Retyped> found;
    if (!m_evidence.remote || !m_choices.retypeInUse)
        return found;
    const TableMatch match(m_evidence.local.tablesOf(m_evidence.server), *m_evidence.remote);
    for (const TableMatch::Pair &tables : match.same) {
        const ColumnMatch columns(tables.foreign, tables.remote);
        for (const ColumnMatch::Pair &each : columns.same) {
            if (each.foreign.type != each.remote.type && tables.foreign.mayAlter &&
                !m_uses.usersOf(tables.foreign.oid, each.foreign.number).isEmpty())
                found.append({tables.foreign.oid, each.foreign.number,
                              finding(PlanKind::ColumnRetyped, shownName(tables.foreign.schema, tables.foreign.name),
                                      each.foreign.name)});
        }
    }
    return found;
}

std::optional<RepairLeft> RepairPlanner::obstacleTo(const Retyped &retyped, const LinkDependents &above) const
{
    QStringList materialized;
    QStringList unsaved;
    QStringList others;
    for (const LinkDependent &each : above.all) {
        if (each.kind == LinkDependent::Kind::FunctionText)
            continue;
        if (each.saved.isEmpty() || each.keepsData)
            unsaved.append(each.description);
        else if (!each.mayDrop)
            others.append(each.owner);
        else if (each.kind == LinkDependent::Kind::MaterializedView && !m_choices.materialized)
            materialized.append(each.description);
    }
    others.removeDuplicates();
    if (!unsaved.isEmpty())
        return RepairLeft{retyped.finding, Reason::CannotBeSaved, unsaved};
    if (!others.isEmpty())
        return RepairLeft{retyped.finding, Reason::NotOurs, others};
    if (!materialized.isEmpty())
        return RepairLeft{retyped.finding, Reason::Materialized, materialized};
    return std::nullopt;
}

RepairPlan RepairPlanner::plan(const QList<Retyped> &retypes, const LinkDependents &above,
                               const QList<RepairLeft> &left)
{
    m_plan = RepairPlan();
    m_plan.left = left;
    m_retypes = retypes;
    noteMaterialized(above);
    RepairWay(m_evidence, m_choices, m_plan).add(m_findings);
    RepairTypes::add(m_evidence, m_findings, m_plan);
    if (m_evidence.remote)
        planTables(TableMatch(m_evidence.local.tablesOf(m_evidence.server), *m_evidence.remote));
    if (!retypes.isEmpty()) {
        m_plan.script = DependentScript(above.all, m_evidence.local.role);
        // As a query takes them: the views before the tables below.
        if (const QByteArrayList locks = m_plan.script.locks(); !locks.isEmpty())
            m_plan.lock = locks.first();
        const LinkFinding cause = retypes.first().finding;
        QList<RepairStatement> framed;
        for (const QByteArray &each : m_plan.script.drops())
            framed.append(RepairStatement::of(RepairStatement::Phase::Locked, each, cause));
        framed += m_plan.of(RepairStatement::Phase::Locked);
        for (const QByteArray &each : m_plan.script.makes())
            framed.append(RepairStatement::of(RepairStatement::Phase::Locked, each, cause));
        for (const QByteArray &each : m_plan.script.refreshes())
            framed.append(RepairStatement::of(RepairStatement::Phase::After, each, cause));
        m_plan.statements.removeIf([](const auto &each) { return each.phase == RepairStatement::Phase::Locked; });
        m_plan.statements += framed;
    }
    std::stable_sort(m_plan.statements.begin(), m_plan.statements.end(),
                     [](const auto &a, const auto &b) { return a.phase < b.phase; });
    m_plan.matters.longLocks = !m_plan.of(RepairStatement::Phase::Locked).isEmpty();
    return m_plan;
}

// In the way of a retyped column, or dropped for it.
void RepairPlanner::noteMaterialized(const LinkDependents &above)
{
    m_plan.matters.materialized =
        std::any_of(m_plan.left.begin(), m_plan.left.end(),
                    [](const RepairLeft &each) { return each.reason == Reason::Materialized; }) ||
        std::any_of(above.all.begin(), above.all.end(),
                    [](const LinkDependent &each) { return each.kind == LinkDependent::Kind::MaterializedView; });
}

void RepairPlanner::planTables(const TableMatch &match)
{
    QList<RemoteTable> asNew = match.added;
    for (const TableMatch::Pair &each : match.maybeRenamed)
        planRenamed(each, asNew);
    planImports(asNew);
    for (const ForeignTable &each : match.gone)
        planGone(each, finding(PlanKind::TableGone, shownName(each.schema, each.name)));
    for (const TableMatch::Pair &each : match.same) {
        if (!each.remote.mayRead)
            leave(finding(PlanKind::TableUnreadable, shownName(each.foreign.schema, each.foreign.name)),
                  Reason::OnRemote);
        planColumns(each);
    }
    planFetchSizes(match.same);
}

// Of tables that have one of their own.
void RepairPlanner::planFetchSizes(const QList<Pair> &tables)
{
    const ForeignServer *server = m_evidence.local.server(m_evidence.server);
    const QList<LinkFinding> findings = server ? LinkCost::ofAllowed(*server, tables) : QList<LinkFinding>();
    for (const LinkFinding &about : findings) {
        for (const Pair &each : tables) {
            const bool isIt = shownName(each.foreign.schema, each.foreign.name) == about.table;
            if (!isIt || about.kind != PlanKind::FetchSizeSmall || !each.foreign.mayAlter)
                continue;
            m_plan.matters.fetchSize = true;
            if (m_choices.fetchSize)
                alter(each.foreign, about, nameOption("fetch_size", QString::number(LinkCost::largeFetchSize), true));
        }
    }
}

void RepairPlanner::planImports(const QList<RemoteTable> &tables)
{
    QMap<QString, QList<RemoteTable>> bySchema;
    for (const RemoteTable &each : tables) {
        const QStringList missing = RepairTypes::mustBeMade(each.columns, m_evidence);
        const LinkFinding about = finding(PlanKind::TableAdded, shownName(each.schema, each.name));
        if (!missing.isEmpty())
            leave(about, Reason::TypeMissing, missing);
        else if (schemaFor(each.schema).isEmpty())
            leave(about, Reason::RemoteUnknown);
        else
            bySchema[each.schema].append(each);
    }
    for (auto it = bySchema.cbegin(); it != bySchema.cend(); ++it) {
        const QString into = schemaFor(it.key());
        RepairStatement statement;
        statement.phase = RepairStatement::Phase::Import;
        statement.finding = finding(PlanKind::TableAdded, shownName(it->first().schema, it->first().name));
        QByteArrayList names;
        for (const RemoteTable &each : *it) {
            names.append(SqlQuote::name(each.name));
            statement.oneByOne.append(importSql(it.key(), {names.last()}, m_evidence.server, into));
            statement.findings.append(finding(PlanKind::TableAdded, shownName(each.schema, each.name)));
        }
        statement.sql = importSql(it.key(), names, m_evidence.server, into);
        m_plan.statements.append(statement);
    }
}

void RepairPlanner::planGone(const ForeignTable &table, const LinkFinding &about)
{
    const QStringList users = m_uses.usersOf(table.oid);
    if (!users.isEmpty())
        return leave(about, Reason::InUse, users);
    m_plan.matters.removeGone |= table.mayAlter;
    if (m_choices.removeGone && mayAlter(table, about)) {
        lock(table);
        add(about, "DROP FOREIGN TABLE " + SqlQuote::name(table.schema, table.name));
    }
}

void RepairPlanner::planRenamed(const Pair &pair, QList<RemoteTable> &asNew)
{
    const LinkFinding about = finding(PlanKind::TableRenamed, shownName(pair.foreign.schema, pair.foreign.name));
    const QStringList users = m_uses.usersOf(pair.foreign.oid);
    m_plan.matters.guessedRenames |= pair.foreign.mayAlter;
    if (m_choices.guessedRenames) {
        if (mayAlter(pair.foreign, about))
            alter(pair.foreign, about, nameOption("table_name", pair.remote.name, pair.foreign.hasNameOption));
        return;
    }
    if (!users.isEmpty())
        return leave(about, Reason::Guessed, QStringList{pair.remote.name} + users);
    planGone(pair.foreign, about);
    asNew.append(pair.remote);
}

void RepairPlanner::planColumns(const Pair &pair)
{
    const ColumnMatch match(pair.foreign, pair.remote);
    for (const ColumnMatch::Pair &each : match.renamed)
        planColumnRenamed(pair.foreign, each);
    for (const ColumnMatch::Pair &each : match.maybeRenamed)
        planColumnMaybeRenamed(pair, each);
    const QString table = shownName(pair.foreign.schema, pair.foreign.name);
    for (const ForeignColumn &each : match.gone)
        planColumnGone(pair.foreign, each, finding(PlanKind::ColumnGone, table, each.name));
    for (const ColumnMatch::Pair &each : match.same)
        planSameColumn(pair.foreign, each);
    for (const RemoteColumn &each : match.added)
        planColumnAdded(pair, each, finding(PlanKind::ColumnAdded, table, each.name));
}

void RepairPlanner::planColumnRenamed(const ForeignTable &table, const ColumnMatch::Pair &pair)
{
    LinkFinding about = finding(PlanKind::ColumnRenamed, shownName(table.schema, table.name), pair.foreign.name);
    if (about.column.isEmpty())
        about = finding(PlanKind::ColumnMaybeRenamed, shownName(table.schema, table.name), pair.foreign.name);
    if (mayAlter(table, about))
        alter(table, about,
              "ALTER COLUMN " + SqlQuote::name(pair.foreign.name) + ' ' +
                  nameOption("column_name", pair.remote.name, pair.foreign.hasNameOption));
}

// As it would be after a fresh import, unless a view needs the old column: then a person says what became of it.
void RepairPlanner::planColumnMaybeRenamed(const Pair &tables, const ColumnMatch::Pair &pair)
{
    m_plan.matters.guessedRenames |= tables.foreign.mayAlter;
    if (m_choices.guessedRenames)
        return planColumnRenamed(tables.foreign, pair);
    const LinkFinding about =
        finding(PlanKind::ColumnMaybeRenamed, shownName(tables.foreign.schema, tables.foreign.name), pair.foreign.name);
    const QStringList users = m_uses.usersOf(tables.foreign.oid, pair.foreign.number);
    if (!users.isEmpty())
        return leave(about, Reason::Guessed, QStringList{pair.remote.name} + users);
    planColumnGone(tables.foreign, pair.foreign, about);
    planColumnAdded(tables, pair.remote, about);
}

void RepairPlanner::planColumnGone(const ForeignTable &table, const ForeignColumn &column, const LinkFinding &about)
{
    const QStringList users = m_uses.usersOf(table.oid, column.number);
    if (!users.isEmpty())
        return leave(about, Reason::InUse, users);
    m_plan.matters.removeGone |= table.mayAlter;
    if (m_choices.removeGone && mayAlter(table, about))
        alter(table, about, "DROP COLUMN " + SqlQuote::name(column.name));
}

// A generated column is one here, too, so that postgres_fdw lets the remote work it out when a row is written. Its
// expression is never used here, since rows are the remote's, and so none is copied into a statement of ours.
void RepairPlanner::planColumnAdded(const Pair &pair, const RemoteColumn &column, const LinkFinding &about)
{
    const QStringList missing = RepairTypes::mustBeMade({column}, m_evidence);
    const auto isNamedSo = [&column](const ForeignColumn &each) { return each.name == column.name; };
    if (!missing.isEmpty())
        return leave(about, Reason::TypeMissing, missing);
    if (std::any_of(pair.foreign.columns.begin(), pair.foreign.columns.end(), isNamedSo))
        return leave(about, Reason::NameTaken);
    if (!mayAlter(pair.foreign, about))
        return;
    const QByteArray type = column.type.toUtf8();
    QByteArray action = "ADD COLUMN " + SqlQuote::name(column.name) + ' ' + type + " OPTIONS (column_name " +
                        SqlQuote::text(column.name) + ')';
    if (column.isGenerated)
        action += " GENERATED ALWAYS AS (NULL::" + type + ") STORED";
    else if (column.notNull)
        action += " NOT NULL";
    alter(pair.foreign, about, action, {column.type});
}

void RepairPlanner::planSameColumn(const ForeignTable &table, const ColumnMatch::Pair &pair)
{
    const QString shown = shownName(table.schema, table.name);
    const QByteArray alterColumn = "ALTER COLUMN " + SqlQuote::name(pair.foreign.name) + ' ';
    if (pair.foreign.type != pair.remote.type) {
        const LinkFinding about = finding(PlanKind::ColumnRetyped, shown, pair.foreign.name);
        const QStringList missing = RepairTypes::mustBeMade({pair.remote}, m_evidence);
        if (!missing.isEmpty())
            return leave(about, Reason::TypeMissing, missing);
        m_plan.matters.retypeInUse |= table.mayAlter && !m_uses.usersOf(table.oid, pair.foreign.number).isEmpty();
        if (!isRetypeAllowed(table.oid, pair.foreign.number) || !mayAlter(table, about))
            return; // the first is left already, with its reason
        alter(table, about, alterColumn + "TYPE " + pair.remote.type.toUtf8(), {pair.remote.type});
    }
    if (pair.foreign.notNull && !pair.remote.notNull) {
        const LinkFinding about = finding(PlanKind::NullsChanged, shown, pair.foreign.name);
        if (mayAlter(table, about))
            alter(table, about, alterColumn + "DROP NOT NULL");
    }
}

bool RepairPlanner::isRetypeAllowed(quint32 table, int column) const
{
    return m_uses.usersOf(table, column).isEmpty() ||
           std::any_of(m_retypes.begin(), m_retypes.end(),
                       [table, column](const Retyped &each) { return each.table == table && each.column == column; });
}

bool RepairPlanner::mayAlter(const ForeignTable &table, const LinkFinding &about)
{
    if (!table.mayAlter)
        leave(about, Reason::NotOurs, {table.owner});
    return table.mayAlter;
}

void RepairPlanner::lock(const ForeignTable &table)
{
    if (m_plan.lock.isEmpty())
        m_plan.lock = alterTable(table) + "OWNER TO " + SqlQuote::name(table.owner);
}

void RepairPlanner::alter(const ForeignTable &table, const LinkFinding &about, const QByteArray &action,
                          const QStringList &types)
{
    lock(table);
    add(about, alterTable(table) + action, types, alterTable(table));
}

void RepairPlanner::add(const LinkFinding &about, const QByteArray &sql, const QStringList &types,
                        const QByteArray &alters)
{
    RepairStatement statement = RepairStatement::of(RepairStatement::Phase::Locked, sql, about, types);
    statement.alters = alters;
    m_plan.statements.append(statement);
}

void RepairPlanner::leave(const LinkFinding &about, RepairLeft::Reason reason, const QStringList &arguments)
{
    m_plan.left.append({about, reason, arguments});
}

LinkFinding RepairPlanner::finding(LinkFinding::Kind kind, const QString &table, const QString &column) const
{
    const auto found = std::find_if(m_findings.begin(), m_findings.end(), [&](const LinkFinding &each) {
        return each.kind == kind && each.table == table && each.column == column;
    });
    LinkFinding none;
    none.kind = kind;
    none.table = table;
    return found == m_findings.end() ? none : *found;
}

/// The schema that shows this one of the remote already; else the link's.
QString RepairPlanner::schemaFor(const QString &remoteSchema) const
{
    for (const ForeignTable &each : m_evidence.local.tablesOf(m_evidence.server)) {
        if (each.remoteSchema == remoteSchema && (m_schema.isEmpty() || each.schema == m_schema))
            return each.schema;
    }
    return m_schema;
}

} // namespace bowline
