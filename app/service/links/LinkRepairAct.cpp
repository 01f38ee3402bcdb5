// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/links/LinkRepairAct.h"

#include "datalinks/LinkRefresh.h"
#include "net/OpenSslThreadState.h"
#include "net/postgres/LoginPool.h"
#include "service/links/LinkFacts.h"
#include "service/links/RepairWords.h"

#include <algorithm>

namespace bowline {

namespace {

const QString repairStep = QStringLiteral("repair");
const QString fillStep = QStringLiteral("refresh");
const QString examineStep = QStringLiteral("examine");
const QString choicesKey = QStringLiteral("choices");
const QString planKey = QStringLiteral("plan");
const QString fillKey = QStringLiteral("refresh"); // materialized views that are made anew

LinkToExamine toRepair(const DataLinkRecord &link, const LinkUrls::Pair &urls)
{
    return {link.serverName, link.name, urls.remote};
}

// Nothing is left to do: it was done before the process was killed. Else by the plan that was shown.
Expected<RepairReport> repairOnce(LinkRepair &repair, const QByteArray &fingerprint)
{
    const auto now = repair.plan();
    if (!now)
        return fail(now.error());
    if (now->isEmpty())
        return RepairReport{{}, now->left, {}, 0, 0};
    return repair.perform(fingerprint);
}

QStringList viewsToFill(const QJsonObject &facts)
{
    QStringList views;
    const QJsonArray all = facts.value(fillKey).toArray();
    for (const auto &each : all)
        views.append(each.toString());
    return views;
}

Error notFilled(const QList<LinkRefresh::Failure> &failed)
{
    QList<Phrase> sentences{Phrase("repair.not_filled")};
    for (const LinkRefresh::Failure &each : failed)
        sentences.append(Phrase("rebuild.failure").arg(each.view, each.words));
    return makeError(ErrorCode::DatabaseFailed, Phrase::sentences(sentences), {});
}

bool dropsSomething(const RepairPlan &repair)
{
    return std::any_of(repair.statements.begin(), repair.statements.end(), [](const RepairStatement &statement) {
        return statement.finding.kind == LinkFinding::Kind::TableGone ||
               statement.finding.kind == LinkFinding::Kind::ColumnGone;
    });
}

} // namespace

LinkRepairAct::LinkRepairAct(const LinkActParts &parts, LinkUrls *urls, LinkDoctor *doctor, QObject *parent)
    : Act(parent)
    , m_parts(parts)
    , m_urls(urls)
    , m_doctor(doctor)
{
}

Pending<ActPlan> LinkRepairAct::plan(const AccountId &account, const QJsonObject &fields)
{
    return m_parts.list->find(linkFacts::link(account, fields))
        .andThen(this, [this, fields](const DataLinkRecord &link) { return planOf(link, fields); });
}

Pending<ActPlan> LinkRepairAct::planOf(const DataLinkRecord &link, const QJsonObject &fields)
{
    const RepairChoices choices = repairWords::choicesOf(fields);
    return m_urls->ofLink(link)
        .andThen(this,
                 [this, link, choices](const LinkUrls::Pair &urls) {
                     const CancelToken cancel = LoginPool::tokenOf(m_parts.core->logins);
                     return runSealingWork(m_parts.core->logins, [link, urls, choices, cancel] {
                         return LinkRepair(urls.local, toRepair(link, urls), choices, cancel).plan();
                     });
                 })
        .andThen(this, [this, link, fields](const RepairPlan &repair) {
            return planFor(link, repair, repairWords::choiceFields(fields));
        });
}

ActPlan LinkRepairAct::planFor(const DataLinkRecord &link, const RepairPlan &repair, const QJsonObject &choices) const
{
    ActPlan plan;
    plan.subject = link.localAddon;
    plan.title = Phrase("plan.link_repair").arg(link.name, link.localName);
    plan.sentence = Phrase("plan.link_repair_sentence").arg(link.name, link.localName);
    plan.verb = Phrase("plan.verb_repair_link");
    plan.touches = repairWords::touchesOf(repair, link.name);
    plan.typed = link.localApp;
    plan.isDestructive = dropsSomething(repair);
    plan.requests = repair.shown();
    if (!repair.of(RepairStatement::Phase::Locked).isEmpty())
        plan.notes.append(Phrase(choices.value(QStringLiteral("long_locks")).toBool() ? "plan.locks_for_seconds"
                                                                                      : "plan.locks_for_a_moment"));
    for (const RepairLeft &left : repair.left)
        plan.notes.append(repairWords::leftPhrase(left));
    plan.choices = repairWords::offered(repair, repairWords::choicesOf(choices));
    plan.restoreScript = QString::fromUtf8(repair.script.toSql());
    if (repair.isEmpty())
        plan.obstacle = makeError(ErrorCode::InputInvalid,
                                  Phrase(repair.needsRecreate() ? "repair.only_anew" : "repair.nothing_to_do"), {});
    plan.facts = {{linkFacts::localId, link.localAddon},
                  {linkFacts::localName, link.localName},
                  {linkFacts::name, link.name},
                  {choicesKey, choices},
                  {planKey, QString::fromLatin1(repair.fingerprint().toHex())}};
    if (const QStringList views = repair.script.materialized(); !views.isEmpty())
        plan.facts.insert(fillKey, QJsonArray::fromStringList(views));
    return plan;
}

QList<ActStep> LinkRepairAct::steps(const QJsonObject &facts) const
{
    const QString name = facts.value(linkFacts::name).toString();
    QList<ActStep> steps{{repairStep, Phrase("plan.step_repair_link").arg(name)}};
    if (!viewsToFill(facts).isEmpty())
        steps.append({fillStep, Phrase("plan.step_fill_views")});
    steps.append({examineStep, Phrase("plan.step_examine_link").arg(name)});
    return steps;
}

Pending<QJsonObject> LinkRepairAct::perform(const ActRecord &record)
{
    const DataLinkKey key = linkFacts::link(record);
    const auto link = m_parts.book->find(key);
    if (!link)
        return Pending<QJsonObject>::failed(
            makeError(ErrorCode::NotFound, Phrase("link.no_such_link").arg(key.name), {}));
    if (record.step == fillStep)
        return fill(record, *link);
    return record.step == repairStep ? repair(record, *link) : examine(record, *link);
}

Pending<QJsonObject> LinkRepairAct::repair(const ActRecord &record, const DataLinkRecord &link)
{
    const RepairChoices choices = repairWords::choicesOf(record.facts.value(choicesKey).toObject());
    const QByteArray fingerprint = QByteArray::fromHex(linkFacts::text(record, planKey).toLatin1());
    return m_urls->ofLink(link)
        .andThen(this,
                 [this, link, choices, fingerprint](const LinkUrls::Pair &urls) {
                     const CancelToken cancel = LoginPool::tokenOf(m_parts.core->logins);
                     return runSealingWork(m_parts.core->logins, [link, urls, choices, fingerprint, cancel] {
                         LinkRepair repair(urls.local, toRepair(link, urls), choices, cancel);
                         return repairOnce(repair, fingerprint);
                     });
                 })
        .andThen(this, [](const RepairReport &report) {
            return QJsonObject{{QStringLiteral("statements"), report.done.size()},
                               {QStringLiteral("left"), report.left.size()},
                               {QStringLiteral("locked_ms"), report.lockedMs}};
        });
}

// Which views it is about stands in the facts: a process that was killed after the commit has noted nothing of it.
Pending<QJsonObject> LinkRepairAct::fill(const ActRecord &record, const DataLinkRecord &link)
{
    return m_urls->ofDatabase(link.account, link.localAddon)
        .andThen(this,
                 [this, views = viewsToFill(record.facts)](const Secret &url) {
                     const CancelToken cancel = LoginPool::tokenOf(m_parts.core->logins);
                     return runSealingWork(m_parts.core->logins,
                                           [url, views, cancel] { return LinkRefresh::fill(url, views, cancel); });
                 })
        .andThen(this, [state = record.state](const LinkRefresh::Report &report) -> Expected<QJsonObject> {
            if (!report.failed.isEmpty())
                return fail(notFilled(report.failed));
            return state;
        });
}

// What was repaired is, whatever came after it.
Pending<Error> LinkRepairAct::cleanUp(const ActRecord &record, const Error &error)
{
    const auto link = m_parts.book->find(linkFacts::link(record));
    if (!link || record.step == repairStep)
        return Act::cleanUp(record, error);
    return m_doctor->examine(*link).always(
        this, [error](const Expected<LinkExaminationView> &) -> Expected<Error> { return error; });
}

// It is repaired, whether or not it can be looked at just now.
Pending<QJsonObject> LinkRepairAct::examine(const ActRecord &record, const DataLinkRecord &link)
{
    return m_doctor->examine(link).always(
        this, [state = record.state](const Expected<LinkExaminationView> &) { return state; });
}

} // namespace bowline
