// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/KeychainViews.h"
#include "service/rpc/Fields.h"

/// The wire names of service/api/KeychainViews.h: its words and its fields.
namespace bowline::rpc {

template <>
struct EnumTexts<KeychainKind>
{
    static constexpr KeychainKind unknown = KeychainKind::Unknown;
    static constexpr EnumText<KeychainKind> list[] = {{KeychainKind::Keychain, "keychain"},
                                                      {KeychainKind::EncryptedFile, "encrypted_file"},
                                                      {KeychainKind::SessionOnly, "session_only"},
                                                      {KeychainKind::Shared, "shared"}};
};

template <>
struct EnumTexts<KeychainState>
{
    static constexpr KeychainState unknown = KeychainState::Unknown;
    static constexpr EnumText<KeychainState> list[] = {
        {KeychainState::Checking, "checking"}, {KeychainState::Ready, "ready"},
        {KeychainState::Locked, "locked"},     {KeychainState::Missing, "missing"},
        {KeychainState::Refusing, "refusing"}, {KeychainState::NeedsPassphrase, "needs_passphrase"}};
};

template <>
struct Fields<KeychainView>
{
    static constexpr std::tuple list{Field{"kind", &KeychainView::kind}, Field{"state", &KeychainView::state},
                                     Field{"message", &KeychainView::message}};
};

template <>
inline constexpr const char *changeName<KeychainView> = "keychain";

} // namespace bowline::rpc
