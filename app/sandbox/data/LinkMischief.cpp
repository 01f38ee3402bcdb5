// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/data/LinkMischief.h"

#include <QHash>

namespace bowline::sandbox {

Expected<LinkMischief> LinkMischief::fromJson(const QJsonObject &json)
{
    static const QHash<QString, Stop> stops{{QString(), Stop::Nowhere},
                                            {QStringLiteral("before_create"), Stop::BeforeCreate},
                                            {QStringLiteral("after_server"), Stop::AfterServer},
                                            {QStringLiteral("after_schema"), Stop::AfterSchema},
                                            {QStringLiteral("before_answer"), Stop::BeforeAnswer},
                                            {QStringLiteral("before_destroy"), Stop::BeforeDestroy}};
    static const QHash<QString, bool> owners{
        {QString(), false}, {QStringLiteral("user"), false}, {QStringLiteral("heroku"), true}};
    const auto stop = stops.constFind(json.value(QLatin1String("stop")).toString());
    const auto owner = owners.constFind(json.value(QLatin1String("owner")).toString());
    if (stop == stops.constEnd() || owner == owners.constEnd())
        return fail(ErrorCode::InputInvalid, QStringLiteral("unknown stop or owner"));
    return LinkMischief{*stop, *owner, json.value(QLatin1String("named")).toString()};
}

} // namespace bowline::sandbox
