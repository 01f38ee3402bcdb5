// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/TimingText.h"

#include "core/Translate.h"
#include "models/StatusText.h"

#include <algorithm>

namespace bowline {

namespace {

QString soFar(int count)
{
    if (count == 0)
        return tr("No change so far");
    return count == 1 ? tr("1 change so far") : tr("%1 changes so far").arg(count);
}

} // namespace

QString timingName(TimingKind kind)
{
    switch (kind) {
    case TimingKind::Detect:
        return tr("Time to detect");
    case TimingKind::Write:
        return tr("Time to write");
    case TimingKind::Proof:
        return tr("Time to proof");
    case TimingKind::Unknown:
        break;
    }
    return {};
}

QString timingMeaning(TimingKind kind)
{
    switch (kind) {
    case TimingKind::Detect:
        return tr("from Heroku's release until Bowline knew of it");
    case TimingKind::Write:
        return tr("from then until the new value was written");
    case TimingKind::Proof:
        return tr("from then until the new value was seen to work");
    case TimingKind::Unknown:
        break;
    }
    return {};
}

QString timingFigure(const TimingView &timing)
{
    if (timing.count == 0)
        return QStringLiteral("–");
    if (timing.count >= enoughForPercentiles)
        return durationText(timing.p50);
    qint64 least = timing.max;
    for (const TimingPointView &point : timing.points)
        least = std::min(least, point.ms);
    return least == timing.max ? durationText(timing.max)
                               : tr("%1 to %2").arg(durationText(least), durationText(timing.max));
}

QString timingRest(const TimingView &timing)
{
    if (timing.count < enoughForPercentiles)
        return soFar(timing.count);
    return tr("90 % in %1, 99 % in %2, all in %3")
        .arg(durationText(timing.p90), durationText(timing.p99), durationText(timing.max));
}

QString timingSentence(const TimingView &timing)
{
    const QString what = tr("%1, %2.").arg(timingName(timing.kind), timingMeaning(timing.kind));
    if (timing.count == 0)
        return tr("%1 %2.").arg(what, soFar(0));
    if (timing.count < enoughForPercentiles)
        return tr("%1 %2: %3.").arg(what, soFar(timing.count), timingFigure(timing));
    return tr("%1 Of %2 changes half took at most %3, 90 % at most %4, 99 % at most %5, and the longest %6.")
        .arg(what)
        .arg(timing.count)
        .arg(durationText(timing.p50), durationText(timing.p90), durationText(timing.p99), durationText(timing.max));
}

} // namespace bowline
