// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Tokens.h"

namespace bowline {

QColor Tokens::color(Tone tone) const
{
    switch (tone) {
    case Tone::Text:
        return text;
    case Tone::Muted:
        return muted;
    case Tone::Accent:
        return accent;
    case Tone::OnAccent:
        return onAccent;
    case Tone::Proven:
        return proven;
    case Tone::Working:
        return working;
    case Tone::Warning:
        return warning;
    case Tone::Failing:
        return failing;
    case Tone::Off:
        return off;
    }
    return text;
}

const Tokens &lightTokens()
{
    static const Tokens tokens{
        .background = QColor(0xF6F7F9),
        .surface = QColor(0xFFFFFF),
        .border = QColor(0xDDE1E7),
        .control = QColor(0xB4BBC6),
        .text = QColor(0x1B1F24),
        .muted = QColor(0x57606A),
        .accent = QColor(0x5646B8),
        .onAccent = QColor(0xFFFFFF),
        .accentHover = QColor(0x47389F),
        .selected = QColor(0xE9E6F8),
        .hover = QColor(0xEEF0F4),
        .proven = QColor(0x167342),
        .working = QColor(0x1B5FBF),
        .warning = QColor(0x8A5A00),
        .failing = QColor(0xB3261E),
        .off = QColor(0x5F6872),
    };
    return tokens;
}

const Tokens &darkTokens()
{
    static const Tokens tokens{
        .background = QColor(0x14161A),
        .surface = QColor(0x1D2026),
        .border = QColor(0x31363F),
        .control = QColor(0x596170),
        .text = QColor(0xE8EAED),
        .muted = QColor(0xA3ACB8),
        .accent = QColor(0xA89BF8),
        .onAccent = QColor(0x16122E),
        .accentHover = QColor(0xBDB3FA),
        .selected = QColor(0x2F2B4A),
        .hover = QColor(0x272B33),
        .proven = QColor(0x4CC38A),
        .working = QColor(0x79B8FF),
        .warning = QColor(0xE3B341),
        .failing = QColor(0xFF7B72),
        .off = QColor(0x98A1AC),
    };
    return tokens;
}

} // namespace bowline
