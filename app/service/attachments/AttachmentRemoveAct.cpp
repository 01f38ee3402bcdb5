// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/attachments/AttachmentRemoveAct.h"

#include <algorithm>

namespace bowline {

namespace {

// Facts: stored, so they stay.
const QString attachmentId = QStringLiteral("attachment_id");

/// Heroku keeps one at least on the app that pays.
bool isLastOfItsOwner(const KnownDatabase &database, const HerokuAttachment &attachment)
{
    return attachment.appId == database.appId &&
           std::count_if(database.attachments.cbegin(), database.attachments.cend(),
                         [&](const HerokuAttachment &one) { return one.appId == database.appId; }) == 1;
}

} // namespace

AttachmentRemoveAct::AttachmentRemoveAct(const DatabaseActParts &parts, QObject *parent)
    : Act(parent)
    , m_parts(parts)
{
}

Pending<ActPlan> AttachmentRemoveAct::plan(const AccountId &account, const QJsonObject &fields)
{
    return m_parts.anyDatabase(account, fields.value(AttachmentFacts::addonId).toString(), this)
        .andThen(this, [this, id = fields.value(attachmentId).toString()](const KnownDatabase &database) {
            const auto found =
                std::find_if(database.attachments.cbegin(), database.attachments.cend(),
                             [&id](const HerokuAttachment &one) { return one.id == id && !id.isEmpty(); });
            return found == database.attachments.cend()
                       ? Expected<ActPlan>(fail(makeError(ErrorCode::NotFound, Phrase("attachment.gone"), {})))
                       : planOf(database, *found);
        });
}

ActPlan AttachmentRemoveAct::planOf(const KnownDatabase &database, const HerokuAttachment &attachment) const
{
    const QString configVar = attachment.configVars.value(0);
    ActPlan plan;
    plan.subject = database.id;
    plan.title = Phrase("plan.detach").arg(attachment.name, attachment.appName);
    plan.sentence = Phrase("plan.detach_sentence").arg(attachment.appName, configVar, database.name);
    plan.verb = Phrase("plan.verb_detach");
    plan.touches = {{TouchedKind::App, attachment.appName, Phrase("plan.app_loses_var").arg(configVar)}};
    for (const SyncRecord &sync : m_parts.ties->syncsOfVar(attachment.appId, configVar))
        plan.touches.append({TouchedKind::EnvVar, sync.envVar, Phrase("plan.env_var_loses_source")});
    plan.notes.append(Phrase("plan.detach_keeps_database").arg(database.name));
    if (isLastOfItsOwner(database, attachment))
        plan.obstacle =
            makeError(ErrorCode::InputInvalid, Phrase("attachment.last_of_owner").arg(database.app, database.name), {});
    plan.isDestructive = true;
    plan.typed = attachment.appName;
    plan.command = QStringLiteral("heroku addons:detach %1 -a %2").arg(attachment.name, attachment.appName);
    plan.requests = {
        m_parts.platformRequest("DELETE", database.account, QStringLiteral("/addon-attachments/") + attachment.id)};
    plan.facts = {{AttachmentFacts::addonId, database.id},
                  {attachmentId, attachment.id},
                  {AttachmentFacts::name, attachment.name},
                  {AttachmentFacts::appId, attachment.appId},
                  {AttachmentFacts::appName, attachment.appName}};
    return plan;
}

QList<ActStep> AttachmentRemoveAct::steps(const QJsonObject &facts) const
{
    return {{QStringLiteral("detach"), Phrase("plan.step_detach")
                                           .arg(facts.value(AttachmentFacts::name).toString(),
                                                facts.value(AttachmentFacts::appName).toString())}};
}

Pending<QJsonObject> AttachmentRemoveAct::perform(const ActRecord &record)
{
    const QString app = record.facts.value(AttachmentFacts::appId).toString();
    return m_parts.withAddons(record.account, [&app](AddonApi &api) { return api.attachmentsOf(app); })
        .andThen(this,
                 [this, record](const QList<AddonAttachment> &all) {
                     const QString id = record.facts.value(attachmentId).toString();
                     const bool isThere = std::any_of(all.cbegin(), all.cend(),
                                                      [&id](const AddonAttachment &one) { return one.id == id; });
                     return isThere ? detach(record, id) : Pending<Done>::ready(Done{});
                 })
        .andThen(this, [](const Done &) { return QJsonObject(); });
}

Pending<Done> AttachmentRemoveAct::detach(const ActRecord &record, const QString &id)
{
    return stillPlanned(record, record.facts).andThen(this, [this, account = record.account, id](const Done &) {
        return m_parts.withAddons(account, [&id](AddonApi &api) { return api.detach(id); });
    });
}

void AttachmentRemoveAct::ended(const ActRecord &record)
{
    m_parts.inventory->expire(record.account);
}

} // namespace bowline
