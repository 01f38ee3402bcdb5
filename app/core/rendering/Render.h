// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rendering/EnvVars.h"
#include "core/rendering/Rendering.h"
#include "core/rendering/UrlText.h"

namespace bowline {

/// Carries a rendering out. `name` is the sync's env var: the forms that are one text are written there, and
/// PgVariables has names of its own. What the source has no value for (a password, a host) is not written.
/// A rendering that changes nothing passes whatever it gets; else url.invalid where the source is no
/// PostgreSQL URL, or its form has no way to say it (a Unix socket as JDBC); input.invalid as
/// Rendering::check().
Expected<EnvVars> render(const Secret &source, const QString &name, const Rendering &rendering);

/// The same for people: passwords are dots. Also in clear where a value holds nothing secret.
Expected<QMap<QString, QString>> renderMasked(const Secret &source, const QString &name, const Rendering &rendering);

/// A URL with dots in the place of each password in it, of which renderMasked() makes the same. Empty where a piece of
/// the password may stand elsewhere in it. url.invalid.
Expected<QString> maskedUrl(const Secret &source);

/// The URL's parameters for which the form has no place, by their names: worth telling before it is chosen.
QStringList leftOut(const Secret &source, const Rendering &rendering);

/// The source as the form can say it: TLS for the consumer is in it, what the form leaves out is not. Its
/// scheme stays PostgreSQL's own.
Expected<UrlText> editedUrl(const Secret &source, const Rendering &rendering);

} // namespace bowline
