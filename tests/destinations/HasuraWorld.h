// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "destinations/hasura/HasuraCloudDestination.h"
#include "destinations/hasura/HasuraFields.h"
#include "net/HttpClient.h"
#include "sandbox/hasura/HasuraSandbox.h"
#include "support/Patience.h"
#include "support/TestPostgres.h"
#include "support/VirtualClock.h"

#include <QElapsedTimer>
#include <QTest>

namespace bowline::test {

/// A sandbox Hasura behind a real HTTP server in this process, and what a test needs to look at it from
/// outside.
class HasuraWorld
{
public:
    HasuraWorld();
    ~HasuraWorld();

    struct Answer
    {
        int status = 0;
        QByteArray text;
        QJsonObject json;
    };
    Answer call(const QByteArray &method, const QString &path, const QJsonObject &body = {},
                const HttpHeaders &headers = {});
    Answer graphql(const QString &query, const QJsonObject &variables = {}, const QString &token = {});
    Answer metadata(const QString &slug, const QJsonObject &command);
    Answer health(const QString &slug); ///< of the sources
    QJsonObject control(const QJsonObject &body);

    QJsonObject project(const QString &slug); ///< as GET /control/hasura shows it
    QStringList calls(const QString &slug);
    QJsonValue envVar(const QString &slug, const QString &name);
    QJsonObject info(const QString &slug) const;

    DestinationSpec spec(const QString &slug) const;
    std::unique_ptr<HasuraCloudDestination> destination(const QString &slug, Clock *clock = nullptr,
                                                        const QString &token = {});
    /// Writes through the API as somebody else would, and waits until the new instance runs.
    void setEnv(const QString &slug, const QString &name, const Secret &value);
    void addSource(const QString &slug, const QString &source, const QString &variable);
    static QJsonObject sourceJson(const QString &source, const QString &variable);

    sandbox::HasuraSandbox *sandbox() { return m_sandbox.get(); }
    QString base() const;
    QStringList violations;

private:
    SystemClock m_clock;
    QThreadPool m_pool;
    sandbox::Router m_router;
    std::unique_ptr<sandbox::HasuraSandbox> m_sandbox;
    std::unique_ptr<HttpServer> m_server;
    std::unique_ptr<HttpClient> m_http;
};

/// Waits for `pending` while virtual time jumps from timer to timer; the network runs in real time.
template <class T>
Expected<T> awaitVirtually(VirtualClock *clock, const Pending<T> &pending, int timeoutMs = 3 * usualPatienceMs)
{
    QElapsedTimer timer;
    timer.start();
    std::optional<Expected<T>> result;
    QObject context;
    pending.then(&context, [&](const Expected<T> &settled) { result = settled; });
    while (!result && timer.elapsed() < timeoutMs) {
        QTest::qWait(2);
        if (clock->nextDueMs() >= 0)
            clock->advance(clock->nextDueMs());
    }
    return result ? *result : Expected<T>(fail(ErrorCode::NetTimeout, QStringLiteral("awaitVirtually() gave up")));
}

} // namespace bowline::test
