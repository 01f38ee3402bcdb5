// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Language.h"
#include "store/Records.h"

#include <optional>

namespace bowline {

/// What the report of one journey is made of.
struct IncidentFacts
{
    JourneyRecord journey;
    QString projectName;
    QString destinationName; ///< as DestinationKindInfo has it; empty: the project is gone
    QString destinationPlace;
    std::optional<SyncRecord> sync; ///< as it is now; nothing: it has been removed
    QDateTime now;
};

/// One journey for people who were not there, in Markdown: what happened and when, how long consumers had a stale URL,
/// what is known and what is not, and what to do next. Pure, and in the
/// language of who asks for it, who may be another than the journal's. Holds fingerprints but no values; passes the
/// redactor.
QString incidentReport(const IncidentFacts &facts, const Language &language);

} // namespace bowline
