// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Secret.h"
#include "net/postgres/CancelToken.h"

#include <QByteArrayList>
#include <QStringList>
#include <QThread>

namespace bowline {

/// Hears what the others who share a journal have changed. A thread with a connection of its own, since it waits for
/// the server all the time; its signals are emitted there, so they are to be connected as queued.
///
///   connect -> LISTEN -> caughtUp() -> wait -> heard() -> wait …
///      ^                                |
///      +------- pause <--- lost --------+
class JournalListener final : public QThread
{
    Q_OBJECT
public:
    /// `origin`: whose notifications are not news.
    JournalListener(const Secret &url, const QString &origin, QObject *parent = nullptr);
    /// Ends the thread; waits at most for the look-up of the server's name.
    ~JournalListener() override;

Q_SIGNALS:
    /// From now on nothing is missed. What happened before may have been.
    void caughtUp();
    void heard(const QStringList &changes);

protected:
    void run() override;

private:
    void listen();
    void tellOf(const QByteArrayList &notifications);
    /// Waits for the socket (or only for the time), or until the thread is to end. False in that case.
    bool waitFor(int socket, int timeoutMs) const;

    Secret m_url;
    CancelToken m_cancel;
    QString m_origin;
    int m_wake[2] = {-1, -1}; ///< a pipe that ends the wait
};

} // namespace bowline
