// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/BackupViews.h"
#include "service/rpc/Fields.h"

/// The wire names of service/api/BackupViews.h: its words and its fields.
namespace bowline::rpc {

template <>
struct EnumTexts<BackupKind>
{
    static constexpr BackupKind unknown = BackupKind::Unknown;
    static constexpr EnumText<BackupKind> list[] = {
        {BackupKind::Backup, "backup"}, {BackupKind::Restore, "restore"}, {BackupKind::Copy, "copy"}};
};

template <>
struct EnumTexts<BackupState>
{
    static constexpr BackupState unknown = BackupState::Unknown;
    static constexpr EnumText<BackupState> list[] = {{BackupState::Waiting, "waiting"},
                                                     {BackupState::Running, "running"},
                                                     {BackupState::Completed, "completed"},
                                                     {BackupState::Failed, "failed"},
                                                     {BackupState::Canceled, "canceled"}};
};

template <>
struct Fields<BackupView>
{
    static constexpr std::tuple list{Field{"id", &BackupView::id},
                                     Field{"number", &BackupView::number},
                                     Field{"name", &BackupView::name},
                                     Field{"kind", &BackupView::kind},
                                     Field{"state", &BackupView::state},
                                     Field{"from", &BackupView::from},
                                     Field{"to", &BackupView::to},
                                     Field{"is_of_database", &BackupView::isOfDatabase},
                                     Field{"bytes", &BackupView::bytes},
                                     Field{"database_bytes", &BackupView::databaseBytes},
                                     Field{"warnings", &BackupView::warnings},
                                     Field{"created_at", &BackupView::createdAt},
                                     Field{"started_at", &BackupView::startedAt},
                                     Field{"finished_at", &BackupView::finishedAt}};
};

template <>
struct Fields<BackupScheduleView>
{
    static constexpr std::tuple list{Field{"id", &BackupScheduleView::id}, Field{"name", &BackupScheduleView::name},
                                     Field{"is_of_database", &BackupScheduleView::isOfDatabase},
                                     Field{"hour", &BackupScheduleView::hour},
                                     Field{"time_zone", &BackupScheduleView::timeZone}};
};

template <>
struct Fields<BackupsView>
{
    static constexpr std::tuple list{Field{"app", &BackupsView::app}, Field{"backups", &BackupsView::backups},
                                     Field{"schedules", &BackupsView::schedules},
                                     Field{"why_no_schedules", &BackupsView::whyNoSchedules}};
};

template <>
struct Fields<BackupLinkView>
{
    static constexpr std::tuple list{Field{"url", &BackupLinkView::url},
                                     Field{"expires_at", &BackupLinkView::expiresAt}};
};

} // namespace bowline::rpc
