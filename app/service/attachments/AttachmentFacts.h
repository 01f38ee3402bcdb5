// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heroku/AddonApi.h"

#include <QJsonObject>

namespace bowline {

/// What acts on attachments note of one: fields of their facts. Stored, so they stay.
struct AttachmentFacts
{
    static inline const QString addonId = QStringLiteral("addon_id");
    static inline const QString addonName = QStringLiteral("addon_name");
    static inline const QString appId = QStringLiteral("app_id");
    static inline const QString appName = QStringLiteral("app_name");
    static inline const QString name = QStringLiteral("name");
    static inline const QString nameSpace = QStringLiteral("namespace");

    static inline const QString pooledNameSpace = QStringLiteral("connection-pooling:default");

    /// Empty for the default credential.
    static QString nameSpaceOf(const QString &credential)
    {
        const bool isDefault = credential.isEmpty() || credential == QLatin1String("default");
        return isDefault ? QString() : QStringLiteral("credential:") + credential;
    }

    /// The one of this name; null if there is none.
    static const AddonAttachment *find(const QList<AddonAttachment> &all, const QString &name)
    {
        for (const AddonAttachment &one : all) {
            if (one.name == name)
                return &one;
        }
        return nullptr;
    }

    static bool isOf(const AddonAttachment &one, const QString &addon, const QString &space)
    {
        return one.addonId == addon && one.nameSpace == space;
    }
};

} // namespace bowline
