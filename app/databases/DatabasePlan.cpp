// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/DatabasePlan.h"

#include <QRegularExpression>
#include <QStringList>

namespace bowline {

namespace {

DatabasePlan::Family familyOf(const QString &first)
{
    using Family = DatabasePlan::Family;
    static const QList<std::pair<QLatin1String, Family>> families{
        {QLatin1String("essential"), Family::Essential}, {QLatin1String("mini"), Family::Essential},
        {QLatin1String("basic"), Family::Essential},     {QLatin1String("hobby"), Family::Essential},
        {QLatin1String("dev"), Family::Essential},       {QLatin1String("standard"), Family::Standard},
        {QLatin1String("premium"), Family::Premium},     {QLatin1String("private"), Family::Private},
        {QLatin1String("shield"), Family::Shield},       {QLatin1String("advanced"), Family::Advanced},
        {QLatin1String("performance"), Family::Advanced}};
    for (const auto &[word, family] : families) {
        if (first == word)
            return family;
    }
    return Family::Other;
}

} // namespace

DatabasePlan::DatabasePlan(const QString &name)
    : m_name(name)
{
    const QStringList words = name.split(QLatin1Char('-'));
    m_family = familyOf(words.first());
    m_isPrivate = words.contains(QLatin1String("private")) || words.contains(QLatin1String("shield"));
}

Phrase DatabasePlan::whyNoLinks() const
{
    if (m_family == Family::Essential)
        return Phrase("link.not_on_essential").arg(m_name);
    if (m_family == Family::Advanced)
        return Phrase("link.not_on_advanced").arg(m_name);
    return {};
}

Phrase DatabasePlan::whyNoFigures() const
{
    return hasFigures() ? Phrase() : Phrase("database.advanced_not_asked").arg(m_name);
}

Protection usualProtection(const DatabasePlan &plan, const QString &app)
{
    static const QRegularExpression production(QStringLiteral("(^|[^a-z])prod(uction)?([^a-z]|$)"));
    using Family = DatabasePlan::Family;
    const bool isModest = plan.family() == Family::Essential || plan.family() == Family::Other;
    return isModest && !production.match(app).hasMatch() ? Protection::Ask : Protection::AskAndType;
}

} // namespace bowline
