// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Phrase.h"
#include "core/Protection.h"

#include <QString>

namespace bowline {

/// What the name of a Heroku Postgres plan says: "standard-0", "essential-1", "advanced-private".
class DatabasePlan
{
public:
    enum class Family {
        Essential, ///< also the older mini, basic, hobby and dev
        Standard,
        Premium,
        Private,
        Shield,
        Advanced,
        Other, ///< a name that this version does not know
    };

    /// Without the service ("heroku-postgresql:").
    explicit DatabasePlan(const QString &name = {});

    const QString &name() const { return m_name; }
    Family family() const { return m_family; }
    /// It lies in a private network.
    bool isPrivate() const { return m_isPrivate; }

    /// Whether Heroku has data links for it: of any family but Essential and Advanced.
    bool hasLinks() const { return m_family != Family::Essential && m_family != Family::Advanced; }
    /// Whether it has connection pooling, followers, forks and named credentials: of any family but Essential, which
    /// has none, and Advanced, which has its own kinds of them.
    bool hasStandardFeatures() const { return hasLinks(); }
    /// Whether the Data API tells its figures and credentials where Bowline asks: Advanced plans have routes of their
    /// own.
    bool hasFigures() const { return m_family != Family::Advanced; }
    /// Why it has none, a sentence; empty if it has.
    Phrase whyNoFigures() const;
    /// Why it has none, a sentence; empty if it has.
    Phrase whyNoLinks() const;

private:
    QString m_name;
    Family m_family = Family::Other;
    bool m_isPrivate = false;
};

/// How carefully a database is treated until a person says otherwise. A name is to be typed where the plan is one that
/// production uses (Standard, Premium, Private, Shield, Advanced), or where the app's name has the word "prod" or
/// "production" in it. All others: a preview.
Protection usualProtection(const DatabasePlan &plan, const QString &app);

} // namespace bowline
