// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/EngineParts.h"
#include "sync/Journey.h"

namespace bowline {

/// What a look at Heroku asks for: a journey, a quiet check of what seems to be well, or nothing.
///
/// Belongs to the engine, on its thread.
class SyncCheck : public QObject
{
    Q_OBJECT
public:
    /// How old a proof may get before a quiet fresh login renews it.
    static constexpr qint64 reproveMs = 15 * 60 * 1000;

    explicit SyncCheck(const EngineParts &parts, QObject *parent = nullptr);

    enum class Next { Rest, Check, Travel };
    /// `hasOpen`: an entry of the journal is to be continued. `isPlanned`: its next attempt has its time.
    Next next(const SyncRecord &sync, const Fetched &fetched, bool hasOpen, bool isPlanned) const;

    /// At most one of these; none: all is well, and proven not long ago.
    struct Finding
    {
        std::optional<Fetched> journey;   ///< something is wrong, and this begins what puts it right
        std::optional<Proof> proof;       ///< proven anew
        std::optional<Error> journalAway; ///< nothing could be found out
    };
    /// Nothing is known to be wrong: looks at the destination and, now and then, proves anew, without making
    /// an entry.
    Pending<Finding> run(const SyncRecord &sync, const Fetched &fetched);

private:
    Pending<Finding> judge(const SyncRecord &sync, const Fetched &fetched, const EnvVars &wanted,
                           const Expected<EnvVars> &there);

    EngineParts m_parts;
};

} // namespace bowline
