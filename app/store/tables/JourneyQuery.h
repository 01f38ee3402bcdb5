// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Records.h"
#include "store/Sql.h"

#include <QSet>
#include <QStringList>
#include <QVariantList>

namespace bowline {

/// The SQL of a question about journeys, newest first. What is asked has an index, whose last column is the
/// id, so that a page costs what it shows however many journeys there are. Each shape of question is one
/// text, prepared once.
///
///   one result or none:  SELECT … WHERE project = ? AND result = ? AND id < ? ORDER BY id DESC LIMIT ?
///   several results:     the same for each, joined, since no index gives them in order together
class JourneyQuery
{
public:
    JourneyQuery(sql::Dialect dialect, const JourneyFilter &filter);

    void addCondition(const QString &condition, const QVariantList &values = {});
    /// Only journeys that brought a new value.
    void onlyRotations();
    /// That contain `folded`, or belong to one of these projects (whose name contains it). Journeys whose
    /// text has not been folded yet come too if `alsoUnfolded`: the caller looks at them.
    void onlyContaining(const QString &folded, const QSet<ProjectId> &projects, bool alsoUnfolded);

    QString text(const QString &columns) const;
    QVariantList values(int limit) const;

private:
    sql::Dialect m_dialect;
    QStringList m_results;
    QStringList m_conditions;
    QVariantList m_values;
};

} // namespace bowline
