// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/links/LinkCreateAct.h"

#include "core/LinkName.h"
#include "service/links/LinkEnds.h"
#include "service/links/LinkFacts.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace bowline {

namespace {

const QString createStep = QStringLiteral("create");
const QString othersKey = QStringLiteral("others"); // links to the same remote that were there before
const QString appearStep = QStringLiteral("appear");

QJsonArray othersTo(const QString &remote, const QList<HerokuLink> &there)
{
    QJsonArray names;
    for (const HerokuLink &link : there) {
        if (link.remoteAddonName == remote)
            names.append(link.name);
    }
    return names;
}

QStringList othersOf(const ActRecord &record)
{
    QStringList names;
    const QJsonArray all = record.facts.value(othersKey).toArray();
    for (const auto &name : all)
        names.append(name.toString());
    return names;
}

} // namespace

LinkCreateAct::LinkCreateAct(const LinkActParts &parts, QObject *parent)
    : Act(parent)
    , m_parts(parts)
    , m_steps(parts)
{
}

Expected<LinkCreateAct::Ends> LinkCreateAct::endsOf(const QList<KnownDatabase> &all, const QJsonObject &fields) const
{
    const auto named = [&](const QString &field) -> Expected<KnownDatabase> {
        const QString id = fields.value(field).toString();
        const auto found =
            std::find_if(all.cbegin(), all.cend(), [&id](const KnownDatabase &one) { return one.id == id; });
        return found == all.cend()
                   ? Expected<KnownDatabase>(fail(makeError(ErrorCode::NotFound, Phrase("link.no_such_database"), id)))
                   : Expected<KnownDatabase>(*found);
    };
    const auto local = named(linkFacts::localId);
    const auto remote = named(linkFacts::remoteId);
    if (!local || !remote)
        return fail(local ? remote.error() : local.error());
    if (local->id == remote->id)
        return fail(makeError(ErrorCode::InputInvalid, Phrase("link.same_database"), {}));
    const auto wish = linkName::check(fields.value(linkFacts::name).toString());
    if (!wish)
        return fail(wish.error());
    return Ends{*local, *remote, *wish, wish->isEmpty() ? linkName::usual(remote->name) : *wish};
}

Pending<ActPlan> LinkCreateAct::plan(const AccountId &account, const QJsonObject &fields)
{
    const auto all = m_parts.accounts->whenUsableNow(account).andThen(
        this, [this, account](const Done &) { return m_parts.inventory->of(account, 0); });
    return all.andThen(this, [this, fields](const Inventory::Answer &answer) {
        const auto ends = endsOf(answer.databases, fields);
        if (!ends)
            return Pending<ActPlan>::failed(ends.error());
        if (!linkEnds::whyNotLocal(ends->local).isEmpty())
            return Pending<ActPlan>::ready(planFor(*ends, {}));
        return m_parts.list->askOne(ends->local).andThen(this, [this, ends = *ends](const QList<HerokuLink> &there) {
            return planFor(ends, there);
        });
    });
}

ActPlan LinkCreateAct::planFor(const Ends &ends, const QList<HerokuLink> &there) const
{
    const KnownDatabase &local = ends.local;
    const KnownDatabase &remote = ends.remote;
    ActPlan plan;
    plan.subject = local.id;
    plan.title = Phrase("plan.link_create").arg(ends.name, local.name);
    plan.sentence = Phrase("plan.link_create_sentence").arg(local.name, local.app, remote.name, remote.app);
    plan.verb = Phrase("plan.verb_create_link");
    plan.touches = {{TouchedKind::Schema, ends.name, Phrase("plan.schema_is_made").arg(local.name)},
                    {TouchedKind::Database, local.name, Phrase("plan.gets_server_for").arg(remote.name)},
                    {TouchedKind::Database, remote.name, Phrase("plan.is_read_only_from").arg(local.name)}};
    plan.typed = local.app;
    const QString as = ends.wish.isEmpty() ? QString() : QStringLiteral(" --as ") + ends.wish;
    plan.command =
        QStringLiteral("heroku pg:links:create %1 %2%3 -a %4").arg(remote.cliName(), local.cliName(), as, local.app);
    QJsonObject body{{QStringLiteral("target"), remote.name}};
    if (!ends.wish.isEmpty())
        body.insert(QStringLiteral("as"), ends.wish);
    plan.requests = {m_parts.linkRequest("POST", local.account, local.id) + QLatin1Char(' ') +
                     QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact))};
    plan.notes = {Phrase("plan.link_shows_tables_of_now")};
    if (const Phrase warning = linkName::warning(ends.name); !warning.isEmpty())
        plan.notes.append(warning);
    const Phrase whyNot = Phrase::sentences({linkEnds::whyNotLocal(local), linkEnds::whyNotRemote(remote)});
    if (!whyNot.isEmpty())
        plan.obstacle = makeError(ErrorCode::InputInvalid, whyNot, {});
    else if (LinkSteps::linkNamed(there, ends.name))
        plan.obstacle = LinkSteps::nameTaken(ends.name, local.name);
    plan.facts = {{linkFacts::localId, local.id},
                  {linkFacts::localName, local.name},
                  {linkFacts::localApp, local.app},
                  {linkFacts::remoteId, remote.id},
                  {linkFacts::remoteName, remote.name},
                  {linkFacts::remoteApp, remote.app},
                  {linkFacts::wish, ends.wish},
                  {linkFacts::name, ends.name},
                  {othersKey, othersTo(remote.name, there)}};
    return plan;
}

QList<ActStep> LinkCreateAct::steps(const QJsonObject &facts) const
{
    const QString name = facts.value(linkFacts::name).toString();
    return {{createStep, Phrase("plan.step_create_link").arg(name)},
            {appearStep, Phrase("plan.step_link_appears").arg(name)}};
}

Pending<QJsonObject> LinkCreateAct::perform(const ActRecord &record)
{
    return m_parts.database(record.account, linkFacts::text(record, linkFacts::localId), this)
        .andThen(this, [this, record](const KnownDatabase &local) {
            return record.step == createStep ? create(record, local) : appear(record, local);
        });
}

Pending<QJsonObject> LinkCreateAct::create(const ActRecord &record, const KnownDatabase &local)
{
    return m_steps
        .make({local, linkFacts::text(record, linkFacts::remoteName), linkFacts::text(record, linkFacts::wish),
               linkFacts::text(record, linkFacts::name), othersOf(record), record.createdAt})
        .andThen(this, [](const QString &made) {
            return QJsonObject{{linkFacts::made, made}};
        });
}

Pending<QJsonObject> LinkCreateAct::appear(const ActRecord &record, const KnownDatabase &local)
{
    // Heroku may name it otherwise where no name was wished.
    const QString name = record.state.value(linkFacts::made).toString(linkFacts::text(record, linkFacts::name));
    return m_steps.waitListed(local, name).andThen(this, [state = record.state](const Done &) { return state; });
}

} // namespace bowline
