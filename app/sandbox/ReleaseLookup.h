// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/App.h"

namespace bowline::sandbox {

/// The release of an id or a version number; nullptr if there is none.
inline const Release *findRelease(const App &app, const QString &idOrVersion)
{
    for (const Release &release : app.releases) {
        if (release.id == idOrVersion || QString::number(release.version) == idOrVersion)
            return &release;
    }
    return nullptr;
}

} // namespace bowline::sandbox
