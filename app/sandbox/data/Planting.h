// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/World.h"

namespace bowline::sandbox {

/// Databases without servers, for tests of long lists: ten an app, of several plans, with figures that are made up and
/// URLs that lead nowhere. They are not kept in the state. Main thread only.
class Planting
{
public:
    explicit Planting(World *world);

    /// So many more, for the first account.
    void plant(int databases);

private:
    Shared<App> plantApp(int number);
    void plantDatabase(const App &app, int number);

    World *m_world;
    int m_planted = 0;
};

} // namespace bowline::sandbox
