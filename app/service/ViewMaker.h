// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Endpoints.h"
#include "destinations/DestinationPlan.h"
#include "service/api/AccountViews.h"
#include "service/api/ActivityViews.h"
#include "service/api/SyncViews.h"
#include "service/api/WritePlanView.h"
#include "store/Records.h"

namespace bowline {

/// From the journal's rows to what people see. Pure.
AccountView accountView(const AccountRecord &account);
SyncView syncView(const SyncRecord &sync, const QString &accountEmail, const QDateTime &nextAttemptAt);
JourneyFilter journeyFilter(const ActivityFilter &filter);
WritePlanView writePlanView(const DestinationPlan &plan);
ActivityView activityView(const JourneyRecord &journey, const QString &projectName);

LoginKind loginKindFromKey(const QString &key);
QString loginKindKey(LoginKind kind);

QJsonObject endpointsToJson(const Endpoints &endpoints);
Endpoints endpointsFromJson(const QJsonObject &json);

} // namespace bowline
