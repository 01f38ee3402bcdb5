// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What the protocol has beside the calls of the domains, see protocol.md.
namespace bowline::rpc {

constexpr int protocolVersion = 3;

constexpr const char *helloMethod = "hello";
constexpr const char *stopMethod = "service.stop";
constexpr const char *subscribeMethod = "state.subscribe";
constexpr const char *changedMethod = "state.changed";
constexpr const char *missedMethod = "state.missed";

constexpr int usualLimitMs = 2 * 60 * 1000;
constexpr int personLimitMs = 10 * 60 * 1000; ///< where a person may be asked something meanwhile

} // namespace bowline::rpc
