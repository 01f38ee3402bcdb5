// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "core/Secret.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QObject>
#include <QUrl>

namespace bowline {

class HttpClient;

/// A database that a project serves.
struct HasuraSource
{
    QString name;
    QString kind;            ///< "postgres", "citus", …
    QStringList variables;   ///< the env vars that its configuration reads
    QList<Secret> fixedUrls; ///< that stand in its configuration itself
    QStringList referringTo; ///< sources that its relationships lead into
};

struct HasuraSourceHealth
{
    enum class Status { Ok, TimedOut, Failing };
    Status status = Status::Failing;
    QString problem;                            ///< Hasura's words, without secrets
    ErrorCode code = ErrorCode::DatabaseFailed; ///< what the problem means
};

/// An object of the metadata that does not work.
struct HasuraProblem
{
    QString object;                             ///< "source default"
    QString reason;                             ///< without secrets
    ErrorCode code = ErrorCode::DatabaseFailed; ///< what the reason means, if it is about a database
};

/// The metadata and health of one project, with its admin secret. Errors as readHasuraAnswer() gives them,
/// and net.*.
class HasuraMetadataApi : public QObject
{
    Q_OBJECT
public:
    /// `http` outlives this object.
    HasuraMetadataApi(const QUrl &endpoint, const Secret &adminSecret, HttpClient *http, QObject *parent = nullptr);

    /// The project's base address, whether the user gave it as such or with /v1/graphql. Invalid if the admin
    /// secret must not travel there: anything but https, and loopback.
    static QUrl baseAddress(const QString &endpoint);

    Pending<QList<HasuraSource>> sources();
    /// Never cascades: destination.refused if other objects depend on the source.
    Pending<Done> dropSource(const HasuraSource &source);
    Pending<QList<HasuraProblem>> problems();
    /// By source name. Sources without a health check may be missing.
    Pending<QHash<QString, HasuraSourceHealth>> sourceHealth();

private:
    Pending<QJsonDocument> send(const QByteArray &method, const QString &path, const QJsonObject &body = {});

    QUrl m_endpoint;
    Secret m_adminSecret;
    HttpClient *m_http;
};

} // namespace bowline
