// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonValue>

namespace bowline::sandbox {

/// The data host writes times in two ways, and the Platform API in a third.
struct DataTime
{
    /// Of databases and data links: "2018-01-09T19:16:27.086+00:00".
    static QString precise(const QDateTime &when)
    {
        return when.toUTC().toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss.zzz")) + QStringLiteral("+00:00");
    }
    /// Of transfers, schedules and maintenances: "2020-12-13 16:22:40 +0000"; null if there is none.
    static QJsonValue spaced(const QDateTime &when)
    {
        if (!when.isValid())
            return QJsonValue::Null;
        return when.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) + QStringLiteral(" +0000");
    }
};

} // namespace bowline::sandbox
