// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/StatusText.h"

#include "widgets/RelativeTime.h"

#include <QCoreApplication>

namespace bowline {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("bowline::StatusText", text);
}

// A reason is a sentence with a full stop; inside a phrase it has none.
QString withReason(const QString &state, QString reason)
{
    reason = reason.trimmed();
    if (reason.endsWith(QLatin1Char('.')))
        reason.chop(1);
    return reason.isEmpty() ? state : QStringLiteral("%1: %2").arg(state, reason);
}

} // namespace

QString syncStateText(SyncState state)
{
    switch (state) {
    case SyncState::InSync:
        return tr("In sync");
    case SyncState::OptedOut:
        return tr("Opted out");
    case SyncState::Updating:
        return tr("Updating");
    case SyncState::Unproven:
        return tr("Unproven");
    case SyncState::Offline:
        return tr("Offline");
    case SyncState::WaitingForHeroku:
        return tr("Waiting for Heroku");
    case SyncState::Failing:
        return tr("Failing");
    case SyncState::Disconnected:
        return tr("Disconnected");
    }
    return {};
}

QString statusPhrase(const SyncView &sync, const QDateTime &now)
{
    const QString state = syncStateText(sync.state);
    switch (sync.state) {
    case SyncState::InSync:
        return sync.provenAt.isValid() ? tr("In sync, proven %1").arg(relativeTime(sync.provenAt, now)) : state;
    case SyncState::OptedOut:
    case SyncState::Updating:
        return state;
    default:
        return withReason(state, sync.reason);
    }
}

QString statusPhrase(const EnvVarView &envVar, const QDateTime &now)
{
    return envVar.sync ? statusPhrase(*envVar.sync, now) : tr("Manual");
}

QString activityResultText(ActivityResult result)
{
    switch (result) {
    case ActivityResult::Running:
        return tr("Running");
    case ActivityResult::Succeeded:
        return tr("Succeeded");
    case ActivityResult::Unproven:
        return tr("Unproven");
    case ActivityResult::Failed:
        return tr("Failed");
    case ActivityResult::Skipped:
        return tr("Skipped");
    }
    return {};
}

QString accountStateText(AccountState state)
{
    switch (state) {
    case AccountState::Ready:
        return tr("Logged in");
    case AccountState::NeedsLogin:
        return tr("Needs a login");
    case AccountState::Unreadable:
        return tr("Login cannot be read");
    }
    return {};
}

QString loginKindText(LoginKind kind)
{
    switch (kind) {
    case LoginKind::Browser:
        return tr("Browser login");
    case LoginKind::ApiToken:
        return tr("API token");
    case LoginKind::HerokuCli:
        return tr("Heroku CLI login");
    }
    return {};
}

} // namespace bowline
