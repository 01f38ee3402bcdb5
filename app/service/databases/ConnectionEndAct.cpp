// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/databases/ConnectionEndAct.h"

#include "databases/checks/SessionCheck.h"
#include "service/RepeatedQuestion.h"

#include <algorithm>
#include <optional>

namespace bowline {

namespace {

// Steps and facts: stored, so they stay.
const QString endConnectionStep = QStringLiteral("end");
const QString leaveConnectionStep = QStringLiteral("leave");
const QString connectionAddon = QStringLiteral("addon_id");
const QString connectionPid = QStringLiteral("pid");
const QString connectionStart = QStringLiteral("backend_start");
const QString connectionWho = QStringLiteral("who");

std::optional<DatabaseSession> sessionMeant(const QList<DatabaseSession> &all, const QJsonObject &fields)
{
    const int pid = fields.value(connectionPid).toInt();
    const QString start = fields.value(connectionStart).toString();
    const auto found = std::find_if(
        all.cbegin(), all.cend(), [&](const DatabaseSession &one) { return one.pid == pid && one.startedAt == start; });
    return found == all.cend() ? std::nullopt : std::optional(*found);
}

DatabaseKey databaseOfConnection(const ActRecord &record)
{
    return {record.account, record.facts.value(connectionAddon).toString()};
}

} // namespace

ConnectionEndAct::ConnectionEndAct(const LinkActParts &parts, DatabaseConnections *connections, QObject *parent)
    : Act(parent)
    , m_parts(parts)
    , m_connections(connections)
{
}

Pending<ActPlan> ConnectionEndAct::plan(const AccountId &account, const QJsonObject &fields)
{
    if (fields.value(connectionPid).toInt() <= 0 || fields.value(connectionStart).toString().isEmpty())
        return Pending<ActPlan>::failed(makeError(ErrorCode::InputInvalid));
    return m_parts.database(account, fields.value(connectionAddon).toString(), this)
        .andThen(this, [this, account, fields](const KnownDatabase &database) {
            return m_connections->sessions({account, database.id})
                .andThen(this, [database, fields](const QList<DatabaseSession> &all) -> Expected<ActPlan> {
                    const auto session = sessionMeant(all, fields);
                    return session
                               ? planFor(database, *session)
                               : Expected<ActPlan>(fail(makeError(ErrorCode::NotFound, Phrase("connection.gone"), {})));
                });
        });
}

// What the session does just now is not part of the plan: it would be stale a moment later. It is not destructive:
// what is rolled back was never there for anybody else, and the program that wanted it hears that it failed.
ActPlan ConnectionEndAct::planFor(const KnownDatabase &database, const DatabaseSession &session)
{
    const QString who = SessionCheck::sessionName(session.application, session.user);
    ActPlan plan;
    plan.subject = database.id;
    plan.title = Phrase("plan.connection_end").arg(who, database.name);
    plan.sentence = Phrase("plan.connection_end_sentence").arg(who, database.name);
    plan.verb = Phrase("plan.verb_end_connection");
    plan.touches = {{TouchedKind::Connections, who, Phrase("plan.connection_is_ended")}};
    if (!session.address.isEmpty())
        plan.notes.append(Phrase("plan.connection_from").arg(session.address));
    plan.notes.append(Phrase("plan.connections_come_back"));
    plan.typed = database.app;
    plan.command = QStringLiteral("heroku pg:kill %1 %2 --force -a %3")
                       .arg(QString::number(session.pid), database.cliName(), database.app);
    plan.requests = {DatabaseSessions::endSql(session.pid, session.startedAt)};
    if (!session.mayEnd)
        plan.obstacle = makeError(ErrorCode::InputInvalid, Phrase("connection.not_ours").arg(session.user), {});
    plan.facts = {{connectionAddon, database.id},
                  {connectionPid, session.pid},
                  {connectionStart, session.startedAt},
                  {connectionWho, who}};
    return plan;
}

QList<ActStep> ConnectionEndAct::steps(const QJsonObject &facts) const
{
    const QString who = facts.value(connectionWho).toString();
    return {{endConnectionStep, Phrase("plan.step_end_connection").arg(who)},
            {leaveConnectionStep, Phrase("plan.step_connection_leaves").arg(who)}};
}

Pending<QJsonObject> ConnectionEndAct::perform(const ActRecord &record)
{
    if (record.step == leaveConnectionStep)
        return leave(record);
    return m_connections
        ->end(databaseOfConnection(record), record.facts.value(connectionPid).toInt(),
              record.facts.value(connectionStart).toString())
        .andThen(this, [](DatabaseSessions::Ending) { return QJsonObject(); }); // gone by itself is as good
}

Pending<QJsonObject> ConnectionEndAct::leave(const ActRecord &record)
{
    auto *question = new RepeatedQuestion(
        m_parts.core->clock,
        [this, record] {
            return m_connections->sessions(databaseOfConnection(record))
                .andThen(this, [facts = record.facts](const QList<DatabaseSession> &all) {
                    return !sessionMeant(all, facts).has_value();
                });
        },
        this);
    return question
        ->untilYes(longestLeaveMs,
                   [] { return makeError(ErrorCode::DatabaseBusy, Phrase("connection.does_not_leave"), {}); })
        .andThen(this, [](const Done &) { return QJsonObject(); });
}

} // namespace bowline
