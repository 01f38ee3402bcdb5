// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "destinations/hasura/HasuraCloudApi.h"

namespace bowline {

/// One write into a Hasura Cloud project:
///
///     read -> differs? -- no -> done, nothing sent
///               | yes
///               v
///             update with the hash just read -> answer holds the values? -> done
///               | refused, or it does not
///               v
///             the same once more from the start, then give up
class HasuraWriteJourney : public QObject
{
    Q_OBJECT
public:
    /// What the project held of these names before the write; empty if nothing was sent.
    struct Outcome
    {
        bool sent = false;
        EnvVars before;
    };

    HasuraWriteJourney(const QString &tenantId, const EnvVars &changes, HasuraCloudApi *cloud,
                       QObject *parent = nullptr);

    Pending<Outcome> run();

private:
    Pending<Outcome> update(const HasuraEnv &env);
    Pending<Outcome> afterUpdate(const Expected<HasuraEnv> &answer);
    Error finalError(Error error) const;

    QString m_tenantId;
    EnvVars m_changes;
    HasuraCloudApi *m_cloud;
    int m_attempts = 0;
    QStringList m_hashes; ///< as read, one per attempt
    Outcome m_outcome;
};

} // namespace bowline
