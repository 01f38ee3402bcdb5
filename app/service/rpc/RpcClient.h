// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"
#include "service/rpc/FrameReader.h"

#include <QJsonObject>
#include <QLocalSocket>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>

namespace bowline {

/// One connection to the service: hello, calls with their answers, notifications. Every call settles: by its answer, by
/// its time limit, or when the connection goes.
class RpcClient : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(const Expected<QJsonValue> &)>;

    /// `program`: name and version, for the service's log.
    explicit RpcClient(const QString &program, QObject *parent = nullptr);
    ~RpcClient() override;

    /// Ends what there is and connects anew. `ready` or `lost` follows, perhaps at once.
    void open(const QString &path);
    void close();
    bool isReady() const { return m_ready; }

    /// `answer` runs once, from within the reading of its frame. Only while isReady().
    void request(const QString &method, const QJsonObject &parameters, int limitMs, Answer answer);

Q_SIGNALS:
    void ready();
    /// service.away, service.mismatch, service.protocol. `nobody`: nothing listens there.
    void lost(const bowline::Error &why, bool nobody);
    void notified(const QString &method, const QJsonObject &parameters);

private:
    struct Call
    {
        Answer answer;
        std::unique_ptr<QTimer> limit;
    };
    void sayHello();
    void read();
    void handle(const QJsonObject &message);
    void settle(qint64 id, const Expected<QJsonValue> &result);
    void lose(const Error &why, bool nobody = false);

    QString m_program;
    QLocalSocket *m_socket = nullptr; ///< child, a new one for each connection
    std::unique_ptr<rpc::FrameReader> m_reader;
    std::map<qint64, Call> m_calls;
    qint64 m_lastId = 0;
    bool m_ready = false;
};

} // namespace bowline
