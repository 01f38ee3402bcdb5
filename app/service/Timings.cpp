// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/Timings.h"

#include <algorithm>

namespace bowline {

namespace {

constexpr qsizetype mostPoints = 60;

// Nearest rank: the smallest time that at least `percent` of all do not exceed.
qint64 percentile(const QList<qint64> &sorted, int percent)
{
    const qsizetype rank = (sorted.size() * percent + 99) / 100;
    return sorted[std::max<qsizetype>(rank, 1) - 1];
}

// `points`: newest first.
TimingView timingOf(TimingKind kind, const QList<TimingPointView> &points)
{
    TimingView view;
    view.kind = kind;
    view.count = static_cast<int>(points.size());
    if (points.isEmpty())
        return view;
    QList<qint64> sorted;
    for (const TimingPointView &point : points)
        sorted.append(point.ms);
    std::sort(sorted.begin(), sorted.end());
    view.p50 = percentile(sorted, 50);
    view.p90 = percentile(sorted, 90);
    view.p99 = percentile(sorted, 99);
    view.max = sorted.last();
    view.points = points.mid(0, mostPoints);
    std::reverse(view.points.begin(), view.points.end());
    return view;
}

} // namespace

TimingsView timingsOf(const QList<JourneyTimesRecord> &journeys)
{
    QList<TimingPointView> detect, write, proof;
    const auto add = [](QList<TimingPointView> &to, const JourneyTimesRecord &journey, const QDateTime &from,
                        const QDateTime &until) {
        if (from.isValid() && until.isValid())
            to.append({journey.id, journey.startedAt, std::max<qint64>(0, from.msecsTo(until))});
    };
    for (const JourneyTimesRecord &journey : journeys) {
        if (journey.noticedBy != QLatin1String("start"))
            add(detect, journey, journey.releasedAt, journey.startedAt);
        add(write, journey, journey.startedAt, journey.writtenAt);
        add(proof, journey, journey.startedAt, journey.provenAt);
    }
    TimingsView view;
    view.journeys = static_cast<int>(journeys.size());
    view.kinds = {timingOf(TimingKind::Detect, detect), timingOf(TimingKind::Write, write),
                  timingOf(TimingKind::Proof, proof)};
    return view;
}

} // namespace bowline
