// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Random.h"
#include "credentials/Sealer.h"
#include "credentials/SecretStore.h"
#include "destinations/DestinationKinds.h"
#include "net/HttpClient.h"
#include "service/DeltaFeed.h"
#include "store/Journal.h"
#include "sync/SyncEngine.h"

#include <QThreadPool>

namespace bowline {

class ActLog;

/// What the parts of the service share. Owned by LocalService, which makes it first and destroys it last.
struct ServiceCore
{
    Clock *clock = nullptr;
    Random *random = nullptr;
    HttpClient *http = nullptr;
    QThreadPool *files = nullptr;  ///< for work that is soon done
    QThreadPool *logins = nullptr; ///< for logins to databases, which can take seconds
    Journal *journal = nullptr;
    DeltaFeed *feed = nullptr;
    ActLog *acts = nullptr;         ///< where what a person does is noted
    SyncEngine *engine = nullptr;   ///< gets its accounts when values can be sealed
    SecretStore *secrets = nullptr; ///< stands before the one in use; fails with keychain.missing until that is known
    Sealer sealer;                  ///< of use only while canSeal
    bool canSeal = false;           ///< false while the secret store is not ready
    WorkShare *share = WorkShare::alone();
    const DestinationKinds *kinds = &DestinationKinds::standard();

    /// keychain.locked until values can be sealed and opened.
    Expected<Done> requireSealer() const;
};

} // namespace bowline
