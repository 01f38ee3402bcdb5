// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace bowline {

/// What one client may cost the service.
struct RpcLimits
{
    int clients = 64;
    int callsAtOnce = 64;                    ///< of one client; further frames wait in the socket
    int helloMs = 5000;                      ///< from connecting to hello
    int frameMs = 30000;                     ///< from a frame's first byte to its last
    qsizetype backlog = 4 * 1024 * 1024;     ///< unread bytes from which on deltas are left out and calls wait
    qsizetype mostUnread = 64 * 1024 * 1024; ///< unread bytes at which the client is cut off
};

} // namespace bowline
