// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"
#include "core/Phrase.h"

#include <QObject>

#include <functional>

namespace bowline {

struct JourneyRecord;
struct ServiceCore;

/// Acts of a person, as entries of Activity: what the engine makes no journey of. Each is one row that has ended well,
/// since an act that fails tells its person at once. Owned by Desks, on the service's thread.
class ActLog : public QObject
{
    Q_OBJECT
public:
    using NameOf = std::function<QString(const ProjectId &)>;

    explicit ActLog(ServiceCore *core, QObject *parent = nullptr);
    void setNames(NameOf projectName) { m_projectName = std::move(projectName); }

    /// Stores the entry and tells the window. `project`: empty for what belongs to none, or to none that is still
    /// there.
    void note(const ProjectId &project, const QString &envVar, const Phrase &what);

    /// Tells the window of an entry that the journal has already.
    void show(const JourneyRecord &stored);

private:
    ServiceCore *m_core;
    NameOf m_projectName;
};

} // namespace bowline
