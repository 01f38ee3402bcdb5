// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acts/Act.h"
#include "service/databases/DatabaseActParts.h"
#include "service/databases/DatabaseCatalogs.h"

#include <QSet>

namespace bowline {

/// Empties a database, as `heroku pg:reset DATABASE` does: tables, data links and extensions. The app's name is to be
/// typed at any protection.
///
///   note   what the database is known by inside, before
///     |
///   reset  ask Heroku, once
///
/// Where an earlier attempt may have asked, nobody asks again, since what an app has written meanwhile would be lost:
/// it is waited for, and told of where nothing happens.
///
/// Fields: addon_id.
class DatabaseResetAct final : public Act
{
    Q_OBJECT
public:
    /// `catalogs` is not owned.
    DatabaseResetAct(const DatabaseActParts &parts, DatabaseCatalogs *catalogs, QObject *parent = nullptr);

    ActKind kind() const override { return ActKind::DatabaseReset; }
    Pending<ActPlan> plan(const AccountId &account, const QJsonObject &fields) override;
    QList<ActStep> steps(const QJsonObject &facts) const override;
    Pending<QJsonObject> perform(const ActRecord &record) override;
    void ended(const ActRecord &record) override;

    static constexpr qint64 longestDoubtMs = 60 * 1000;

private:
    ActPlan planOf(const KnownDatabase &database) const;
    Pending<Done> askOnce(const ActRecord &record);
    Pending<Done> awaitEarlier(const ActRecord &record);

    DatabaseActParts m_parts;
    DatabaseCatalogs *m_catalogs;
    QSet<QString> m_notAsked; ///< notes that this process has made, and has not asked Heroku after
};

} // namespace bowline
