// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalinks/LinkExaminer.h"

#include "datalinks/LinkProbe.h"
#include "datalinks/LinkSession.h"

#include <QCryptographicHash>

#include <algorithm>

namespace bowline {

namespace {

// Keys that hold no secret, and end with the examination.
QByteArray digestOf(const Secret &url)
{
    return QCryptographicHash::hash(url.reveal(), QCryptographicHash::Sha256);
}

QStringList remoteSchemasOf(const ForeignCatalog &local, const QString &server)
{
    QStringList schemas;
    for (const ForeignTable &each : local.tablesOf(server))
        schemas.append(each.remoteSchema);
    schemas.removeDuplicates();
    return schemas.isEmpty() ? QStringList{QStringLiteral("public")} : schemas;
}

void keepAnswer(ExaminedLink &examined, const LinkProbe::Answer &answer)
{
    examined.evidence.freshTrouble = answer.trouble;
    examined.evidence.roundTripMs = answer.roundTripMs;
}

/// A link that leads where its remote's URL says. Any other may lead to a server that swallows packets.
bool leadsToItsRemote(const ExaminedLink &examined)
{
    return std::none_of(examined.findings.begin(), examined.findings.end(), [](const LinkFinding &each) {
        return each.kind == LinkFinding::Kind::HostChanged || each.kind == LinkFinding::Kind::RemoteGone ||
               each.kind == LinkFinding::Kind::RemoteUnread;
    });
}

} // namespace

LinkExaminer::LinkExaminer(const CancelToken &cancel)
    : LinkExaminer(cancel, Limits())
{
}

LinkExaminer::LinkExaminer(const CancelToken &cancel, const Limits &limits)
    : m_cancel(cancel)
    , m_limits(limits)
{
}

Expected<QList<ExaminedLink>> LinkExaminer::examine(const Secret &localUrl, const QList<LinkToExamine> &links,
                                                    PgConnection *old)
{
    auto session = LinkSession::open(localUrl, patience(m_limits.sideMs));
    if (!session)
        return fail(session.error());
    ++m_localTrips;
    const auto local =
        ForeignCatalog::read(*session, patience(m_limits.sideMs), LinkSession::readOnlySettings(m_limits.sideMs));
    if (!local)
        return fail(LinkSession::wordsOf(*session, local.error()));
    const Remotes remotes = remotesOf(*local, links);
    if (m_cancel.isCancelled())
        return fail(ErrorCode::Cancelled);
    QList<ExaminedLink> examined;
    for (const LinkToExamine &link : links) {
        ExaminedLink one;
        one.link = link;
        one.evidence.server = link.server;
        one.evidence.local = *local;
        one.evidence.currentUrl = link.remoteUrl;
        if (link.remoteUrl) {
            const Remote remote = remotes.value(digestOf(*link.remoteUrl));
            one.evidence.remote = remote.catalog;
            one.remoteError = remote.error;
            one.evidence.remoteError = remote.error ? errorCodeText(remote.error->code) : QString();
        }
        one.findings = Examination::of(one.evidence); // what the questions go by
        examined.append(one);
    }
    askLinks(*session, localUrl, examined);
    if (old && old->isUsable() && !examined.isEmpty())
        askOld(*old, examined);
    if (m_cancel.isCancelled())
        return fail(ErrorCode::Cancelled);
    for (ExaminedLink &each : examined)
        each.findings = Examination::of(each.evidence);
    return examined;
}

Expected<QList<LinkToExamine>> LinkExaminer::find(const Secret &localUrl)
{
    auto session = LinkSession::open(localUrl, patience(m_limits.sideMs));
    if (!session)
        return fail(session.error());
    ++m_localTrips;
    const auto local =
        ForeignCatalog::read(*session, patience(m_limits.sideMs), LinkSession::readOnlySettings(m_limits.sideMs));
    if (!local)
        return fail(LinkSession::wordsOf(*session, local.error()));
    QList<LinkToExamine> found;
    for (const ForeignServer &server : local->servers) {
        QStringList schemas;
        for (const ForeignTable &table : local->tablesOf(server.name))
            schemas.append(table.schema);
        schemas.removeDuplicates();
        found.append({server.name, schemas.size() == 1 ? schemas.first() : QString(), std::nullopt});
    }
    return found;
}

LinkExaminer::Remotes LinkExaminer::remotesOf(const ForeignCatalog &local, const QList<LinkToExamine> &links)
{
    QHash<QByteArray, Secret> urls;
    Remotes remotes;
    for (const LinkToExamine &link : links) {
        if (!link.remoteUrl)
            continue;
        const QByteArray key = digestOf(*link.remoteUrl);
        urls.insert(key, *link.remoteUrl);
        remotes[key].schemas += remoteSchemasOf(local, link.server);
    }
    for (auto it = remotes.begin(); it != remotes.end() && !m_cancel.isCancelled(); ++it) {
        it->schemas.removeDuplicates();
        *it = readRemote(urls.value(it.key()), it->schemas);
    }
    return remotes;
}

LinkExaminer::Remote LinkExaminer::readRemote(const Secret &url, const QStringList &schemas)
{
    Remote remote;
    remote.schemas = schemas;
    auto session = LinkSession::open(url, patience(m_limits.sideMs));
    if (!session) {
        remote.error = session.error();
        return remote;
    }
    ++m_remoteTrips;
    const auto catalog = RemoteCatalog::read(*session, schemas, patience(m_limits.sideMs),
                                             LinkSession::readOnlySettings(m_limits.sideMs));
    if (catalog)
        remote.catalog = *catalog;
    else
        remote.error = LinkSession::wordsOf(*session, catalog.error());
    return remote;
}

void LinkExaminer::askLinks(PgConnection &session, const Secret &localUrl, QList<ExaminedLink> &examined)
{
    QStringList sound;
    for (const ExaminedLink &each : examined) {
        if (leadsToItsRemote(each))
            sound.append(each.link.server);
    }
    QMap<QString, LinkProbe::Answer> answers;
    if (!sound.isEmpty()) {
        ++m_localTrips;
        const auto told = LinkProbe::ask(session, examined.first().evidence.local, sound, patience(m_limits.sideMs));
        answers = told.value_or(QMap<QString, LinkProbe::Answer>());
    }
    int suspects = 0;
    for (ExaminedLink &each : examined) {
        const auto answer = answers.constFind(each.link.server);
        each.isAsked = answer != answers.constEnd();
        if (each.isAsked)
            keepAnswer(each, *answer);
        else if (!leadsToItsRemote(each) && suspects++ < m_limits.suspectsAtMost && !m_cancel.isCancelled())
            askSuspect(localUrl, each);
    }
}

void LinkExaminer::askSuspect(const Secret &localUrl, ExaminedLink &examined)
{
    if (LinkProbe::questionOf(examined.evidence.local, examined.link.server).isEmpty())
        return;
    const PgPatience within = patience(m_limits.suspectMs);
    auto session = LinkSession::open(localUrl, within);
    if (!session)
        return;
    ++m_localTrips;
    const auto told = LinkProbe::ask(*session, examined.evidence.local, {examined.link.server}, within);
    if (m_cancel.isCancelled())
        return;
    examined.isAsked = true;
    keepAnswer(examined,
               told ? told->value(examined.link.server) : LinkProbe::Answer{told.error().detail, std::nullopt});
}

void LinkExaminer::askOld(PgConnection &old, QList<ExaminedLink> &examined)
{
    QStringList servers;
    for (const ExaminedLink &each : examined)
        servers.append(each.link.server);
    ++m_localTrips;
    const auto told = LinkProbe::ask(old, examined.first().evidence.local, servers, patience(m_limits.suspectMs));
    for (ExaminedLink &each : examined)
        each.evidence.oldSessionAnswers =
            told && told->contains(each.link.server) && told->value(each.link.server).trouble.isEmpty();
}

} // namespace bowline
