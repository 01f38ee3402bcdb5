// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/links/LinkRemoveAct.h"

#include "service/links/LinkFacts.h"

namespace bowline {

namespace {

const QString destroyStep = QStringLiteral("destroy");
const QString vanishStep = QStringLiteral("vanish");
const QString forgetStep = QStringLiteral("forget");

QJsonObject factsOf(const DataLinkRecord &link, bool listed)
{
    return {{linkFacts::localId, link.localAddon}, {linkFacts::localName, link.localName},
            {linkFacts::localApp, link.localApp},  {linkFacts::remoteName, link.remoteName},
            {linkFacts::name, link.name},          {linkFacts::listed, listed}};
}

} // namespace

LinkRemoveAct::LinkRemoveAct(const LinkActParts &parts, LinkSaver *saver, QObject *parent)
    : Act(parent)
    , m_parts(parts)
    , m_steps(parts)
    , m_saver(saver)
{
}

Pending<ActPlan> LinkRemoveAct::plan(const AccountId &account, const QJsonObject &fields)
{
    const DataLinkKey key = linkFacts::link(account, fields);
    return m_parts.database(account, key.localAddonId, this)
        .always(this, [this, key](const Expected<KnownDatabase> &local) {
            const auto known = m_parts.book->find(key);
            const bool isGone = !local && local.error().code == ErrorCode::NotFound;
            if (isGone && known)
                return Pending<ActPlan>::ready(planToForget(*known));
            if (!local)
                return Pending<ActPlan>::failed(local.error());
            return m_parts.list->askOne(*local).andThen(this, [this, key,
                                                               local = *local](const QList<HerokuLink> &links) {
                const auto link = m_parts.book->find(key); // as it was just listed
                if (!link)
                    return Pending<ActPlan>::failed(
                        makeError(ErrorCode::NotFound, Phrase("link.no_such_link").arg(key.name), {}));
                if (!LinkSteps::linkNamed(links, key.name))
                    return Pending<ActPlan>::ready(planToForget(*link));
                return m_saver->save(*link).always(this, [this, local, link = *link](const Expected<LinkSave> &save) {
                    return planFor(local, link, save);
                });
            });
        });
}

ActPlan LinkRemoveAct::planFor(const KnownDatabase &local, const DataLinkRecord &link,
                               const Expected<LinkSave> &save) const
{
    ActPlan plan;
    plan.subject = local.id;
    plan.title = Phrase("plan.link_remove").arg(link.name, local.name);
    plan.sentence = Phrase("plan.link_remove_sentence").arg(link.name, local.name, link.remoteName);
    plan.verb = Phrase("plan.verb_remove_link");
    plan.touches = {{TouchedKind::Schema, link.name, Phrase("plan.schema_is_dropped").arg(local.name)},
                    {TouchedKind::Link, link.name, Phrase("plan.link_ends").arg(link.remoteName)},
                    {TouchedKind::Database, link.remoteName, Phrase("plan.stays_as_it_is")}};
    plan.isDestructive = true;
    plan.typed = local.app;
    plan.command =
        QStringLiteral("heroku pg:links:destroy %1 %2 -a %3 --confirm %3").arg(local.cliName(), link.name, local.app);
    plan.requests = {m_parts.linkRequest("DELETE", local.account, local.id, link.name)};
    plan.notes = {Phrase("plan.dependents_go_too")};
    for (const LinkSave::Table &table : save ? save->tables() : QList<LinkSave::Table>()) {
        if (!table.make.isEmpty())
            plan.touches.append({TouchedKind::Table, table.id, Phrase("plan.goes_with_the_link")});
    }
    if (save && !save->others().isEmpty())
        plan.notes.append(Phrase("rebuild.of_other_roles").arg(save->others().join(QStringLiteral(", "))));
    if (save && !save->mappings().isEmpty())
        plan.notes.append(Phrase("rebuild.mappings_go").arg(save->mappings().join(QStringLiteral(", "))));
    for (const QString &name : save ? save->script().names() : QStringList())
        plan.touches.append({TouchedKind::View, name, Phrase("plan.goes_with_the_link")});
    for (const QString &name : save ? save->lost() : QStringList())
        plan.touches.append({TouchedKind::Table, name, Phrase("plan.is_lost_for_good")});
    if (save)
        plan.restoreScript = QString::fromUtf8(save->toSql());
    else
        plan.notes.append(Phrase("plan.dependents_unknown").arg(save.error().message));
    plan.facts = factsOf(link, true);
    return plan;
}

ActPlan LinkRemoveAct::planToForget(const DataLinkRecord &link) const
{
    ActPlan plan;
    plan.subject = link.localAddon;
    plan.title = Phrase("plan.link_forget").arg(link.name, link.localName);
    plan.sentence = Phrase("plan.link_forget_sentence").arg(link.name, link.localName);
    plan.verb = Phrase("plan.verb_remove_link");
    plan.touches = {{TouchedKind::Link, link.name, Phrase("plan.link_is_forgotten")}};
    plan.facts = factsOf(link, false);
    return plan;
}

QList<ActStep> LinkRemoveAct::steps(const QJsonObject &facts) const
{
    const QString name = facts.value(linkFacts::name).toString();
    if (!facts.value(linkFacts::listed).toBool())
        return {{forgetStep, Phrase("plan.step_forget_link").arg(name)}};
    return {{destroyStep, Phrase("plan.step_destroy_link").arg(name)},
            {vanishStep, Phrase("plan.step_link_vanishes").arg(name)}};
}

Pending<QJsonObject> LinkRemoveAct::perform(const ActRecord &record)
{
    if (record.step == forgetStep) {
        m_parts.book->forget(linkFacts::link(record));
        return Pending<QJsonObject>::ready(QJsonObject());
    }
    if (record.step == vanishStep)
        return vanish(record);
    return m_steps.remove(linkFacts::link(record)).andThen(this, [](const Done &) { return QJsonObject(); });
}

Pending<QJsonObject> LinkRemoveAct::vanish(const ActRecord &record)
{
    const DataLinkKey key = linkFacts::link(record);
    return m_parts.database(record.account, key.localAddonId, this)
        .andThen(this, [this, key](const KnownDatabase &local) { return m_steps.waitUnlisted(local, key.name); })
        .andThen(this, [this, key](const Done &) {
            m_parts.book->forget(key);
            return QJsonObject();
        });
}

} // namespace bowline
