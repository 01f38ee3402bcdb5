// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/hasura/HasuraEngine.h"

#include <functional>

namespace bowline::sandbox {

/// POST /v1/metadata of a project: sources are added, changed and dropped, the metadata exported and
/// examined. A source is accepted only if its database lets the instance in.
class HasuraMetadata : public QObject
{
    Q_OBJECT
public:
    struct Answer
    {
        int status = 200;
        QJsonValue body;
    };

    explicit HasuraMetadata(HasuraEngine *engine, QObject *parent = nullptr);

    std::function<void(const QString &)> onViolation;
    std::function<void(const QString &, const QString &)> onCall; ///< command, slug of the project

    /// An envelope `{type, args, version?, resource_version?}`. A command that fails leaves everything as it
    /// was; a stale resource_version is refused with 409.
    Pending<Answer> handle(const std::shared_ptr<HasuraProject> &project, const QJsonObject &envelope);

private:
    using ProjectPtr = std::shared_ptr<HasuraProject>;
    using Command = Pending<Answer> (HasuraMetadata::*)(const ProjectPtr &, const QJsonObject &);

    Pending<Answer> run(const ProjectPtr &project, const QJsonObject &envelope);
    Pending<Answer> addSource(const ProjectPtr &project, const QJsonObject &envelope);
    Pending<Answer> updateSource(const ProjectPtr &project, const QJsonObject &envelope);
    Pending<Answer> dropSource(const ProjectPtr &project, const QJsonObject &envelope);
    Pending<Answer> renameSource(const ProjectPtr &project, const QJsonObject &envelope);
    Pending<Answer> exportMetadata(const ProjectPtr &project, const QJsonObject &envelope);
    Pending<Answer> replaceMetadata(const ProjectPtr &project, const QJsonObject &envelope);
    Pending<Answer> reload(const ProjectPtr &project, const QJsonObject &envelope);
    Pending<Answer> inconsistent(const ProjectPtr &project, const QJsonObject &envelope);
    Pending<Answer> dropInconsistent(const ProjectPtr &project, const QJsonObject &envelope);
    Pending<Answer> bulk(const ProjectPtr &project, const QJsonObject &envelope);
    Pending<Answer> bulkFrom(const ProjectPtr &project, const QJsonArray &commands, const QJsonArray &done);
    /// Puts `source` at `index` (or at the end) if its database can be used.
    Pending<Answer> putSource(const ProjectPtr &project, const QJsonObject &source, qsizetype index);
    Pending<Answer> rebuiltSuccess(const ProjectPtr &project);

    HasuraEngine *m_engine;
};

} // namespace bowline::sandbox
