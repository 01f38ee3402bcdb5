// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/links/LinkActParts.h"

#include "service/ViewMaker.h"

namespace bowline {

Pending<KnownDatabase> LinkActParts::database(const AccountId &account, const QString &addonId, QObject *context) const
{
    return accounts->whenUsableNow(account)
        .andThen(context, [known = inventory, account](const Done &) { return known->of(account, 0); })
        .andThen(context, [known = inventory, account, addonId](const Inventory::Answer &) {
            return known->require(account, addonId);
        });
}

Expected<DataApi *> LinkActParts::dataApi(const AccountId &account) const
{
    DataApi *api = accounts->dataApi(account);
    return api ? Expected<DataApi *>(api) : fail(core->engine->whyAway(account));
}

QString LinkActParts::dataRequest(const QByteArray &method, const AccountId &account, const QString &path) const
{
    const auto record = accounts->find(account);
    const QUrl base = record ? endpointsFromJson(record->endpoints).data : QUrl();
    return QString::fromLatin1(method) + QLatin1Char(' ') + base.toString(QUrl::StripTrailingSlash) + path;
}

QString LinkActParts::linkRequest(const QByteArray &method, const AccountId &account, const QString &localAddonId,
                                  const QString &name) const
{
    const QString text =
        dataRequest(method, account, QStringLiteral("/client/v11/databases/%1/links").arg(localAddonId));
    return name.isEmpty() ? text : text + QLatin1Char('/') + name;
}

} // namespace bowline
