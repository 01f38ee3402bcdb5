// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"
#include "core/Random.h"
#include "service/DeltaFeed.h"

#include <QHash>

#include <functional>

namespace bowline {

/// Long work that people wait for. A finished job stays readable until its maker forgets it.
class JobBoard : public QObject
{
    Q_OBJECT
public:
    JobBoard(DeltaFeed *feed, Random *random, QObject *parent = nullptr);

    /// `cancel` is told which job a person gave up; empty for work that goes on to its end. `act`: see JobView.
    JobView add(JobKind kind, const QList<Phrase> &stepTitles, std::function<void(const JobId &)> cancel,
                const QString &act = {});
    QList<JobView> all() const;
    bool isRunning(const JobId &id) const;
    bool isKnown(const JobId &id) const { return m_jobs.contains(id); }
    /// not_found if it has ended; input.invalid for work that cannot be given up.
    Expected<Done> cancel(const JobId &id);

    void setLink(const JobId &id, const QUrl &link);
    void setStep(const JobId &id, int step, StepState state, const Phrase &note = {});
    void succeed(const JobId &id, const AccountId &account = {});
    /// The step that runs is the one that failed.
    void fail(const JobId &id, const Error &error);

private:
    struct Entry
    {
        JobView view;
        std::function<void(const JobId &)> cancel;
    };
    void finish(Entry &entry);

    DeltaFeed *m_feed;
    Random *m_random;
    QHash<JobId, Entry> m_jobs;
    QList<JobId> m_finished; ///< oldest first; only the last few are kept
};

} // namespace bowline
