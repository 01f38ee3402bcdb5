// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"
#include "core/Secret.h"
#include "core/SnippetForm.h"

namespace bowline {

/// A database's URL as somebody's program wants it, with the parameters for TLS that this program needs to get into
/// Heroku's servers (see ConsumerTls): in a line of code, a line for a shell, an entry of a file.
class ConnectionSnippet
{
public:
    /// `url` as Heroku has it; `database`: what its entry of pg_service.conf is called. What a form has no place for is
    /// left out, see leftOut(). url.invalid where the form cannot say the rest; input.invalid for an unknown form.
    static Expected<Secret> of(const Secret &url, SnippetForm form, const QString &database);
};

} // namespace bowline
