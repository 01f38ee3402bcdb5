// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/Router.h"
#include "sandbox/hasura/HasuraCloudSchema.h"
#include "sandbox/hasura/HasuraMetadata.h"

#include <QObject>

namespace bowline::sandbox {

/// A Hasura Cloud for one user, with three projects at birth: `shop-api` (whose source `default` waits for an
/// env var PG_DATABASE_URL), `reports` and `internal-tools` (without sources).
///
///     POST /hasura/v1/graphql                        the Cloud API; Authorization: pat <token>
///     GET  /hasura/projects/<slug>/healthz           OK, WARN or, while the instance restarts, 503
///     GET  /hasura/projects/<slug>/healthz/sources   X-Hasura-Admin-Secret; logs in to each database
///     POST /hasura/projects/<slug>/v1/metadata       X-Hasura-Admin-Secret
///     POST /control/hasura                           misbehave on request, see control()
///     GET  /control/hasura                           what every project holds, and the calls it has got
class HasuraSandbox : public QObject
{
    Q_OBJECT
public:
    explicit HasuraSandbox(QObject *parent = nullptr);

    /// The client did something that real clients must not do. Set it before the first request.
    std::function<void(const QString &)> onViolation;

    /// `base`: where the router's server is reached, for example http://127.0.0.1:5000. The router must not
    /// outlive this object.
    void addRoutes(Router &router, const QUrl &base);

    /// {token, graphql, projects: [{id, tenant_id, name, slug, endpoint, admin_secret}]}
    QJsonObject info() const;

    QJsonObject save() const;
    void load(const QJsonObject &state); ///< replaces the seeds; an empty object leaves them

private:
    using ProjectPtr = std::shared_ptr<HasuraProject>;
    using ProjectHandler = void (HasuraSandbox::*)(const ProjectPtr &, const RouteRequest &,
                                                   const HttpServer::Respond &);

    void seed();
    void addProjectRoute(Router &router, const QByteArray &method, const QString &path, ProjectHandler handler);
    void graphql(const RouteRequest &request, const HttpServer::Respond &respond);
    void health(const ProjectPtr &project, const RouteRequest &request, const HttpServer::Respond &respond);
    void sourceHealth(const ProjectPtr &project, const RouteRequest &request, const HttpServer::Respond &respond);
    void metadata(const ProjectPtr &project, const RouteRequest &request, const HttpServer::Respond &respond);
    /// {project?: slug, name or id; restart_ms?, maintenance?, refuse_writes?, hash_conflict_times?,
    /// checks_configured_only?, delete_project?; revoke_token?}
    void control(const RouteRequest &request, const HttpServer::Respond &respond);
    QJsonObject controlState() const;
    bool isAdmin(const HasuraProject &project, const RouteRequest &request, const HttpServer::Respond &respond);
    ProjectPtr bySlug(const QString &slug) const;
    void violation(const QString &text) const;
    void note(const QString &call, const QString &slug);

    QString m_base;
    QString m_token;
    bool m_tokenRevoked = false;
    HasuraProjects m_projects;
    QList<std::pair<QString, QString>> m_calls; ///< call, slug; the newest last
    HasuraCloudSchema m_schema;
    HasuraEngine *m_engine;
    HasuraMetadata *m_metadata;
};

} // namespace bowline::sandbox
