// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace bowline {

/// What StatusDelegate reads from a model beside the words in DisplayRole. Plain numbers, so that models need
/// Qt Core only: int(SyncState), int(ActivityResult), int(LinkHealth), int(LinkFindingView::Severity),
/// int(DatabaseHealth), int(CheckState). An invalid variant means: no sign.
enum StatusRole {
    SyncStateRole = Qt::UserRole + 100,
    ActivityResultRole,
    LinkHealthRole,
    FindingSeverityRole,
    DatabaseHealthRole,
    CheckStateRole,
};

} // namespace bowline
