// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"

#include <QString>
#include <QStringList>

namespace bowline {

/// The limits of what people type. Lengths are in characters, sizes in bytes.
namespace limits {
constexpr int projectName = 255;
constexpr int envVarName = 255;
constexpr qint64 envVarValue = 1024 * 1024;
} // namespace limits

/// Trimmed and checked; input.invalid with a sentence that names the problem.
Expected<QString> checkProjectName(const QString &name);

/// A name that shells, env files and Hasura all accept: [A-Za-z_][A-Za-z0-9_]*.
Expected<QString> checkEnvVarName(const QString &name);

/// Not larger than the limit, no NUL byte.
Expected<Done> checkEnvVarValue(const QByteArray &value);

/// `wanted`, or `wanted` with the first number that makes it free: PG_DATABASE_URL, PG_DATABASE_URL1, …
QString freeEnvVarName(const QString &wanted, const QStringList &taken);

} // namespace bowline
