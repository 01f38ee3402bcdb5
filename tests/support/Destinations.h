// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DestinationSpec.h"

namespace bowline::test {

inline DestinationSpec envFileAt(const QString &path)
{
    return {QStringLiteral("env_file"), {{QStringLiteral("file_path"), path}}};
}

inline DestinationSpec hasuraProject(const QString &id, const QString &name = {})
{
    return {QStringLiteral("hasura_cloud"), {{QStringLiteral("project_id"), id}, {QStringLiteral("name"), name}}};
}

/// The path of the file where the env vars of a project live, or are to live.
template <class HasDestination>
QString pathOf(const HasDestination &one)
{
    return one.destination.text(QLatin1String("file_path"));
}

} // namespace bowline::test
