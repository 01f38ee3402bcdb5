// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/Workflows.h"
#include "sandbox/data/DataClock.h"

#include <QSet>

namespace bowline::sandbox {

/// Rotates credentials as people ask for it. The default one, and any by force: at once, sessions are ended. A named
/// one otherwise in two halves, each as long as its old login has sessions, ten seconds at least and half an hour at
/// most. Main thread only.
///
///     config vars name a stand-in, the user's old password is good for as long
///     config vars name the user with its new password, the stand-in is good for as long
class RotationWorkshop : public QObject
{
    Q_OBJECT
public:
    RotationWorkshop(World *world, DatabaseKeeper *keeper, Workflows *workflows, DataClock *clock,
                     QObject *parent = nullptr);

    /// Answers when the config vars are changed. One that is being rotated already goes on, unless forced.
    Pending<Done> rotate(const Shared<AddOn> &addOn, const QString &credential, bool forced);

private:
    Pending<Done> begin(const Shared<AddOn> &addOn, const QString &name);
    Pending<Done> end(const Shared<AddOn> &addOn, const QString &name);
    Pending<Done> comeBack(const Shared<AddOn> &addOn, const QString &name);
    void goOn();
    void goOnWith(const Shared<AddOn> &addOn, const QString &name);
    Pending<Done> nextHalf(const Shared<AddOn> &addOn, const QString &name, const DatabaseFigures &figures);

    World *m_world;
    DatabaseKeeper *m_keeper;
    Workflows *m_workflows;
    DataClock *m_clock;
    QSet<QString> m_busy; ///< ids of credentials that are just being looked at
};

} // namespace bowline::sandbox
