// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "sandbox/hasura/HasuraProject.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>

namespace bowline::sandbox {

/// The databases of a project's sources, as its running instance sees them: every answer is a real login with
/// the value that the instance holds, on a thread of its own pool.
class HasuraEngine : public QObject
{
    Q_OBJECT
public:
    /// Why a source does not work; empty for a source that does. Kept in the words of PostgreSQL.
    struct SourceState
    {
        bool configured = true; ///< false: the connection's description itself is unusable
        bool timedOut = false;
        QString problem;
        bool works() const { return problem.isEmpty() && !timedOut; }
    };
    using SourceStates = QHash<QString, SourceState>;

    explicit HasuraEngine(QObject *parent = nullptr);
    ~HasuraEngine() override;

    /// One login per source.
    Pending<SourceStates> check(const HasuraProject &project, const QJsonArray &sources);
    /// Builds the schema anew: looks at every source and remembers the inconsistent ones in the project.
    Pending<Done> build(const std::shared_ptr<HasuraProject> &project);
    /// The same, unless it has happened since the instance started.
    Pending<Done> ensureBuilt(const std::shared_ptr<HasuraProject> &project);

    /// The body of /healthz/sources.
    static QJsonObject healthAnswer(const QJsonArray &sources, const SourceStates &states, bool onlyConfigured);

private:
    Pending<SourceState> checkOne(const HasuraProject &project, const QJsonObject &source);

    QThreadPool m_pool;
};

} // namespace bowline::sandbox
