// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/ssh/SshHost.h"

#include <algorithm>

namespace bowline {

// A dash would begin an option. The rest may reach a shell: %h of a ProxyCommand or a Match exec in the person's own
// configuration is replaced by the name as it stands.
bool SshHost::isPlain() const
{
    const auto isFine = [](QChar c) { return c.isLetterOrNumber() || QStringLiteral("@.-_:[]+").contains(c); };
    return !name.isEmpty() && !name.startsWith(u'-') && !name.contains(QStringLiteral("@-")) &&
           std::all_of(name.cbegin(), name.cend(), isFine);
}

} // namespace bowline
