// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/ActLog.h"

#include "core/Log.h"
#include "service/ServiceCore.h"
#include "service/ViewMaker.h"

namespace bowline {

ActLog::ActLog(ServiceCore *core, QObject *parent)
    : QObject(parent)
    , m_core(core)
{
}

// The act itself is done: that its entry could not be stored is no reason to say otherwise.
void ActLog::note(const ProjectId &project, const QString &envVar, const Phrase &what)
{
    JourneyRecord act;
    act.project = project;
    act.envVar = envVar;
    act.what = what;
    act.cause = Phrase("cause.person");
    act.startedAt = m_core->clock->now();
    act.endedAt = act.startedAt;
    act.result = QStringLiteral("succeeded");
    m_core->journal->run([act](Repositories &r) { return r.journeys().add(act); })
        .then(this, [this, act](const Expected<qint64> &id) {
            if (!id) {
                qCWarning(lcService) << "an act could not be noted:" << errorCodeText(id.error().code);
                return;
            }
            JourneyRecord stored = act;
            stored.id = *id;
            show(stored);
        });
}

void ActLog::show(const JourneyRecord &stored)
{
    m_core->feed->push(activityView(stored, m_projectName ? m_projectName(stored.project) : QString()));
}

} // namespace bowline
