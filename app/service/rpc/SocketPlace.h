// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"

#include <QString>

#include <optional>

/// Where the service's socket lies, and who may be at its other end.
namespace bowline::rpc {

/// $XDG_RUNTIME_DIR/bowline/service.sock; where there is no such folder, a private one in the folder for temporary
/// files. A store in another place than usual ($XDG_DATA_HOME) has a socket of its own, service-<hash>.sock, so that
/// nobody talks to the service of another store by mistake.
QString usualSocketPath();

/// Makes the socket's folder (0700) if it is not there; the usual one is made private again. Any other that was there
/// keeps its rights: it may be a home, or /tmp. service.away with the reason where the path is too long for a socket,
/// or where the folder will not do.
Expected<Done> prepareSocketFolder(const QString &socketPath);
/// Whether nobody else could take away a socket that lies in this folder: it is ours or root's, and others may not
/// write there, or remove only what is theirs. Changes nothing.
Expected<Done> checkSocketFolder(const QString &folder);

/// True if the process at the other end of a local socket belongs to the user that this process works for.
bool isOwnUser(qintptr socketDescriptor);
/// Its process, if it belongs to our user; 0 for one that cannot be seen from here.
std::optional<qint64> processOfOwnUser(qintptr socketDescriptor);

} // namespace bowline::rpc
