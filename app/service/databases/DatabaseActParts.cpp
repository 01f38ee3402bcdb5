// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/databases/DatabaseActParts.h"

#include "service/ViewMaker.h"

namespace bowline {

namespace {

Expected<KnownDatabase> seenByItsOwner(const KnownDatabase &database)
{
    if (!database.plan.hasFigures())
        return fail(makeError(ErrorCode::InputInvalid, database.plan.whyNoFigures(), {}));
    if (database.appId.isEmpty())
        return fail(makeError(ErrorCode::InputInvalid, Phrase("database.app_not_seen").arg(database.name), {}));
    return database;
}

} // namespace

Pending<KnownDatabase> DatabaseActParts::database(const AccountId &account, const QString &addonId, qint64 maxAgeMs,
                                                  QObject *context) const
{
    if (!accounts->find(account))
        return Pending<KnownDatabase>::failed(makeError(ErrorCode::NotFound));
    return accounts->whenUsableNow(account)
        .andThen(context, [all = inventory, account, maxAgeMs](const Done &) { return all->of(account, maxAgeMs); })
        .andThen(context, [all = inventory, account, addonId](const Inventory::Answer &) -> Expected<KnownDatabase> {
            const auto known = all->require(account, addonId);
            return known ? seenByItsOwner(*known) : known;
        });
}

Pending<KnownDatabase> DatabaseActParts::readyDatabase(const AccountId &account, const QString &addonId,
                                                       QObject *context) const
{
    return database(account, addonId, 0, context)
        .andThen(context, [](const KnownDatabase &known) -> Expected<KnownDatabase> {
            if (known.isReady())
                return known;
            return fail(makeError(ErrorCode::InputInvalid, Phrase("link.not_ready").arg(known.state), {}));
        });
}

Expected<DataApi *> DatabaseActParts::dataApi(const AccountId &account) const
{
    DataApi *api = accounts->dataApi(account);
    return api ? Expected<DataApi *>(api) : fail(core->engine->whyAway(account));
}

QString DatabaseActParts::request(const QByteArray &method, const AccountId &account, const QString &path) const
{
    const auto record = accounts->find(account);
    const QUrl base = record ? endpointsFromJson(record->endpoints).data : QUrl();
    return QString::fromLatin1(method) + QLatin1Char(' ') + base.toString(QUrl::StripTrailingSlash) + path;
}

} // namespace bowline
