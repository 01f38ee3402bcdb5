// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ActivityViews.h"

/// The words for how fast things go. Few measurements are called few: from fewer than five no percentile is told.
namespace bowline {

constexpr int enoughForPercentiles = 5;

/// "Time to detect", "Time to write", "Time to proof".
QString timingName(TimingKind kind);

/// What is measured: "from Heroku's release until Bowline knew of it".
QString timingMeaning(TimingKind kind);

/// The one figure: the median, or the span of the few there are; "–" without any.
QString timingFigure(const TimingView &timing);

/// "90 % in 2.10 s, 99 % in 4.00 s, all in 4.20 s"; "3 changes so far"; "No change so far".
QString timingRest(const TimingView &timing);

/// All of it as sentences, for who cannot see the picture.
QString timingSentence(const TimingView &timing);

} // namespace bowline
