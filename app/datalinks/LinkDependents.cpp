// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalinks/LinkDependents.h"

#include "datalinks/CatalogRows.h"
#include "datalinks/DependentSql.h"
#include "datalinks/LinkSession.h"
#include "net/postgres/SqlQuote.h"

#include <algorithm>
#include <tuple>

namespace bowline {

namespace {

using DependentKind = LinkDependent::Kind;

DependentKind dependentKindOf(const QJsonObject &row)
{
    const QString name = row.value(QLatin1String("class")).toString().section(QLatin1Char('.'), -1);
    const QString kind = row.value(QLatin1String("kind")).toString();
    const bool isSaved = row.value(QLatin1String("saved")).isObject();
    if (name == QLatin1String("pg_class") && kind == QLatin1String("v"))
        return DependentKind::View;
    if (name == QLatin1String("pg_class") && kind == QLatin1String("m"))
        return DependentKind::MaterializedView;
    if (name == QLatin1String("pg_class"))
        return kind.isEmpty() ? DependentKind::Other : DependentKind::LocalTable;
    if (name == QLatin1String("pg_type"))
        return DependentKind::Type;
    if (name == QLatin1String("pg_proc"))
        return isSaved ? DependentKind::Function : DependentKind::Other;
    static const QHash<QString, DependentKind> leaves{{QStringLiteral("pg_rewrite"), DependentKind::Rule},
                                                      {QStringLiteral("pg_trigger"), DependentKind::Trigger},
                                                      {QStringLiteral("pg_attrdef"), DependentKind::Default},
                                                      {QStringLiteral("pg_constraint"), DependentKind::Constraint}};
    return isSaved ? leaves.value(name, DependentKind::Other) : DependentKind::Other;
}

LinkDependent dependentOf(const QJsonObject &row)
{
    LinkDependent dependent;
    dependent.kind = dependentKindOf(row);
    dependent.oid = static_cast<quint32>(row.value(QLatin1String("oid")).toInteger());
    dependent.schema = row.value(QLatin1String("schema")).toString();
    dependent.name = row.value(QLatin1String("name")).toString();
    dependent.description = row.value(QLatin1String("description")).toString();
    dependent.isOutside = row.value(QLatin1String("outside")).toBool();
    dependent.depth = row.value(QLatin1String("depth")).toInt();
    dependent.owner = row.value(QLatin1String("owner")).toString();
    dependent.mayDrop = row.value(QLatin1String("may_drop")).toBool();
    dependent.saved = row.value(QLatin1String("saved")).toObject();
    dependent.key = row.value(QLatin1String("class")).toString().section(QLatin1Char('.'), -1) + QLatin1Char('/') +
                    QString::number(dependent.oid);
    dependent.version = row.value(QLatin1String("version")).toString();
    // A column's own type, a publication and the like lose no rows; a column and a table do.
    const QString name = row.value(QLatin1String("class")).toString();
    dependent.keepsData = dependent.kind == DependentKind::LocalTable || dependent.kind == DependentKind::Type ||
                          (dependent.kind == DependentKind::Other && name.endsWith(QLatin1String("pg_class")));
    return dependent;
}

} // namespace

Expected<LinkDependents> LinkDependents::read(PgConnection &connection, const Roots &roots, const PgPatience &patience)
{
    LinkDependents found;
    const auto take = [&found](const QString &kind, const QJsonObject &row) {
        if (kind == QLatin1String("node")) {
            found.all.append(dependentOf(row));
        } else if (kind == QLatin1String("text")) {
            found.all.append(dependentOf(row));
            found.all.last().kind = LinkDependent::Kind::FunctionText;
            found.all.last().isOutside =
                row.value(QLatin1String("schema")) != found.schemaExtras.value(QLatin1String("name"));
        } else if (kind == QLatin1String("extras")) {
            found.extras.append(
                {row.value(QLatin1String("schema")).toString(), row.value(QLatin1String("name")).toString(),
                 row.value(QLatin1String("owner")).toString(), row.value(QLatin1String("saved")).toObject(),
                 row.value(QLatin1String("foreign")).toObject(), row.value(QLatin1String("may_drop")).toBool()});
        } else if (kind == QLatin1String("mapping")) {
            if (!row.value(QLatin1String("ours")).toBool())
                found.otherMappings.append(row.value(QLatin1String("role")).toString());
        } else if (kind == QLatin1String("use")) {
            found
                .uses[static_cast<quint32>(row.value(QLatin1String("table")).toInteger())]
                     [row.value(QLatin1String("column")).toInt()]
                .append(row.value(QLatin1String("by")).toString());
        } else if (kind == QLatin1String("schema")) {
            found.schemaExtras = row;
        } else if (kind == QLatin1String("server")) {
            found.serverExtras = row;
        }
    };
    const QByteArray names = "SET jit = off; SET bowline.server = " + SqlQuote::text(roots.server) +
                             "; SET bowline.schema = " + SqlQuote::text(roots.schema) + "; ";
    const auto done = catalogrows::read(connection, names, DependentSql::of(roots), patience, take);
    if (!done)
        return fail(LinkSession::wordsOf(connection, done.error()));
    std::sort(found.all.begin(), found.all.end(), [](const LinkDependent &a, const LinkDependent &b) {
        return std::tie(a.depth, a.schema, a.name, a.oid) < std::tie(b.depth, b.schema, b.name, b.oid);
    });
    return found;
}

QStringList LinkDependents::usersOf(quint32 table) const
{
    QStringList users;
    for (const QStringList &each : uses.value(table))
        users += each;
    users.removeDuplicates();
    return users;
}

// A view that names a table depends on it as such, too (column 0); only one that needs the whole row depends on its
// type.
QStringList LinkDependents::usersOf(quint32 table, int column) const
{
    QStringList users = uses.value(table).value(column);
    users.removeDuplicates();
    return users;
}

QList<LinkDependent> LinkDependents::irreplaceable() const
{
    QList<LinkDependent> found;
    std::copy_if(all.begin(), all.end(), std::back_inserter(found),
                 [](const LinkDependent &each) { return each.keepsData; });
    return found;
}

bool LinkDependents::hasMaterialized() const
{
    return std::any_of(all.begin(), all.end(),
                       [](const LinkDependent &each) { return each.kind == LinkDependent::Kind::MaterializedView; });
}

} // namespace bowline
