// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalinks/RepairTypes.h"

#include "datalinks/LinkForecast.h"
#include "net/postgres/SqlQuote.h"

#include <QRegularExpression>

#include <algorithm>

namespace bowline {

namespace {

// Names of types are SQL already, as format_type() has quoted them; LinkRepair asks the server whether they are types.
QByteArray makeSql(const UserType &type)
{
    const QByteArray name = type.name.toUtf8();
    if (type.kind == UserType::Kind::Domain)
        return "CREATE DOMAIN " + name + " AS " + type.base.toUtf8();
    QByteArrayList labels;
    for (const QString &each : type.labels)
        labels.append(SqlQuote::text(each));
    return "CREATE TYPE " + name + " AS ENUM (" + labels.join(", ") + ')';
}

/// "public.mood" or "\"My schema\".mood", and nothing else: this name comes from the remote and goes into a statement
/// before the server can be asked whether it is one.
bool isTypeName(const QString &name)
{
    static const QRegularExpression shape(
        QStringLiteral("^(?:[a-z_][a-z0-9_$]*|\"(?:[^\"]|\"\")+\")\\.(?:[a-z_][a-z0-9_$]*|\"(?:[^\"]|\"\")+\")$"));
    return shape.match(name).hasMatch();
}

} // namespace

void RepairTypes::add(const LinkEvidence &evidence, const QList<LinkFinding> &findings, RepairPlan &plan)
{
    if (!evidence.remote)
        return;
    for (const LinkFinding &finding : findings) {
        const QString name = finding.arguments.value(0);
        const UserType there = evidence.remote->types.value(name);
        if (finding.kind == LinkFinding::Kind::LabelsMissing) {
            for (const QByteArray &sql : labelSql(evidence.local.types.value(name), there))
                plan.statements.append(RepairStatement::of(RepairStatement::Phase::Types, sql, finding, {name}));
        }
        if (finding.kind != LinkFinding::Kind::TypeMissing)
            continue;
        for (const MissingType &missing :
             LinkForecast::missingOf({{0, {}, name, false, false}}, evidence.local, *evidence.remote)) {
            const bool isPlanned = std::any_of(plan.statements.begin(), plan.statements.end(),
                                               [&](const auto &each) { return each.sql == makeSql(missing.type); });
            if (!missing.canBeMade || !isTypeName(missing.type.name))
                plan.left.append({finding, RepairLeft::Reason::TypeMissing, {missing.type.name}});
            else if (!isPlanned)
                plan.statements.append(
                    RepairStatement::of(RepairStatement::Phase::Types, makeSql(missing.type), finding,
                                        missing.type.base.isEmpty() ? QStringList() : QStringList{missing.type.base}));
        }
    }
}

// In the remote's order, each beside its neighbour, so that they sort here as they do there.
QByteArrayList RepairTypes::labelSql(const UserType &here, const UserType &there)
{
    QByteArrayList statements;
    QString before;
    for (const QString &label : there.labels) {
        if (!here.labels.contains(label)) {
            QByteArray place;
            if (!before.isEmpty())
                place = " AFTER " + SqlQuote::text(before);
            else if (!here.labels.isEmpty())
                place = " BEFORE " + SqlQuote::text(here.labels.first());
            statements.append("ALTER TYPE " + there.name.toUtf8() + " ADD VALUE IF NOT EXISTS " +
                              SqlQuote::text(label) + place);
        }
        before = label;
    }
    return statements;
}

QStringList RepairTypes::mustBeMade(const QList<RemoteColumn> &columns, const LinkEvidence &evidence)
{
    QStringList names;
    for (const MissingType &each : LinkForecast::missingOf(columns, evidence.local, *evidence.remote)) {
        if (!each.canBeMade)
            names.append(each.type.name);
    }
    return names;
}

} // namespace bowline
