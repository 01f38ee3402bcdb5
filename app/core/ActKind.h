// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bowline {

/// What Bowline does at Heroku, or in a database, because a person wants it: previewed, then performed.
enum class ActKind {
    LinkCreate,
    LinkRemove,
    LinkRepair,
    LinkRecreate,
    CredentialRotate,
    ConnectionEnd,
    ConnectionEndAll,
    AttachmentCreate,
    AttachmentRemove,
    AttachmentPromote,
    CredentialCreate,
    CredentialDestroy,
    CredentialRepair,
    DatabaseCreate,
    DatabaseDestroy,
    DatabaseReset,
    DatabaseUnfollow,
    BackupCapture,
    BackupCancel,
    BackupDelete,
    BackupRestore,
    BackupSchedule,
    BackupUnschedule,
    MaintenanceDelay,
    MaintenanceRun,
    MaintenanceWindow,
    Unknown,
};

QString actKindKey(ActKind kind);           ///< stable, for the journal: "link.create", …; empty for Unknown
ActKind actKindFromKey(const QString &key); ///< Unknown for what a newer version has stored

} // namespace bowline
