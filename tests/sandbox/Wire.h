// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/HttpMessage.h"
#include "support/SandboxProcess.h"

#include <QJsonArray>
#include <QNetworkAccessManager>

namespace bowline::test {

/// Plain HTTP to a sandbox, with everything that an answer has. Blocks in an event loop of its own; for tests
/// only.
class Wire
{
public:
    struct Answer
    {
        int status = 0; ///< 0: no answer
        HttpHeaders headers;
        QByteArray body;
        bool broken = false; ///< the connection ended early

        QByteArray header(const QByteArray &name) const { return headerValue(headers, name); }
        QJsonObject object() const { return QJsonDocument::fromJson(body).object(); }
        QJsonArray array() const { return QJsonDocument::fromJson(body).array(); }
        QString id() const { return object().value(QLatin1String("id")).toString(); } ///< of an error body
    };

    explicit Wire(const SandboxProcess &sandbox, int account = 0);

    /// With the Accept and Authorization headers of a good client, unless `headers` has its own or an empty
    /// one.
    Answer get(const QString &path, const HttpHeaders &headers = {}) { return send("GET", path, {}, headers); }
    Answer send(const QByteArray &method, const QString &path, const QJsonObject &body,
                const HttpHeaders &headers = {});
    Answer form(const QString &path, const QByteArray &fields, const HttpHeaders &headers = {});
    Answer control(const QByteArray &method, const QString &path, const QJsonObject &body = {});

    void setToken(const QString &token) { m_token = token; }
    QString configVar(const QString &app, const QString &name);
    /// The newest release of an app.
    QJsonObject lastRelease(const QString &app);
    QJsonArray violations() { return control("GET", QStringLiteral("/violations")).array(); }

private:
    Answer exchange(const QByteArray &method, const QString &path, const QByteArray &body, const HttpHeaders &headers);

    QString m_base;
    QString m_token;
    QNetworkAccessManager m_network;
};

} // namespace bowline::test
