// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Tokens.h"

#include <QIcon>
#include <QPixmap>

namespace bowline {

/// The icon set of the project: resources/icons/<name>.svg, drawn in one colour on a 24 grid with a 1.5
/// stroke.
enum class Symbol {
    None,
    Projects,
    Settings,
    Database,
    DataLink,
    Pipeline,
    Activity,
    Plus,
    Search,
    Check,
    Clock,
    Warning,
    Cross,
    Dash,
    Turning,
    Copy,
    Eye,
    EyeOff,
    Trash,
    Edit,
    Link,
    Unlink,
    Heroku,
    File,
    Cloud,
    Lock,
    Key,
    Bell,
    ChevronRight,
    ChevronDown,
    External,
    Terminal,
    User,
    Knot,
    Offline,
    Circle,
    More,
};

namespace icons {

/// Drawn in the theme's colour of that moment and in the size and resolution asked for; follows a change of
/// theme by itself. Disabled icons are drawn in the colour `Off`.
QIcon icon(Symbol symbol, Tone tone = Tone::Text);

/// One picture, `size` in device-independent pixels, from the cache.
QPixmap pixmap(Symbol symbol, int size, const QColor &color, qreal devicePixelRatio);

/// The program's own mark, in its own colours.
QIcon appIcon();

} // namespace icons
} // namespace bowline
