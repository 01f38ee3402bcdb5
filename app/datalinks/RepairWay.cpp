// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalinks/RepairWay.h"

#include "datalinks/LinkCost.h"
#include "net/postgres/SqlQuote.h"

namespace bowline {

namespace {

QByteArray optionSql(const QByteArray &name, const QString &value, bool isThere)
{
    return (isThere ? "SET " : "ADD ") + name + ' ' + SqlQuote::text(value).trimmed();
}

} // namespace

RepairWay::RepairWay(const LinkEvidence &evidence, const RepairChoices &choices, RepairPlan &plan)
    : m_evidence(evidence)
    , m_choices(choices)
    , m_plan(plan)
{
}

void RepairWay::add(const QList<LinkFinding> &findings)
{
    for (const LinkFinding &each : findings) {
        switch (each.kind) {
        case LinkFinding::Kind::ServerMissing:
            leave(each, RepairLeft::Reason::ServerMissing);
            break;
        case LinkFinding::Kind::RemoteGone:
        case LinkFinding::Kind::RemoteUnread:
            leave(each, RepairLeft::Reason::RemoteUnknown, each.arguments);
            break;
        case LinkFinding::Kind::HostChanged:
            addServer(each);
            break;
        case LinkFinding::Kind::MappingMissing:
        case LinkFinding::Kind::UserChanged:
        case LinkFinding::Kind::PasswordStale:
            addMapping(each);
            break;
        case LinkFinding::Kind::MappingUnreadable:
            leave(each, RepairLeft::Reason::NotOurs);
            break;
        default:
            break;
        }
    }
    addCost();
}

void RepairWay::addServer(const LinkFinding &finding)
{
    const ForeignServer *server = m_evidence.local.server(m_evidence.server);
    const auto wanted = ConnectionParameters::read(m_evidence.currentUrl.value_or(Secret()));
    if (!server || !wanted)
        return;
    if (!server->mayAlter)
        return leave(finding, RepairLeft::Reason::NotOurs, {server->owner});
    QByteArrayList options;
    for (const QByteArray name : {"host", "port", "dbname"}) {
        const QString key = QString::fromLatin1(name);
        const QString value =
            name == "port" && wanted->value(name).isEmpty() ? QStringLiteral("5432") : wanted->value(name);
        if (server->options.value(key) != value)
            options.append(optionSql(name, value, server->options.contains(key)));
    }
    if (server->options.contains(QStringLiteral("hostaddr")))
        options.append("DROP hostaddr"); // libpq would go there, whatever the host is called
    m_plan.statements.append(RepairStatement::of(
        RepairStatement::Phase::Way,
        "ALTER SERVER " + SqlQuote::name(server->name) + " OPTIONS (" + options.join(", ") + ')', finding));
}

// A table with a fetch size of its own is altered by RepairPlanner, under its lock.
void RepairWay::addCost()
{
    const ForeignServer *server = m_evidence.local.server(m_evidence.server);
    if (!server || !server->mayAlter || !m_evidence.remote)
        return;
    const TableMatch match(m_evidence.local.tablesOf(m_evidence.server), *m_evidence.remote);
    for (const LinkFinding &each : LinkCost::ofAllowed(*server, match.same)) {
        const bool isFetching = each.kind == LinkFinding::Kind::FetchSizeSmall;
        if (isFetching && !each.table.isEmpty())
            continue;
        (isFetching ? m_plan.matters.fetchSize : m_plan.matters.remoteEstimate) = true;
        if (isFetching && m_choices.fetchSize)
            setServerOption(each, "fetch_size", QString::number(LinkCost::largeFetchSize));
        else if (!isFetching && m_choices.remoteEstimate)
            setServerOption(each, "use_remote_estimate",
                            QLatin1String(each.kind == LinkFinding::Kind::EstimateGuessed ? "true" : "false"));
    }
}

void RepairWay::setServerOption(const LinkFinding &finding, const QByteArray &name, const QString &value)
{
    const ForeignServer *server = m_evidence.local.server(m_evidence.server);
    if (!server || !server->mayAlter)
        return;
    const QByteArray option = optionSql(name, value, server->options.contains(QString::fromLatin1(name)));
    m_plan.statements.append(
        RepairStatement::of(RepairStatement::Phase::Way,
                            "ALTER SERVER " + SqlQuote::name(server->name) + " OPTIONS (" + option + ')', finding));
}

// The user goes first and for itself, even if it is the same: that statement waits for whoever else alters the mapping,
// so that the one with the password never waits, and nothing is ever logged about waiting with a password in it.
void RepairWay::addMapping(const LinkFinding &finding)
{
    const ForeignServer *server = m_evidence.local.server(m_evidence.server);
    const auto wanted = ConnectionParameters::read(m_evidence.currentUrl.value_or(Secret()));
    if (!server || !wanted)
        return;
    const ForeignMapping *mapping = m_evidence.local.ourMapping(m_evidence.server);
    const bool isEverybodys = mapping && mapping->role.isEmpty();
    const bool makesOne = !mapping || (isEverybodys && !server->mayAlter);
    const QByteArray at =
        (isEverybodys && !makesOne ? "PUBLIC" : "CURRENT_USER") + QByteArray(" SERVER ") + SqlQuote::name(server->name);
    const QString user = wanted->value("user");
    const QByteArray sql = makesOne ? "CREATE USER MAPPING FOR " + at + " OPTIONS (user " + SqlQuote::text(user) + ')'
                                    : "ALTER USER MAPPING FOR " + at + " OPTIONS (" +
                                          optionSql("user", user, !mapping->user.isEmpty()) + ')';
    m_plan.statements.append(RepairStatement::of(RepairStatement::Phase::Way, sql, finding));
    addPassword(finding, at, !makesOne && !mapping->password.isEmpty());
}

void RepairWay::addPassword(const LinkFinding &finding, const QByteArray &mapping, bool isSet)
{
    RepairStatement statement;
    statement.phase = RepairStatement::Phase::Way;
    statement.setsPassword = true;
    statement.finding = finding;
    // What comes before and behind the password's literal.
    statement.sql = "ALTER USER MAPPING FOR " + mapping + " OPTIONS (" + (isSet ? "SET" : "ADD") + " password ";
    statement.hidden = QString::fromUtf8(statement.sql) + QStringLiteral("'••••••')");
    m_plan.statements.append(statement);
}

void RepairWay::leave(const LinkFinding &finding, RepairLeft::Reason reason, const QStringList &arguments)
{
    m_plan.left.append({finding, reason, arguments});
}

} // namespace bowline
