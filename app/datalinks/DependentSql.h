// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datalinks/LinkDependents.h"

namespace bowline {

/// The query of LinkDependents: rows of a kind ('node', 'text', 'extras', 'use', 'schema', 'server',
/// 'mapping') and a JSON object.
/// The names are in the session's settings bowline.server and bowline.schema, so that none is put into SQL.
class DependentSql
{
public:
    static QByteArray of(const LinkDependents::Roots &roots);
    /// A query with a row for each of the session's setting bowline.versions (a JSON object of versions, by key) that
    /// is another one by now, or gone.
    static QByteArray changed();
};

} // namespace bowline
