// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/ControlGroup.h"
#include "sandbox/data/DataClock.h"
#include "sandbox/data/DataMischief.h"

namespace bowline::sandbox {

/// The control routes of the Data API: its clock, and what goes wrong behind it.
class DataControl final : ControlGroup
{
public:
    DataControl(Router *router, World *world, DataClock *clock, DataMischief *mischief);
};

} // namespace bowline::sandbox
