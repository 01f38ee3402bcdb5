// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"
#include "core/Pending.h"

#include <QObject>

#include <optional>

namespace bowline {

class AccountsApi;
class ActivityApi;
class ActsApi;
class BackupsApi;
class DataLinksApi;
class DatabasesApi;
class EnvVarsApi;
class KeychainApi;
class MaintenancesApi;
class ProjectsApi;
class SettingsApi;
class SyncsApi;
class WebhooksApi;
struct Delta;
struct Snapshot;

/// Whether the service can be asked just now. A service in the same process always can.
struct ServiceConnection
{
    bool connected = true;
    std::optional<Error> why; ///< while it is not: service.away, service.mismatch, service.protocol
};

/// The seam between the window and the work: the state and its changes, jobs, the connection, and one class for each
/// domain of what can be asked for. Non-blocking; arguments and results are serializable; no overloads. Every call, of
/// the domains too, settles: result, typed error, time-out or disconnect. Long work returns a job whose progress
/// arrives in deltas.
class ServiceApi : public QObject
{
    Q_OBJECT
    Q_MOC_INCLUDE("service/api/Snapshot.h") // so that Qt knows the types that the signals carry
public:
    using QObject::QObject;

    /// The state now; from then on `changed` tells every step.
    virtual Pending<Snapshot> subscribe() = 0;
    virtual Pending<Done> cancelJob(const JobId &job) = 0;

    // The domains. They live as long as the service.
    virtual AccountsApi &accounts() = 0;
    virtual ProjectsApi &projects() = 0;
    virtual EnvVarsApi &envVars() = 0;
    virtual SyncsApi &syncs() = 0;
    virtual ActivityApi &activity() = 0;
    virtual KeychainApi &keychain() = 0;
    virtual SettingsApi &settings() = 0;
    virtual WebhooksApi &webhooks() = 0;
    virtual ActsApi &acts() = 0;
    virtual DataLinksApi &dataLinks() = 0;
    virtual DatabasesApi &databases() = 0;
    virtual BackupsApi &backups() = 0;
    virtual MaintenancesApi &maintenances() = 0;

    // Of this program alone, so not in the protocol: what helps against service.mismatch
    /// A service of another version may run here, and this program has one of its own to put in its place.
    virtual bool canReplaceService() const { return false; }
    /// Ends the service that runs, in its own time and cleanly, and starts the one of this program. service.mismatch if
    /// it does not end, or must not be ended from here.
    virtual Pending<Done> replaceService() { return Pending<Done>::failed(makeError(ErrorCode::ServiceMismatch)); }

Q_SIGNALS:
    void changed(const bowline::Delta &delta);
    /// The service went away, or is back. Only a service in another process tells this.
    void connectionChanged(const bowline::ServiceConnection &connection);
    /// Deltas were missed, and this snapshot makes up for them: whoever has subscribed goes on from it.
    void snapshotRenewed(const bowline::Snapshot &snapshot);
};

} // namespace bowline
