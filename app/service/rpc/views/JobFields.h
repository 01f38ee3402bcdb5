// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/JobViews.h"
#include "service/rpc/Fields.h"

/// The wire names of service/api/JobViews.h: its words and its fields.
namespace bowline::rpc {

template <>
struct EnumTexts<JobKind>
{
    static constexpr JobKind unknown = JobKind::Unknown;
    static constexpr EnumText<JobKind> list[] = {
        {JobKind::Login, "login"}, {JobKind::Connect, "connect"}, {JobKind::Sandbox, "sandbox"}, {JobKind::Act, "act"}};
};

template <>
struct EnumTexts<StepState>
{
    static constexpr EnumText<StepState> list[] = {{StepState::Waiting, "waiting"},
                                                   {StepState::Running, "running"},
                                                   {StepState::Done, "done"},
                                                   {StepState::Failed, "failed"}};
};

template <>
struct Fields<JobStepView>
{
    static constexpr std::tuple list{Field{"title", &JobStepView::title}, Field{"state", &JobStepView::state},
                                     Field{"note", &JobStepView::note}};
};

template <>
struct Fields<JobView>
{
    static constexpr std::tuple list{
        Field{"id", &JobView::id},           Field{"kind", &JobView::kind},   Field{"finished", &JobView::finished},
        Field{"error", &JobView::error},     Field{"steps", &JobView::steps}, Field{"link", &JobView::link},
        Field{"account", &JobView::account}, Field{"act", &JobView::act}};
};

template <>
inline constexpr const char *changeName<JobView> = "job";

} // namespace bowline::rpc
