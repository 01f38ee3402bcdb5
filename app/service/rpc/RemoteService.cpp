// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/rpc/RemoteService.h"

#include "core/Log.h"
#include "service/api/AccountsApi.h"
#include "service/api/ActivityApi.h"
#include "service/api/BackupsApi.h"
#include "service/api/DatabasesApi.h"
#include "service/api/EnvVarsApi.h"
#include "service/api/KeychainApi.h"
#include "service/api/MaintenancesApi.h"
#include "service/api/ProjectsApi.h"
#include "service/api/SettingsApi.h"
#include "service/api/SyncsApi.h"
#include "service/api/WebhooksApi.h"
#include "service/rpc/ServiceStopper.h"
#include "service/rpc/calls/Domains.h"
#include "service/rpc/calls/ServiceCalls.h"

namespace bowline {

using namespace rpc;

namespace {

constexpr int firstPauseMs = 50;
constexpr int longestPauseMs = 5000;
constexpr int stableMs = 5000;          // a connection that held so long begins the pauses anew
constexpr int firstStartPauseMs = 4000; // time for a service to come up before another one is started
constexpr int longestStartPauseMs = 60000;
constexpr int renewAgainMs = 1000;

} // namespace

RemoteService::Domains::Domains(RemoteCaller &caller)
    : accounts(remoteAccounts(caller))
    , projects(remoteProjects(caller))
    , envVars(remoteEnvVars(caller))
    , syncs(remoteSyncs(caller))
    , activity(remoteActivity(caller))
    , keychain(remoteKeychain(caller))
    , settings(remoteSettings(caller))
    , webhooks(remoteWebhooks(caller))
    , acts(remoteActs(caller))
    , dataLinks(remoteDataLinks(caller))
    , databases(remoteDatabases(caller))
    , backups(remoteBackups(caller))
    , maintenances(remoteMaintenances(caller))
{
}

RemoteService::Domains::~Domains() = default;

RemoteService::RemoteService(const RemotePlace &place, QObject *parent)
    : ServiceApi(parent)
    , m_place(place)
    , m_client(new RpcClient(place.program, this))
    , m_retry(new QTimer(this))
    , m_waitLimit(new QTimer(this))
    , m_why(makeError(ErrorCode::ServiceAway))
    , m_caller(*m_client, m_why)
    , m_domains(m_caller)
{
    m_retry->setSingleShot(true);
    m_waitLimit->setSingleShot(true);
    connect(m_retry, &QTimer::timeout, this, &RemoteService::open);
    connect(m_waitLimit, &QTimer::timeout, this, &RemoteService::giveUpWaiting);
    connect(m_client, &RpcClient::ready, this, &RemoteService::onReady);
    connect(m_client, &RpcClient::lost, this, &RemoteService::onLost);
    connect(m_client, &RpcClient::notified, this, &RemoteService::onNotified);
    m_retry->start(0);
}

RemoteService::~RemoteService()
{
    m_client->disconnect(this);
    m_client->close();
}

Pending<Done> RemoteService::cancelJob(const JobId &job)
{
    return m_caller.call(rowOf<&ServiceApi::cancelJob>(serviceCalls), job);
}

void RemoteService::open()
{
    m_client->open(m_place.socket);
}

void RemoteService::onReady()
{
    m_connectedFor.start();
    m_waitLimit->stop();
    m_why = makeError(ErrorCode::ServiceAway);
    m_known = true;
    m_replaced = false;
    tell(true);
    if (m_wanted)
        askForState();
}

void RemoteService::onLost(const Error &why, bool nobody)
{
    if (m_connectedFor.isValid() && m_connectedFor.elapsed() > stableMs)
        m_pauseMs = m_startPauseMs = 0;
    m_connectedFor.invalidate();
    m_why = why;
    // Our own file on disk is another version by now: only a window that starts anew can talk to it.
    if (m_replaced && why.code == ErrorCode::ServiceMismatch)
        m_why = makeError(why.code, Phrase("service.updated_meanwhile"), why.detail);
    if (nobody)
        startOne();
    const auto trouble = nobody && m_place.trouble ? m_place.trouble() : std::nullopt;
    if (trouble)
        m_why = *trouble;
    if (m_known)
        tell(false);
    if (m_why.code != ErrorCode::ServiceAway)
        giveUpWaiting(); // waiting does not help
    m_pauseMs = qBound(firstPauseMs, m_pauseMs * 2, longestPauseMs);
    m_retry->start(m_pauseMs);
}

void RemoteService::startOne()
{
    if (!m_place.start || (m_lastStart.isValid() && m_lastStart.elapsed() < m_startPauseMs))
        return;
    m_lastStart.start();
    m_startPauseMs = qBound(firstStartPauseMs, m_startPauseMs * 2, longestStartPauseMs);
    qCInfo(lcService) << "no service is running, one is started";
    if (const auto started = m_place.start(); !started)
        m_why = started.error();
}

void RemoteService::tell(bool connected)
{
    ServiceConnection connection;
    connection.connected = connected;
    if (!connected)
        connection.why = m_why;
    // Another reason is news as well: a service that has gone, and comes back as another version.
    const bool sameReason = connected || m_toldWhy.message == m_why.message;
    m_toldWhy = m_why;
    if (std::exchange(m_told, connected) != connected || !sameReason)
        Q_EMIT connectionChanged(connection);
}

Pending<Done> RemoteService::replaceService()
{
    if (m_replacing)
        return m_replacing->pending();
    if (!canReplaceService() || m_client->isReady())
        return Pending<Done>::failed(makeError(ErrorCode::ServiceMismatch));
    m_replacing.emplace();
    const Pending<Done> pending = m_replacing->pending();
    m_retry->stop(); // or a new one is started while the old one still has the journal
    m_client->close();
    auto *stopper = new ServiceStopper(m_place.socket, this);
    stopper->stop().then(this, [this, stopper](const Expected<Done> &stopped) {
        stopper->deleteLater();
        replaced(stopped);
    });
    return pending;
}

void RemoteService::replaced(const Expected<Done> &stopped)
{
    const auto replacing = std::exchange(m_replacing, std::nullopt);
    m_replaced = stopped.has_value();
    if (m_replaced) {
        m_pauseMs = m_startPauseMs = 0;
        m_lastStart.invalidate();
    }
    m_retry->start(0);
    replacing->settle(stopped);
}

Pending<Snapshot> RemoteService::subscribe()
{
    m_wanted = true;
    if (!m_waiting)
        m_waiting.emplace();
    const Pending<Snapshot> pending = m_waiting->pending();
    if (m_client->isReady()) {
        askForState();
        return pending;
    }
    m_waitLimit->start(m_place.patienceMs);
    if (m_retry->isActive())
        m_retry->start(0);
    return pending;
}

void RemoteService::giveUpWaiting()
{
    m_waitLimit->stop();
    if (const auto waiting = std::exchange(m_waiting, std::nullopt))
        waiting->fail(m_why);
}

void RemoteService::askForState()
{
    if (std::exchange(m_asking, true))
        return;
    m_early.clear();
    m_client->request(QString::fromLatin1(subscribeMethod), {}, rowOf<&ServiceApi::subscribe>(serviceCalls).limitMs,
                      [this](const Expected<QJsonValue> &result) { onState(result); });
}

void RemoteService::onState(const Expected<QJsonValue> &result)
{
    m_asking = false;
    if (!m_client->isReady()) {
        if (m_waiting)
            m_waitLimit->start(m_place.patienceMs); // the next connection may answer
        return;
    }
    Snapshot snapshot;
    Trouble trouble;
    Expected<Snapshot> state = fail(ErrorCode::Bug);
    if (!result)
        state = fail(result.error());
    else if (!decode(*result, snapshot, trouble))
        state = fail(ErrorCode::ServiceProtocol, trouble.text());
    else
        state = snapshot;
    if (state)
        m_revision = state->revision;
    if (const auto waiting = std::exchange(m_waiting, std::nullopt))
        waiting->settle(state);
    else if (state)
        Q_EMIT snapshotRenewed(*state);
    if (!state) {
        QTimer::singleShot(renewAgainMs, this, &RemoteService::renew);
        return;
    }
    const auto early = std::exchange(m_early, {});
    for (const Delta &delta : early)
        take(delta);
}

void RemoteService::renew()
{
    if (m_client->isReady())
        askForState();
}

void RemoteService::onNotified(const QString &method, const QJsonObject &parameters)
{
    if (method == QLatin1String(missedMethod)) {
        renew();
        return;
    }
    if (method != QLatin1String(changedMethod))
        return; // of a newer service
    Delta delta;
    Trouble trouble;
    if (!decode(QJsonValue(parameters), delta, trouble)) {
        qCWarning(lcService) << "a delta that cannot be read:" << trouble.text();
        renew();
    } else if (m_asking) {
        m_early.append(delta);
    } else {
        take(delta);
    }
}

void RemoteService::take(const Delta &delta)
{
    if (delta.revision <= m_revision)
        return;
    if (delta.revision != m_revision + 1) {
        renew();
        return;
    }
    m_revision = delta.revision;
    Q_EMIT changed(delta);
}

} // namespace bowline
