// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace bowline::sandbox {

/// A plan of Heroku Postgres as the sandbox sells it.
struct Plan
{
    QString id;   ///< the same in every sandbox
    QString name; ///< "standard-0"; on the wire "heroku-postgresql:standard-0"
    QString humanName;
    int cents = 0; ///< a month
    int connectionLimit = 0;
    QString dataLimit; ///< "64 GB"

    QString fullName() const { return serviceName() + QLatin1Char(':') + name; }
    bool isEssential() const { return name.startsWith(QLatin1String("essential")); }
    bool isAdvanced() const { return name.startsWith(QLatin1String("advanced")); }
    bool isPrivate() const { return name.startsWith(QLatin1String("private")); }

    static QString serviceName() { return QStringLiteral("heroku-postgresql"); }
    static QString serviceId() { return QStringLiteral("6c67493d-8fc2-4cd4-9161-4f1ec11cbe69"); }
    static const QList<Plan> &all();
    /// By id, name or full name; nullptr if there is none.
    static const Plan *find(const QString &idOrName);
};

} // namespace bowline::sandbox
