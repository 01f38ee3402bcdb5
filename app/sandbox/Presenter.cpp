// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/Presenter.h"
#include "sandbox/Text.h"

namespace bowline::sandbox {

namespace {

QJsonObject idAndName(const QString &id, const QString &name)
{
    return {{s("id"), id}, {s("name"), name}};
}

// Heroku's own ids of these differ; what counts is that each is always the same.
QJsonObject stack()
{
    return idAndName(s("6cc0d2e5-8f0b-4d0e-9a4c-2f1d7b3e5a24"), s("heroku-24"));
}

QJsonObject region()
{
    return idAndName(s("59accabd-516d-4f0e-83e6-6e3757701145"), s("us"));
}

QJsonObject generation()
{
    return idAndName(s("69e2f1a4-7a1f-4b52-8c1f-9d3b5e7a9c11"), s("cedar"));
}

QJsonValue nullIfEmpty(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QString redact(const QString &token)
{
    return token.left(9) + QString(10, QLatin1Char('*')) + token.right(4);
}

QString addOnWebUrl(const AddOn &addOn)
{
    return QStringLiteral("https://addons-sso.heroku.com/apps/%1/addons/%2").arg(addOn.appId, addOn.id);
}

} // namespace

Presenter::Presenter(const World *world)
    : m_world(world)
{
}

QString Presenter::time(const QDateTime &when)
{
    return when.toUTC().toString(Qt::ISODate);
}

QJsonObject Presenter::account(const Account &account) const
{
    const QJsonValue null(QJsonValue::Null);
    return {{s("allow_tracking"), false},
            {s("beta"), false},
            {s("country_of_residence"), null},
            {s("created_at"), time(account.createdAt)},
            {s("default_organization"), null},
            {s("default_team"), null},
            {s("delinquent_at"), null},
            {s("email"), account.email},
            {s("federated"), false},
            {s("id"), account.id},
            {s("identity_provider"), null},
            {s("last_login"), time(account.createdAt)},
            {s("name"), account.name},
            {s("sms_number"), null},
            {s("suspended_at"), null},
            {s("two_factor_authentication"), false},
            {s("updated_at"), time(account.createdAt)},
            {s("verified"), true}};
}

QJsonObject Presenter::app(const App &app) const
{
    const QJsonValue null(QJsonValue::Null);
    const Shared<Account> owner = m_world->account(app.ownerId);
    const Shared<Team> team = app.teamId.isEmpty() ? nullptr : m_world->team(app.teamId);
    const QJsonValue teamRef = team ? QJsonValue(idAndName(team->id, team->name)) : null;
    const QString ownerEmail = team ? team->name + QStringLiteral("@herokumanager.com") : owner->email;
    return {{s("acm"), false},
            {s("archived_at"), null},
            {s("build_stack"), stack()},
            {s("buildpack_provided_description"), null},
            {s("created_at"), time(app.createdAt)},
            {s("generation"), generation()},
            {s("git_url"), QStringLiteral("https://git.heroku.com/%1.git").arg(app.name)},
            {s("id"), app.id},
            {s("internal_routing"), null},
            {s("maintenance"), app.maintenance},
            {s("name"), app.name},
            {s("organization"), teamRef},
            {s("owner"), QJsonObject{{s("email"), ownerEmail}, {s("id"), team ? team->id : owner->id}}},
            {s("region"), region()},
            {s("released_at"), time(app.releasedAt)},
            {s("repo_size"), null},
            {s("slug_size"), null},
            {s("space"), null},
            {s("stack"), stack()},
            {s("team"), teamRef},
            {s("updated_at"), time(app.updatedAt)},
            {s("web_url"), QStringLiteral("https://%1-%2.herokuapp.com/").arg(app.name, app.webHash)}};
}

QJsonObject Presenter::teamApp(const App &app, const Account &viewer) const
{
    QJsonObject json = this->app(app);
    for (const char *field : {"acm", "generation", "organization"})
        json.remove(QLatin1String(field));
    const Shared<Team> team = m_world->team(app.teamId);
    json.insert(s("team"), team ? QJsonValue(QJsonObject{{s("name"), team->name}}) : QJsonValue(QJsonValue::Null));
    json.insert(s("joined"), m_world->mayUse(viewer, app));
    json.insert(s("locked"), false);
    return json;
}

QJsonObject Presenter::team(const Team &team, const Account &viewer) const
{
    const QJsonValue null(QJsonValue::Null);
    return {{s("created_at"), time(team.createdAt)},
            {s("credit_card_collections"), true},
            {s("default"), false},
            {s("enterprise_account"), null},
            {s("id"), team.id},
            {s("identity_provider"), null},
            {s("membership_limit"), 25},
            {s("name"), team.name},
            {s("provisioned_licenses"), false},
            {s("role"), team.memberIds.value(0) == viewer.id ? s("admin") : s("member")},
            {s("type"), s("team")},
            {s("updated_at"), time(team.createdAt)}};
}

QJsonObject Presenter::releaseProcess(const App &app) const
{
    return {{s("app"), idAndName(app.id, app.name)},
            {s("command"), s("bin/release")},
            {s("created_at"), time(app.createdAt)},
            {s("dyno_size"), QJsonObject{{s("id"), app.id}, {s("name"), s("standard-1X")}}},
            {s("id"), app.id},
            {s("quantity"), 0},
            {s("size"), s("standard-1X")},
            {s("type"), s("release")},
            {s("updated_at"), time(app.updatedAt)}};
}

QJsonObject Presenter::release(const Release &release, const App &app) const
{
    const QJsonValue null(QJsonValue::Null);
    return {{s("addon_plan_names"), QJsonArray::fromStringList(release.addonPlanNames)},
            {s("app"), idAndName(app.id, app.name)},
            {s("artifacts"), QJsonArray()},
            {s("created_at"), time(release.createdAt)},
            {s("current"), release.version == app.releases.last().version},
            {s("description"), release.description},
            {s("eligible_for_rollback"), release.version > 1},
            {s("id"), release.id},
            {s("output_stream_url"), null},
            {s("slug"), null},
            {s("status"), release.status},
            {s("updated_at"), time(release.createdAt)},
            {s("user"), QJsonObject{{s("email"), release.userEmail}, {s("id"), release.userId}}},
            {s("version"), release.version}};
}

QJsonObject Presenter::addOn(const AddOn &addOn, bool expandService, bool expandPlan) const
{
    const Shared<App> app = m_world->app(addOn.appId);
    const QString appName = app ? app->name : QString();
    const Plan *sold = Plan::find(addOn.plan);
    QJsonArray configVars;
    for (const Shared<Attachment> &tie : m_world->attachmentsOf(addOn)) {
        if (tie->appId == addOn.appId)
            configVars.append(tie->configVar());
    }
    QJsonObject billingEntity = idAndName(addOn.appId, appName);
    billingEntity.insert(s("type"), s("app"));
    return {
        {s("actions"), QJsonArray()},
        {s("addon_service"), expandService ? service() : idAndName(Plan::serviceId(), Plan::serviceName())},
        {s("app"), idAndName(addOn.appId, appName)},
        {s("billed_price"), QJsonObject{{s("cents"), sold->cents}, {s("contract"), false}, {s("unit"), s("month")}}},
        {s("billing_entity"), billingEntity},
        {s("config_vars"), configVars},
        {s("created_at"), time(addOn.createdAt)},
        {s("id"), addOn.id},
        {s("name"), addOn.name},
        {s("plan"), expandPlan ? plan(*sold) : idAndName(sold->id, sold->fullName())},
        {s("provider_id"), addOn.providerId},
        {s("state"), addOn.state},
        {s("updated_at"), time(addOn.updatedAt)},
        {s("web_url"), addOnWebUrl(addOn)}};
}

QJsonObject Presenter::attachment(const Attachment &attachment, bool withPlan, bool withConfigVars) const
{
    const Shared<AddOn> source = m_world->addOn(attachment.addonId);
    const Shared<App> sourceApp = m_world->app(source->appId);
    const Shared<App> app = m_world->app(attachment.appId);
    QJsonObject addOn = idAndName(source->id, source->name);
    addOn.insert(s("app"), idAndName(sourceApp->id, sourceApp->name));
    if (withPlan) {
        const Plan *sold = Plan::find(source->plan);
        addOn.insert(s("plan"), idAndName(sold->id, sold->fullName()));
    }
    QJsonObject json{{s("addon"), addOn},
                     {s("app"), idAndName(app->id, app->name)},
                     {s("created_at"), time(attachment.createdAt)},
                     {s("id"), attachment.id},
                     {s("log_input_url"), QJsonValue(QJsonValue::Null)},
                     {s("name"), attachment.name},
                     {s("namespace"), nullIfEmpty(attachment.nameSpace)},
                     {s("updated_at"), time(attachment.updatedAt)},
                     {s("web_url"), addOnWebUrl(*source)}};
    if (withConfigVars)
        json.insert(s("config_vars"), QJsonArray{attachment.configVar()});
    return json;
}

QJsonObject Presenter::plan(const Plan &plan) const
{
    const QString since = s("2024-05-01T12:00:00Z");
    return {{s("addon_service"), idAndName(Plan::serviceId(), Plan::serviceName())},
            {s("compliance"), QJsonValue(QJsonValue::Null)},
            {s("created_at"), since},
            {s("default"), plan.name == QLatin1String("essential-0")},
            {s("description"), QStringLiteral("Heroku Postgres ") + plan.humanName},
            {s("human_name"), plan.humanName},
            {s("id"), plan.id},
            {s("installable_inside_private_network"), plan.isPrivate()},
            {s("installable_outside_private_network"), !plan.isPrivate()},
            {s("name"), plan.fullName()},
            {s("price"), QJsonObject{{s("cents"), plan.cents}, {s("contract"), false}, {s("unit"), s("month")}}},
            {s("space_default"), plan.name == QLatin1String("private-0")},
            {s("state"), s("ga")},
            {s("updated_at"), since},
            {s("visible"), true}};
}

QJsonObject Presenter::service() const
{
    const QString since = s("2012-05-01T12:00:00Z");
    return {{s("cli_plugin_name"), QJsonValue(QJsonValue::Null)},
            {s("created_at"), since},
            {s("human_name"), s("Heroku Postgres")},
            {s("id"), Plan::serviceId()},
            {s("name"), Plan::serviceName()},
            {s("state"), s("ga")},
            {s("supported_generations"), QJsonArray{generation()}},
            {s("supports_multiple_installations"), true},
            {s("supports_sharing"), true},
            {s("updated_at"), since}};
}

QJsonObject Presenter::client(const OAuthClient &client) const
{
    return {{s("created_at"), time(client.createdAt)},
            {s("id"), client.id},
            {s("ignores_delinquent"), QJsonValue(QJsonValue::Null)},
            {s("name"), client.name},
            {s("redirect_uri"), client.redirectUri},
            {s("secret"), client.secret},
            {s("updated_at"), time(client.updatedAt)}};
}

QJsonObject Presenter::authorization(const Authorization &authorization, bool redacted) const
{
    const QJsonValue null(QJsonValue::Null);
    const auto shown = [redacted](const QString &token) { return redacted ? redact(token) : token; };
    const Shared<Account> user = m_world->account(authorization.accountId);
    const Shared<OAuthClient> client = m_world->client(authorization.clientId);
    QJsonValue access = null;
    if (!authorization.accessTokens.isEmpty()) {
        const AccessToken &token = authorization.accessTokens.last();
        const QJsonValue expires =
            token.expiresAt.isValid()
                ? QJsonValue(qMax<qint64>(0, QDateTime::currentDateTimeUtc().secsTo(token.expiresAt)))
                : null;
        access = QJsonObject{{s("expires_in"), expires}, {s("id"), token.id}, {s("token"), shown(token.token)}};
    }
    QJsonValue refresh = null;
    if (!authorization.refreshToken.isEmpty())
        refresh = QJsonObject{{s("expires_in"), null},
                              {s("id"), authorization.refreshId},
                              {s("token"), shown(authorization.refreshToken)}};
    QJsonValue clientRef = null;
    if (client)
        clientRef =
            QJsonObject{{s("id"), client->id}, {s("name"), client->name}, {s("redirect_uri"), client->redirectUri}};
    QJsonValue session = null;
    if (!authorization.sessionId.isEmpty())
        session = QJsonObject{{s("id"), authorization.sessionId}};
    return {{s("access_token"), access},
            {s("client"), clientRef},
            {s("created_at"), time(authorization.createdAt)},
            {s("description"), authorization.description},
            {s("grant"), null},
            {s("id"), authorization.id},
            {s("refresh_token"), refresh},
            {s("scope"), QJsonArray::fromStringList(authorization.scopes)},
            {s("session"), session},
            {s("updated_at"), time(authorization.updatedAt)},
            {s("user"), QJsonObject{{s("email"), user->email}, {s("full_name"), user->name}, {s("id"), user->id}}}};
}

QJsonObject Presenter::session(const Authorization &authorization) const
{
    return {{s("created_at"), time(authorization.createdAt)},
            {s("description"), authorization.description},
            {s("expires_in"), QJsonValue(QJsonValue::Null)},
            {s("id"), authorization.sessionId},
            {s("updated_at"), time(authorization.updatedAt)}};
}

} // namespace bowline::sandbox
