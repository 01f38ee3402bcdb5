// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Patience.h"

#include <QByteArray>
#include <QTcpSocket>

namespace bowline::test {

/// A client that sends exactly the bytes it is told to, and keeps all it gets.
class RawClient
{
public:
    explicit RawClient(quint16 port);
    ~RawClient();

    void send(const QByteArray &bytes);
    /// Runs the event loop until `count` answers are complete (by Content-Length), or the time is up.
    bool waitForAnswers(int count, int timeoutMs = usualPatienceMs);
    /// Runs the event loop until the server has closed.
    bool waitForClose(int timeoutMs = usualPatienceMs);

    QByteArray received() const { return m_received; }
    QList<int> statuses() const; ///< of the complete answers, in order; 100 Continue counts as one
    int status() const;          ///< of the first answer, 0 if none
    bool isOpen() const;

private:
    QTcpSocket *m_socket;
    QByteArray m_received;
};

} // namespace bowline::test
