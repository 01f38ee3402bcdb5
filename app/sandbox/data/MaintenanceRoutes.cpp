// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/data/MaintenanceRoutes.h"

#include "sandbox/Text.h"
#include "sandbox/data/DataTime.h"

#include <algorithm>

namespace bowline::sandbox {

namespace {

const QString maintenancePath = QStringLiteral("/data/maintenances/v1/");

} // namespace

MaintenanceRoutes::MaintenanceRoutes(const ApiContext &context, const MaintenanceWorkshop::Parts &parts,
                                     MaintenanceWorkshop *workshop)
    : ApiRoutes(context)
    , m_parts(parts)
    , m_workshop(workshop)
{
    addReports();
    addActs();
}

QJsonObject MaintenanceRoutes::present(const AddOn &addOn, const Shared<Maintenance> &maintenance) const
{
    const Maintenance shown = maintenance ? *maintenance : Maintenance{};
    const Shared<App> app = m_context.world->app(addOn.appId);
    const QString window = m_parts.book->window(addOn).text();
    QJsonArray attachments;
    for (const Shared<Attachment> &tie : m_context.world->attachmentsOf(addOn)) {
        if (tie->appId == addOn.appId)
            attachments.append(tie->configVar());
    }
    const qint64 seconds = shown.startedAt.secsTo(shown.completedAt);
    return {{s("addon"), QJsonObject{{s("attachments"), attachments},
                                     {s("kind"), Plan::serviceName()},
                                     {s("name"), addOn.name},
                                     {s("plan"), Plan::find(addOn.plan)->fullName()},
                                     {s("uuid"), addOn.id},
                                     {s("window"), window}}},
            {s("app"), QJsonObject{{s("name"), app->name}, {s("uuid"), app->id}}},
            {s("completed_at"), DataTime::spaced(shown.completedAt)},
            {s("duration_seconds"), shown.completedAt.isValid()
                                        ? QJsonValue(QString::number(std::max<qint64>(1, seconds)))
                                        : QJsonValue(QJsonValue::Null)},
            {s("method"), s("changeover")},
            {s("previously_scheduled_for"), DataTime::spaced(shown.previouslyScheduledFor)},
            {s("reason"), shown.reason.isEmpty() ? s("none") : shown.reason},
            {s("required_by"), DataTime::spaced(shown.requiredBy)},
            {s("scheduled_for"), DataTime::spaced(shown.scheduledFor)},
            {s("server_created_at"), DataTime::spaced(addOn.createdAt)},
            {s("started_at"), DataTime::spaced(shown.startedAt)},
            {s("status"), shown.status.isEmpty() ? s("none") : shown.status},
            {s("window"), window}};
}

void MaintenanceRoutes::addReports()
{
    data("GET", maintenancePath + s("apps/{app}"), [this](const CallPtr &call) {
        const Shared<App> app = dataAppOf(call);
        if (!app)
            return;
        QJsonArray all;
        for (const Shared<AddOn> &addOn : std::as_const(m_context.world->addOns)) {
            if (addOn->appId == app->id && !Plan::find(addOn->plan)->isAdvanced())
                all.append(present(*addOn, m_parts.book->newest(*addOn)));
        }
        call->ok(QJsonObject{{s("maintenances"), all}});
    });
    data("GET", maintenancePath + s("{db}"), [this](const CallPtr &call) {
        if (const Shared<AddOn> addOn = databaseOf(call))
            call->ok(present(*addOn, m_parts.book->newest(*addOn)));
    });
    const auto history = [this](const CallPtr &call) {
        const Shared<AddOn> addOn = databaseOf(call);
        if (!addOn)
            return;
        const int limit = std::clamp(call->query().queryItemValue(s("limit")).toInt(), 1, 20);
        QJsonArray all;
        for (const Shared<Maintenance> &each : m_parts.book->history(*addOn).mid(0, limit))
            all.append(present(*addOn, each));
        call->ok(QJsonObject{{s("maintenances"), all}});
    };
    data("GET", maintenancePath + s("{db}/history"), history);
    data("GET", maintenancePath + s("{db}/history/"), history);
    data("GET", maintenancePath + s("{db}/window"), [this](const CallPtr &call) { showWindow(call); });
}

void MaintenanceRoutes::addActs()
{
    data("POST", maintenancePath + s("{db}/window"), [this](const CallPtr &call) { setWindow(call); });
    data("POST", maintenancePath + s("{db}/schedule"), [this](const CallPtr &call) { delay(call); });
    data("POST", maintenancePath + s("{db}/run"), [this](const CallPtr &call) { run(call); });
}

void MaintenanceRoutes::showWindow(const CallPtr &call)
{
    const Shared<AddOn> addOn = databaseOf(call);
    if (!addOn)
        return;
    const QJsonObject now = present(*addOn, m_parts.book->newest(*addOn));
    call->ok(QJsonObject{{s("window"), now.value(s("window"))},
                         {s("previous_window"), QJsonValue::Null},
                         {s("scheduled_at"), now.value(s("scheduled_for"))},
                         {s("previously_scheduled_at"), now.value(s("previously_scheduled_for"))}});
}

void MaintenanceRoutes::setWindow(const CallPtr &call)
{
    const Shared<AddOn> addOn = databaseOf(call);
    if (!addOn || !hasOnly(call, {s("day_of_week"), s("time_of_day")}) || !isAboveEssential(call, *addOn))
        return;
    const auto window = MaintenanceWindow::parse(call->text("day_of_week"), call->text("time_of_day"));
    if (!window)
        return call->error(422, "unprocessable_entity", s("The day of the week or the time of day is invalid."));
    const QString before = m_parts.book->window(*addOn).text();
    m_workshop->setWindow(*addOn, *window);
    const QJsonObject now = present(*addOn, m_parts.book->newest(*addOn));
    call->ok(QJsonObject{{s("window"), window->text()},
                         {s("previous_window"), before},
                         {s("scheduled_at"), now.value(s("scheduled_for"))},
                         {s("previously_scheduled_at"), now.value(s("previously_scheduled_for"))}});
}

void MaintenanceRoutes::delay(const CallPtr &call)
{
    const Shared<AddOn> addOn = databaseOf(call);
    if (!addOn || !hasOnly(call, {s("delay_weeks")}) || !isAboveEssential(call, *addOn))
        return;
    bool isNumber = false;
    const int weeks = call->body().value(s("delay_weeks")).toVariant().toString().toInt(&isNumber);
    if (!isNumber)
        return call->invalid(s("delay_weeks is required"));
    const auto planned = m_workshop->delay(*addOn, weeks);
    if (!planned)
        return call->error(422, "unprocessable_entity", planned.error().detail);
    call->ok(QJsonObject{{s("previously_scheduled_for"), DataTime::spaced((*planned)->previouslyScheduledFor)},
                         {s("scheduled_for"), DataTime::spaced((*planned)->scheduledFor)},
                         {s("required_by"), DataTime::spaced((*planned)->requiredBy)},
                         {s("window"), m_parts.book->window(*addOn).text()}});
}

void MaintenanceRoutes::run(const CallPtr &call)
{
    const Shared<AddOn> addOn = databaseOf(call);
    if (!addOn || !hasOnly(call, {}) || !isAboveEssential(call, *addOn))
        return;
    const Shared<Maintenance> planned = m_parts.book->newest(*addOn);
    if (planned && planned->isRunning())
        return call->error(422, "unprocessable_entity", s("A maintenance of this database is running already."));
    if (!planned || !planned->isPending())
        return call->error(400, "bad_request", s("There is no maintenance to run for this database."));
    m_workshop->run(planned);
    call->ok(present(*addOn, planned));
}

} // namespace bowline::sandbox
