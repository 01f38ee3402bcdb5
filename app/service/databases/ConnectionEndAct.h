// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acts/Act.h"
#include "service/databases/DatabaseConnections.h"

namespace bowline {

/// Ends one session at a database, as `heroku pg:kill --force PID` does: the very session that was seen, and never
/// another one that has its pid by now.
///
///   end: tell the server -> leave: wait until the session is gone
///
/// Fields: addon_id; pid and backend_start of the session.
class ConnectionEndAct final : public Act
{
    Q_OBJECT
public:
    static constexpr qint64 longestLeaveMs = 15 * 1000;

    /// `connections` is not owned.
    ConnectionEndAct(const LinkActParts &parts, DatabaseConnections *connections, QObject *parent = nullptr);

    ActKind kind() const override { return ActKind::ConnectionEnd; }
    Pending<ActPlan> plan(const AccountId &account, const QJsonObject &fields) override;
    QList<ActStep> steps(const QJsonObject &facts) const override;
    Pending<QJsonObject> perform(const ActRecord &record) override;

private:
    static ActPlan planFor(const KnownDatabase &database, const DatabaseSession &session);
    Pending<QJsonObject> leave(const ActRecord &record);

    LinkActParts m_parts;
    DatabaseConnections *m_connections;
};

} // namespace bowline
