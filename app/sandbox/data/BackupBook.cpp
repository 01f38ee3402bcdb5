// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/data/BackupBook.h"

#include "sandbox/StateArchive.h"

#include <algorithm>

namespace bowline::sandbox {

namespace {

const QString backupSection = QStringLiteral("backups");

} // namespace

BackupBook::BackupBook(World *world)
    : m_world(world)
{
    m_world->addSection(
        backupSection, [this] { return save(); }, [this](const QJsonObject &last) { load(last); });
}

BackupBook::~BackupBook()
{
    m_world->endSection(backupSection);
}

QJsonObject BackupBook::save() const
{
    QJsonArray allTransfers;
    for (const Shared<Transfer> &each : transfers)
        allTransfers.append(toState(*each));
    QJsonArray allSchedules;
    for (const Shared<BackupSchedule> &each : schedules)
        allSchedules.append(toState(*each));
    return {{QStringLiteral("transfers"), allTransfers}, {QStringLiteral("schedules"), allSchedules}};
}

void BackupBook::load(const QJsonObject &last)
{
    for (const auto &each : last.value(QLatin1String("transfers")).toArray()) {
        const auto known = std::make_shared<Transfer>(fromState<Transfer>(each.toObject()));
        // Its program ended with the sandbox.
        if (!known->isFinished())
            known->finishedAt = known->startedAt.isValid() ? known->startedAt : known->createdAt;
        transfers.append(known);
    }
    for (const auto &each : last.value(QLatin1String("schedules")).toArray())
        schedules.append(std::make_shared<BackupSchedule>(fromState<BackupSchedule>(each.toObject())));
}

QList<Shared<Transfer>> BackupBook::transfersOf(const App &app) const
{
    QList<Shared<Transfer>> found;
    std::copy_if(transfers.begin(), transfers.end(), std::back_inserter(found),
                 [&](const Shared<Transfer> &each) { return each->appId == app.id; });
    return found;
}

Shared<Transfer> BackupBook::transfer(const App &app, const QString &numOrId) const
{
    const auto found = std::find_if(transfers.begin(), transfers.end(), [&](const Shared<Transfer> &each) {
        return each->appId == app.id && (each->id == numOrId || QString::number(each->num) == numOrId);
    });
    return found == transfers.end() ? nullptr : *found;
}

Shared<Transfer> BackupBook::add(const AddOn &addOn, const QDateTime &now)
{
    const auto made = std::make_shared<Transfer>();
    made->id = m_world->uuid();
    made->appId = addOn.appId;
    made->addonId = addOn.id;
    for (const Shared<Transfer> &each : std::as_const(transfers)) {
        if (each->appId == made->appId)
            made->num = std::max(made->num, each->num);
    }
    ++made->num;
    made->createdAt = now;
    transfers.append(made);
    changed();
    return made;
}

QList<Shared<BackupSchedule>> BackupBook::schedulesBeside(const AddOn &addOn) const
{
    QList<Shared<BackupSchedule>> found;
    for (const Shared<BackupSchedule> &each : schedules) {
        const Shared<AddOn> other = m_world->addOn(each->addonId);
        if (other && other->appId == addOn.appId)
            found.append(each);
    }
    return found;
}

} // namespace bowline::sandbox
