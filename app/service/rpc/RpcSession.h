// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/rpc/FrameReader.h"
#include "service/rpc/RpcLimits.h"

#include "service/api/ServiceApi.h"

#include <QJsonObject>
#include <QLocalSocket>
#include <QTimer>

namespace bowline {

/// One client of the service. Ends itself, with `closed`, when the client goes, breaks the rules or does not read.
/// What it has called goes on without it.
///
///   hello --> calls (any number side by side) --> answers, in the order in which they are ready
///             state.subscribe --> snapshot, then every delta after it
///
/// Nothing grows without bound: while too many calls run, or too many answers wait to be read, no further frame is
/// taken; deltas are left out then, and state.missed tells the client to subscribe again.
class RpcSession : public QObject
{
    Q_OBJECT
public:
    /// Takes the socket. `program`: name and version, told in the answer to hello.
    RpcSession(QLocalSocket *socket, ServiceApi &api, const RpcLimits &limits, const QString &program, QObject *parent);

    bool wantsDeltas() const { return m_subscribed || m_asking > 0; }
    /// `frame`: the notification of this revision.
    void sendDelta(quint64 revision, const QByteArray &frame);

Q_SIGNALS:
    void closed();
    void stopRequested();

private:
    void process();
    void watchPart(bool tookFrame);
    bool mayTakeMore() const;
    void handle(const QByteArray &frame);
    void call(const QJsonValue &id, const QString &method, const QJsonObject &parameters);
    void hello(const QJsonValue &id, const QJsonObject &parameters);
    void answered(const QJsonValue &id, const QString &method, const Expected<QJsonValue> &result);
    void subscribed(const Expected<QJsonValue> &result);
    void tellGap();
    void refuse(const QJsonValue &id, int number, const Error &error);
    void send(QByteArray frame);
    void hangUp(const QString &why);

    ServiceApi &m_api;
    RpcLimits m_limits;
    QString m_program;
    QLocalSocket *m_socket; ///< child
    QTimer *m_patience;     ///< with hello, then with a frame that does not end
    rpc::FrameReader m_reader;
    bool m_greeted = false;
    bool m_closing = false;
    bool m_processing = false;
    int m_calls = 0;
    bool m_subscribed = false;
    int m_asking = 0; ///< snapshots that are on their way; deltas wait for them
    QList<std::pair<quint64, QByteArray>> m_held;
    quint64 m_lastRevision = 0;
    quint64 m_missedRevision = 0; ///< the last one that was left out; 0 = none since
};

} // namespace bowline
