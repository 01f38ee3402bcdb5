// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bin/ctl/ServiceChecks.h"

#include "bin/ctl/Translate.h"
#include "bin/ctl/Words.h"

#include <QRegularExpression>

namespace bowline::ctl {

namespace {

QString storeToDo(ErrorCode code)
{
    switch (code) {
    case ErrorCode::StoreFull:
        return tr("Free some space. Bowline goes on by itself.");
    case ErrorCode::StoreReadOnly:
        return tr("Correct the rights of the folder, or mount its disk writable. Bowline goes on by itself.");
    case ErrorCode::StoreNewer:
        return tr("Install the newer version of Bowline again.");
    case ErrorCode::StoreBusy:
        return tr("Use the other Bowline, or close it.");
    case ErrorCode::StoreOffline:
        return tr("Start or reach that PostgreSQL server again. Bowline goes on by itself.");
    default:
        return tr("Read the service's log: journalctl --user -u bowline-syncd, or "
                  "~/.local/state/bowline/bowline-syncd.log.");
    }
}

// A word of the shell: what stands between double quotes keeps its meaning unless it has one of these.
QString shellWord(const QString &text)
{
    static const QRegularExpression special(QStringLiteral("[\"$`\\\\!]"));
    if (!text.contains(special))
        return QStringLiteral("\"%1\"").arg(text);
    QString quoted = text;
    return QStringLiteral("'%1'").arg(quoted.replace(QLatin1Char('\''), QStringLiteral("'\\''")));
}

QString syncToDo(const QString &project, const QString &envVar, const SyncView &sync)
{
    switch (sync.nextStep) {
    case NextStep::AuthorizeApp:
        return QStringLiteral("bowlinectl authorize-app %1 %2").arg(shellWord(project), envVar);
    case NextStep::LogIn:
        return tr("Open Bowline's Settings, choose the account %1 and press Log in again.").arg(sync.accountEmail);
    case NextStep::UnlockKeychain:
        return tr("Unlock the keychain: open Bowline and press Unlock.");
    case NextStep::ChooseDatabase:
        return tr("Open Bowline, choose %1 in the project %2 and press Choose another database. "
                  "Or leave it as it "
                  "is: bowlinectl opt-out %3 %1")
            .arg(envVar, project, shellWord(project));
    case NextStep::EditSync:
        return QStringLiteral("bowlinectl edit-sync %1 %2 --tls, or another program and form with --for and --as")
            .arg(shellWord(project), envVar);
    case NextStep::EditDestination:
        return tr("Open Bowline and change the destination in the settings of the project %1.").arg(project);
    case NextStep::OpenSettings:
        return tr("Open Bowline's Settings.");
    case NextStep::CaptureBackup: // none of a sync
    case NextStep::None:
    case NextStep::Retry:
    case NextStep::SyncNow:
        break;
    }
    return QStringLiteral("bowlinectl sync-now %1 %2").arg(shellWord(project), envVar);
}

} // namespace

Check checkSync(const QString &project, const QString &envVar, const SyncView &sync)
{
    return {QStringLiteral("sync"), Verdict::Warning,
            tr("%1 of %2 is %3. %4").arg(envVar, project, stateWord(sync.state), sync.reason.text()),
            syncToDo(project, envVar, sync)};
}

Check checkKeychain(const KeychainView &keychain)
{
    const QString name = QStringLiteral("keychain");
    if (keychain.state == KeychainState::Ready)
        return {name, Verdict::Good, tr("The secret store is open."), {}};
    const QString what = keychain.message.isEmpty() ? tr("The secret store is %1.").arg(keychainWord(keychain.state))
                                                    : keychain.message.text();
    return {name, Verdict::Bad, what,
            keychain.state == KeychainState::Missing
                ? tr("Start a Secret Service such as gnome-keyring or KWallet, or choose another place in Settings.")
                : tr("Unlock it: open Bowline and press Unlock.")};
}

Check checkAccount(const AccountView &account)
{
    const QString name = QStringLiteral("account");
    if (account.state == AccountState::Ready)
        return {name, Verdict::Good, tr("%1 is logged in.").arg(account.email), {}};
    return {name, Verdict::Bad, QStringLiteral("%1: %2").arg(account.email, accountWord(account.state)),
            account.state == AccountState::NeedsLogin
                ? tr("Open Bowline's Settings, choose the account and press Log in again.")
                : tr("Unlock the keychain.")};
}

Check checkUnread(const AccountView &account, const QStringList &unread)
{
    constexpr qsizetype shown = 5; // the log has them all
    QStringList lines = unread.mid(0, shown);
    if (unread.size() > shown)
        lines.append(tr("and so on"));
    return {
        QStringLiteral("items"), Verdict::Warning,
        tr("Bowline could not read %1 of the items that Heroku sent for %2, and left them out: %3.")
            .arg(QString::number(unread.size()), account.email, lines.join(QStringLiteral("; "))),
        tr("The rest is followed as usual. Look for a newer Bowline, or report these lines: they contain no values.")};
}

Check checkWebhooks(const WebhookView &webhooks)
{
    const QString name = QStringLiteral("webhooks");
    const QString place = QStringLiteral("%1:%2").arg(webhooks.address).arg(webhooks.port);
    const QString why = webhooks.error ? QStringLiteral(" %1").arg(webhooks.error->text()) : QString();
    if (!webhooks.listening)
        return {name, Verdict::Bad, tr("Nothing listens for webhooks at %1.").arg(place) + why,
                tr("Open Bowline's Settings: choose another port, or turn webhooks off.")};
    if (webhooks.error)
        return {name, Verdict::Warning, tr("Webhooks do not work as they should.") + why,
                tr("Open Bowline's Settings, which say more. Changes are found by polling meanwhile.")};
    return {name,
            Verdict::Good,
            tr("Bowline listens at %1; %2 of %3 apps are registered.")
                .arg(place)
                .arg(webhooks.appsRegistered)
                .arg(webhooks.appsWanted),
            {}};
}

Check checkTeamStore(const QString &place)
{
    return {QStringLiteral("store"), Verdict::Good, tr("The journal is the PostgreSQL database %1.").arg(place), {}};
}

Check checkRefused(const Error &error, const QString &team)
{
    const QString what = team.isEmpty() ? error.text() : tr("%1 (PostgreSQL, %2)").arg(error.text(), team);
    return {QStringLiteral("store"), Verdict::Bad, what, storeToDo(error.code)};
}

Check checkNotice(const QString &notice)
{
    return {QStringLiteral("journal"), Verdict::Warning, notice,
            tr("Look whether all projects are there: bowlinectl projects")};
}

} // namespace bowline::ctl
