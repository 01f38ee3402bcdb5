// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "destinations/DestinationKind.h"
#include "destinations/EnvFile.h"

namespace bowline {

/// An env file on the computer of the service, in the dialect that the file shows.
class EnvFileKind : public DestinationKind
{
public:
    static constexpr QLatin1String filePath{"file_path"};
    static constexpr QLatin1String ownerOnly{"owner_only"};

    DestinationKindInfo info() const override;
    QString placeOf(const DestinationSpec &spec) const override { return spec.text(filePath); }
    Pending<Done> check(const DestinationOrder &order, const DestinationParts &parts, QObject *context) const override;
    Destination *make(const DestinationOrder &order, const DestinationParts &parts, QObject *parent) const override;

protected:
    Phrase missingText(const DestinationField &field) const override;
    /// How the file is read and written.
    virtual EnvFileOptions options(const DestinationSpec &spec) const;
};

} // namespace bowline
