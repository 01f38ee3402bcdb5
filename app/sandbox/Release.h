// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QMap>
#include <QStringList>

namespace bowline::sandbox {

/// One release of an app, with the config vars as they were.
struct Release
{
    QString id;
    int version = 0;
    QString description;
    QString status = QStringLiteral("succeeded"); ///< pending, failed: of an app with a release phase
    QString userId;
    QString userEmail;
    QDateTime createdAt;
    QStringList addonPlanNames;
    QMap<QString, QString> config;

    template <class Self, class Archive>
    static void describe(Self &self, Archive &&a)
    {
        a("id", self.id);
        a("version", self.version);
        a("description", self.description);
        a("status", self.status);
        a("user_id", self.userId);
        a("user_email", self.userEmail);
        a("created_at", self.createdAt);
        a("addon_plan_names", self.addonPlanNames);
        a("config", self.config);
    }
};

} // namespace bowline::sandbox
