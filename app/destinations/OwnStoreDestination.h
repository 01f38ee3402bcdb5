// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Ids.h"
#include "credentials/Sealer.h"
#include "destinations/LoginProvenDestination.h"
#include "store/Lease.h"

#include <QThreadPool>

#include <functional>
#include <optional>

namespace bowline {

class Journal;

/// The env vars of a project in Bowline's own store: sealed values in the journal, each under the context
/// "env_var/<project>/<name>". Sealing and opening happen on the journal's thread, logins on one of `pool`.
/// `journal`, `clock` and `pool` must outlive the calls.
class OwnStoreDestination final : public LoginProvenDestination
{
    Q_OBJECT
public:
    OwnStoreDestination(const ProjectId &project, Journal *journal, const Sealer &sealer, Clock *clock,
                        QThreadPool *pool, QObject *parent = nullptr);

    /// In a team: the lease of whatever keeps this env var up to date, if anything does. It is asked for when a plan
    /// is called for, and required in the transaction that carries the plan out: one who slept in between writes
    /// nothing.
    using LeaseOf = std::function<std::optional<Lease>(const QString &name)>;
    void setLeases(LeaseOf leaseOf) { m_leaseOf = std::move(leaseOf); }

    /// Besides: store.*, and store.seal_broken if one value does not open.
    bool writesSideBySide() const override { return true; }
    Pending<EnvVars> read() override;
    /// Besides: store.*. A value that does not open will be replaced.
    Pending<DestinationPlan> plan(const EnvVars &changes) override;
    /// Besides: store.*, not_found if the project is gone. Stale once one of the values that it changes is another;
    /// what happened to others does not matter.
    Pending<Done> apply(const DestinationPlan &plan) override;
    Pending<DeletionPreview> previewRemoval(const QString &name) override;
    Pending<Done> remove(const QString &name) override;

    /// What the sealed value of this env var is bound to.
    static QByteArray context(const ProjectId &project, const QString &name);

private:
    Pending<Done> holds(const ProofRequest &request) override;

    const ProjectId m_project;
    Journal *const m_journal;
    const Sealer m_sealer;
    Clock *const m_clock;
    LeaseOf m_leaseOf;
};

} // namespace bowline
