// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ActivityViews.h"
#include "service/rpc/Fields.h"

/// The wire names of service/api/ActivityViews.h: its words and its fields.
namespace bowline::rpc {

template <>
struct EnumTexts<LogLevel>
{
    static constexpr EnumText<LogLevel> list[] = {{LogLevel::Debug, "debug"},
                                                  {LogLevel::Info, "info"},
                                                  {LogLevel::Warning, "warning"},
                                                  {LogLevel::Error, "error"}};
};

template <>
struct Fields<LogLine>
{
    static constexpr std::tuple list{Field{"number", &LogLine::number}, Field{"time", &LogLine::time},
                                     Field{"level", &LogLine::level}, Field{"part", &LogLine::part},
                                     Field{"text", &LogLine::text}};
};

template <>
struct EnumTexts<ActivityResult>
{
    static constexpr ActivityResult unknown = ActivityResult::Unknown;
    static constexpr EnumText<ActivityResult> list[] = {{ActivityResult::Running, "running"},
                                                        {ActivityResult::Succeeded, "succeeded"},
                                                        {ActivityResult::Unproven, "unproven"},
                                                        {ActivityResult::Failed, "failed"},
                                                        {ActivityResult::Skipped, "skipped"}};
};

template <>
struct Fields<ActivityStepView>
{
    static constexpr std::tuple list{
        Field{"name", &ActivityStepView::name}, Field{"started_at", &ActivityStepView::startedAt},
        Field{"duration_ms", &ActivityStepView::durationMs}, Field{"outcome", &ActivityStepView::outcome}};
};

template <>
struct Fields<ActivityView>
{
    static constexpr std::tuple list{Field{"id", &ActivityView::id},
                                     Field{"project", &ActivityView::project},
                                     Field{"sync", &ActivityView::sync},
                                     Field{"project_name", &ActivityView::projectName},
                                     Field{"env_var", &ActivityView::envVar},
                                     Field{"time", &ActivityView::time},
                                     Field{"what", &ActivityView::what},
                                     Field{"cause", &ActivityView::cause},
                                     Field{"release", &ActivityView::release},
                                     Field{"release_text", &ActivityView::releaseText},
                                     Field{"released_at", &ActivityView::releasedAt},
                                     Field{"result", &ActivityView::result},
                                     Field{"error_code", &ActivityView::errorCode},
                                     Field{"message", &ActivityView::message},
                                     Field{"duration_ms", &ActivityView::durationMs},
                                     Field{"steps", &ActivityView::steps}};
};

template <>
struct Fields<ActivityFilter>
{
    static constexpr std::tuple list{Field{"project", &ActivityFilter::project}, Field{"sync", &ActivityFilter::sync},
                                     Field{"results", &ActivityFilter::results}, Field{"text", &ActivityFilter::text},
                                     Field{"since", &ActivityFilter::since}};
};

template <>
struct EnumTexts<TimingKind>
{
    static constexpr TimingKind unknown = TimingKind::Unknown;
    static constexpr EnumText<TimingKind> list[] = {
        {TimingKind::Detect, "detect"}, {TimingKind::Write, "write"}, {TimingKind::Proof, "proof"}};
};

template <>
struct Fields<TimingPointView>
{
    static constexpr std::tuple list{Field{"activity", &TimingPointView::activity},
                                     Field{"time", &TimingPointView::time}, Field{"ms", &TimingPointView::ms}};
};

template <>
struct Fields<TimingView>
{
    static constexpr std::tuple list{Field{"kind", &TimingView::kind},    Field{"count", &TimingView::count},
                                     Field{"p50", &TimingView::p50},      Field{"p90", &TimingView::p90},
                                     Field{"p99", &TimingView::p99},      Field{"max", &TimingView::max},
                                     Field{"points", &TimingView::points}};
};

template <>
struct Fields<TimingsView>
{
    static constexpr std::tuple list{Field{"journeys", &TimingsView::journeys}, Field{"kinds", &TimingsView::kinds}};
};

template <>
inline constexpr const char *changeName<ActivityView> = "activity";

} // namespace bowline::rpc
