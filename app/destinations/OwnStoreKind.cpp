// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/OwnStoreKind.h"

#include "destinations/OwnStoreDestination.h"

namespace bowline {

DestinationKindInfo OwnStoreKind::info() const
{
    DestinationKindInfo kind;
    kind.key = QStringLiteral("own_store");
    kind.name = source(QT_TRANSLATE_NOOP("bowline::DestinationKind", "Bowline's encrypted store"));
    kind.explanation = source(QT_TRANSLATE_NOOP(
        "bowline::DestinationKind", "Sealed on this computer, under a key in its keychain. Needs nothing else."));
    return kind;
}

Destination *OwnStoreKind::make(const DestinationOrder &order, const DestinationParts &parts, QObject *parent) const
{
    auto *own = new OwnStoreDestination(order.project, parts.journal, *parts.sealer, parts.clock, parts.logins, parent);
    if (parts.lease)
        own->setLeases(
            [lease = parts.lease, project = order.project](const QString &envVar) { return lease(project, envVar); });
    return own;
}

} // namespace bowline
