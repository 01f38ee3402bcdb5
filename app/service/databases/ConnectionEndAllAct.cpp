// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/databases/ConnectionEndAllAct.h"

#include "databases/checks/SessionCheck.h"
#include "service/ViewMaker.h"

#include <algorithm>

namespace bowline {

namespace {

// Steps and facts: stored, so they stay.
const QString noteConnectionsStep = QStringLiteral("note");
const QString resetConnectionsStep = QStringLiteral("reset");
const QString resetAddon = QStringLiteral("addon_id");
const QString connectionsSeenKey = QStringLiteral("seen");
const QString newestConnectionKey = QStringLiteral("newest");

const QString ourApplication = QStringLiteral("bowline");

DatabaseKey resetDatabase(const ActRecord &record)
{
    return {record.account, record.facts.value(resetAddon).toString()};
}

/// Programs with their users, each once: who comes and goes among equals does not make the plan stale.
QStringList connectedNames(const QList<DatabaseSession> &sessions)
{
    QStringList names;
    for (const DatabaseSession &one : sessions) {
        if (one.application != ourApplication)
            names.append(SessionCheck::sessionName(one.application, one.user));
    }
    names.removeDuplicates();
    names.sort();
    return names;
}

/// When the newest of them began; what is hidden began after everything.
QString newestStart(const QList<DatabaseSession> &sessions)
{
    QString newest;
    for (const DatabaseSession &one : sessions)
        newest = std::max(newest, one.startedAt.isEmpty() ? QStringLiteral("~") : one.startedAt);
    return newest;
}

bool isAnyoneLeft(const QList<DatabaseSession> &sessions, const QString &newest)
{
    return std::any_of(sessions.cbegin(), sessions.cend(),
                       [&newest](const DatabaseSession &one) { return one.startedAt <= newest; });
}

} // namespace

ConnectionEndAllAct::ConnectionEndAllAct(const LinkActParts &parts, DatabaseConnections *connections, QObject *parent)
    : Act(parent)
    , m_parts(parts)
    , m_connections(connections)
{
}

Pending<ActPlan> ConnectionEndAllAct::plan(const AccountId &account, const QJsonObject &fields)
{
    return m_parts.database(account, fields.value(resetAddon).toString(), this)
        .andThen(this, [this, account](const KnownDatabase &database) {
            if (!database.plan.hasFigures() || !database.isReady()) {
                const Phrase why = database.plan.hasFigures() ? Phrase("link.not_ready").arg(database.state)
                                                              : database.plan.whyNoFigures();
                return Pending<ActPlan>::failed(makeError(ErrorCode::InputInvalid, why, {}));
            }
            return m_connections->sessions({account, database.id})
                .always(this, [this, database](const Expected<QList<DatabaseSession>> &there) -> Expected<ActPlan> {
                    return planFor(database, there);
                });
        });
}

ActPlan ConnectionEndAllAct::planFor(const KnownDatabase &database, const Expected<QList<DatabaseSession>> &there) const
{
    ActPlan plan;
    plan.subject = database.id;
    plan.title = Phrase("plan.connections_end_all").arg(database.name);
    plan.sentence = Phrase("plan.connections_end_all_sentence").arg(database.name);
    plan.verb = Phrase("plan.verb_end_all_connections");
    plan.touches = {{TouchedKind::Connections, database.name, Phrase("plan.connections_end")}};
    const QStringList names = there ? connectedNames(*there) : QStringList();
    for (const QString &name : names.mid(0, mostNamed))
        plan.touches.append({TouchedKind::Connections, name, Phrase("plan.connection_is_ended")});
    if (names.size() > mostNamed)
        plan.notes.append(Phrase("plan.more_connections").count(names.size() - mostNamed));
    if (!there)
        plan.notes.append(Phrase("plan.connections_not_seen").arg(there.error().message));
    plan.notes.append(Phrase("plan.connections_come_back"));
    plan.isDestructive = true;
    plan.typed = database.app;
    plan.command = QStringLiteral("heroku pg:killall %1 -a %2").arg(database.cliName(), database.app);
    const auto account = m_parts.accounts->find(database.account);
    const QString base =
        account ? endpointsFromJson(account->endpoints).data.toString(QUrl::StripTrailingSlash) : QString();
    plan.requests = {QStringLiteral("POST %1/client/v11/databases/%2/connection_reset").arg(base, database.id)};
    plan.facts = {{resetAddon, database.id}, {QStringLiteral("addon_name"), database.name}};
    return plan;
}

QList<ActStep> ConnectionEndAllAct::steps(const QJsonObject &facts) const
{
    const QString name = facts.value(QLatin1String("addon_name")).toString();
    return {{noteConnectionsStep, Phrase("plan.step_note_connections")},
            {resetConnectionsStep, Phrase("plan.step_reset_connections").arg(name)}};
}

Pending<QJsonObject> ConnectionEndAllAct::perform(const ActRecord &record)
{
    return record.step == resetConnectionsStep ? reset(record) : note(record);
}

Pending<QJsonObject> ConnectionEndAllAct::note(const ActRecord &record)
{
    return m_connections->sessions(resetDatabase(record))
        .always(this, [](const Expected<QList<DatabaseSession>> &there) -> Expected<QJsonObject> {
            return QJsonObject{{connectionsSeenKey, there.has_value()},
                               {newestConnectionKey, there ? newestStart(*there) : QString()}};
        });
}

Pending<QJsonObject> ConnectionEndAllAct::reset(const ActRecord &record)
{
    const QString newest = record.state.value(newestConnectionKey).toString();
    const bool isSeen = record.state.value(connectionsSeenKey).toBool() && !newest.isEmpty();
    return m_connections->sessions(resetDatabase(record))
        .always(this, [this, record, isSeen, newest](const Expected<QList<DatabaseSession>> &now) {
            const auto data = m_parts.dataApi(record.account);
            if (!data)
                return Pending<QJsonObject>::failed(data.error());
            const bool isDone = isSeen && now && !isAnyoneLeft(*now, newest);
            const Pending<Done> asked =
                isDone ? Pending<Done>::ready(Done{}) : (*data)->resetConnections(resetDatabase(record).addonId);
            return asked.andThen(this, [state = record.state](const Done &) { return state; });
        });
}

} // namespace bowline
