// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Phrase.h"
#include "core/rendering/EnvVars.h"

#include <QStringList>

#include <memory>

namespace bowline {

/// What a write would do, found out before it is done, and all that Destination::apply() needs to do just that. What
/// people may see of it has no value in it.
struct DestinationPlan
{
    QStringList added;     ///< names that are not there yet
    QStringList changed;   ///< there with another value, which is lost
    QStringList equal;     ///< there with the very value
    QStringList untouched; ///< what else is there; of very many the first ones
    /// One sentence each, for people: what the write does besides, or what a reader may make of it.
    QList<Phrase> sideEffects;
    /// What exactly is written or sent, and where to: "write /srv/app/.env". Values are left out.
    QStringList acts;

    /// What the destination was when the plan was made, and what is to be written: the destination's own business.
    struct Basis
    {
        virtual ~Basis() = default;
    };
    std::shared_ptr<const Basis> basis;

    /// The env vars that are there with other values, or not at all.
    bool changesEnvVars() const { return !added.isEmpty() || !changed.isEmpty(); }
    /// Fills all four lists. `there`: all that is there now.
    void compare(const EnvVars &wanted, const EnvVars &there)
    {
        for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
            const auto found = there.constFind(it.key());
            (found == there.cend() ? added : *found == it.value() ? equal : changed).append(it.key());
        }
        for (auto it = there.cbegin(); it != there.cend(); ++it) {
            if (!wanted.contains(it.key()))
                untouched.append(it.key());
        }
    }
};

} // namespace bowline
