// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "destinations/hasura/HasuraProofJourney.h"

namespace bowline {

/// The env vars of a Hasura Cloud project: the custom ones, and those HASURA_* whose value is a string.
/// Writes merge and never delete; HASURA_* cannot be removed. Belongs to its thread; each call is a journey
/// of its own. Keep the object from apply() to prove(): it remembers the write, and so can tell the old
/// instance's answers from the new one's.
class HasuraCloudDestination : public Destination
{
    Q_OBJECT
public:
    /// `http`, `clock` and `pool` outlive this object.
    HasuraCloudDestination(const DestinationSpec &spec, const Secret &token, HttpClient *http, Clock *clock,
                           QThreadPool *pool, QObject *parent = nullptr);

    Pending<QStringList> places() override;
    Pending<EnvVars> read() override;
    Pending<DestinationPlan> plan(const EnvVars &changes) override;
    /// Stale once anything in the project's env vars is another: Hasura's hash covers them all.
    Pending<Done> apply(const DestinationPlan &plan) override;
    Pending<Proof> prove(const ProofRequest &request) override;
    bool protects(const QString &name) const override; ///< HASURA_*
    Pending<DeletionPreview> previewRemoval(const QString &name) override;
    Pending<Done> remove(const QString &name) override;

private:
    /// destination.conflict in place of a refusal, if the hash that it was for is an old one.
    Pending<Done> refused(const Error &error, const QString &hash);

    const DestinationSpec m_spec;
    const QString m_tenantId;
    Clock *m_clock;
    QThreadPool *m_pool;
    HasuraCloudApi *m_cloud;
    HasuraSourceFinder *m_finder;
    QHash<QString, HasuraProofJourney::LastWrite> m_lastWrites; ///< by env var name
};

} // namespace bowline
