// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acts/Act.h"
#include "service/links/LinkActParts.h"

namespace bowline {

/// Ends everybody's session at a database, of every credential, as `heroku pg:killall` does: Heroku does it.
///
///   reset: ask Heroku, again after an answer that was lost: that ends those who have connected meanwhile as well
///
/// The plan does not name who is connected: programs come and go, and the plan is to be the same a moment later.
///
/// Fields: addon_id.
class ConnectionEndAllAct final : public Act
{
    Q_OBJECT
public:
    explicit ConnectionEndAllAct(const LinkActParts &parts, QObject *parent = nullptr);

    ActKind kind() const override { return ActKind::ConnectionEndAll; }
    Pending<ActPlan> plan(const AccountId &account, const QJsonObject &fields) override;
    QList<ActStep> steps(const QJsonObject &facts) const override;
    Pending<QJsonObject> perform(const ActRecord &record) override;

private:
    ActPlan planFor(const KnownDatabase &database) const;

    LinkActParts m_parts;
};

} // namespace bowline
