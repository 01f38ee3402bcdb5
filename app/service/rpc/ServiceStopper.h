// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "service/rpc/FrameReader.h"

#include <QLocalSocket>
#include <QTimer>

class QSocketNotifier;

namespace bowline {

/// Ends the service that listens at a socket, whatever version it is, and settles when its process has gone.
///
///   connect -> same user? -> service.stop, which is understood without hello
///     refused, or no answer in time -> SIGTERM, if the process at the other end is the one that owns the socket's lock
///     the process has gone -> done; still there after half a minute -> service.mismatch
///
/// Never by force: a service that is in the middle of a write finishes it.
class ServiceStopper : public QObject
{
    Q_OBJECT
public:
    struct Patience
    {
        int answerMs = 3000;
        int endMs = 30000;
    };

    explicit ServiceStopper(const QString &socketPath, const Patience &patience, QObject *parent = nullptr);
    explicit ServiceStopper(const QString &socketPath, QObject *parent = nullptr);
    ~ServiceStopper() override;

    /// Once.
    Pending<Done> stop();

private:
    void ask();
    void watchProcess();
    void read();
    void terminate();
    bool ownsLock() const;
    void closed();
    void settle(const Expected<Done> &result);
    Error stays() const;

    QString m_path;
    Patience m_patience;
    QLocalSocket *m_socket; ///< child
    rpc::FrameReader m_reader;
    QTimer *m_answer;
    QTimer *m_end;
    Promise<Done> m_promise;
    QSocketNotifier *m_gone = nullptr;
    qint64 m_pid = 0;       ///< 0: not to be seen from here
    int m_process = -1;     ///< a pidfd: no other process can come to stand for it
    bool m_willEnd = false; ///< so it has said: a signal now would cut off what it still has to do
    bool m_settled = false;
};

} // namespace bowline
