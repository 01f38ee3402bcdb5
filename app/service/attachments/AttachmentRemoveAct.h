// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acts/Act.h"
#include "service/attachments/AttachmentFacts.h"
#include "service/databases/DatabaseActParts.h"

namespace bowline {

/// Takes a database from an app, as `heroku addons:detach NAME -a APP` does: the app loses the config var with its URL,
/// and restarts. The database stays as it is.
///
///   detach: look whether it is there still -> ask Heroku
///
/// Fields: addon_id; attachment_id.
class AttachmentRemoveAct final : public Act
{
    Q_OBJECT
public:
    explicit AttachmentRemoveAct(const DatabaseActParts &parts, QObject *parent = nullptr);

    ActKind kind() const override { return ActKind::AttachmentRemove; }
    Pending<ActPlan> plan(const AccountId &account, const QJsonObject &fields) override;
    QList<ActStep> steps(const QJsonObject &facts) const override;
    Pending<QJsonObject> perform(const ActRecord &record) override;
    void ended(const ActRecord &record) override;

private:
    Pending<Done> detach(const ActRecord &record, const QString &id);
    ActPlan planOf(const KnownDatabase &database, const HerokuAttachment &attachment) const;

    DatabaseActParts m_parts;
};

} // namespace bowline
