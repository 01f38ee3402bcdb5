// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bin/ctl/Words.h"

#include "bin/ctl/Translate.h"
namespace bowline::ctl {

QString stateWord(SyncState state)
{
    switch (state) {
    case SyncState::InSync:
        //: The state of a sync, in a table and in the middle of a sentence.
        return tr("in sync");
    case SyncState::OptedOut:
        //: The state of a sync, in a table and in the middle of a sentence.
        return tr("opted out");
    case SyncState::Updating:
        //: The state of a sync, in a table and in the middle of a sentence.
        return tr("updating");
    case SyncState::Unproven:
        //: The state of a sync, in a table and in the middle of a sentence.
        return tr("unproven");
    case SyncState::Offline:
        //: The state of a sync, in a table and in the middle of a sentence.
        return tr("offline");
    case SyncState::WaitingForHeroku:
        //: The state of a sync, in a table and in the middle of a sentence.
        return tr("waiting for Heroku");
    case SyncState::Failing:
        //: The state of a sync, in a table and in the middle of a sentence.
        return tr("failing");
    case SyncState::Disconnected:
        //: The state of a sync, in a table and in the middle of a sentence.
        return tr("disconnected");
    }
    return {};
}

QString keychainWord(KeychainState state)
{
    switch (state) {
    case KeychainState::Checking:
        //: How the secret store is: "The secret store is …".
        return tr("being opened");
    case KeychainState::Ready:
        //: How the secret store is: "The secret store is …".
        return tr("ready");
    case KeychainState::Locked:
        //: How the secret store is: "The secret store is …".
        return tr("locked");
    case KeychainState::Missing:
        //: How the secret store is: "The secret store is …".
        return tr("missing");
    case KeychainState::Refusing:
        //: How the secret store is: "The secret store is …".
        return tr("refusing");
    case KeychainState::NeedsPassphrase:
        //: How the secret store is: "The secret store is …".
        return tr("waiting for its passphrase");
    case KeychainState::Unknown:
        //: How the secret store is: "The secret store is …".
        return tr("unknown");
    }
    return {};
}

QString accountWord(AccountState state)
{
    switch (state) {
    case AccountState::Ready:
        //: The state of an account, in a table.
        return tr("ready");
    case AccountState::NeedsLogin:
        //: The state of an account, in a table.
        return tr("needs a new login");
    case AccountState::Unreadable:
        //: The state of an account, in a table.
        return tr("login cannot be read from the keychain");
    case AccountState::Unknown:
        //: The state of an account, in a table.
        return tr("unknown");
    }
    return {};
}

QString resultWord(ActivityResult result)
{
    switch (result) {
    case ActivityResult::Running:
        //: How an entry of Activity ended, in a table.
        return tr("running");
    case ActivityResult::Succeeded:
        //: How an entry of Activity ended, in a table.
        return tr("succeeded");
    case ActivityResult::Unproven:
        //: How an entry of Activity ended, in a table.
        return tr("unproven");
    case ActivityResult::Failed:
        //: How an entry of Activity ended, in a table.
        return tr("failed");
    case ActivityResult::Skipped:
        //: How an entry of Activity ended, in a table.
        return tr("skipped");
    case ActivityResult::Unknown:
        //: How an entry of Activity ended, in a table.
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
