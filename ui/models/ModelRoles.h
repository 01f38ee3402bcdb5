// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/SyncState.h"
#include "service/api/ActivityViews.h"
#include "widgets/StatusRoles.h"

namespace bowline {

/// Roles that all item models share, beside Qt's own. DisplayRole is always words for people.
namespace ModelRole {
enum {
    Sort = Qt::UserRole, ///< the raw value of the cell, for QSortFilterProxyModel::setSortRole
    Key,                 ///< what identifies the row: a name or an id, as text or number
    SyncState = SyncStateRole,
    ActivityResult = ActivityResultRole,
    LinkHealth = LinkHealthRole,
    FindingSeverity = FindingSeverityRole,
    DatabaseHealth = DatabaseHealthRole,
    CheckState = CheckStateRole,
};
} // namespace ModelRole

} // namespace bowline
