// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/databases/ConnectionEndAllAct.h"

#include "service/ViewMaker.h"

namespace bowline {

namespace {

// Steps and facts: stored, so they stay.
const QString resetConnectionsStep = QStringLiteral("reset");
const QString resetAddon = QStringLiteral("addon_id");

/// Empty where Heroku can be asked to end the connections.
Phrase whyNoReset(const KnownDatabase &database)
{
    if (!database.plan.hasFigures())
        return Phrase("connection.heroku_cannot_end_all").arg(database.plan.name());
    return database.isReady() ? Phrase() : Phrase("link.not_ready").arg(database.state);
}

} // namespace

ConnectionEndAllAct::ConnectionEndAllAct(const LinkActParts &parts, QObject *parent)
    : Act(parent)
    , m_parts(parts)
{
}

Pending<ActPlan> ConnectionEndAllAct::plan(const AccountId &account, const QJsonObject &fields)
{
    return m_parts.database(account, fields.value(resetAddon).toString(), this)
        .andThen(this, [this](const KnownDatabase &database) -> Expected<ActPlan> {
            const Phrase why = whyNoReset(database);
            if (!why.isEmpty())
                return fail(makeError(ErrorCode::InputInvalid, why, {}));
            return planFor(database);
        });
}

ActPlan ConnectionEndAllAct::planFor(const KnownDatabase &database) const
{
    ActPlan plan;
    plan.subject = database.id;
    plan.title = Phrase("plan.connections_end_all").arg(database.name);
    plan.sentence = Phrase("plan.connections_end_all_sentence").arg(database.name);
    plan.verb = Phrase("plan.verb_end_all_connections");
    plan.touches = {{TouchedKind::Connections, database.name, Phrase("plan.connections_end")}};
    plan.notes = {Phrase("plan.connections_are_listed"), Phrase("plan.connection_is_ended"),
                  Phrase("plan.connections_come_back")};
    plan.isDestructive = true;
    plan.typed = database.app;
    plan.command = QStringLiteral("heroku pg:killall %1 -a %2").arg(database.cliName(), database.app);
    const QString path = QStringLiteral("/client/v11/databases/%1/connection_reset").arg(database.id);
    plan.requests = {m_parts.dataRequest("POST", database.account, path)};
    plan.facts = {{resetAddon, database.id}, {QStringLiteral("addon_name"), database.name}};
    return plan;
}

QList<ActStep> ConnectionEndAllAct::steps(const QJsonObject &facts) const
{
    const QString name = facts.value(QLatin1String("addon_name")).toString();
    return {{resetConnectionsStep, Phrase("plan.step_reset_connections").arg(name)}};
}

Pending<QJsonObject> ConnectionEndAllAct::perform(const ActRecord &record)
{
    const auto data = m_parts.dataApi(record.account);
    if (!data)
        return Pending<QJsonObject>::failed(data.error());
    return (*data)->resetConnections(record.facts.value(resetAddon).toString()).andThen(this, [](const Done &) {
        return QJsonObject();
    });
}

} // namespace bowline
