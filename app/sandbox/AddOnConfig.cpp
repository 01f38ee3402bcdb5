// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/AddOnConfig.h"

#include <QStringList>

namespace bowline::sandbox {

Expected<AddOnConfig> AddOnConfig::fromJson(const QJsonObject &json)
{
    static const QStringList known{QStringLiteral("follow"),   QStringLiteral("fork"),
                                   QStringLiteral("rollback"), QStringLiteral("to"),
                                   QStringLiteral("by"),       QStringLiteral("version"),
                                   QStringLiteral("level"),    QStringLiteral("high-availability")};
    AddOnConfig config;
    int origins = 0;
    for (const QString &key : json.keys()) {
        if (!known.contains(key))
            return fail(ErrorCode::InputInvalid, QStringLiteral("Unknown option: ") + key);
        if (known.indexOf(key) > 2)
            continue;
        ++origins;
        config.origin = key == u"follow" ? Origin::Follow : Origin::Fork;
        config.source = json.value(key).toString();
    }
    const bool hasMoment = json.contains(QStringLiteral("to")) || json.contains(QStringLiteral("by"));
    if (origins > 1 || hasMoment != json.contains(QStringLiteral("rollback")))
        return fail(ErrorCode::InputInvalid, QStringLiteral("These options do not go together."));
    if (origins == 1 && config.source.isEmpty())
        return fail(ErrorCode::InputInvalid, QStringLiteral("The database to begin with is missing."));
    return config;
}

} // namespace bowline::sandbox
