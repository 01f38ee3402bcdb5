// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/KnownDatabase.h"

#include <algorithm>
#include <tuple>

namespace bowline {

namespace {

bool isWhole(const HerokuAttachment &attachment)
{
    return attachment.credential == QLatin1String("default") && attachment.pooling.isEmpty() &&
           !attachment.configVars.isEmpty();
}

} // namespace

const HerokuAttachment *KnownDatabase::mainAttachment() const
{
    // Smaller is better.
    const auto rank = [this](const HerokuAttachment &one) {
        return std::tuple(!isWhole(one), one.appName != app, one.name != QLatin1String("DATABASE"), one.appName,
                          one.name);
    };
    const auto best =
        std::min_element(attachments.cbegin(), attachments.cend(),
                         [&](const HerokuAttachment &a, const HerokuAttachment &b) { return rank(a) < rank(b); });
    return best == attachments.cend() || !isWhole(*best) ? nullptr : &*best;
}

QStringList KnownDatabase::attachmentNames() const
{
    QStringList names;
    for (const HerokuAttachment &one : attachments)
        names.append(one.appName + QStringLiteral("::") + one.name);
    names.sort();
    if (const HerokuAttachment *first = mainAttachment()) {
        const QString usual = first->appName + QStringLiteral("::") + first->name;
        names.removeOne(usual);
        names.prepend(usual);
    }
    return names;
}

QString KnownDatabase::cliName() const
{
    return attachments.isEmpty() ? name : attachmentNames().constFirst();
}

} // namespace bowline
