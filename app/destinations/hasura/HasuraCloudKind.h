// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "destinations/DestinationKind.h"

namespace bowline {

/// A project at Hasura Cloud, opened with a personal access token.
class HasuraCloudKind final : public DestinationKind
{
public:
    DestinationKindInfo info() const override;
    QString placeOf(const DestinationSpec &spec) const override;
    /// Asks Hasura for the project's tenant, name and endpoint, which proves that it is within reach.
    Pending<DestinationSpec> complete(const DestinationOrder &order, const DestinationParts &parts,
                                      QObject *context) const override;
    Pending<QList<DestinationChoice>> choices(const QString &field, const Secret &secret, const DestinationParts &parts,
                                              QObject *context) const override;
    Destination *make(const DestinationOrder &order, const DestinationParts &parts, QObject *parent) const override;

protected:
    Phrase missingText(const DestinationField &field) const override;
};

} // namespace bowline
