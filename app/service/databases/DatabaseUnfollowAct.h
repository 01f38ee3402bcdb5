// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acts/Act.h"
#include "service/databases/DatabaseActParts.h"

namespace bowline {

/// Makes a follower a database of its own, as `heroku pg:unfollow DATABASE` does. It cannot follow again.
///
///   unfollow  look whether it follows still -> ask Heroku
///     |
///   wait      until it follows nobody
///
/// Fields: addon_id.
class DatabaseUnfollowAct final : public Act
{
    Q_OBJECT
public:
    static constexpr qint64 longestWaitMs = 60 * 60 * 1000;

    explicit DatabaseUnfollowAct(const DatabaseActParts &parts, QObject *parent = nullptr);

    ActKind kind() const override { return ActKind::DatabaseUnfollow; }
    Pending<ActPlan> plan(const AccountId &account, const QJsonObject &fields) override;
    QList<ActStep> steps(const QJsonObject &facts) const override;
    Pending<QJsonObject> perform(const ActRecord &record) override;
    void ended(const ActRecord &record) override;

private:
    ActPlan planOf(const KnownDatabase &database) const;
    Pending<Done> unfollow(const ActRecord &record, const QString &id);
    Pending<bool> isFollower(const AccountId &account, const QString &addonId);

    DatabaseActParts m_parts;
};

} // namespace bowline
