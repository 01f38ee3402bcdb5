// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables/JourneyQuery.h"

#include <QJsonArray>

namespace bowline {

namespace {

// '!' stands before what LIKE would take for a pattern.
QString likePattern(QString folded)
{
    for (const QLatin1Char special : {QLatin1Char('!'), QLatin1Char('%'), QLatin1Char('_')})
        folded.replace(special, QStringLiteral("!") + special);
    return u'%' + folded + u'%';
}

} // namespace

JourneyQuery::JourneyQuery(sql::Dialect dialect, const JourneyFilter &filter)
    : m_dialect(dialect)
    , m_results(filter.results)
{
    m_results.removeDuplicates();
    if (!filter.project.isEmpty())
        addCondition(QStringLiteral("project = ?"), {sql::text(filter.project.text)});
    if (!filter.sync.isEmpty())
        addCondition(QStringLiteral("sync = ?"), {sql::text(filter.sync.text)});
    if (filter.since.isValid())
        addCondition(QStringLiteral("+started_at >= ?"), {sql::time(filter.since)}); // "+": by no index of its own
}

void JourneyQuery::addCondition(const QString &condition, const QVariantList &values)
{
    m_conditions.append(condition);
    m_values.append(values);
}

// The very words of the index journey_rotations.
void JourneyQuery::onlyRotations()
{
    addCondition(QStringLiteral("before_print <> '' AND after_print <> '' AND before_print <> after_print"));
}

void JourneyQuery::onlyContaining(const QString &folded, const QSet<ProjectId> &projects, bool alsoUnfolded)
{
    QStringList ways{QStringLiteral("search LIKE ? ESCAPE '!'")};
    QVariantList values{likePattern(folded)};
    if (alsoUnfolded)
        ways.append(QStringLiteral("search IS NULL"));
    if (!projects.isEmpty()) {
        QJsonArray ids;
        for (const ProjectId &id : projects)
            ids.append(id.text);
        ways.append(sql::isInList(m_dialect, QStringLiteral("project"), sql::ListOf::Texts));
        values.append(sql::json(ids));
    }
    addCondition(u'(' + ways.join(QStringLiteral(" OR ")) + u')', values);
}

QString JourneyQuery::text(const QString &columns) const
{
    QStringList conditions = m_conditions;
    if (!m_results.isEmpty())
        conditions.append(QStringLiteral("result = ?"));
    const QString where = conditions.isEmpty() ? QStringLiteral("1 = 1") : conditions.join(QStringLiteral(" AND "));
    const QString one = QStringLiteral("SELECT %1 FROM journey WHERE %2 ORDER BY id DESC LIMIT ?").arg(columns, where);
    if (m_results.size() < 2)
        return one;
    QStringList parts;
    for (qsizetype i = 0; i < m_results.size(); ++i)
        parts.append(QStringLiteral("SELECT * FROM (%1) AS part%2").arg(one).arg(i));
    return parts.join(QStringLiteral(" UNION ALL ")) + QStringLiteral(" ORDER BY id DESC LIMIT ?");
}

QVariantList JourneyQuery::values(int limit) const
{
    if (m_results.isEmpty())
        return QVariantList(m_values) << limit;
    QVariantList all;
    for (const QString &result : m_results)
        all << m_values << sql::text(result) << limit;
    if (m_results.size() > 1)
        all << limit;
    return all;
}

} // namespace bowline
