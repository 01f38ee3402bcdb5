// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"
#include "core/LogRing.h"
#include "core/Phrase.h"

#include <QDateTime>
#include <QList>
#include <QString>

/// Views of what has happened: journeys, their times, the log (its lines are core/LogRing.h).
namespace bowline {

enum class ActivityResult { Running, Succeeded, Unproven, Failed, Skipped, Unknown };

struct ActivityStepView
{
    QString name; ///< detect, fetch, classify, write, prove, record
    QDateTime startedAt;
    qint64 durationMs = -1; ///< -1 while it runs
    Phrase outcome;         ///< of "classify", and where something went wrong, a plain code
    bool operator==(const ActivityStepView &) const = default;
};

struct ActivityView
{
    qint64 id = 0;
    ProjectId project;
    SyncId sync; ///< empty for acts of a person
    QString projectName;
    QString envVar;
    QDateTime time;
    Phrase what;  ///< "PG_DATABASE_URL updated"
    Phrase cause; ///< "Credential rotation"
    int release = 0;
    QString releaseText;  ///< "Update DATABASE by heroku-postgresql"
    QDateTime releasedAt; ///< when Heroku made it, whole seconds; invalid = not known, or not what began this
    ActivityResult result = ActivityResult::Running;
    QString errorCode;      ///< stable; empty when nothing went wrong
    Phrase message;         ///< a sentence; why, when it failed
    qint64 durationMs = -1; ///< from detection to the end; -1 while it runs
    QList<ActivityStepView> steps;
    bool operator==(const ActivityView &) const = default;
};

/// Which activity is meant. What is left empty does not narrow it.
struct ActivityFilter
{
    ProjectId project;
    SyncId sync;
    QList<ActivityResult> results;
    QString
        text; ///< in project, env var, what (with the app's name), cause, release and message; any case, any language
    QDateTime since;
    bool operator==(const ActivityFilter &) const = default;
};

enum class TimingKind {
    Detect, ///< from Heroku's release until Bowline knew of it
    Write,  ///< from then until the destination was written
    Proof,  ///< from then until the new value was seen to work
    Unknown,
};

struct TimingPointView
{
    qint64 activity = 0;
    QDateTime time; ///< when the change was noticed
    qint64 ms = 0;
    bool operator==(const TimingPointView &) const = default;
};

/// How long one thing took. The percentiles are times that really were (nearest rank); -1 without any.
struct TimingView
{
    TimingKind kind = TimingKind::Detect;
    int count = 0;
    qint64 p50 = -1;
    qint64 p90 = -1;
    qint64 p99 = -1;
    qint64 max = -1;
    QList<TimingPointView> points; ///< the newest 60, oldest first
    bool operator==(const TimingView &) const = default;
};

struct TimingsView
{
    int journeys = 0;        ///< that brought a new value, of the newest 10 000 that the filter means
    QList<TimingView> kinds; ///< detect, write, proof
    bool operator==(const TimingsView &) const = default;
};

} // namespace bowline
