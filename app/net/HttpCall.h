// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "net/HttpMessage.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QObject>
#include <QTimer>

class QNetworkAccessManager;

namespace bowline {

/// One request on its way: keeps its deadline and its cap, settles its promise once, then deletes itself. Deleted
/// early, it leaves the promise `cancelled`. Must not outlive `network`.
///
///     send -> (kept-alive connection was dead, GET or HEAD: send once more) -> headers -> body … -> settled
///      \------------ deadline, cap exceeded: abort --------------------------------------------/
class HttpCall : public QObject
{
public:
    HttpCall(QNetworkAccessManager *network, const HttpRequest &request, QObject *parent);
    ~HttpCall() override;

    Pending<HttpResponse> pending() const { return m_promise.pending(); }

private:
    void send();
    void readHeaders();
    void readBody();
    void finish();
    void stop(ErrorCode reason);
    bool mayResend() const;
    bool isComplete() const;
    Expected<HttpResponse> outcome() const;
    Unexpected failure(ErrorCode code) const;
    void log(const Expected<HttpResponse> &outcome) const;

    const Promise<HttpResponse> m_promise;
    QNetworkAccessManager *m_network;
    QNetworkRequest m_wire;
    const QByteArray m_method;
    const QByteArray m_body;
    const qint64 m_maxBodyBytes;
    QNetworkReply *m_reply = nullptr;
    QTimer m_deadline;
    QElapsedTimer m_elapsed;
    HttpResponse m_response;
    std::optional<ErrorCode> m_stopped; ///< why we gave up ourselves
    QString m_tlsProblem;
    bool m_resent = false;
};

} // namespace bowline
