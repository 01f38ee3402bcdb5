// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/ServiceCore.h"

#include <QObject>

namespace bowline {

/// Keeps the journal from growing for ever: activity older than the setting says goes, and rows that an older
/// Bowline wrote become searchable. In small batches with pauses between them, so that what the engine notes
/// never waits for it.
///
///   firstMs after the start, then every everyMs:  batch -> more to do? pauseMs -> batch -> … -> nothing left
class JournalUpkeep : public QObject
{
public:
    static constexpr qint64 firstMs = 10 * 1000;
    static constexpr qint64 pauseMs = 200;
    static constexpr qint64 everyMs = 6 * 60 * 60 * 1000;
    static constexpr int rowsPerBatch = 100;
    static constexpr int defaultDays = 400;
    static constexpr int mostDays = 36500; ///< of the setting: a hundred years

    /// The setting: for how many days activity is kept; 0: for ever.
    static QString daysKey() { return QStringLiteral("activity_days"); }
    /// From the setting's text; the default for anything that is not a number of days.
    static int daysOf(const QString &text);

    explicit JournalUpkeep(ServiceCore *core, QObject *parent = nullptr);

    /// The journal is open, or the setting has changed: soon.
    void start();

private:
    void planBatch(qint64 afterMs);
    void runBatch();

    ServiceCore *m_core;
    std::unique_ptr<TimerHandle> m_timer;
};

} // namespace bowline
