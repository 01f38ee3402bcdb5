// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/World.h"

namespace bowline::sandbox {

/// The clock of the Data API. It can be turned forward, so that nobody has to wait for the half hour of a rotation or
/// for next week's maintenance. Apps and releases keep the real time. Main thread only.
class DataClock : public QObject
{
    Q_OBJECT
public:
    explicit DataClock(World *world, QObject *parent = nullptr);
    ~DataClock() override;

    QDateTime now() const; ///< UTC, whole seconds
    void turnForward(int seconds);

Q_SIGNALS:
    /// Each second, and at once when it was turned: what is due happens now.
    void ticked();

private:
    World *m_world;
    int m_ahead = 0; ///< seconds
    QTimer m_timer;
};

} // namespace bowline::sandbox
