// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bin/ctl/Words.h"

namespace bowline::ctl {

QString stateWord(SyncState state)
{
    switch (state) {
    case SyncState::InSync:
        return QStringLiteral("in sync");
    case SyncState::OptedOut:
        return QStringLiteral("opted out");
    case SyncState::Updating:
        return QStringLiteral("updating");
    case SyncState::Unproven:
        return QStringLiteral("unproven");
    case SyncState::Offline:
        return QStringLiteral("offline");
    case SyncState::WaitingForHeroku:
        return QStringLiteral("waiting for Heroku");
    case SyncState::Failing:
        return QStringLiteral("failing");
    case SyncState::Disconnected:
        return QStringLiteral("disconnected");
    }
    return {};
}

QString keychainWord(KeychainState state)
{
    switch (state) {
    case KeychainState::Checking:
        return QStringLiteral("being opened");
    case KeychainState::Ready:
        return QStringLiteral("ready");
    case KeychainState::Locked:
        return QStringLiteral("locked");
    case KeychainState::Missing:
        return QStringLiteral("missing");
    case KeychainState::Refusing:
        return QStringLiteral("refusing");
    case KeychainState::NeedsPassphrase:
        return QStringLiteral("waiting for its passphrase");
    case KeychainState::Unknown:
        return QStringLiteral("unknown");
    }
    return {};
}

QString accountWord(AccountState state)
{
    switch (state) {
    case AccountState::Ready:
        return QStringLiteral("ready");
    case AccountState::NeedsLogin:
        return QStringLiteral("needs a new login");
    case AccountState::Unreadable:
        return QStringLiteral("login cannot be read from the keychain");
    case AccountState::Unknown:
        return QStringLiteral("unknown");
    }
    return {};
}

QString resultWord(ActivityResult result)
{
    switch (result) {
    case ActivityResult::Running:
        return QStringLiteral("running");
    case ActivityResult::Succeeded:
        return QStringLiteral("succeeded");
    case ActivityResult::Unproven:
        return QStringLiteral("unproven");
    case ActivityResult::Failed:
        return QStringLiteral("failed");
    case ActivityResult::Skipped:
        return QStringLiteral("skipped");
    case ActivityResult::Unknown:
        return QStringLiteral("unknown");
    }
    return {};
}

QString destinationWords(const ProjectView &project)
{
    return project.destinationPlace.isEmpty() ? project.destinationName
                                              : project.destinationName + u' ' + project.destinationPlace;
}

QString time(const QDateTime &time)
{
    return time.isValid() ? time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
                          : QStringLiteral("never");
}

bool needsAttention(SyncState state)
{
    return state != SyncState::InSync && state != SyncState::OptedOut && state != SyncState::Updating;
}

} // namespace bowline::ctl
