// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/backups/BackupActParts.h"

#include <algorithm>

namespace bowline {

Pending<HerokuTransfer> BackupActParts::transfer(const KnownDatabase &database, const QString &id,
                                                 QObject *context) const
{
    const auto api = dataApi(database.account);
    if (!api)
        return Pending<HerokuTransfer>::failed(api.error());
    return (*api)
        ->backups()
        .transfers(database.appId)
        .andThen(context, [id, app = database.app](const QList<HerokuTransfer> &all) -> Expected<HerokuTransfer> {
            const auto found =
                std::find_if(all.cbegin(), all.cend(), [&id](const HerokuTransfer &one) { return one.id == id; });
            if (found != all.cend())
                return *found;
            return fail(makeError(ErrorCode::NotFound, Phrase("backup.none").arg(app), {}));
        });
}

// Heroku leaves the usual beginning of an attachment's name out.
QStringList BackupActParts::namesOf(const HerokuAttachment &attachment)
{
    const QString prefix = QStringLiteral("HEROKU_POSTGRESQL_");
    QStringList names{attachment.name};
    if (attachment.name.startsWith(prefix))
        names.append(attachment.name.mid(prefix.size()));
    return names;
}

QStringList BackupActParts::mayBe(const KnownDatabase &asked, const QString &name, const QDateTime &moment) const
{
    QStringList all{asked.id};
    QStringList named;
    bool isOlder = false;
    const auto answer = inventory->lastOf(asked.account);
    for (const KnownDatabase &one : answer ? answer->databases : QList<KnownDatabase>{asked}) {
        if (one.appId != asked.appId)
            continue;
        if (!all.contains(one.id))
            all.append(one.id);
        for (const HerokuAttachment &attachment : one.attachments) {
            if (attachment.appId != asked.appId || !(namesOf(attachment) + attachment.configVars).contains(name))
                continue;
            if (!named.contains(one.id))
                named.append(one.id);
            // Heroku gives whole seconds: within one, the name may have gone over.
            isOlder = isOlder || (attachment.createdAt.isValid() && moment.isValid() && attachment.createdAt < moment);
        }
    }
    return named.size() == 1 && isOlder ? named : all;
}

QStringList BackupActParts::mayBeRead(const KnownDatabase &asked, const HerokuTransfer &transfer) const
{
    return mayBe(asked, transfer.fromName, transfer.createdAt);
}

QStringList BackupActParts::mayBeFilled(const KnownDatabase &asked, const HerokuTransfer &transfer) const
{
    return mayBe(asked, transfer.toName, transfer.createdAt);
}

QStringList BackupActParts::guardsOf(const KnownDatabase &asked, const HerokuTransfer &transfer) const
{
    const bool isBackup = transfer.kind == HerokuTransfer::Kind::Backup;
    return isBackup ? mayBeRead(asked, transfer) : mayBeFilled(asked, transfer);
}

QStringList BackupActParts::namesInBackups(const KnownDatabase &database)
{
    QStringList names;
    for (const HerokuAttachment &attachment : database.attachments) {
        if (attachment.appId == database.appId)
            names.append(namesOf(attachment));
    }
    return names;
}

QStringList BackupActParts::configVars(const KnownDatabase &database)
{
    QStringList names;
    for (const HerokuAttachment &attachment : database.attachments) {
        if (attachment.appId == database.appId)
            names.append(attachment.configVars);
    }
    return names;
}

} // namespace bowline
