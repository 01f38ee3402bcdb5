// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "destinations/DestinationKind.h"

namespace bowline {

/// Bowline's own encrypted store.
class OwnStoreKind final : public DestinationKind
{
public:
    DestinationKindInfo info() const override;
    bool livesInJournal() const override { return true; }
    Destination *make(const DestinationOrder &order, const DestinationParts &parts, QObject *parent) const override;
};

} // namespace bowline
