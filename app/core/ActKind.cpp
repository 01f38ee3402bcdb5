// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ActKind.h"

namespace bowline {

namespace {

constexpr std::pair<ActKind, const char *> actKindKeys[] = {
    {ActKind::LinkCreate, "link.create"},
    {ActKind::LinkRemove, "link.remove"},
    {ActKind::LinkRepair, "link.repair"},
    {ActKind::LinkRecreate, "link.recreate"},
    {ActKind::CredentialRotate, "credential.rotate"},
    {ActKind::ConnectionEnd, "connection.end"},
    {ActKind::ConnectionEndAll, "connection.end_all"},
    {ActKind::AttachmentCreate, "attachment.create"},
    {ActKind::AttachmentRemove, "attachment.remove"},
    {ActKind::AttachmentPromote, "attachment.promote"},
    {ActKind::CredentialCreate, "credential.create"},
    {ActKind::CredentialDestroy, "credential.destroy"},
    {ActKind::CredentialRepair, "credential.repair"},
    {ActKind::DatabaseCreate, "database.create"},
    {ActKind::DatabaseDestroy, "database.destroy"},
    {ActKind::DatabaseReset, "database.reset"},
    {ActKind::DatabaseUnfollow, "database.unfollow"},
    {ActKind::BackupCapture, "backup.capture"},
    {ActKind::BackupCancel, "backup.cancel"},
    {ActKind::BackupDelete, "backup.delete"},
    {ActKind::BackupRestore, "backup.restore"},
    {ActKind::BackupSchedule, "backup.schedule"},
    {ActKind::BackupUnschedule, "backup.unschedule"},
    {ActKind::MaintenanceDelay, "maintenance.delay"},
    {ActKind::MaintenanceRun, "maintenance.run"},
    {ActKind::MaintenanceWindow, "maintenance.window"},
};

} // namespace

QString actKindKey(ActKind kind)
{
    for (const auto &[value, key] : actKindKeys) {
        if (value == kind)
            return QString::fromLatin1(key);
    }
    return {};
}

ActKind actKindFromKey(const QString &key)
{
    for (const auto &[value, text] : actKindKeys) {
        if (key == QLatin1String(text))
            return value;
    }
    return ActKind::Unknown;
}

} // namespace bowline
