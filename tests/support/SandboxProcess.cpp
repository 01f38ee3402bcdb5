// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SandboxProcess.h"

#include "support/Patience.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

namespace bowline::test {

namespace {

constexpr int startPatienceMs = 3 * usualPatienceMs; // it makes two servers of PostgreSQL first

} // namespace

SandboxProcess::SandboxProcess()
{
    // PostgreSQL runs as another user when the tests run as root: it must be able to reach its folder.
    QFile::setPermissions(m_dir.path(), QFile::permissions(m_dir.path()) | QFile::ExeGroup | QFile::ExeOther |
                                            QFile::ReadGroup | QFile::ReadOther);
}

SandboxProcess::~SandboxProcess()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(usualPatienceMs)) {
        m_process.kill();
        m_process.waitForFinished(usualPatienceMs);
    }
}

bool SandboxProcess::start(const QStringList &extraArguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(BOWLINE_BIN_DIR "/bowline-sandbox"),
                    QStringList{QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--state-dir"),
                                m_dir.filePath(QStringLiteral("state"))} +
                        QStringList{QStringLiteral("--with-parent")} + extraArguments);
    QElapsedTimer timer;
    timer.start();
    while (!m_process.canReadLine()) {
        if (timer.elapsed() > startPatienceMs || m_process.state() == QProcess::NotRunning) {
            m_error = QStringLiteral("bowline-sandbox did not start: ") + m_process.errorString();
            return false;
        }
        m_process.waitForReadyRead(200);
    }
    m_info = QJsonDocument::fromJson(m_process.readLine()).object();
    if (m_info.isEmpty())
        m_error = QStringLiteral("bowline-sandbox printed no JSON line");
    return !m_info.isEmpty();
}

Endpoints SandboxProcess::endpoints() const
{
    const auto url = [this](const char *key) { return QUrl(m_info.value(QLatin1String(key)).toString()); };
    return {url("api"), url("data"), url("id"), url("hasura_cloud")};
}

QString SandboxProcess::token(int account) const
{
    return m_info.value(QLatin1String("accounts"))
        .toArray()
        .at(account)
        .toObject()
        .value(QLatin1String("token"))
        .toString();
}

QJsonObject SandboxProcess::control(const QByteArray &method, const QString &path, const QJsonObject &body) const
{
    return call(method, QUrl(m_info.value(QLatin1String("control")).toString() + path), body);
}

QJsonObject SandboxProcess::call(const QByteArray &method, const QUrl &url, const QJsonObject &body,
                                 const QString &bearer) const
{
    QNetworkAccessManager network;
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    request.setRawHeader("Accept", "application/vnd.heroku+json; version=3");
    if (!bearer.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + bearer.toUtf8());
    QNetworkReply *reply =
        network.sendCustomRequest(request, method, body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson());
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    const QByteArray answer = reply->readAll();
    const QJsonDocument json = QJsonDocument::fromJson(answer);
    QJsonObject result{{QStringLiteral("status"), reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt()}};
    result.insert(QStringLiteral("body"), json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object()));
    reply->deleteLater();
    return result;
}

} // namespace bowline::test
