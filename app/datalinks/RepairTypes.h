// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datalinks/Examination.h"
#include "datalinks/RepairPlan.h"

namespace bowline {

/// The remote's own types, made here before something needs them: enums with their labels, domains without their
/// checks (the remote has checked the values), and labels that an enum lacks. Pure.
class RepairTypes
{
public:
    static void add(const LinkEvidence &evidence, const QList<LinkFinding> &findings, RepairPlan &plan);

    /// The names of this type and of those that it is made of, as far as a person must make them first.
    static QStringList mustBeMade(const QList<RemoteColumn> &columns, const LinkEvidence &evidence);

private:
    static QByteArrayList labelSql(const UserType &here, const UserType &there);
};

} // namespace bowline
