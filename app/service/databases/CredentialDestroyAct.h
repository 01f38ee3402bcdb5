// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acts/Act.h"
#include "service/databases/DatabaseActParts.h"

namespace bowline {

/// Takes a named credential from a database, as `heroku pg:credentials:destroy DATABASE --name NAME` does. As there, it
/// has to be detached from all apps before.
///
///   destroy: ask Heroku
///     |
///   wait: until it is gone
///
/// Fields: addon_id; credential.
class CredentialDestroyAct final : public Act
{
    Q_OBJECT
public:
    static constexpr qint64 longestWaitMs = 10 * 60 * 1000;

    explicit CredentialDestroyAct(const DatabaseActParts &parts, QObject *parent = nullptr);

    ActKind kind() const override { return ActKind::CredentialDestroy; }
    Pending<ActPlan> plan(const AccountId &account, const QJsonObject &fields) override;
    QList<ActStep> steps(const QJsonObject &facts) const override;
    Pending<QJsonObject> perform(const ActRecord &record) override;

private:
    using Found = std::optional<HerokuCredential>;

    Pending<Found> find(const AccountId &account, const QString &addonId, const QString &name);
    ActPlan planOf(const KnownDatabase &database, const HerokuCredential &credential) const;
    static std::optional<Error> whyNot(const KnownDatabase &database, const QString &name);
    Pending<bool> isThere(const ActRecord &record);
    Pending<Done> destroy(const ActRecord &record);

    DatabaseActParts m_parts;
};

} // namespace bowline
