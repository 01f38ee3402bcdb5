// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acts/Act.h"
#include "service/databases/DatabaseConnections.h"

namespace bowline {

/// Ends everybody's session at a database, of every credential, as `heroku pg:killall` does: Heroku does it.
///
///   note: who is there -> reset: ask Heroku; not again where all of those have gone, since an earlier answer was lost
///
/// Fields: addon_id.
class ConnectionEndAllAct final : public Act
{
    Q_OBJECT
public:
    static constexpr int mostNamed = 100; ///< programs in a preview

    /// `connections` is not owned.
    ConnectionEndAllAct(const LinkActParts &parts, DatabaseConnections *connections, QObject *parent = nullptr);

    ActKind kind() const override { return ActKind::ConnectionEndAll; }
    Pending<ActPlan> plan(const AccountId &account, const QJsonObject &fields) override;
    QList<ActStep> steps(const QJsonObject &facts) const override;
    Pending<QJsonObject> perform(const ActRecord &record) override;

private:
    /// `there`: its error, where the database could not be asked from here.
    ActPlan planFor(const KnownDatabase &database, const Expected<QList<DatabaseSession>> &there) const;
    Pending<QJsonObject> note(const ActRecord &record);
    Pending<QJsonObject> reset(const ActRecord &record);

    LinkActParts m_parts;
    DatabaseConnections *m_connections;
};

} // namespace bowline
