// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/ViewMaker.h"

#include "sync/Outcome.h"
#include "sync/SyncRendering.h"

namespace bowline {

namespace {

QString resultKey(ActivityResult result)
{
    switch (result) {
    case ActivityResult::Succeeded:
        return QStringLiteral("succeeded");
    case ActivityResult::Unproven:
        return QStringLiteral("unproven");
    case ActivityResult::Failed:
        return QStringLiteral("failed");
    case ActivityResult::Skipped:
        return QStringLiteral("skipped");
    case ActivityResult::Unknown:
        return QStringLiteral("unknown"); // what no journey has ended with
    case ActivityResult::Running:
        break;
    }
    return QStringLiteral("running");
}

ActivityResult resultFromKey(const JourneyRecord &journey)
{
    if (journey.result == QLatin1String("succeeded"))
        return ActivityResult::Succeeded;
    if (journey.result == QLatin1String("unproven"))
        return ActivityResult::Unproven;
    if (journey.result == QLatin1String("failed"))
        return ActivityResult::Failed;
    if (journey.result == QLatin1String("skipped"))
        return ActivityResult::Skipped;
    return ActivityResult::Running;
}

} // namespace

AccountView accountView(const AccountRecord &account)
{
    AccountView view;
    view.id = account.id;
    view.email = account.email;
    view.login = loginKindFromKey(account.login);
    view.sandbox = account.sandbox || endpointsFromJson(account.endpoints).isLoopback();
    view.api = endpointsFromJson(account.endpoints).api.toString();
    view.state = account.state == QLatin1String("needs_login")  ? AccountState::NeedsLogin
                 : account.state == QLatin1String("unreadable") ? AccountState::Unreadable
                                                                : AccountState::Ready;
    view.message = account.message;
    return view;
}

SyncView syncView(const SyncRecord &sync, const QString &accountEmail, const QDateTime &nextAttemptAt)
{
    SyncView view;
    view.id = sync.id;
    view.account = sync.account;
    view.accountEmail = accountEmail;
    view.appId = sync.appId;
    view.appName = sync.appName;
    view.addonName = sync.addonName;
    view.plan = sync.plan;
    view.configVar = sync.configVar;
    view.credential = sync.credential;
    view.rendering = renderingOf(sync);
    view.envVars = envVarsOf(sync);
    view.state = syncStateFromKey(sync.state);
    view.reason = sync.reason;
    view.nextStep =
        sync.errorCode.isEmpty() ? NextStep::None : nextStepOf(view.state, errorCodeFromText(sync.errorCode));
    view.stateSince = sync.stateSince;
    view.syncedAt = sync.syncedAt;
    view.provenAt = sync.provenAt;
    view.nextAttemptAt = nextAttemptAt;
    view.release = sync.release;
    view.proof = sync.proof;
    return view;
}

ActivityView activityView(const JourneyRecord &journey, const QString &projectName)
{
    ActivityView view;
    view.id = journey.id;
    view.project = journey.project;
    view.sync = journey.sync;
    view.projectName = projectName;
    view.envVar = journey.envVar;
    view.time = journey.startedAt;
    view.what = journey.what;
    view.cause = journey.cause;
    view.release = journey.release;
    view.releaseText = journey.releaseText;
    view.releasedAt = journey.releasedAt;
    view.result = resultFromKey(journey);
    view.errorCode = journey.errorCode;
    view.message = journey.message;
    view.durationMs = journey.endedAt.isValid() ? journey.startedAt.msecsTo(journey.endedAt) : -1;
    for (const JourneyStepRecord &step : journey.steps) {
        view.steps.append({step.name, step.startedAt,
                           step.endedAt.isValid() ? step.startedAt.msecsTo(step.endedAt) : -1, step.outcome});
    }
    return view;
}

WritePlanView writePlanView(const DestinationPlan &plan)
{
    return {plan.added, plan.changed, plan.equal, plan.untouched, plan.sideEffects, plan.acts};
}

JourneyFilter journeyFilter(const ActivityFilter &filter)
{
    JourneyFilter wanted;
    wanted.project = filter.project;
    wanted.sync = filter.sync;
    for (const ActivityResult result : filter.results)
        wanted.results.append(resultKey(result));
    wanted.text = filter.text;
    wanted.since = filter.since;
    return wanted;
}

LoginKind loginKindFromKey(const QString &key)
{
    if (key == QLatin1String("api_token"))
        return LoginKind::ApiToken;
    if (key == QLatin1String("heroku_cli"))
        return LoginKind::HerokuCli;
    return LoginKind::Browser;
}

QString loginKindKey(LoginKind kind)
{
    switch (kind) {
    case LoginKind::ApiToken:
        return QStringLiteral("api_token");
    case LoginKind::HerokuCli:
        return QStringLiteral("heroku_cli");
    case LoginKind::Browser:
    case LoginKind::Unknown:
        break;
    }
    return QStringLiteral("browser");
}

QJsonObject endpointsToJson(const Endpoints &endpoints)
{
    return {{QStringLiteral("api"), endpoints.api.toString()},
            {QStringLiteral("data"), endpoints.data.toString()},
            {QStringLiteral("id"), endpoints.id.toString()},
            {QStringLiteral("hasura_cloud"), endpoints.hasuraCloud.toString()}};
}

Endpoints endpointsFromJson(const QJsonObject &json)
{
    const auto url = [&json](const char *key) { return QUrl(json.value(QLatin1String(key)).toString()); };
    return {url("api"), url("data"), url("id"), url("hasura_cloud")};
}

} // namespace bowline
