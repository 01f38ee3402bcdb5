// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "destinations/hasura/HasuraSourceFinder.h"

namespace bowline {

/// Removes one env var from a Hasura Cloud project in the order that never leaves a source without its URL:
///
///     read -> there? -- no -> done
///               v
///     who reads it -> the problems the metadata has now -> drop each reader, never cascading
///               v
///     delete the variable -> through the restart: new problems? -- no -> done
///                                                               '- yes -> destination.refused, naming them
///
/// A reader on which others depend stops the journey before anything is deleted; what was done stays done,
/// and the same call goes on from there.
class HasuraRemovalJourney : public QObject
{
    Q_OBJECT
public:
    HasuraRemovalJourney(const QString &tenantId, const QString &name, HasuraCloudApi *cloud,
                         HasuraSourceFinder *finder, Clock *clock, QObject *parent = nullptr);

    Pending<Done> run();

private:
    Pending<Done> onEnv(const HasuraEnv &env);
    Pending<Done> onUsage(const HasuraUsage &usage);
    Pending<Done> dropNextReader();
    Pending<Done> deleteVariable(const QString &hash);
    Pending<Done> afterDelete(const Expected<HasuraEnv> &answer);
    Pending<Done> check();
    void lookForProblems();
    void onProblems(const Expected<QList<HasuraProblem>> &problems);

    QString m_tenantId;
    QString m_name;
    HasuraCloudApi *m_cloud;
    HasuraSourceFinder *m_finder;
    Clock *m_clock;

    HasuraEnv m_env;
    HasuraUsage m_usage;
    QStringList m_problemsBefore;
    qsizetype m_dropped = 0;
    int m_deletions = 0;
    int m_looks = 0;
    qint64 m_deletedMs = 0;
    Promise<Done> m_checked;
    std::unique_ptr<TimerHandle> m_timer;
};

} // namespace bowline
