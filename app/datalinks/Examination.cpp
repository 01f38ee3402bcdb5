// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalinks/Examination.h"

#include "core/DatabaseUrl.h"
#include "datalinks/LinkCost.h"
#include "datalinks/LinkForecast.h"

#include <algorithm>
#include <tuple>

namespace bowline {

namespace {

using Kind = LinkFinding::Kind;
using Severity = LinkFinding::Severity;

QString fullName(const QString &schema, const QString &table)
{
    return schema + QLatin1Char('.') + table;
}

QString placeOf(const QString &host, const QString &port, const QString &database)
{
    return QStringLiteral("%1:%2/%3").arg(host, port, database);
}

QString kindName(const UserType &type)
{
    switch (type.kind) {
    case UserType::Kind::Enum:
        return QStringLiteral("enum");
    case UserType::Kind::Domain:
        return QStringLiteral("domain");
    case UserType::Kind::Composite:
        return QStringLiteral("composite");
    case UserType::Kind::Range:
        return QStringLiteral("range");
    case UserType::Kind::Extension:
        return type.extension;
    case UserType::Kind::Base:
        break;
    }
    return QStringLiteral("base");
}

} // namespace

Examination::Examination(const LinkEvidence &evidence)
    : m_evidence(evidence)
{
}

QList<LinkFinding> Examination::of(const LinkEvidence &evidence)
{
    Examination examination(evidence);
    examination.examineWay();
    examination.examineSessions();
    examination.examineTables();
    std::stable_sort(examination.m_findings.begin(), examination.m_findings.end(),
                     [](const LinkFinding &a, const LinkFinding &b) {
                         return std::tuple(b.severity, a.table, a.column) < std::tuple(a.severity, b.table, b.column);
                     });
    return examination.m_findings;
}

void Examination::add(Kind kind, Severity severity, const QStringList &arguments, const QString &table,
                      const QString &column)
{
    m_findings.append({kind, severity, table, column, arguments});
}

void Examination::examineWay()
{
    const ForeignServer *server = m_evidence.local.server(m_evidence.server);
    if (!server)
        return add(Kind::ServerMissing, Severity::Error);
    if (!server->mayAlter)
        add(Kind::ServerNotOurs, Severity::Note, {server->owner});
    if (!m_evidence.currentUrl)
        return add(Kind::RemoteGone, Severity::Error);
    const auto wanted = ConnectionParameters::read(*m_evidence.currentUrl);
    const auto url = DatabaseUrl::parse(*m_evidence.currentUrl);
    if (!wanted || !url)
        return; // who asked for the URL has said so
    examineServer(*server, *wanted);
    examineMapping(*wanted, url->password.reveal());
}

void Examination::examineServer(const ForeignServer &server, const ConnectionParameters &wanted)
{
    const QString port = wanted.value("port").isEmpty() ? QStringLiteral("5432") : wanted.value("port");
    const QString here = placeOf(server.options.value(QStringLiteral("host")),
                                 server.options.value(QStringLiteral("port"), QStringLiteral("5432")),
                                 server.options.value(QStringLiteral("dbname")));
    const QString there = placeOf(wanted.value("host"), port, wanted.value("dbname"));
    if (here != there)
        add(Kind::HostChanged, Severity::Error, {here, there});
}

void Examination::examineMapping(const ConnectionParameters &wanted, const QByteArray &password)
{
    const ForeignMapping *mapping = m_evidence.local.ourMapping(m_evidence.server);
    if (!mapping)
        return add(Kind::MappingMissing, Severity::Error, {m_evidence.local.role});
    if (!mapping->isReadable)
        return add(Kind::MappingUnreadable, Severity::Note);
    if (mapping->user != wanted.value("user"))
        add(Kind::UserChanged, Severity::Error, {mapping->user, wanted.value("user")});
    else if (mapping->password.reveal() != password)
        add(Kind::PasswordStale, Severity::Error);
}

void Examination::examineSessions()
{
    if (!m_evidence.freshTrouble)
        return;
    if (!m_evidence.freshTrouble->isEmpty())
        add(Kind::LoginFails, Severity::Error, {*m_evidence.freshTrouble});
    if (!m_evidence.freshTrouble->isEmpty() && m_evidence.oldSessionAnswers)
        add(Kind::OnlyOldSessions, Severity::Warning);
}

void Examination::examineTables()
{
    if (!m_evidence.remoteError.isEmpty())
        add(Kind::RemoteUnread, Severity::Warning, {m_evidence.remoteError});
    if (!m_evidence.remote)
        return;
    const TableMatch match(m_evidence.local.tablesOf(m_evidence.server), *m_evidence.remote);
    for (const ForeignTable &each : match.gone)
        add(Kind::TableGone, Severity::Error, {}, fullName(each.schema, each.name));
    for (const TableMatch::Pair &each : match.maybeRenamed)
        add(Kind::TableRenamed, Severity::Error, {each.remote.name}, fullName(each.foreign.schema, each.foreign.name));
    for (const RemoteTable &each : match.added)
        add(Kind::TableAdded, Severity::Warning, {}, fullName(each.schema, each.name));
    for (const TableMatch::Pair &each : match.same)
        examineTable(each);
    examineTypes(match);
    if (const ForeignServer *server = m_evidence.local.server(m_evidence.server); server && m_evidence.roundTripMs)
        m_findings += LinkCost::of(*server, match.same, *m_evidence.roundTripMs);
}

void Examination::examineTable(const TableMatch::Pair &pair)
{
    if (!pair.remote.mayRead)
        add(Kind::TableUnreadable, Severity::Error, {}, fullName(pair.foreign.schema, pair.foreign.name));
    examineColumns(pair);
}

void Examination::examineColumns(const TableMatch::Pair &pair)
{
    const QString table = fullName(pair.foreign.schema, pair.foreign.name);
    const ColumnMatch match(pair.foreign, pair.remote);
    for (const ForeignColumn &each : match.gone)
        add(Kind::ColumnGone, Severity::Error, {}, table, each.name);
    for (const ColumnMatch::Pair &each : match.renamed)
        add(Kind::ColumnRenamed, Severity::Error, {each.remote.name}, table, each.foreign.name);
    for (const ColumnMatch::Pair &each : match.maybeRenamed)
        add(Kind::ColumnMaybeRenamed, Severity::Error, {each.remote.name}, table, each.foreign.name);
    for (const RemoteColumn &each : match.added)
        add(Kind::ColumnAdded, Severity::Warning, {}, table, each.name);
    for (const ColumnMatch::Pair &each : match.same) {
        if (each.foreign.type != each.remote.type)
            add(Kind::ColumnRetyped, Severity::Warning, {each.foreign.type, each.remote.type}, table,
                each.foreign.name);
        else if (each.foreign.notNull && !each.remote.notNull)
            add(Kind::NullsChanged, Severity::Warning, {}, table, each.foreign.name);
    }
}

// Types that the remote's tables use and this database lacks stop an import; an enum that has grown there stops the
// reading of rows with the new label.
void Examination::examineTypes(const TableMatch &match)
{
    QSet<QString> used;
    const auto use = [&used](const RemoteTable &table) {
        for (const RemoteColumn &column : table.columns)
            used.insert(LinkForecast::elementOf(column.type));
    };
    for (const TableMatch::Pair &each : match.same)
        use(each.remote);
    for (const TableMatch::Pair &each : match.maybeRenamed)
        use(each.remote);
    for (const RemoteTable &each : match.added)
        use(each);
    QStringList names(used.begin(), used.end());
    names.sort();
    for (const QString &name : std::as_const(names)) {
        const auto there = m_evidence.remote->types.constFind(name);
        if (there == m_evidence.remote->types.constEnd())
            continue; // PostgreSQL's own
        const auto here = m_evidence.local.types.constFind(name);
        if (here == m_evidence.local.types.constEnd()) {
            add(Kind::TypeMissing, Severity::Warning, {name, kindName(*there)});
            continue;
        }
        QStringList missing = there->labels;
        missing.removeIf([&](const QString &label) { return here->labels.contains(label); });
        if (!missing.isEmpty())
            add(Kind::LabelsMissing, Severity::Error, QStringList{name} + missing);
    }
}

} // namespace bowline
