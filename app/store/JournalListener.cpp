// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/JournalListener.h"

#include "core/Log.h"
#include "net/OpenSslThreadState.h"
#include "store/JournalPostgres.h"

#include <libpq-fe.h>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace bowline {

namespace {

constexpr int firstPauseMs = 200;
constexpr int longestPauseMs = 3000;

struct Closer
{
    void operator()(PGconn *connection) const { PQfinish(connection); }
    void operator()(PGresult *result) const { PQclear(result); }
    void operator()(PGnotify *notification) const { PQfreemem(notification); }
};

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
    const std::unique_ptr<PGconn, Closer> connection(PQconnectdb(place->connectionString().reveal().constData()));
    if (PQstatus(connection.get()) != CONNECTION_OK)
        return;
    PQsetNoticeProcessor(
        connection.get(), [](void *, const char *) {}, nullptr);
    const QByteArray statement = QByteArray("LISTEN ") + JournalPostgres::channel;
    const std::unique_ptr<PGresult, Closer> listening(PQexec(connection.get(), statement.constData()));
    if (PQresultStatus(listening.get()) != PGRES_COMMAND_OK)
        return;
    Q_EMIT caughtUp();
    while (waitFor(PQsocket(connection.get()), -1)) {
        if (!PQconsumeInput(connection.get()) || PQstatus(connection.get()) != CONNECTION_OK)
            return;
        read(connection.get());
    }
}

void JournalListener::read(void *connection)
{
    QStringList changes;
    for (;;) {
        const std::unique_ptr<PGnotify, Closer> notification(PQnotifies(static_cast<PGconn *>(connection)));
        if (!notification)
            break;
        QStringList lines = QString::fromUtf8(notification->extra).split(u'\n');
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
