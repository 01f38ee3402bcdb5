// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Pending.h"
#include "credentials/Sealer.h"
#include "destinations/files/InPlaceWrite.h"

#include <QThreadPool>

namespace bowline {

class Journal;

/// The old and new bytes of a file while it is written in place, sealed in the journal, so that a kill in the
/// middle is finished at the next start:
///
///   keep -> write in place -> forget
///   next start: half of the new bytes before the rest of the old ones? write the new ones. Anything else:
///   somebody else has written the file, or nothing was, or all: leave it.
///
/// Each computer minds its own, where several share a journal. `journal` and `clock` must outlive the calls.
class FileRescue
{
public:
    FileRescue(Journal *journal, const Sealer &sealer, Clock *clock);

    /// Gives the key to forget it by. store.*
    Pending<QString> keep(const InPlaceWrite &write) const;
    Pending<Done> forget(const QString &id) const;
    /// For the start, before anything is written. Files are read and written on a thread of `files`. A file
    /// that cannot be finished now is tried again at the next start.
    Pending<Done> finishAll(QThreadPool *files, QObject *context) const;

private:
    Journal *m_journal;
    Sealer m_sealer;
    Clock *m_clock;
};

} // namespace bowline
