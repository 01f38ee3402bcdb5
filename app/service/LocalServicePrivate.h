// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/Desks.h"
#include "service/Foundations.h"
#include "service/LocalService.h"
#include "service/api/Snapshot.h"

namespace bowline {

/// The parts of a LocalService, and the order in which they start.
///
/// Members are destroyed from the last to the first: desks and books before the engine, the engine before the
/// foundations that it works with.
class LocalService::Private : public QObject
{
public:
    Private(const ServicePlaces &places, Clock *clock, Random *random);

    Pending<Done> begin();
    Snapshot snapshot();

    Foundations base;
    SyncEngine engine;
    Desks desks;
    std::optional<Pending<Done>> begun;
    std::unique_ptr<TimerHandle> sandboxAgain;
    int sandboxDeaths = 0;
    std::optional<Error> damaged; ///< why the journal was set aside at this start

private:
    Pending<Done> openJournal();
    Pending<Done> loadRows();
    void forgetAllBut(const QList<SyncRecord> &wanted);
    void rowsRestored();
    void announceAll();
    void secretsOpened();
    std::optional<quint16> sandboxPort() const; ///< of the accounts that belong to it; nothing if none does
    void sandboxDied(const QString &lastWords);
    void bringUpSandbox(quint16 port, int attemptsLeft);
    void goToWork();
    void openAll();
    EngineParts engineParts();
    Foundations &baseWithEngine();
};

} // namespace bowline
