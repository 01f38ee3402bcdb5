// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bin/ctl/Words.h"

#include "bin/ctl/Translate.h"
namespace bowline::ctl {

QString stateWord(SyncState state)
{
    switch (state) {
    case SyncState::InSync:
        return tr("in sync");
    case SyncState::OptedOut:
        return tr("opted out");
    case SyncState::Updating:
        return tr("updating");
    case SyncState::Unproven:
        return tr("unproven");
    case SyncState::Offline:
        return tr("offline");
    case SyncState::WaitingForHeroku:
        return tr("waiting for Heroku");
    case SyncState::Failing:
        return tr("failing");
    case SyncState::Disconnected:
        return tr("disconnected");
    }
    return {};
}

QString keychainWord(KeychainState state)
{
    switch (state) {
    case KeychainState::Checking:
        return tr("being opened");
    case KeychainState::Ready:
        return tr("ready");
    case KeychainState::Locked:
        return tr("locked");
    case KeychainState::Missing:
        return tr("missing");
    case KeychainState::Refusing:
        return tr("refusing");
    case KeychainState::NeedsPassphrase:
        return tr("waiting for its passphrase");
    case KeychainState::Unknown:
        return tr("unknown");
    }
    return {};
}

QString accountWord(AccountState state)
{
    switch (state) {
    case AccountState::Ready:
        return tr("ready");
    case AccountState::NeedsLogin:
        return tr("needs a new login");
    case AccountState::Unreadable:
        return tr("login cannot be read from the keychain");
    case AccountState::Unknown:
        return tr("unknown");
    }
    return {};
}

QString resultWord(ActivityResult result)
{
    switch (result) {
    case ActivityResult::Running:
        return tr("running");
    case ActivityResult::Succeeded:
        return tr("succeeded");
    case ActivityResult::Unproven:
        return tr("unproven");
    case ActivityResult::Failed:
        return tr("failed");
    case ActivityResult::Skipped:
        return tr("skipped");
    case ActivityResult::Unknown:
        return tr("unknown");
    }
    return {};
}

QString destinationWords(const ProjectView &project)
{
    const QString name =
        QCoreApplication::translate("bowline::DestinationKind", project.destinationName.toUtf8().constData());
    return project.destinationPlace.isEmpty() ? name : name + u' ' + project.destinationPlace;
}

QString time(const QDateTime &time)
{
    return time.isValid() ? time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : tr("never");
}

bool needsAttention(SyncState state)
{
    return state != SyncState::InSync && state != SyncState::OptedOut && state != SyncState::Updating;
}

} // namespace bowline::ctl
