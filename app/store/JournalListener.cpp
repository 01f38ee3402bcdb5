// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/JournalListener.h"

#include "core/Log.h"
#include "net/OpenSslThreadState.h"
#include "net/postgres/PgConnection.h"
#include "store/JournalPostgres.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace bowline {

namespace {

constexpr int firstPauseMs = 200;
constexpr int longestPauseMs = 3000;

constexpr int connectPatienceMs = 15000;

} // namespace

JournalListener::JournalListener(const Secret &url, const QString &origin, QObject *parent)
    : QThread(parent)
    , m_url(url)
    , m_origin(origin)
{
    if (::pipe2(m_wake, O_CLOEXEC | O_NONBLOCK) != 0)
        qCWarning(lcStore) << "no pipe for the listener";
    setObjectName(QStringLiteral("listener"));
}

JournalListener::~JournalListener()
{
    requestInterruption();
    m_cancel.cancel();
    ::close(m_wake[1]); // its reader sees the end at once
    wait();
    ::close(m_wake[0]);
}

void JournalListener::run()
{
    const OpenSslThreadState freedLast;
    int pause = firstPauseMs;
    while (!isInterruptionRequested()) {
        const QDeadlineTimer longEnough(10000);
        listen();
        pause = longEnough.hasExpired() ? firstPauseMs : std::min(pause * 2, longestPauseMs);
        if (!waitFor(-1, pause))
            return;
    }
}

void JournalListener::listen()
{
    const auto place = PostgresPlace::parse(m_url);
    if (!place)
        return;
    const auto parameters = ConnectionParameters::ofOwnServer(place->connectionString(), place->display());
    if (!parameters)
        return;
    const PgPatience patience(connectPatienceMs, m_cancel);
    auto connection = PgConnection::open(*parameters, patience);
    if (!connection || !connection->run(QByteArray("LISTEN ") + JournalPostgres::channel, patience.renewed()))
        return;
    Q_EMIT caughtUp();
    do {
        const auto news = connection->notifications();
        if (!news)
            return;
        tellOf(*news);
    } while (waitFor(connection->socket(), -1));
}

void JournalListener::tellOf(const QByteArrayList &notifications)
{
    QStringList changes;
    for (const QByteArray &notification : notifications) {
        QStringList lines = QString::fromUtf8(notification).split(u'\n');
        if (lines.takeFirst() != m_origin)
            changes += lines;
    }
    if (!changes.isEmpty())
        Q_EMIT heard(changes);
}

bool JournalListener::waitFor(int socket, int timeoutMs) const
{
    pollfd entries[2] = {{m_wake[0], POLLIN, 0}, {socket, POLLIN, 0}};
    while (::poll(entries, socket < 0 ? 1 : 2, timeoutMs) < 0 && errno == EINTR) {
    }
    return entries[0].revents == 0 && !isInterruptionRequested();
}

} // namespace bowline
