// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/data/UpgradeWorkshop.h"

#include "sandbox/StateArchive.h"

namespace bowline::sandbox {

namespace {

const QString upgradeSection = QStringLiteral("upgrades");
constexpr int prepareSeconds = 5; // a day at Heroku

} // namespace

UpgradeWorkshop::UpgradeWorkshop(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_parts.world->addSection(
        upgradeSection,
        [this] {
            QJsonObject all;
            for (auto it = m_all.begin(); it != m_all.end(); ++it)
                all.insert(it.key(), toState(*it));
            return all;
        },
        [this](const QJsonObject &last) {
            for (auto it = last.begin(); it != last.end(); ++it)
                m_all.insert(it.key(), fromState<Upgrade>(it.value().toObject()));
        });
    connect(m_parts.clock, &DataClock::ticked, this, &UpgradeWorkshop::goOn);
}

UpgradeWorkshop::~UpgradeWorkshop()
{
    m_parts.world->endSection(upgradeSection);
}

bool UpgradeWorkshop::isKnown(const QString &version)
{
    static const QStringList versions{QStringLiteral("14"), QStringLiteral("15"), QStringLiteral("16"),
                                      newestVersion()};
    return versions.contains(version);
}

Upgrade UpgradeWorkshop::prepare(const AddOn &addOn, const QString &version)
{
    Upgrade &upgrade = m_all[addOn.id];
    upgrade.version = version;
    upgrade.go(Upgrade::Stage::Preparing);
    upgrade.preparedAt = m_parts.clock->now().addSecs(prepareSeconds);
    upgrade.scheduledFor = m_parts.maintenances->window(addOn).nextAfter(upgrade.preparedAt);
    m_parts.world->changed();
    return upgrade;
}

void UpgradeWorkshop::cancel(const AddOn &addOn)
{
    m_all[addOn.id].go(Upgrade::Stage::None);
    m_parts.world->changed();
}

void UpgradeWorkshop::goOn()
{
    const QDateTime now = m_parts.clock->now();
    for (const QString &id : m_all.keys()) {
        Upgrade &upgrade = m_all[id];
        const Shared<AddOn> addOn = m_parts.world->addOn(id);
        if (!addOn) {
            m_all.remove(id);
            continue;
        }
        if (upgrade.at() == Upgrade::Stage::Preparing && upgrade.preparedAt <= now)
            upgrade.go(Upgrade::Stage::Ready);
        if (upgrade.at() == Upgrade::Stage::Ready && upgrade.scheduledFor <= now)
            run(addOn, upgrade.version);
    }
}

void UpgradeWorkshop::run(const Shared<AddOn> &addOn, const QString &version)
{
    Upgrade &upgrade = m_all[addOn->id];
    upgrade.version = version;
    upgrade.go(Upgrade::Stage::Running);
    m_parts.world->changed();
    const auto trouble = m_parts.mischief->take(DataMischief::Step::Upgrade);
    if (!trouble)
        return move(addOn);
    if (trouble->kind == DataMischief::Trouble::Kind::Fail)
        return finish(addOn, fail(ErrorCode::SandboxFailed));
    if (trouble->kind == DataMischief::Trouble::Kind::Slow)
        QTimer::singleShot(trouble->ms, this, [this, addOn] { move(addOn); });
}

void UpgradeWorkshop::move(const Shared<AddOn> &addOn)
{
    // A follower lets go of its leader first.
    const Pending<Done> alone =
        addOn->following.isEmpty() ? Pending<Done>::ready(Done{}) : m_parts.workflows->unfollow(addOn);
    alone.andThen(this, [this, addOn](const Done &) { return m_parts.workflows->failOver(addOn); })
        .then(this, [this, addOn](const Expected<Done> &done) { finish(addOn, done); });
}

void UpgradeWorkshop::finish(const Shared<AddOn> &addOn, const Expected<Done> &done)
{
    Upgrade &upgrade = m_all[addOn->id];
    upgrade.go(done ? Upgrade::Stage::Done : Upgrade::Stage::Failed);
    if (done) {
        upgrade.reached = upgrade.version;
        for (const Shared<AddOn> &follower : m_parts.workflows->followersOf(*addOn))
            m_all[follower->id].reached = m_all[addOn->id].version;
    }
    m_parts.world->changed();
}

} // namespace bowline::sandbox
