// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/databases/DatabaseResetAct.h"

#include "service/RepeatedQuestion.h"

#include <QUuid>

namespace bowline {

namespace {

// Steps and facts: stored, so they stay.
const QString noteBeforeReset = QStringLiteral("note");
const QString emptiedAddon = QStringLiteral("addon_id");
const QString emptiedName = QStringLiteral("addon_name");
const QString markBefore = QStringLiteral("mark");
const QString noteId = QStringLiteral("note"); // of one note of one process

/// Heroku has surely not begun.
bool isRefusal(const Error &error)
{
    return error.code == ErrorCode::ApiRateLimited || error.code == ErrorCode::ApiConflict ||
           error.code == ErrorCode::ApiInvalid || error.code == ErrorCode::NetOffline;
}

} // namespace

DatabaseResetAct::DatabaseResetAct(const DatabaseActParts &parts, DatabaseCatalogs *catalogs, QObject *parent)
    : Act(parent)
    , m_parts(parts)
    , m_catalogs(catalogs)
{
}

Pending<ActPlan> DatabaseResetAct::plan(const AccountId &account, const QJsonObject &fields)
{
    return m_parts.readyDatabase(account, fields.value(emptiedAddon).toString(), this)
        .andThen(this, [this](const KnownDatabase &database) { return planOf(database); });
}

ActPlan DatabaseResetAct::planOf(const KnownDatabase &database) const
{
    ActPlan plan;
    plan.subject = database.id;
    plan.title = Phrase("plan.reset_database").arg(database.name);
    plan.sentence = Phrase("plan.reset_database_sentence").arg(database.name);
    plan.verb = Phrase("plan.verb_reset_database");
    plan.touches = {{TouchedKind::Database, database.name, Phrase("plan.database_is_emptied")}};
    for (const DataLinkRecord &link : m_parts.ties->linksIn(database.id))
        plan.touches.append({TouchedKind::Link, link.name, Phrase("plan.link_is_lost")});
    for (const DataLinkRecord &link : m_parts.ties->links(database.id))
        plan.touches.append({TouchedKind::Link, link.name, Phrase("plan.link_finds_nothing").arg(link.localName)});
    for (const HerokuAttachment &one : database.attachments)
        plan.touches.append({TouchedKind::App, one.appName, Phrase("plan.app_finds_nothing")});
    plan.notes = {Phrase("plan.reset_keeps_url")};
    plan.isDestructive = true;
    plan.alwaysTyped = true;
    plan.typed = database.app;
    plan.command = QStringLiteral("heroku pg:reset %1 -a %2").arg(database.cliName(), database.app);
    plan.requests = {
        m_parts.request("PUT", database.account, QStringLiteral("/client/v11/databases/%1/reset {}").arg(database.id))};
    plan.facts = {{emptiedAddon, database.id}, {emptiedName, database.name}};
    return plan;
}

QList<ActStep> DatabaseResetAct::steps(const QJsonObject &facts) const
{
    return {{noteBeforeReset, Phrase("plan.step_note_database")},
            {QStringLiteral("reset"), Phrase("plan.step_reset").arg(facts.value(emptiedName).toString())}};
}

Pending<QJsonObject> DatabaseResetAct::perform(const ActRecord &record)
{
    const QString id = record.facts.value(emptiedAddon).toString();
    if (record.step == noteBeforeReset)
        return m_catalogs->mark(record.account, id).andThen(this, [this, record](const QString &mark) {
            const QString note = QUuid::createUuid().toString(QUuid::WithoutBraces);
            m_notAsked.insert(note);
            return QJsonObject{{markBefore, mark}, {noteId, note}};
        });
    const Pending<Done> emptied =
        m_notAsked.contains(record.state.value(noteId).toString()) ? askOnce(record) : awaitEarlier(record);
    return emptied.andThen(this, [](const Done &) { return QJsonObject(); });
}

Pending<Done> DatabaseResetAct::askOnce(const ActRecord &record)
{
    return stillPlanned(record, record.facts).andThen(this, [this, record](const Done &) {
        const auto data = m_parts.dataApi(record.account);
        if (!data)
            return Pending<Done>::failed(data.error());
        const QString note = record.state.value(noteId).toString();
        m_notAsked.remove(note);
        return (*data)
            ->reset(record.facts.value(emptiedAddon).toString())
            .always(this, [this, note](const Expected<Done> &answer) {
                if (!answer && isRefusal(answer.error()))
                    m_notAsked.insert(note); // it may be asked again
                return answer;
            });
    });
}

void DatabaseResetAct::ended(const ActRecord &record)
{
    m_notAsked.remove(record.state.value(noteId).toString());
}

// Nobody knows whether Heroku was asked, and whether it is at it: asking again may delete what was written since.
Pending<Done> DatabaseResetAct::awaitEarlier(const ActRecord &record)
{
    const QString id = record.facts.value(emptiedAddon).toString();
    const QString before = record.state.value(markBefore).toString();
    auto *question = new RepeatedQuestion(
        m_parts.core->clock,
        [this, account = record.account, id, before] {
            return m_catalogs->mark(account, id).andThen(this, [before](const QString &now) { return now != before; });
        },
        this);
    return question->untilYes(longestDoubtMs, [name = record.facts.value(emptiedName).toString()] {
        return makeError(ErrorCode::ApiInvalid, Phrase("reset.not_known").arg(name), {});
    });
}

} // namespace bowline
