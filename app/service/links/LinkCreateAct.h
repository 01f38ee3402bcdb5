// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acts/Act.h"
#include "service/links/LinkSteps.h"

namespace bowline {

/// Makes a data link, as `heroku pg:links:create REMOTE LOCAL --as NAME` does.
///
///   create: ask Heroku, unless it lists the link already -> appear: wait until it lists it
class LinkCreateAct final : public Act
{
    Q_OBJECT
public:
    explicit LinkCreateAct(const LinkActParts &parts, QObject *parent = nullptr);

    ActKind kind() const override { return ActKind::LinkCreate; }
    Pending<ActPlan> plan(const AccountId &account, const QJsonObject &fields) override;
    QList<ActStep> steps(const QJsonObject &facts) const override;
    Pending<QJsonObject> perform(const ActRecord &record) override;

private:
    struct Ends
    {
        KnownDatabase local;
        KnownDatabase remote;
        QString wish; ///< the name that the person wants; may be empty
        QString name; ///< that it will have
    };
    Expected<Ends> endsOf(const QList<KnownDatabase> &all, const QJsonObject &fields) const;
    ActPlan planFor(const Ends &ends, const QList<HerokuLink> &there) const;
    Pending<QJsonObject> create(const ActRecord &record, const KnownDatabase &local);
    Pending<QJsonObject> appear(const ActRecord &record, const KnownDatabase &local);

    LinkActParts m_parts;
    LinkSteps m_steps;
};

} // namespace bowline
