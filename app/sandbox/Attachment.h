// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QRegularExpression>
#include <QString>

namespace bowline::sandbox {

/// Ties an add-on (through one of its credentials) to an app, where it owns the config var <name>_URL.
struct Attachment
{
    QString id;
    QString name;
    QString addonId;
    QString appId;
    QString nameSpace; ///< empty (the default credential), "credential:<name>" or pooledNameSpace()
    QDateTime createdAt;
    QDateTime updatedAt;
    bool isPlanted = false; ///< see Planting; not in the state

    static bool isName(const QString &text)
    {
        static const QRegularExpression shape(QStringLiteral("^[A-Z][A-Z0-9_]*$"));
        return shape.match(text).hasMatch();
    }
    static QString pooledNameSpace() { return QStringLiteral("connection-pooling:default"); }
    bool isPooled() const { return nameSpace == pooledNameSpace(); }
    QString configVar() const { return name + QStringLiteral("_URL"); }
    QString credentialName() const
    {
        return nameSpace.isEmpty() ? QStringLiteral("default") : nameSpace.section(QLatin1Char(':'), 1);
    }

    template <class Self, class Archive>
    static void describe(Self &self, Archive &&a)
    {
        a("id", self.id);
        a("name", self.name);
        a("addon_id", self.addonId);
        a("app_id", self.appId);
        a("namespace", self.nameSpace);
        a("created_at", self.createdAt);
        a("updated_at", self.updatedAt);
    }
};

} // namespace bowline::sandbox
