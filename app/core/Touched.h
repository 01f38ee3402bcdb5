// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Phrase.h"

#include <QString>

namespace bowline {

/// What sort of thing an act touches.
enum class TouchedKind {
    Database,
    Link,
    Schema,
    Table,
    View,
    Type,
    Role,
    EnvVar,
    App,
    Connections,
    Unknown,
};

/// One thing that an act touches, and what becomes of it.
struct Touched
{
    TouchedKind kind = TouchedKind::Unknown;
    QString name; ///< as people know it: "postgresql-curved-12345", "menu.orders"
    Phrase what;  ///< what happens to it, a sentence
    bool operator==(const Touched &) const = default;
};

} // namespace bowline
