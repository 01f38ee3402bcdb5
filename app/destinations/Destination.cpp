// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/Destination.h"

#include "core/Names.h"

namespace bowline {

namespace {
constexpr int mostAttempts = 5;
} // namespace

Expected<Done> Destination::checkEnvVars(const EnvVars &changes)
{
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (const auto name = checkEnvVarName(it.key()); !name)
            return fail(name.error());
        if (const auto value = checkEnvVarValue(it.value().reveal()); !value)
            return value;
    }
    return Done{};
}

Pending<Done> Destination::write(const EnvVars &changes, const MayApply &mayApply)
{
    const auto begin = [this, changes, mayApply] { return attempt(changes, mayApply, mostAttempts); };
    if (writesSideBySide())
        return begin();
    if (!m_lastWrite || m_lastWrite->isSettled())
        m_lastWrite = begin();
    else
        m_lastWrite = m_lastWrite->always(this, [begin](const Expected<Done> &) { return begin(); });
    return *m_lastWrite;
}

Pending<Done> Destination::attempt(const EnvVars &changes, const MayApply &mayApply, int attempts)
{
    return plan(changes)
        .andThen(this,
                 [this, mayApply](const DestinationPlan &plan) {
                     const auto may = mayApply ? mayApply() : Expected<Done>(Done{});
                     return may ? apply(plan) : Pending<Done>::failed(may.error());
                 })
        .always(this, [this, changes, mayApply, attempts](const Expected<Done> &done) {
            const bool isStale = !done && done.error().code == ErrorCode::DestinationConflict;
            return isStale && attempts > 1 ? attempt(changes, mayApply, attempts - 1) : Pending<Done>::ready(done);
        });
}

} // namespace bowline
