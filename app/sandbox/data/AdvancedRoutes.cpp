// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/data/AdvancedRoutes.h"

#include "sandbox/Text.h"
#include "sandbox/data/DataTime.h"

namespace bowline::sandbox {

namespace {

const QString advancedPath = QStringLiteral("/data/postgres/v1/{db}");

QJsonObject enabled(bool is)
{
    return {{s("enabled"), is}};
}

QJsonObject limit(const char *name, double current, double most)
{
    return {{s("name"), s(name)}, {s("current"), current}, {s("limit"), most}};
}

QString advancedName(const Credential &credential)
{
    return credential.isDefault() ? s("owner") : credential.name;
}

} // namespace

AdvancedRoutes::AdvancedRoutes(const ApiContext &context, RotationWorkshop *rotations)
    : ApiRoutes(context)
    , m_rotations(rotations)
{
    addInfo();
    addCredentials();
}

Shared<AddOn> AdvancedRoutes::advancedOf(const CallPtr &call) const
{
    const Shared<AddOn> addOn = m_context.world->addOn(call->param("db"));
    if (addOn && addOn->state == QLatin1String("provisioned") && m_context.world->mayUse(*call->account, *addOn) &&
        Plan::find(addOn->plan)->isAdvanced())
        return addOn;
    answerNotFound(call);
    return nullptr;
}

const Credential *AdvancedRoutes::credentialOf(const CallPtr &call, AddOn &addOn)
{
    const QString name = call->param("credential");
    return addOn.credential(name == s("owner") ? s("default") : name);
}

QJsonObject AdvancedRoutes::info(const AddOn &addOn, const DatabaseFigures &figures) const
{
    const QJsonValue null(QJsonValue::Null);
    const Shared<App> app = m_context.world->app(addOn.appId);
    const QString created = DataTime::precise(addOn.createdAt);
    const Plan &plan = *Plan::find(addOn.plan);
    const QJsonObject features{
        {s("continuous_protection"), enabled(true)},
        {s("credentials"), QJsonObject{{s("current_count"), addOn.credentials.size()}, {s("enabled"), true}}},
        {s("data_encryption"), enabled(true)},
        {s("fork"), enabled(true)},
        {s("highly_available"), enabled(false)},
        {s("rollback"), QJsonObject{{s("enabled"), true}, {s("earliest_time"), created}, {s("latest_time"), created}}}};
    const QJsonObject endpoint{{s("host"), ClusterLogin::host()},
                               {s("port"), m_context.keeper->port(addOn.cluster)},
                               {s("status"), s("available")}};
    const QJsonObject leader{
        {s("id"), addOn.id},
        {s("name"), s("leader")},
        {s("status"), s("available")},
        {s("endpoints"), QJsonArray{endpoint}},
        {s("connections_used"), figures.connections},
        {s("expected_connection_limit"), plan.connectionLimit},
        {s("expected_count"), 1},
        {s("expected_level"), s("4G-Performance")},
        {s("metrics_sources"), QJsonObject{{s("cluster"), null}, {s("database"), null}, {s("leader"), null}}},
        {s("wait_status"), QJsonObject{{s("waiting"), false}, {s("message"), null}}},
        {s("compute_instances"),
         QJsonArray{QJsonObject{
             {s("id"), s("1")}, {s("name"), s("leader.1")}, {s("role"), s("leader")}, {s("status"), s("up")}}}}};
    const double gigabytes = static_cast<double>(figures.bytes) / (1024.0 * 1024.0 * 1024.0);
    return {{s("addon"), QJsonObject{{s("id"), addOn.id}, {s("name"), addOn.name}}},
            {s("app"), QJsonObject{{s("id"), app->id}, {s("name"), app->name}}},
            {s("created_at"), created},
            {s("features"), features},
            {s("forked_from"), null},
            {s("plan_limits"),
             QJsonArray{limit("connection-limit", figures.connections, plan.connectionLimit),
                        limit("storage-limit-in-gb", gigabytes, 128), limit("table-limit", figures.tables, 4000)}},
            {s("pools"), QJsonArray{leader}},
            {s("quotas"), QJsonArray()},
            {s("region"), s("us")},
            {s("status"), s("available")},
            {s("tier"), s("advanced")},
            {s("version"), figures.version}};
}

void AdvancedRoutes::addInfo()
{
    data("GET", advancedPath + s("/info"), [this](const CallPtr &call) {
        const Shared<AddOn> addOn = advancedOf(call);
        if (!addOn)
            return;
        m_context.keeper->figures(*addOn).then(m_context.workflows,
                                               [this, call, addOn](const Expected<DatabaseFigures> &figures) {
                                                   if (figures)
                                                       call->ok(info(*addOn, *figures));
                                                   else
                                                       call->error(503, "unavailable", figures.error().detail);
                                               });
    });
    data("GET", advancedPath + s("/wait_status"), [this](const CallPtr &call) {
        if (advancedOf(call))
            call->ok(QJsonObject{{s("waiting"), false}, {s("message"), QJsonValue::Null}});
    });
}

QJsonObject AdvancedRoutes::credential(const AddOn &addOn, const Credential &credential) const
{
    return {{s("id"), credential.id},
            {s("name"), advancedName(credential)},
            {s("type"), credential.isDefault() ? s("owner") : s("additional")},
            {s("state"), credential.isRotating() ? s("rotating") : s("active")},
            {s("database"), addOn.database},
            {s("host"), ClusterLogin::host()},
            {s("port"), m_context.keeper->port(addOn.cluster)},
            {s("roles"), QJsonArray{QJsonObject{{s("user"), credential.currentUser()},
                                                {s("password"), credential.currentPassword()},
                                                {s("state"), s("active")}}}}};
}

void AdvancedRoutes::addCredentials()
{
    data("GET", advancedPath + s("/credentials"), [this](const CallPtr &call) {
        const Shared<AddOn> addOn = advancedOf(call);
        if (!addOn)
            return;
        QJsonArray items;
        for (const Credential &each : std::as_const(addOn->credentials))
            items.append(credential(*addOn, each));
        call->ok(QJsonObject{{s("items"), items}});
    });
    data("GET", advancedPath + s("/credentials/{credential}"), [this](const CallPtr &call) {
        const Shared<AddOn> addOn = advancedOf(call);
        const Credential *found = addOn ? credentialOf(call, *addOn) : nullptr;
        if (found)
            call->ok(credential(*addOn, *found));
        else if (addOn)
            call->notFound("credential", s("credential"));
    });
    data("POST", advancedPath + s("/credentials/{credential}/rotate"), [this](const CallPtr &call) {
        const Shared<AddOn> addOn = advancedOf(call);
        if (!addOn || !hasOnly(call, {s("forced")}))
            return;
        const Credential *found = credentialOf(call, *addOn);
        if (!found)
            return call->notFound("credential", s("credential"));
        const bool forced = call->body().value(s("forced")).toBool();
        answerWhen(call, m_rotations->rotate(addOn, found->name, forced), s("Rotating credentials on ") + addOn->name);
    });
}

} // namespace bowline::sandbox
