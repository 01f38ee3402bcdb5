// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/data/UpgradeRoutes.h"

#include "sandbox/Text.h"
#include "sandbox/data/DataTime.h"

namespace bowline::sandbox {

namespace {

const QString upgradePath = QStringLiteral("/client/v11/databases/{db}/upgrade/");

QJsonObject upgradeMessage(const QString &text)
{
    return {{s("message"), text}};
}

} // namespace

UpgradeRoutes::UpgradeRoutes(const ApiContext &context, UpgradeWorkshop *workshop)
    : ApiRoutes(context)
    , m_workshop(workshop)
{
    data("POST", upgradePath + s("prepare"), [this](const CallPtr &call) { prepare(call); });
    data("POST", upgradePath + s("dry_run"), [this](const CallPtr &call) { dryRun(call); });
    data("POST", upgradePath + s("run"), [this](const CallPtr &call) { run(call); });
    data("POST", upgradePath + s("cancel"), [this](const CallPtr &call) { cancel(call); });
    data("GET", upgradePath + s("wait_status"), [this](const CallPtr &call) { waitStatus(call); });
}

Shared<AddOn> UpgradeRoutes::leaderOf(const CallPtr &call) const
{
    const Shared<AddOn> addOn = writableOf(call);
    return addOn && isAboveEssential(call, *addOn) ? addOn : nullptr;
}

std::optional<QString> UpgradeRoutes::versionOf(const CallPtr &call, const AddOn &addOn) const
{
    if (!hasOnly(call, {s("version")}))
        return std::nullopt;
    const QString version = call->text("version").isEmpty() ? UpgradeWorkshop::newestVersion() : call->text("version");
    const QString reached = m_workshop->of(addOn).reached;
    const int now = reached.isEmpty() ? 15 : reached.toInt();
    if (UpgradeWorkshop::isKnown(version) && version.toInt() > now)
        return version;
    call->error(422, "unprocessable_entity",
                s("You can't upgrade %1 to Postgres version %2.").arg(addOn.name, version));
    return std::nullopt;
}

void UpgradeRoutes::prepare(const CallPtr &call)
{
    const Shared<AddOn> addOn = leaderOf(call);
    const std::optional<QString> version = addOn ? versionOf(call, *addOn) : std::nullopt;
    if (!version)
        return;
    if (m_workshop->of(*addOn).isScheduled())
        return call->error(422, "unprocessable_entity",
                           s("The upgrade is already scheduled. Use `heroku pg:upgrade:cancel` to cancel it."));
    const Upgrade upgrade = m_workshop->prepare(*addOn, *version);
    call->ok(upgradeMessage(s("The upgrade to version %1 is being prepared and scheduled for %2. Use `heroku "
                              "pg:upgrade:wait` to track its status.")
                                .arg(*version, DataTime::spaced(upgrade.scheduledFor).toString())));
}

void UpgradeRoutes::dryRun(const CallPtr &call)
{
    const Shared<AddOn> addOn = leaderOf(call);
    if (addOn && versionOf(call, *addOn))
        call->ok(upgradeMessage(s("Started a test upgrade. The results are sent by email.")));
}

void UpgradeRoutes::run(const CallPtr &call)
{
    const Shared<AddOn> addOn = databaseOf(call);
    if (!addOn)
        return;
    const Upgrade upgrade = m_workshop->of(*addOn);
    if (upgrade.at() == Upgrade::Stage::Running)
        return call->error(422, "unprocessable_entity", s("An upgrade is running already."));
    const bool atOnce = Plan::find(addOn->plan)->isEssential() || !addOn->following.isEmpty();
    if (!atOnce && !upgrade.isScheduled())
        return call->error(400, "bad_request",
                           s("You haven't scheduled an upgrade. Use `heroku pg:upgrade:prepare` first."));
    if (!atOnce && upgrade.at() == Upgrade::Stage::Preparing)
        return call->error(400, "bad_request", s("The upgrade is not ready yet. Use `heroku pg:upgrade:wait`."));
    const std::optional<QString> version = versionOf(call, *addOn);
    if (!version)
        return;
    m_workshop->run(addOn, atOnce ? *version : upgrade.version);
    call->ok(upgradeMessage(s("The upgrade has started. Use `heroku pg:upgrade:wait` to track its status.")));
}

void UpgradeRoutes::cancel(const CallPtr &call)
{
    const Shared<AddOn> addOn = leaderOf(call);
    if (!addOn || !hasOnly(call, {}))
        return;
    const Upgrade upgrade = m_workshop->of(*addOn);
    if (upgrade.at() == Upgrade::Stage::Running)
        return call->error(422, "unprocessable_entity", s("You can't cancel an upgrade that is running."));
    if (!upgrade.isScheduled())
        return call->error(400, "bad_request", s("You haven't scheduled an upgrade."));
    m_workshop->cancel(*addOn);
    call->ok(upgradeMessage(s("You canceled the upgrade.")));
}

void UpgradeRoutes::waitStatus(const CallPtr &call)
{
    const Shared<AddOn> addOn = databaseOf(call);
    if (!addOn)
        return;
    const auto tell = [&call](bool waiting, const QString &text, const char *step = nullptr) {
        QJsonObject json{{s("waiting?"), waiting}, {s("message"), text}};
        if (step)
            json.insert(s("step"), s(step));
        call->ok(json);
    };
    const Upgrade upgrade = m_workshop->of(*addOn);
    switch (upgrade.at()) {
    case Upgrade::Stage::None:
        return tell(false, s("No upgrade is scheduled"));
    case Upgrade::Stage::Preparing:
        return tell(true, s("Preparing the upgrade to version ") + upgrade.version, "1/3");
    case Upgrade::Stage::Ready:
        return tell(false, s("The upgrade to version %1 is ready. Use `heroku pg:upgrade:run`.").arg(upgrade.version));
    case Upgrade::Stage::Running:
        return tell(true, s("Upgrading to version ") + upgrade.version, "2/3");
    case Upgrade::Stage::Done:
        return tell(false, s("Upgraded to version ") + upgrade.version);
    case Upgrade::Stage::Failed:
        break;
    }
    call->ok(QJsonObject{{s("waiting?"), false}, {s("error?"), true}, {s("message"), s("The upgrade failed")}});
}

} // namespace bowline::sandbox
