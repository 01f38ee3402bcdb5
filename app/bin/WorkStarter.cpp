// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bin/WorkStarter.h"

#include "core/Log.h"
#include "net/RetryPolicy.h"
#include "service/api/Snapshot.h"

namespace bowline {

namespace {

constexpr RetryPolicy pauses{.firstMs = 1000, .longestMs = 60 * 1000};

// A disk gets room, a file system is mounted anew, rights are corrected: nobody would tell us. Another service that has
// the journal is not waited for: one of the two is too many. Nor is a newer journal: no waiting makes this program
// newer.
bool mayPass(const Error &error)
{
    if (error.code == ErrorCode::StoreBusy || error.code == ErrorCode::StoreNewer)
        return false;
    return error.retry() == RetryClass::Later || errorCodeText(error.code).startsWith(QLatin1String("store."));
}

} // namespace

WorkStarter::WorkStarter(ServiceApi *service, Clock *clock, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_clock(clock)
{
}

void WorkStarter::start()
{
    m_service->subscribe().then(this, [this](const Expected<Snapshot> &state) {
        if (state) {
            Q_EMIT begun();
            return;
        }
        const bool again = mayPass(state.error());
        if (again)
            later(state.error());
        Q_EMIT failed(state.error(), again);
    });
}

void WorkStarter::later(const Error &error)
{
    const qint64 pauseMs = pauses.ceilingMs(++m_attempt);
    qCWarning(lcService).noquote() << "the work cannot begin yet:" << errorCodeText(error.code) << error.detail
                                   << "- tried again in" << pauseMs / 1000 << "s";
    m_again = m_clock->after(pauseMs, [this] { start(); });
}

} // namespace bowline
