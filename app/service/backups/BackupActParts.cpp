// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/backups/BackupActParts.h"

#include <algorithm>

namespace bowline {

Pending<HerokuTransfer> BackupActParts::transfer(const KnownDatabase &database, int number, QObject *context) const
{
    const auto api = dataApi(database.account);
    if (!api)
        return Pending<HerokuTransfer>::failed(api.error());
    return (*api)
        ->backups()
        .transfers(database.appId)
        .andThen(context, [number, app = database.app](const QList<HerokuTransfer> &all) -> Expected<HerokuTransfer> {
            const auto found = std::find_if(all.cbegin(), all.cend(),
                                            [number](const HerokuTransfer &one) { return one.number == number; });
            if (found != all.cend())
                return *found;
            return fail(makeError(ErrorCode::NotFound, Phrase("backup.none").arg(number, app), {}));
        });
}

QStringList BackupActParts::namesInBackups(const KnownDatabase &database)
{
    const QString prefix = QStringLiteral("HEROKU_POSTGRESQL_");
    QStringList names;
    for (const HerokuAttachment &attachment : database.attachments) {
        if (attachment.appId != database.appId)
            continue;
        names.append(attachment.name);
        if (attachment.name.startsWith(prefix))
            names.append(attachment.name.mid(prefix.size()));
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
