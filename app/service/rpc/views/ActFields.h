// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ActViews.h"
#include "service/rpc/Fields.h"

/// The wire names of service/api/ActViews.h: its words and its fields.
namespace bowline::rpc {

template <>
struct EnumTexts<ActKind>
{
    static constexpr ActKind unknown = ActKind::Unknown;
    static constexpr EnumText<ActKind> list[] = {{ActKind::LinkCreate, "link.create"},
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
                                                 {ActKind::MaintenanceWindow, "maintenance.window"}};
};

template <>
struct EnumTexts<Protection>
{
    static constexpr Protection unknown = Protection::Unknown;
    static constexpr EnumText<Protection> list[] = {{Protection::Open, "open"},
                                                    {Protection::Ask, "ask"},
                                                    {Protection::AskAndType, "ask_and_type"},
                                                    {Protection::ReadOnly, "read_only"}};
};

template <>
struct EnumTexts<TouchedKind>
{
    static constexpr TouchedKind unknown = TouchedKind::Unknown;
    static constexpr EnumText<TouchedKind> list[] = {
        {TouchedKind::Database, "database"}, {TouchedKind::Link, "link"},
        {TouchedKind::Schema, "schema"},     {TouchedKind::Table, "table"},
        {TouchedKind::View, "view"},         {TouchedKind::Type, "type"},
        {TouchedKind::Role, "role"},         {TouchedKind::EnvVar, "env_var"},
        {TouchedKind::App, "app"},           {TouchedKind::Connections, "connections"}};
};

template <>
struct Fields<Touched>
{
    static constexpr std::tuple list{Field{"kind", &Touched::kind}, Field{"name", &Touched::name},
                                     Field{"what", &Touched::what}};
};

template <>
struct Fields<ActChoice>
{
    static constexpr std::tuple list{Field{"key", &ActChoice::key}, Field{"words", &ActChoice::words},
                                     Field{"what", &ActChoice::what}, Field{"on", &ActChoice::on}};
};

template <>
struct Fields<ActRequest>
{
    static constexpr std::tuple list{Field{"kind", &ActRequest::kind}, Field{"account", &ActRequest::account},
                                     Field{"fields", &ActRequest::fields}};
};

template <>
struct Fields<ActPreviewView>
{
    static constexpr std::tuple list{Field{"sentence", &ActPreviewView::sentence},
                                     Field{"verb", &ActPreviewView::verb},
                                     Field{"touches", &ActPreviewView::touches},
                                     Field{"typed", &ActPreviewView::typed},
                                     Field{"is_destructive", &ActPreviewView::isDestructive},
                                     Field{"command", &ActPreviewView::command},
                                     Field{"requests", &ActPreviewView::requests},
                                     Field{"notes", &ActPreviewView::notes},
                                     Field{"choices", &ActPreviewView::choices},
                                     Field{"restore_script", &ActPreviewView::restoreScript},
                                     Field{"protection", &ActPreviewView::protection},
                                     Field{"obstacle", &ActPreviewView::obstacle},
                                     Field{"fingerprint", &ActPreviewView::fingerprint}};
};

} // namespace bowline::rpc
