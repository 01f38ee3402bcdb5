// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>

/// The fields of a destination at Hasura Cloud. Project and tenant have different ids: env vars belong to the tenant.
namespace bowline::hasura {

inline constexpr QLatin1String projectId("project_id");
inline constexpr QLatin1String tenantId("tenant_id");
inline constexpr QLatin1String name("name");
inline constexpr QLatin1String endpoint("endpoint");  ///< the project's own URL, for health and metadata
inline constexpr QLatin1String cloudUrl("cloud_url"); ///< the GraphQL endpoint that it belongs to

} // namespace bowline::hasura
