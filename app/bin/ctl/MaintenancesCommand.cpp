// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bin/ctl/MaintenancesCommand.h"

#include "bin/ctl/TextTable.h"
#include "bin/ctl/Translate.h"
#include "bin/ctl/Words.h"
#include "service/api/MaintenancesApi.h"
#include "service/api/ServiceApi.h"
#include "service/rpc/Codec.h"
#include "service/rpc/views/MaintenanceFields.h"

namespace bowline::ctl {

namespace {

QString maintenanceStateWord(MaintenanceState state)
{
    switch (state) {
    case MaintenanceState::None:
        return tr("none");
    case MaintenanceState::Pending:
    case MaintenanceState::Preparing:
    case MaintenanceState::Ready:
        return tr("planned");
    case MaintenanceState::Running:
        return tr("running");
    case MaintenanceState::Completed:
        return tr("completed");
    case MaintenanceState::Unknown:
        break;
    }
    return tr("unknown");
}

QStringList maintenanceLine(const MaintenanceView &one)
{
    const auto moment = [](const QDateTime &at) { return at.isValid() ? time(at) : QStringLiteral("-"); };
    return {maintenanceStateWord(one.state), one.reason,
            moment(one.scheduledFor),        moment(one.requiredBy),
            moment(one.startedAt),           moment(one.completedAt)};
}

ActRequest maintenanceRequest(const MaintenancesLine &line, const DatabaseRowView &database)
{
    using MaintenanceVerb = MaintenancesLine::Verb;
    ActRequest request{ActKind::Unknown, database.account, {{QStringLiteral("addon_id"), database.addonId}}};
    if (line.verb == MaintenanceVerb::Run)
        request.kind = ActKind::MaintenanceRun;
    if (line.verb == MaintenanceVerb::Delay) {
        request.kind = ActKind::MaintenanceDelay;
        request.fields.insert(QStringLiteral("weeks"), line.weeks);
    }
    if (line.verb == MaintenanceVerb::Window) {
        request.kind = ActKind::MaintenanceWindow;
        request.fields.insert(QStringLiteral("day"), line.day);
        request.fields.insert(QStringLiteral("time"), line.time);
    }
    return request;
}

} // namespace

MaintenancesCommand::MaintenancesCommand(ServiceApi *service, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_acts(service)
{
}

Pending<Answer> MaintenancesCommand::run(const ActCommand::Wish &wish, const MaintenancesLine &line,
                                         const DatabaseRowView &database)
{
    return line.isAct() ? m_acts.run(wish, maintenanceRequest(line, database)) : show(database);
}

// With the newest alone where nothing was ever done: then there is no history.
Pending<Answer> MaintenancesCommand::show(const DatabaseRowView &database)
{
    return m_service->maintenances().ofDatabase(database.key()).andThen(this, [](const MaintenancesView &all) {
        QList<QStringList> table;
        for (const MaintenanceView &one : all.history)
            table.append(maintenanceLine(one));
        if (table.isEmpty())
            table.append(maintenanceLine(all.newest));
        const QString text = textTable(
            {tr("MAINTENANCE"), tr("REASON"), tr("PLANNED FOR"), tr("REQUIRED BY"), tr("STARTED"), tr("COMPLETED")},
            table);
        //: %1: Heroku's words: Tuesdays 17:30 to 21:30 UTC
        return Answer{ExitCode::Ok, text + tr("Window: %1\n").arg(all.window), rpc::encode(all)};
    });
}

} // namespace bowline::ctl
