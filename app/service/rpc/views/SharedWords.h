// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "core/SyncState.h"
#include "service/rpc/Fields.h"

/// The wire words of core/ that more than one domain uses.
namespace bowline::rpc {

template <>
struct EnumTexts<SyncState>
{
    /// Neither green nor over: the reason that comes with it says more.
    static constexpr SyncState unknown = SyncState::Unproven;
    static constexpr EnumText<SyncState> list[] = {
        {SyncState::InSync, "in_sync"},    {SyncState::OptedOut, "opted_out"},
        {SyncState::Updating, "updating"}, {SyncState::Unproven, "unproven"},
        {SyncState::Offline, "offline"},   {SyncState::WaitingForHeroku, "waiting_for_heroku"},
        {SyncState::Failing, "failing"},   {SyncState::Disconnected, "disconnected"}};
};

template <>
struct EnumTexts<NextStep>
{
    /// A step that this program cannot offer.
    static constexpr NextStep unknown = NextStep::None;
    static constexpr EnumText<NextStep> list[] = {{NextStep::None, "none"},
                                                  {NextStep::Retry, "retry"},
                                                  {NextStep::SyncNow, "sync_now"},
                                                  {NextStep::LogIn, "log_in"},
                                                  {NextStep::UnlockKeychain, "unlock_keychain"},
                                                  {NextStep::ChooseDatabase, "choose_database"},
                                                  {NextStep::EditDestination, "edit_destination"},
                                                  {NextStep::EditSync, "edit_sync"},
                                                  {NextStep::CaptureBackup, "capture_backup"},
                                                  {NextStep::OpenSettings, "open_settings"},
                                                  {NextStep::AuthorizeApp, "authorize_app"}};
};

template <>
struct EnumTexts<RetryClass>
{
    static constexpr EnumText<RetryClass> list[] = {{RetryClass::Now, "now"},
                                                    {RetryClass::Later, "later"},
                                                    {RetryClass::AfterLogin, "after_login"},
                                                    {RetryClass::Never, "never"}};
};

} // namespace bowline::rpc
