// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalinks/RepairPlan.h"

#include <QCryptographicHash>

#include <algorithm>

namespace bowline {

RepairStatement RepairStatement::of(Phase phase, const QByteArray &sql, const LinkFinding &finding,
                                    const QStringList &types)
{
    RepairStatement statement;
    statement.phase = phase;
    statement.sql = sql;
    statement.finding = finding;
    statement.types = types;
    return statement;
}

bool RepairPlan::needsRecreate() const
{
    return std::any_of(left.begin(), left.end(), [](const RepairLeft &each) {
        return each.reason == RepairLeft::Reason::ServerMissing ||
               (each.reason == RepairLeft::Reason::NotOurs && each.finding.severity != LinkFinding::Severity::Note);
    });
}

QList<RepairStatement> RepairPlan::of(RepairStatement::Phase phase) const
{
    QList<RepairStatement> found;
    std::copy_if(statements.begin(), statements.end(), std::back_inserter(found),
                 [phase](const RepairStatement &each) { return each.phase == phase; });
    return found;
}

QStringList RepairPlan::shown() const
{
    QStringList lines;
    for (const RepairStatement &each : statements)
        lines.append(each.shown());
    return lines;
}

QByteArray RepairPlan::fingerprint() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const RepairStatement &each : statements) {
        hash.addData(each.shown().toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    }
    for (const RepairLeft &each : left) {
        hash.addData(QByteArray::number(static_cast<int>(each.finding.kind)) + each.finding.table.toUtf8() + '.' +
                     each.finding.column.toUtf8() + ' ' + QByteArray::number(static_cast<int>(each.reason)));
        hash.addData(QByteArrayView("\0", 1));
    }
    return hash.result().toHex().left(32);
}

} // namespace bowline
