// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/StatusSign.h"

namespace bowline {

StatusSign signOf(SyncState state)
{
    switch (state) {
    case SyncState::InSync:
        return {Symbol::Check, Tone::Proven};
    case SyncState::OptedOut:
        return {Symbol::Dash, Tone::Off};
    case SyncState::Updating:
        return {Symbol::Turning, Tone::Working};
    case SyncState::Unproven:
        return {Symbol::Warning, Tone::Warning};
    case SyncState::Offline:
        return {Symbol::Offline, Tone::Warning};
    case SyncState::WaitingForHeroku:
        return {Symbol::Clock, Tone::Warning};
    case SyncState::Failing:
        return {Symbol::Cross, Tone::Failing};
    case SyncState::Disconnected:
        return {Symbol::Unlink, Tone::Failing};
    }
    return {};
}

StatusSign signOf(ActivityResult result)
{
    switch (result) {
    case ActivityResult::Running:
        return {Symbol::Turning, Tone::Working};
    case ActivityResult::Succeeded:
        return {Symbol::Check, Tone::Proven};
    case ActivityResult::Unproven:
        return {Symbol::Warning, Tone::Warning};
    case ActivityResult::Failed:
        return {Symbol::Cross, Tone::Failing};
    case ActivityResult::Skipped:
        return {Symbol::Dash, Tone::Off};
    case ActivityResult::Unknown:
        return {Symbol::Circle, Tone::Off};
    }
    return {};
}

StatusSign signOf(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return {Symbol::Circle, Tone::Off};
    case StepState::Running:
        return {Symbol::Turning, Tone::Working};
    case StepState::Done:
        return {Symbol::Check, Tone::Proven};
    case StepState::Failed:
        return {Symbol::Cross, Tone::Failing};
    }
    return {};
}

StatusSign signOf(AccountState state)
{
    switch (state) {
    case AccountState::Ready:
        return {Symbol::Check, Tone::Proven};
    case AccountState::NeedsLogin:
        return {Symbol::Cross, Tone::Failing};
    case AccountState::Unreadable:
        return {Symbol::Lock, Tone::Warning};
    case AccountState::Unknown:
        return {Symbol::Circle, Tone::Off};
    }
    return {};
}

StatusSign signOf(LinkHealth health)
{
    switch (health) {
    case LinkHealth::Healthy:
    case LinkHealth::Notes:
        return {Symbol::Check, Tone::Proven};
    case LinkHealth::Warnings:
        return {Symbol::Warning, Tone::Warning};
    case LinkHealth::Broken:
        return {Symbol::Cross, Tone::Failing};
    case LinkHealth::Gone:
    case LinkHealth::Missing:
        return {Symbol::Unlink, Tone::Failing};
    case LinkHealth::Unknown:
        break;
    }
    return {Symbol::Circle, Tone::Off};
}

// Heroku's figures of a while ago are no proof, so nothing here is green.
StatusSign signOf(DatabaseHealth health)
{
    switch (health) {
    case DatabaseHealth::Good:
        return {Symbol::Check, Tone::Muted};
    case DatabaseHealth::Attention:
        return {Symbol::Warning, Tone::Warning};
    case DatabaseHealth::Bad:
        return {Symbol::Cross, Tone::Failing};
    case DatabaseHealth::Unknown:
        break;
    }
    return {Symbol::Circle, Tone::Off};
}

// A check is true of the moment in which it was made: nothing here is green either.
StatusSign signOf(CheckState state)
{
    switch (state) {
    case CheckState::Ok:
        return {Symbol::Check, Tone::Muted};
    case CheckState::Warning:
        return {Symbol::Warning, Tone::Warning};
    case CheckState::Failing:
        return {Symbol::Cross, Tone::Failing};
    case CheckState::Skipped:
        return {Symbol::Dash, Tone::Off};
    case CheckState::Unknown:
        break;
    }
    return {Symbol::Circle, Tone::Off};
}

StatusSign signOf(LinkFindingView::Severity severity)
{
    switch (severity) {
    case LinkFindingView::Severity::Error:
        return {Symbol::Cross, Tone::Failing};
    case LinkFindingView::Severity::Warning:
        return {Symbol::Warning, Tone::Warning};
    case LinkFindingView::Severity::Note:
        return {Symbol::Circle, Tone::Muted};
    case LinkFindingView::Severity::Unknown:
        break;
    }
    return {Symbol::Circle, Tone::Off};
}

} // namespace bowline
