// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/data/DataMischief.h"

namespace bowline::sandbox {

Expected<Done> DataMischief::add(const QJsonObject &json)
{
    static const QHash<QString, Step> steps{
        {QStringLiteral("capture"), Step::Capture}, {QStringLiteral("restore"), Step::Restore},
        {QStringLiteral("copy"), Step::Copy},       {QStringLiteral("maintenance"), Step::Maintenance},
        {QStringLiteral("upgrade"), Step::Upgrade}, {QStringLiteral("follow"), Step::Follow}};
    static const QHash<QString, Trouble::Kind> kinds{{QStringLiteral("fail"), Trouble::Kind::Fail},
                                                     {QStringLiteral("hang"), Trouble::Kind::Hang},
                                                     {QStringLiteral("slow"), Trouble::Kind::Slow},
                                                     {QStringLiteral("late"), Trouble::Kind::Late}};
    const auto step = steps.constFind(json.value(QLatin1String("step")).toString());
    const auto kind = kinds.constFind(json.value(QLatin1String("kind")).toString());
    const int times = json.value(QLatin1String("times")).toInt(1);
    const int ms = json.value(QLatin1String("ms")).toInt(1000);
    if (step == steps.constEnd() || kind == kinds.constEnd() || times < 0 || ms < 0)
        return fail(ErrorCode::InputInvalid, QStringLiteral("unknown step or kind, or a number out of range"));
    m_troubles.insert(*step, {*kind, ms, times});
    return Done{};
}

std::optional<DataMischief::Trouble> DataMischief::take(Step step)
{
    const auto found = m_troubles.find(step);
    if (found == m_troubles.end())
        return std::nullopt;
    const Trouble taken = *found;
    if (found->left == 1)
        m_troubles.erase(found);
    else if (found->left > 1)
        --found->left;
    return taken;
}

} // namespace bowline::sandbox
