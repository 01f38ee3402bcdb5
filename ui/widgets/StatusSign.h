// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/SyncState.h"
#include "service/api/AccountViews.h"
#include "service/api/ActivityViews.h"
#include "service/api/DataLinkViews.h"
#include "service/api/DatabaseViews.h"
#include "service/api/JobViews.h"
#include "theme/Icons.h"

namespace bowline {

/// The picture of a status: a shape and a colour. Always stands beside its words.
struct StatusSign
{
    Symbol symbol = Symbol::None;
    Tone tone = Tone::Text;
};

StatusSign signOf(SyncState state);
StatusSign signOf(ActivityResult result);
StatusSign signOf(StepState state);
StatusSign signOf(AccountState state);
StatusSign signOf(LinkHealth health);
StatusSign signOf(DatabaseHealth health);
StatusSign signOf(CheckState state);
StatusSign signOf(LinkFindingView::Severity severity);

} // namespace bowline
