// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace bowline::sandbox {

/// A subscription of an app's events.
struct Webhook
{
    QString id;
    QString appId;
    QString url;
    QString secret;
    QString authorization; ///< sent as it is; empty: none
    QStringList include;   ///< api:release, …
    QString level;         ///< notify, sync
    QDateTime createdAt;
    QDateTime updatedAt;

    bool isSync() const { return level == QLatin1String("sync"); }

    template <class Self, class Archive>
    static void describe(Self &self, Archive &&a)
    {
        a("id", self.id);
        a("app_id", self.appId);
        a("url", self.url);
        a("secret", self.secret);
        a("authorization", self.authorization);
        a("include", self.include);
        a("level", self.level);
        a("created_at", self.createdAt);
        a("updated_at", self.updatedAt);
    }
};

} // namespace bowline::sandbox
