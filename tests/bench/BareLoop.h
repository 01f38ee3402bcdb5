// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Secret.h"
#include "support/SandboxProcess.h"

#include <QNetworkAccessManager>
#include <QTemporaryDir>
#include <QThreadPool>

namespace bowline::test {

/// The requests and logins of one rotation and nothing else: no journal, no checks, no destination of its own. What
/// Bowline takes longer than this is what Bowline adds.
class BareLoop
{
public:
    explicit BareLoop(SandboxProcess &sandbox);

    /// Gives the second Hasura project the value and a source that uses it, so that its health can be asked.
    void prepareHasura(const QString &appId);

    /// Each gives its time in ms; negative if it failed.
    double ownStore(const QString &appId); ///< config vars and releases, then a login
    double envFile(const QString &appId);  ///< and a file, durable and replaced at once
    double
    hasura(const QString &appId); ///< and reading, writing, reading, metadata, health, and a login with the old value

private:
    QJsonObject get(const QString &path, const QByteArray &range = {});
    QNetworkReply *begin(const QString &path, const QByteArray &range);
    QJsonObject hasuraCall(const QUrl &url, const QJsonObject &body, const QByteArray &header, const QString &secret,
                           bool isGet = false);
    QJsonObject graphql(const QString &query, const QJsonObject &variables);
    QJsonObject environment();
    QJsonObject write(const QString &hash, const QByteArray &value);
    QUrl project(const QString &path) const;
    bool login(const QByteArray &url);

    SandboxProcess &m_sandbox;
    QNetworkAccessManager m_network;
    QThreadPool m_pool;
    QJsonObject m_hasura;
    QByteArray m_before; ///< what the second Hasura project holds
    QTemporaryDir m_dir;
};

} // namespace bowline::test
