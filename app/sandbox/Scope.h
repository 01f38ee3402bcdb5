// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace bowline::sandbox {

/// What a route asks of a token.
enum class Scope { None, Identity, Read, Write, ReadProtected, WriteProtected, Global };

/// The scopes of which any one suffices, as the header OAuth-Scope-Accepted names them.
inline QByteArray acceptedScopes(Scope scope)
{
    switch (scope) {
    case Scope::None:
        return "global identity read read-protected write write-protected";
    case Scope::Identity:
        return "global identity";
    case Scope::Read:
        return "global read read-protected write write-protected";
    case Scope::Write:
        return "global write write-protected";
    case Scope::ReadProtected:
        return "global read-protected write-protected";
    case Scope::WriteProtected:
        return "global write-protected";
    case Scope::Global:
        return "global";
    }
    return "global";
}

} // namespace bowline::sandbox
