// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DestinationSpec.h"
#include "destinations/Destination.h"

namespace bowline {

/// A destination of a kind that this program does not know: a newer colleague's. It stays what it is, and each use of
/// it fails with destination.missing, in words of its own.
class UnknownDestination final : public Destination
{
    Q_OBJECT
public:
    explicit UnknownDestination(const DestinationSpec &spec, QObject *parent = nullptr);

    static Error error(const DestinationSpec &spec);

    Pending<EnvVars> read() override { return Pending<EnvVars>::failed(m_error); }
    Pending<DestinationPlan> plan(const EnvVars &) override { return Pending<DestinationPlan>::failed(m_error); }
    Pending<Done> apply(const DestinationPlan &) override { return Pending<Done>::failed(m_error); }
    Pending<Proof> prove(const ProofRequest &) override { return Pending<Proof>::failed(m_error); }
    Pending<DeletionPreview> previewRemoval(const QString &) override
    {
        return Pending<DeletionPreview>::failed(m_error);
    }
    Pending<Done> remove(const QString &) override { return Pending<Done>::failed(m_error); }

private:
    const Error m_error;
};

} // namespace bowline
