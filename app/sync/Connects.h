// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/ConnectAct.h"

namespace bowline {

/// The connects that run now: one an env var at a time, the newest wish last.
///
/// Belongs to the engine, on its thread.
class Connects : public QObject
{
    Q_OBJECT
public:
    explicit Connects(ConnectAct::Means means, QObject *parent = nullptr);

    /// As SyncEngine::connectSync().
    Pending<SyncRecord> begin(const SyncRecord &sync, JourneyProgress progress, const Replacing &replacing);
    void giveUp(const SyncId &id);

    /// False once its person has changed their mind; true for what is not being connected.
    bool isWanted(const SyncId &id) const;
    /// Who waits for the first journey of a sync; empty for what is not being connected.
    JourneyProgress progressOf(const SyncId &id) const;

private:
    ConnectAct::Means m_means;
    QHash<SyncId, ConnectAct *> m_acts;
};

} // namespace bowline
