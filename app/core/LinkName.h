// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"

#include <QString>

namespace bowline {

/// The name of a Heroku Data Link, which is also the name of its schema. Two rules are known. Heroku's article: lower
/// case letters, digits and underscores, at most 63; a name against it is refused here. Clients of Heroku's API are
/// stricter: 3 to 63 characters, a letter first, a letter or digit last; a name against that may be refused by Heroku,
/// and is only warned of.
namespace linkName {

constexpr int longest = 63;

/// input.invalid with a sentence. An empty name is good: Heroku then names the link after the remote database.
Expected<QString> check(const QString &name);
/// A sentence for a name that passes check(), and that Heroku may refuse all the same; else empty.
Phrase warning(const QString &name);
/// The name that Heroku gives where none is wished: that of the remote add-on, with underscores.
QString usual(const QString &remoteAddonName);

} // namespace linkName

} // namespace bowline
