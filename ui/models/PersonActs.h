// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"

#include <QObject>

namespace bowline {

/// What the person in front of the window has just done to syncs. Whoever starts such an act notes it here; whoever
/// tells of changes keeps quiet about what follows from it. Main thread.
class PersonActs : public QObject
{
    Q_OBJECT
public:
    static PersonActs &instance();

    /// An empty env var means all of the project, an empty project all there are.
    void note(const ProjectId &project, const QString &envVar) { Q_EMIT noted(project, envVar); }

Q_SIGNALS:
    void noted(const bowline::ProjectId &project, const QString &envVar);

private:
    using QObject::QObject;
};

} // namespace bowline
