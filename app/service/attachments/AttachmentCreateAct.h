// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acts/Act.h"
#include "service/attachments/AttachmentFacts.h"
#include "service/databases/DatabaseActParts.h"

namespace bowline {

/// Attaches a database to an app, as `heroku addons:attach ADDON -a APP` does: the app gets a config var with its URL,
/// and restarts.
///
///   attach: look whether it is there by now -> ask Heroku
///
/// Fields: addon_id; app (name or id); name (empty: Heroku chooses one); credential (empty: the default one); pooled.
class AttachmentCreateAct final : public Act
{
    Q_OBJECT
public:
    explicit AttachmentCreateAct(const DatabaseActParts &parts, QObject *parent = nullptr);

    ActKind kind() const override { return ActKind::AttachmentCreate; }
    Pending<ActPlan> plan(const AccountId &account, const QJsonObject &fields) override;
    QList<ActStep> steps(const QJsonObject &facts) const override;
    Pending<QJsonObject> perform(const ActRecord &record) override;
    void ended(const ActRecord &record) override;

private:
    Pending<ActPlan> planFor(const KnownDatabase &database, const QJsonObject &fields);
    /// not_found for a credential that the database does not have.
    Pending<Done> requireCredential(const KnownDatabase &database, const QString &credential);
    ActPlan planOf(const KnownDatabase &database, const HerokuApp &app, const QList<AddonAttachment> &there,
                   const QJsonObject &fields) const;
    QString requestFor(const KnownDatabase &database, const AttachmentWish &wish) const;
    /// An earlier attempt has done it: its answer was lost.
    static bool isAttached(const ActRecord &record, const QList<AddonAttachment> &there);
    Pending<Done> attach(const ActRecord &record);
    Pending<Done> ask(const ActRecord &record);
    /// Those of the request, out of what was planned by them.
    static QJsonObject fieldsOf(const QJsonObject &facts);
    static AttachmentWish wishOf(const QJsonObject &facts);

    DatabaseActParts m_parts;
};

} // namespace bowline
