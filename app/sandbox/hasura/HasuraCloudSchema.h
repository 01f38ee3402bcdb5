// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/hasura/GraphqlDocument.h"
#include "sandbox/hasura/HasuraProject.h"

#include <functional>
#include <memory>

namespace bowline::sandbox {

using HasuraProjects = QList<std::shared_ptr<HasuraProject>>;

/// The part of Hasura Cloud's GraphQL API that deals with projects and their env vars. Checks every field and
/// argument against its schema and answers exactly the fields that were selected.
class HasuraCloudSchema
{
public:
    /// `projects` outlives this object. `baseUrl()` is what the endpoints of projects begin with.
    HasuraCloudSchema(HasuraProjects *projects, std::function<QString()> baseUrl);

    std::function<void(const QString &)> onViolation; ///< the client asked for something that does not exist
    std::function<void(const QString &, const QString &)> onCall; ///< root field, slug of the project it is about

    /// The answer to a request body: `{data}` or `{errors: [{message, extensions: {path, code}}]}`.
    QJsonObject execute(const QJsonObject &request);
    /// What Hasura says to a token that it does not know: its fields do not exist for it.
    static QJsonObject unauthorized(const QJsonObject &request);

    std::shared_ptr<HasuraProject> byId(const QString &projectId) const;
    std::shared_ptr<HasuraProject> byTenant(const QString &tenantId) const;
    QString endpoint(const HasuraProject &project) const;

private:
    struct Node;
    struct Failure
    {
        QString message;
        QString code;
    };
    using Result = tl::expected<QJsonValue, Failure>;

    Result resolveQuery(const GraphqlField &field);
    Result resolveMutation(const GraphqlField &field);
    Result projects(const GraphqlField &field);
    Result updateEnv(const GraphqlField &field, HasuraProject &project);
    Result deleteEnv(const GraphqlField &field, HasuraProject &project);
    Result createTenant(const GraphqlField &field);
    Result rename(const GraphqlField &field, HasuraProject &project);
    Result deleteTenant(const GraphqlField &field, const HasuraProject &project);
    std::optional<Failure> checkWrite(const GraphqlField &field, HasuraProject &project) const;
    std::optional<Failure> checkArguments(const GraphqlField &field, const QStringList &required,
                                          const QStringList &optional = {}) const;
    Result envAnswer(const GraphqlField &field, const HasuraProject &project) const;
    Result select(const Node &node, const QList<GraphqlField> &fields) const;
    Node projectNode(const std::shared_ptr<HasuraProject> &project) const;
    Node tenantNode(const std::shared_ptr<HasuraProject> &project) const;
    tl::unexpected<Failure> invalid(const QString &message) const;

    HasuraProjects *m_projects;
    std::function<QString()> m_baseUrl;
};

} // namespace bowline::sandbox
