// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databases/DatabaseSessions.h"
#include "service/api/DatabaseViews.h"
#include "service/links/LinkUrls.h"

namespace bowline {

/// Who is connected to a database, and the end of one of them: DatabaseSessions with the URL of now, on a thread that
/// may block.
class DatabaseConnections : public QObject
{
    Q_OBJECT
public:
    /// Neither is owned.
    DatabaseConnections(ServiceCore *core, LinkUrls *urls, QObject *parent = nullptr);

    Pending<QList<DatabaseSession>> sessions(const DatabaseKey &database, bool withQueries = false);
    Pending<DatabaseSessions::Ending> end(const DatabaseKey &database, int pid, const QString &startedAt);

    static DatabaseConnectionView view(const DatabaseSession &session);

private:
    ServiceCore *m_core;
    LinkUrls *m_urls;
};

} // namespace bowline
