// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/hasura/HasuraRemovalJourney.h"

#include <algorithm>

namespace bowline {

namespace {

constexpr int mostDeletions = 2;
constexpr qint64 longestCheckMs = 60000;

} // namespace

HasuraRemovalJourney::HasuraRemovalJourney(const QString &tenantId, const QString &name, HasuraCloudApi *cloud,
                                           HasuraSourceFinder *finder, Clock *clock, QObject *parent)
    : QObject(parent)
    , m_tenantId(tenantId)
    , m_name(name)
    , m_cloud(cloud)
    , m_finder(finder)
    , m_clock(clock)
{
}

Pending<Done> HasuraRemovalJourney::run()
{
    return m_cloud->env(m_tenantId).andThen(this, [this](const HasuraEnv &env) { return onEnv(env); });
}

Pending<Done> HasuraRemovalJourney::onEnv(const HasuraEnv &env)
{
    if (!env.vars.contains(m_name))
        return Pending<Done>::ready(Done{});
    m_env = env;
    return m_finder->find(m_name, env).andThen(this, [this](const HasuraUsage &usage) { return onUsage(usage); });
}

Pending<Done> HasuraRemovalJourney::onUsage(const HasuraUsage &usage)
{
    m_usage = usage;
    if (!m_usage.metadata)
        return deleteVariable(m_env.hash);
    return m_usage.metadata->problems().andThen(this, [this](const QList<HasuraProblem> &problems) {
        for (const HasuraProblem &problem : problems)
            m_problemsBefore.append(problem.object);
        return dropNextReader();
    });
}

Pending<Done> HasuraRemovalJourney::dropNextReader()
{
    if (m_dropped == m_usage.users.size())
        return deleteVariable(m_env.hash);
    const HasuraSource source = m_usage.users[m_dropped++];
    return m_usage.metadata->dropSource(source).always(this, [this, source](const Expected<Done> &dropped) {
        if (dropped)
            return dropNextReader();
        if (dropped.error().code != ErrorCode::DestinationRefused)
            return Pending<Done>::failed(dropped.error());
        return Pending<Done>::failed(makeError(ErrorCode::DestinationRefused,
                                               Phrase("hasura.source_not_dropped").arg(source.name),
                                               dropped.error().detail));
    });
}

Pending<Done> HasuraRemovalJourney::deleteVariable(const QString &hash)
{
    ++m_deletions;
    return m_cloud->deleteEnv(m_tenantId, hash, {m_name}).always(this, [this](const Expected<HasuraEnv> &answer) {
        return afterDelete(answer);
    });
}

Pending<Done> HasuraRemovalJourney::afterDelete(const Expected<HasuraEnv> &answer)
{
    if (answer)
        return check();
    const Error &error = answer.error();
    if (error.code != ErrorCode::DestinationConflict && error.code != ErrorCode::DestinationRefused)
        return Pending<Done>::failed(error);
    return m_cloud->env(m_tenantId).andThen(this, [this, error](const HasuraEnv &env) {
        if (!env.vars.contains(m_name))
            return check();
        return m_deletions < mostDeletions ? deleteVariable(env.hash) : Pending<Done>::failed(error);
    });
}

Pending<Done> HasuraRemovalJourney::check()
{
    m_deletedMs = m_clock->monotonicMs();
    if (m_usage.metadata)
        lookForProblems();
    else
        m_checked.settle(Done{});
    return m_checked.pending();
}

void HasuraRemovalJourney::lookForProblems()
{
    m_usage.metadata->problems().then(this,
                                      [this](const Expected<QList<HasuraProblem>> &problems) { onProblems(problems); });
}

void HasuraRemovalJourney::onProblems(const Expected<QList<HasuraProblem>> &problems)
{
    if (!problems) {
        if (m_clock->monotonicMs() - m_deletedMs >= longestCheckMs)
            m_checked.fail(makeError(ErrorCode::ApiUnavailable, Phrase("hasura.deleted_metadata_unchecked"),
                                     problems.error().detail));
        else
            m_timer = m_clock->after(std::min(100 << std::min(m_looks++, 5), 3000), [this] { lookForProblems(); });
        return;
    }
    for (const HasuraProblem &problem : *problems) {
        if (m_problemsBefore.contains(problem.object))
            continue;
        m_checked.fail(makeError(ErrorCode::DestinationRefused,
                                 Phrase("hasura.deleted_metadata_problem").arg(problem.object, problem.reason),
                                 problem.reason));
        return;
    }
    m_checked.settle(Done{});
}

} // namespace bowline
