// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DestinationSpec.h"
#include "core/Secret.h"
#include "store/Lease.h"

#include <QList>
#include <QUrl>

#include <functional>
#include <optional>

class QThreadPool;

namespace bowline {

class Clock;
class HttpClient;
class Journal;
class Sealer;

/// What destinations are made of. Nothing is owned; everything outlives them.
struct DestinationParts
{
    Journal *journal = nullptr;
    const Sealer *sealer = nullptr;
    Clock *clock = nullptr;
    HttpClient *http = nullptr;
    QThreadPool *files = nullptr;  ///< for work that is soon done
    QThreadPool *logins = nullptr; ///< for logins to databases, which can take seconds
    QList<QUrl> hasuraClouds;      ///< the GraphQL addresses to ask, Hasura's own first
    /// In a team: the lease of whatever keeps that env var up to date, if anything does.
    std::function<std::optional<Lease>(const ProjectId &, const QString &envVar)> lease;
};

/// Which destination is to be made.
struct DestinationOrder
{
    ProjectId project;
    DestinationSpec spec;
    Secret secret; ///< of the kind's field of type Secret; empty where it has none
};

} // namespace bowline
