// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/MaintenanceViews.h"
#include "service/rpc/Fields.h"

/// The wire names of service/api/MaintenanceViews.h: its words and its fields.
namespace bowline::rpc {

template <>
struct EnumTexts<MaintenanceState>
{
    static constexpr MaintenanceState unknown = MaintenanceState::Unknown;
    static constexpr EnumText<MaintenanceState> list[] = {
        {MaintenanceState::None, "none"},           {MaintenanceState::Pending, "pending"},
        {MaintenanceState::Preparing, "preparing"}, {MaintenanceState::Ready, "ready"},
        {MaintenanceState::Running, "running"},     {MaintenanceState::Completed, "completed"}};
};

template <>
struct Fields<MaintenanceView>
{
    static constexpr std::tuple list{Field{"state", &MaintenanceView::state},
                                     Field{"reason", &MaintenanceView::reason},
                                     Field{"scheduled_for", &MaintenanceView::scheduledFor},
                                     Field{"required_by", &MaintenanceView::requiredBy},
                                     Field{"started_at", &MaintenanceView::startedAt},
                                     Field{"completed_at", &MaintenanceView::completedAt}};
};

template <>
struct Fields<MaintenancesView>
{
    static constexpr std::tuple list{
        Field{"window", &MaintenancesView::window}, Field{"newest", &MaintenancesView::newest},
        Field{"history", &MaintenancesView::history}, Field{"tied", &MaintenancesView::tied},
        Field{"may_choose", &MaintenancesView::mayChoose}};
};

} // namespace bowline::rpc
