// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace bowline {

/// A text with placeholders in braces: {user} {password} {host} {port} {database} {url}, each as it is or, as
/// {user:url}, percent-encoded for a URL. {{ and }} are single braces.
class TemplateText
{
public:
    /// input.invalid: an unknown placeholder, a brace without its partner, or no placeholder at all.
    static Expected<Done> check(const QString &pattern);
    /// `values` by the names of the placeholders.
    static Expected<QByteArray> fill(const QString &pattern, const QMap<QString, QByteArray> &values);
    static QStringList placeholders();
};

} // namespace bowline
