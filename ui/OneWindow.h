// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <memory>

class QElapsedTimer;
class QLocalServer;
class QLocalSocket;
class QTimer;

namespace bowline {

/// One window for each user, service and screen: a second start asks the window that is there to come
/// forward, and ends.
///
///   start() ── the lock is free ──────────────> mayOpen: listens for later starts
///          \── another has it ── asks it ─ ok ─> otherCameForward
///                                 \── again, until the lock is free or patience ends ──> mayOpen
///
/// The lock is the kernel's (flock), so that two starts at one moment cannot both be the first, and one that
/// died holds nothing. What is asked over the socket beside it is "forward", with the desktop's activation
/// token, which lets the window manager give it the focus. Main thread; nothing blocks.
class OneWindow final : public QObject
{
    Q_OBJECT
public:
    /// `socketPath`: in a folder that exists and is only ours; the lock lies beside it, with ".lock" at the
    /// end. Empty: each start opens a window.
    explicit OneWindow(const QString &socketPath, QObject *parent = nullptr);
    ~OneWindow() override;

    void start();
    bool isFirst() const { return m_lock >= 0; }

    /// The desktop's token for the start of this program, empty without one.
    static QByteArray activationToken();
    static constexpr int patienceMs = 3000; ///< for a window that has the lock and does not answer

Q_SIGNALS:
    void mayOpen();
    void otherCameForward();
    /// A later start asks this window to come forward. `token` may be empty.
    void forwardRequested(const QByteArray &token);

private:
    bool takeLock();
    void listen();
    void serve();
    void askOther();
    void onAnswer();
    void again();

    const QString m_socketPath;
    const QByteArray m_token;
    QTimer *m_again;
    std::unique_ptr<QElapsedTimer> m_since;
    std::unique_ptr<QLocalSocket> m_other;
    QLocalServer *m_server = nullptr;
    int m_lock = -1; ///< the file descriptor while this is the first
};

} // namespace bowline
