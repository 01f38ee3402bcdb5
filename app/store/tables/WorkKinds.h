// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace bowline {

/// One kind of work that a team shares out.
struct SharedWorkKind
{
    QString kind; ///< as in WorkUnit
    /// SELECT … AS subject, … AS place: one row for each unit that there is. Replicas take neighbouring
    /// places together.
    QString subjects;
};

/// All kinds that a heartbeat shares out. A new one needs a line here, and nothing else in the journal. Kinds
/// that are not here (refresh) are leases that somebody asks for, and that last as long as their holder.
const QList<SharedWorkKind> &sharedWorkKinds();

} // namespace bowline
