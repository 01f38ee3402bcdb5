// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/Views.h"

#include <utility>

namespace bowline::rpc {

/// How the values of an enumeration are written in the protocol: one row each.
template <class E>
struct EnumTexts;

template <class E>
using EnumText = std::pair<E, const char *>;

template <>
struct EnumTexts<LoginKind>
{
    static constexpr EnumText<LoginKind> list[] = {
        {LoginKind::Browser, "browser"}, {LoginKind::ApiToken, "api_token"}, {LoginKind::HerokuCli, "heroku_cli"}};
};

template <>
struct EnumTexts<AccountState>
{
    static constexpr EnumText<AccountState> list[] = {{AccountState::Ready, "ready"},
                                                      {AccountState::NeedsLogin, "needs_login"},
                                                      {AccountState::Unreadable, "unreadable"}};
};

template <>
struct EnumTexts<DestinationType>
{
    static constexpr EnumText<DestinationType> list[] = {{DestinationType::OwnStore, "own_store"},
                                                         {DestinationType::EnvFile, "env_file"},
                                                         {DestinationType::HasuraCloud, "hasura_cloud"}};
};

template <>
struct EnumTexts<SyncState>
{
    static constexpr EnumText<SyncState> list[] = {{SyncState::InSync, "in_sync"},
                                                   {SyncState::OptedOut, "opted_out"},
                                                   {SyncState::Updating, "updating"},
                                                   {SyncState::Unproven, "unproven"},
                                                   {SyncState::Offline, "offline"},
                                                   {SyncState::WaitingForHeroku, "waiting_for_heroku"},
                                                   {SyncState::Failing, "failing"},
                                                   {SyncState::Disconnected, "disconnected"}};
};

template <>
struct EnumTexts<NextStep>
{
    static constexpr EnumText<NextStep> list[] = {{NextStep::None, "none"},
                                                  {NextStep::Retry, "retry"},
                                                  {NextStep::SyncNow, "sync_now"},
                                                  {NextStep::LogIn, "log_in"},
                                                  {NextStep::UnlockKeychain, "unlock_keychain"},
                                                  {NextStep::ChooseDatabase, "choose_database"},
                                                  {NextStep::EditDestination, "edit_destination"},
                                                  {NextStep::OpenSettings, "open_settings"}};
};

template <>
struct EnumTexts<RetryClass>
{
    static constexpr EnumText<RetryClass> list[] = {{RetryClass::Now, "now"},
                                                    {RetryClass::Later, "later"},
                                                    {RetryClass::AfterLogin, "after_login"},
                                                    {RetryClass::Never, "never"}};
};

template <>
struct EnumTexts<UrlTransform>
{
    static constexpr EnumText<UrlTransform> list[] = {{UrlTransform::RequireTls, "require_tls"},
                                                      {UrlTransform::PostgresqlScheme, "postgresql_scheme"}};
};

template <>
struct EnumTexts<ActivityResult>
{
    static constexpr EnumText<ActivityResult> list[] = {{ActivityResult::Running, "running"},
                                                        {ActivityResult::Succeeded, "succeeded"},
                                                        {ActivityResult::Unproven, "unproven"},
                                                        {ActivityResult::Failed, "failed"},
                                                        {ActivityResult::Skipped, "skipped"}};
};

template <>
struct EnumTexts<TimingKind>
{
    static constexpr EnumText<TimingKind> list[] = {
        {TimingKind::Detect, "detect"}, {TimingKind::Write, "write"}, {TimingKind::Proof, "proof"}};
};

template <>
struct EnumTexts<LogLevel>
{
    static constexpr EnumText<LogLevel> list[] = {{LogLevel::Debug, "debug"},
                                                  {LogLevel::Info, "info"},
                                                  {LogLevel::Warning, "warning"},
                                                  {LogLevel::Error, "error"}};
};

template <>
struct EnumTexts<JobKind>
{
    static constexpr EnumText<JobKind> list[] = {
        {JobKind::Login, "login"}, {JobKind::Connect, "connect"}, {JobKind::Sandbox, "sandbox"}};
};

template <>
struct EnumTexts<StepState>
{
    static constexpr EnumText<StepState> list[] = {{StepState::Waiting, "waiting"},
                                                   {StepState::Running, "running"},
                                                   {StepState::Done, "done"},
                                                   {StepState::Failed, "failed"}};
};

template <>
struct EnumTexts<KeychainKind>
{
    static constexpr EnumText<KeychainKind> list[] = {{KeychainKind::Keychain, "keychain"},
                                                      {KeychainKind::EncryptedFile, "encrypted_file"},
                                                      {KeychainKind::SessionOnly, "session_only"},
                                                      {KeychainKind::Shared, "shared"}};
};

template <>
struct EnumTexts<KeychainState>
{
    static constexpr EnumText<KeychainState> list[] = {{KeychainState::Checking, "checking"},
                                                       {KeychainState::Ready, "ready"},
                                                       {KeychainState::Locked, "locked"},
                                                       {KeychainState::Missing, "missing"},
                                                       {KeychainState::Refusing, "refusing"},
                                                       {KeychainState::NeedsPassphrase, "needs_passphrase"}};
};

} // namespace bowline::rpc
