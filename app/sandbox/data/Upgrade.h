// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/StateArchive.h"

namespace bowline::sandbox {

/// The newest upgrade of a database to another version of PostgreSQL.
struct Upgrade
{
    enum class Stage { None, Preparing, Ready, Running, Done, Failed };

    QString version;        ///< "17"
    int stage = 0;          ///< a Stage
    QDateTime preparedAt;   ///< until then it is being prepared
    QDateTime scheduledFor; ///< the window in which it runs by itself
    QString reached;        ///< the version that the database has since an earlier one; empty: its server's

    Stage at() const { return static_cast<Stage>(stage); }
    void go(Stage to) { stage = static_cast<int>(to); }
    bool isScheduled() const { return at() == Stage::Preparing || at() == Stage::Ready; }

    template <class Self, class Archive>
    static void describe(Self &self, Archive &&a)
    {
        a("version", self.version);
        a("stage", self.stage);
        a("prepared_at", self.preparedAt);
        a("scheduled_for", self.scheduledFor);
        a("reached", self.reached);
    }
};

} // namespace bowline::sandbox
