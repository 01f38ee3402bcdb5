// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acts/Act.h"
#include "service/links/LinkSaver.h"
#include "service/links/LinkSteps.h"

namespace bowline {

/// Removes a data link with everything that was built on it, as `heroku pg:links:destroy` does; or forgets one that is
/// gone already.
///
///   destroy: tell Heroku -> vanish: wait until it lists the link no more
class LinkRemoveAct final : public Act
{
    Q_OBJECT
public:
    LinkRemoveAct(const LinkActParts &parts, LinkSaver *saver, QObject *parent = nullptr);

    ActKind kind() const override { return ActKind::LinkRemove; }
    Pending<ActPlan> plan(const AccountId &account, const QJsonObject &fields) override;
    QList<ActStep> steps(const QJsonObject &facts) const override;
    Pending<QJsonObject> perform(const ActRecord &record) override;

private:
    /// `save`: what hangs on the link; its error, where the local database could not be asked.
    ActPlan planFor(const KnownDatabase &local, const DataLinkRecord &link, const Expected<LinkSave> &save) const;
    ActPlan planToForget(const DataLinkRecord &link) const;
    Pending<QJsonObject> vanish(const ActRecord &record);

    LinkActParts m_parts;
    LinkSteps m_steps;
    LinkSaver *m_saver;
};

} // namespace bowline
