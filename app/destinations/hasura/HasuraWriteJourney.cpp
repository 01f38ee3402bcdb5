// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/hasura/HasuraWriteJourney.h"

namespace bowline {

namespace {

constexpr int mostAttempts = 2;

EnvVars differences(const EnvVars &wanted, const EnvVars &present)
{
    EnvVars result;
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        const auto found = present.find(it.key());
        if (found == present.end() || !(found.value() == it.value()))
            result.insert(it.key(), it.value());
    }
    return result;
}

/// What a stale hash may look like; other failures say clearly enough that asking again is of no use.
bool mayBeARace(const Error &error)
{
    return error.code == ErrorCode::DestinationConflict || error.code == ErrorCode::DestinationRefused;
}

} // namespace

HasuraWriteJourney::HasuraWriteJourney(const QString &tenantId, const EnvVars &changes, HasuraCloudApi *cloud,
                                       QObject *parent)
    : QObject(parent)
    , m_tenantId(tenantId)
    , m_changes(changes)
    , m_cloud(cloud)
{
}

Pending<HasuraWriteJourney::Outcome> HasuraWriteJourney::run()
{
    ++m_attempts;
    return m_cloud->env(m_tenantId).andThen(this, [this](const HasuraEnv &env) { return update(env); });
}

Pending<HasuraWriteJourney::Outcome> HasuraWriteJourney::update(const HasuraEnv &env)
{
    const EnvVars changes = differences(m_changes, env.vars);
    if (changes.isEmpty())
        return Pending<Outcome>::ready(m_outcome);
    m_hashes.append(env.hash);
    m_outcome.sent = true;
    for (auto it = changes.begin(); it != changes.end(); ++it)
        m_outcome.before.insert(it.key(), env.vars.value(it.key()));
    return m_cloud->updateEnv(m_tenantId, env.hash, changes).always(this, [this](const Expected<HasuraEnv> &answer) {
        return afterUpdate(answer);
    });
}

Pending<HasuraWriteJourney::Outcome> HasuraWriteJourney::afterUpdate(const Expected<HasuraEnv> &answer)
{
    if (answer && differences(m_changes, answer->vars).isEmpty())
        return Pending<Outcome>::ready(m_outcome);
    const Error error = answer
                            ? makeError(ErrorCode::DestinationConflict, QStringLiteral("the answer lacks the values"))
                            : answer.error();
    if (m_attempts < mostAttempts && mayBeARace(error))
        return run();
    return Pending<Outcome>::failed(finalError(error));
}

// The text of a stale hash is not documented: a hash that moved between two attempts tells as well.
Error HasuraWriteJourney::finalError(Error error) const
{
    const bool moved = m_hashes.size() > 1 && m_hashes.first() != m_hashes.last();
    if (error.code == ErrorCode::DestinationRefused && moved)
        return makeError(ErrorCode::DestinationConflict, error.detail);
    return error;
}

} // namespace bowline
