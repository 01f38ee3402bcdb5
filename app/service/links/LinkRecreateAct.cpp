// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/links/LinkRecreateAct.h"

#include "net/OpenSslThreadState.h"
#include "net/postgres/LoginPool.h"
#include "service/links/LinkEnds.h"
#include "service/links/LinkFacts.h"

#include <QJsonDocument>

namespace bowline {

namespace {

const QString saveStep = QStringLiteral("save");
const QString removeStep = QStringLiteral("destroy");
const QString removedStep = QStringLiteral("vanish");
const QString makeStep = QStringLiteral("create");
const QString madeStep = QStringLiteral("appear");
const QString replayStep = QStringLiteral("replay");
const QString lookStep = QStringLiteral("examine");
const QString unfinishedKey = QStringLiteral("unfinished");
const QString createdKey = QStringLiteral("created_at");
const QString savedKey = QStringLiteral("saved");

// By name too: one database may have several links. `records`: the newest first.
std::optional<ActRecord> newestThatSaved(const QList<ActRecord> &records, const QString &name)
{
    for (const ActRecord &record : records) {
        if (linkFacts::text(record, linkFacts::name) == name && record.state.contains(savedKey))
            return record;
    }
    return std::nullopt;
}

// What it saved is still to be brought back.
bool isUnfinished(const std::optional<ActRecord> &record)
{
    return record && record->result != QLatin1String("succeeded");
}

Error notAllCameBack(const RebuildReport &report)
{
    QList<Phrase> failures;
    for (const RebuildReport::Failure &failure : report.failed)
        failures.append(Phrase("rebuild.failure").arg(failure.what, failure.words));
    return makeError(ErrorCode::DatabaseFailed,
                     Phrase::sentences({Phrase("rebuild.not_all_came_back"), Phrase::sentences(failures)}), {});
}

} // namespace

LinkRecreateAct::LinkRecreateAct(const LinkActParts &parts, LinkUrls *urls, LinkSaver *saver, LinkDoctor *doctor,
                                 QObject *parent)
    : Act(parent)
    , m_parts(parts)
    , m_steps(parts)
    , m_urls(urls)
    , m_saver(saver)
    , m_doctor(doctor)
{
}

Pending<ActPlan> LinkRecreateAct::plan(const AccountId &account, const QJsonObject &fields)
{
    const DataLinkKey key = linkFacts::link(account, fields);
    return m_parts.database(account, key.localAddonId, this).andThen(this, [this, key](const KnownDatabase &local) {
        return m_parts.list->askOne(local).andThen(this, [this, key, local](const QList<HerokuLink> &links) {
            const auto link = m_parts.book->find(key); // as it was just listed
            if (!link)
                return Pending<ActPlan>::failed(
                    makeError(ErrorCode::NotFound, Phrase("link.no_such_link").arg(key.name), {}));
            return planCase({local, *link, LinkSteps::linkNamed(links, key.name).has_value()});
        });
    });
}

Pending<ActPlan> LinkRecreateAct::planCase(const Case &found)
{
    return recordsOf(found.link).andThen(this, [this, found](const QList<ActRecord> &records) {
        Case now = found;
        now.isUnfinished = found.listed && isUnfinished(newestThatSaved(records, found.link.name));
        const Pending<LinkSave> save =
            found.listed && !now.isUnfinished ? m_saver->save(found.link) : saveFromBefore(found.link);
        return save.andThen(this, [this, now](const LinkSave &saved) { return planFor(now, saved); });
    });
}

Pending<QList<ActRecord>> LinkRecreateAct::recordsOf(const DataLinkRecord &link)
{
    return m_parts.core->journal->read(
        [kind = actKindKey(kind()), subject = link.localAddon](Repositories &r) { return r.acts().of(kind, subject); });
}

Pending<LinkSave> LinkRecreateAct::saveFromBefore(const DataLinkRecord &link)
{
    return recordsOf(link).andThen(this, [name = link.name](const QList<ActRecord> &records) {
        const auto saved = newestThatSaved(records, name);
        return LinkSave::fromJson(saved ? saved->state.value(savedKey).toObject() : QJsonObject());
    });
}

ActPlan LinkRecreateAct::planFor(const Case &found, const LinkSave &save) const
{
    const DataLinkRecord &link = found.link;
    ActPlan plan;
    plan.subject = link.localAddon;
    plan.title = Phrase("plan.link_recreate").arg(link.name, link.localName);
    plan.sentence = sentenceFor(found);
    plan.verb = Phrase("plan.verb_recreate_link");
    if (found.isRemoved())
        plan.touches.append({TouchedKind::Schema, link.name, Phrase("plan.schema_is_dropped").arg(link.localName)});
    if (found.isMade())
        plan.touches.append({TouchedKind::Schema, link.name, Phrase("plan.schema_is_made").arg(link.localName)});
    for (const LinkSave::Table &table : save.tables()) {
        if (!table.make.isEmpty())
            plan.touches.append({TouchedKind::Table, table.id, Phrase("rebuild.comes_back")});
    }
    for (const QString &name : save.script().names())
        plan.touches.append({TouchedKind::View, name, Phrase("rebuild.comes_back")});
    plan.isDestructive = found.isRemoved();
    plan.typed = link.localApp;
    if (found.isMade())
        addRequests(plan, found);
    plan.restoreScript = QString::fromUtf8(save.toSql());
    noteWhatIsLost(plan, found, save);
    plan.facts = {{linkFacts::localId, link.localAddon},
                  {linkFacts::localName, link.localName},
                  {linkFacts::localApp, link.localApp},
                  {linkFacts::remoteId, link.remoteAddon},
                  {linkFacts::remoteName, link.remoteName},
                  {linkFacts::name, link.name},
                  {linkFacts::listed, found.isRemoved()},
                  {unfinishedKey, found.isUnfinished},
                  {createdKey, link.createdAt.toString(Qt::ISODateWithMs)}};
    return plan;
}

Phrase LinkRecreateAct::sentenceFor(const Case &found)
{
    const char *key = found.isUnfinished ? "plan.link_bring_back_sentence"
                      : found.listed     ? "plan.link_recreate_sentence"
                                         : "plan.link_restore_sentence";
    return Phrase(key).arg(found.link.name, found.link.localName, found.link.remoteName);
}

void LinkRecreateAct::addRequests(ActPlan &plan, const Case &found) const
{
    const DataLinkRecord &link = found.link;
    const QString local = found.local.cliName();
    const QString make = QStringLiteral("heroku pg:links:create %1 %2 --as %3 -a %4")
                             .arg(link.remoteName, local, link.name, link.localApp);
    const QString remove =
        QStringLiteral("heroku pg:links:destroy %1 %2 -a %3 --confirm %3 && ").arg(local, link.name, link.localApp);
    plan.command = (found.listed ? remove : QString()) + make;
    const QJsonObject body{{QStringLiteral("target"), link.remoteName}, {QStringLiteral("as"), link.name}};
    if (found.listed)
        plan.requests.append(m_parts.linkRequest("DELETE", link.account, link.localAddon, link.name));
    plan.requests.append(m_parts.linkRequest("POST", link.account, link.localAddon) + QLatin1Char(' ') +
                         QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact)));
}

void LinkRecreateAct::noteWhatIsLost(ActPlan &plan, const Case &found, const LinkSave &save) const
{
    if (found.isRemoved())
        plan.notes.append(Phrase("rebuild.if_heroku_refuses"));
    if (!found.listed && save.schema().isEmpty())
        plan.notes.append(Phrase("rebuild.nothing_saved"));
    if (!save.mappings().isEmpty())
        plan.notes.append(Phrase("rebuild.mappings_go").arg(save.mappings().join(QStringLiteral(", "))));
    const auto remote = m_parts.inventory->findByName(found.link.account, found.link.remoteName);
    if (!save.lost().isEmpty())
        plan.obstacle = makeError(ErrorCode::InputInvalid,
                                  Phrase("rebuild.would_be_lost").arg(save.lost().join(QStringLiteral(", "))), {});
    else if (!save.others().isEmpty() && found.isRemoved())
        plan.obstacle =
            makeError(ErrorCode::InputInvalid,
                      Phrase("rebuild.others_would_be_lost").arg(save.others().join(QStringLiteral(", "))), {});
    else if (!remote)
        plan.obstacle = makeError(ErrorCode::SourceGone, Phrase("link.remote_is_gone").arg(found.link.remoteName), {});
    else if (const Phrase why = linkEnds::whyNotRemote(*remote); !why.isEmpty())
        plan.obstacle = makeError(ErrorCode::InputInvalid, why, {});
}

QList<ActStep> LinkRecreateAct::steps(const QJsonObject &facts) const
{
    const QString name = facts.value(linkFacts::name).toString();
    QList<ActStep> steps{{saveStep, Phrase("plan.step_save_link").arg(name)}};
    if (facts.value(linkFacts::listed).toBool())
        steps += {{removeStep, Phrase("plan.step_destroy_link").arg(name)},
                  {removedStep, Phrase("plan.step_link_vanishes").arg(name)}};
    if (!facts.value(unfinishedKey).toBool())
        steps += {{makeStep, Phrase("plan.step_create_link").arg(name)},
                  {madeStep, Phrase("plan.step_link_appears").arg(name)}};
    steps += {{replayStep, Phrase("plan.step_replay_link").arg(name)},
              {lookStep, Phrase("plan.step_examine_link").arg(name)}};
    return steps;
}

Pending<QJsonObject> LinkRecreateAct::perform(const ActRecord &record)
{
    const DataLinkKey key = linkFacts::link(record);
    const auto link = m_parts.book->find(key);
    if (!link)
        return Pending<QJsonObject>::failed(
            makeError(ErrorCode::NotFound, Phrase("link.no_such_link").arg(key.name), {}));
    if (record.step == saveStep)
        return performSave(record, *link);
    if (record.step == removeStep)
        return destroy(record, *link);
    if (record.step == replayStep)
        return replay(record, *link);
    return record.step == lookStep ? examine(record, *link) : atHeroku(record, *link);
}

Pending<QJsonObject> LinkRecreateAct::performSave(const ActRecord &record, const DataLinkRecord &link)
{
    const bool listed = record.facts.value(linkFacts::listed).toBool();
    return (listed ? m_saver->save(link) : saveFromBefore(link))
        .andThen(this, [listed](const LinkSave &save) -> Expected<QJsonObject> {
            // Something that was not there when it was previewed, and would not come back.
            if (listed && (!save.lost().isEmpty() || !save.others().isEmpty()))
                return fail(ErrorCode::ActStale);
            return QJsonObject{{savedKey, save.toJson()}};
        });
}

// Noted as missing first: whatever happens from here on, the list says that it can be made again.
Pending<QJsonObject> LinkRecreateAct::destroy(const ActRecord &record, const DataLinkRecord &link)
{
    DataLinkRecord missing = link;
    missing.health = linkHealthKey(LinkHealth::Missing);
    missing.reason = Phrase("link.can_be_restored");
    m_parts.book->keep(missing);
    return m_steps.remove(linkFacts::link(record)).andThen(this, [state = record.state](const Done &) {
        return state;
    });
}

Pending<QJsonObject> LinkRecreateAct::atHeroku(const ActRecord &record, const DataLinkRecord &link)
{
    return m_parts.database(record.account, link.localAddon, this)
        .andThen(this,
                 [this, record, link](const KnownDatabase &local) {
                     if (record.step == removedStep)
                         return m_steps.waitUnlisted(local, link.name);
                     if (record.step == madeStep)
                         return m_steps.waitListed(local, link.name);
                     return m_steps
                         .make({local, linkFacts::text(record, linkFacts::remoteName), link.name, link.name,
                                QStringList(), record.createdAt})
                         .andThen(this, [](const QString &) {});
                 })
        .andThen(this, [state = record.state](const Done &) { return state; });
}

Pending<QJsonObject> LinkRecreateAct::replay(const ActRecord &record, const DataLinkRecord &link)
{
    const LinkSave save = LinkSave::fromJson(record.state.value(savedKey).toObject());
    return m_urls->ofDatabase(link.account, link.localAddon)
        .andThen(this,
                 [this, save](const Secret &url) {
                     const CancelToken cancel = LoginPool::tokenOf(m_parts.core->logins);
                     return runSealingWork(m_parts.core->logins, [url, save, cancel] {
                         return save.schema().isEmpty() ? Expected<RebuildReport>(RebuildReport())
                                                        : LinkRebuild::replay(url, save, cancel);
                     });
                 })
        .andThen(this, [state = record.state](const RebuildReport &report) -> Expected<QJsonObject> {
            if (!report.isComplete())
                return fail(notAllCameBack(report));
            return state;
        });
}

Pending<QJsonObject> LinkRecreateAct::examine(const ActRecord &record, const DataLinkRecord &link)
{
    return m_doctor->examine(link).always(
        this, [state = record.state](const Expected<LinkExaminationView> &) { return state; });
}

Pending<Error> LinkRecreateAct::cleanUp(const ActRecord &record, const Error &error)
{
    auto link = m_parts.book->find(linkFacts::link(record));
    if (link && record.step == removeStep) { // Heroku refused: the link is there as before
        link->health.clear();
        link->reason = {};
        m_parts.book->keep(*link);
    }
    const bool isMissing = record.step == makeStep || record.step == madeStep;
    if (!link || !isMissing)
        return Act::cleanUp(record, error);
    Error shown = error;
    shown.message = Phrase::sentences({error.message, Phrase("link.can_be_restored")});
    link->health = linkHealthKey(LinkHealth::Missing);
    link->reason = shown.message;
    m_parts.book->keep(*link);
    return Pending<Error>::ready(shown);
}

} // namespace bowline
