// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acts/Act.h"
#include "service/databases/DatabaseActParts.h"

namespace bowline {

/// Gives a database a further credential, as `heroku pg:credentials:create DATABASE --name NAME` does. It may do
/// nothing there until somebody grants it more.
///
///   create: look whether it is there by now -> ask Heroku
///     |
///   wait: until it can be used
///
/// Fields: addon_id; credential (its name).
class CredentialCreateAct final : public Act
{
    Q_OBJECT
public:
    static constexpr qint64 longestWaitMs = 10 * 60 * 1000;

    explicit CredentialCreateAct(const DatabaseActParts &parts, QObject *parent = nullptr);

    ActKind kind() const override { return ActKind::CredentialCreate; }
    Pending<ActPlan> plan(const AccountId &account, const QJsonObject &fields) override;
    QList<ActStep> steps(const QJsonObject &facts) const override;
    Pending<QJsonObject> perform(const ActRecord &record) override;

private:
    Pending<Done> ask(const ActRecord &record, const QString &id, const QString &name);
    ActPlan planOf(const KnownDatabase &database, const QString &name, bool isThere) const;
    /// Its state; empty if there is none of this name.
    Pending<QString> stateOf(const AccountId &account, const QString &addonId, const QString &name);

    DatabaseActParts m_parts;
};

} // namespace bowline
