// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace bowline {

/// What a colour means. Every text tone has at least 4.5:1 on background and surface.
enum class Tone { Text, Muted, Accent, OnAccent, Proven, Working, Warning, Failing, Off };

/// The colours of one appearance. Nothing else in ui/ names a colour.
struct Tokens
{
    QColor background; ///< window, sidebar
    QColor surface;    ///< cards, tables, dialogs
    QColor border;     ///< hairlines
    QColor control;    ///< the edge of a field or button, stronger than a hairline
    QColor text;
    QColor muted;
    QColor accent;
    QColor onAccent; ///< text on the primary button
    QColor accentHover;
    QColor selected; ///< behind a selected row
    QColor hover;    ///< behind what the pointer is over
    QColor proven;
    QColor working;
    QColor warning;
    QColor failing;
    QColor off;

    QColor color(Tone tone) const;
};

const Tokens &lightTokens();
const Tokens &darkTokens();

/// Steps of 4 px.
namespace space {
constexpr int xs = 4;
constexpr int s = 8;
constexpr int m = 12;
constexpr int l = 16;
constexpr int xl = 24;
constexpr int xxl = 32;
} // namespace space

namespace metric {
constexpr int cardRadius = 8;
constexpr int controlRadius = 6;
constexpr int rowHeight = 36;
constexpr int tallRowHeight = 44; ///< rows of two lines
constexpr int icon = 16;
} // namespace metric

} // namespace bowline
