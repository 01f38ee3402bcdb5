// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Oddities.h"
#include "destinations/Destination.h"

#include <QJsonObject>
#include <QUrl>

namespace bowline {

class HttpClient;

/// A Hasura Cloud project, as a person chooses it. Project and tenant have different ids: env vars belong to
/// the tenant.
struct HasuraProjectInfo
{
    QString id;
    QString name;
    QString tenantId; ///< empty while the project has no tenant: then it has no env vars either
    QString endpoint; ///< the project's own URL; empty if Hasura did not say
};

/// The env vars of a tenant, and the lock that the next write must name.
struct HasuraEnv
{
    QString hash;
    EnvVars vars; ///< custom ones, and those HASURA_* whose value is a string
};

/// Hasura Cloud's GraphQL API with a personal access token.
/// It answers HTTP 200 whatever happens, and the texts in `errors[]` vary. So only what they say for certain
/// is read from them; for the rest the list of projects is asked:
///
///     errors[] -> names a root type, or the list is refused too -> destination.unauthorized
///              -> says maintenance                             -> destination.maintenance
///              -> the list does not have the tenant            -> destination.missing
///              -> says hash                                    -> destination.conflict
///              -> anything else                                -> destination.refused
///
/// Also net.*, api.rate_limited, api.unavailable, api.bad_answer.
class HasuraCloudApi : public QObject
{
    Q_OBJECT
public:
    /// `http` outlives this object.
    HasuraCloudApi(const QUrl &graphql, const Secret &token, HttpClient *http, QObject *parent = nullptr);

    Pending<QList<HasuraProjectInfo>> projects();
    Pending<QString> endpoint(const QString &tenantId); ///< empty if Hasura does not say
    Pending<HasuraEnv> env(const QString &tenantId);
    /// Merges `changes`, which must hold at least one real change, and answers all env vars and the next
    /// hash.
    Pending<HasuraEnv> updateEnv(const QString &tenantId, const QString &hash, const EnvVars &changes);
    Pending<HasuraEnv> deleteEnv(const QString &tenantId, const QString &hash, const QStringList &names);

private:
    struct Reply
    {
        QJsonObject data;
        QString problem; ///< the messages of errors[]; empty if there were none
    };

    Pending<Reply> post(const QString &query, const QJsonObject &variables);
    /// The env vars in the root field `field` of the answer.
    Pending<HasuraEnv> askEnv(const QString &tenantId, const QString &field, const QString &query,
                              const QJsonObject &variables);
    Pending<HasuraEnv> explain(const QString &tenantId, const QString &problem);

    QUrl m_graphql;
    Secret m_token;
    HttpClient *m_http;
    Oddities m_oddities;
};

} // namespace bowline
