// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/links/LinkUrls.h"

#include "core/WhenAll.h"

namespace bowline {

LinkUrls::LinkUrls(const LinkActParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
}

// Which apps it is attached to may be known for a minute; what their config vars say is asked each time.
Pending<Secret> LinkUrls::ofDatabase(const AccountId &account, const QString &addonId)
{
    const auto all = m_parts.accounts->whenUsableNow(account).andThen(
        this, [this, account](const Done &) { return m_parts.inventory->of(account); });
    return all.andThen(this, [this, account, addonId](const Inventory::Answer &) {
        const auto database = m_parts.inventory->require(account, addonId);
        return database ? ofKnown(*database) : Pending<Secret>::failed(database.error());
    });
}

Pending<Secret> LinkUrls::ofKnown(const KnownDatabase &database)
{
    const HerokuAttachment *main = database.mainAttachment();
    PlatformApi *api = m_parts.accounts->api(database.account);
    if (!main || !api)
        return Pending<Secret>::failed(main ? m_parts.core->engine->whyAway(database.account)
                                            : makeError(ErrorCode::SourceGone));
    return api->configVars(main->appId)
        .andThen(this,
                 [this, account = database.account,
                  name = main->configVars.constFirst()](const ConfigVars &vars) -> Expected<Secret> {
                     const auto value = vars.texts.constFind(name);
                     if (value != vars.texts.cend())
                         return *value;
                     m_parts.inventory->expire(account); // it is attached elsewhere by now
                     return fail(ErrorCode::SourceGone);
                 });
}

Pending<LinkUrls::Pair> LinkUrls::ofLink(const DataLinkRecord &link)
{
    return ofLinks({link}).andThen(this, [link](const Urls &urls) -> Expected<Pair> {
        if (const auto failure = urls.failures.constFind(link.remoteAddon); failure != urls.failures.cend())
            return fail(*failure);
        return Pair{urls.local, urls.remoteOf(link)};
    });
}

std::optional<Secret> LinkUrls::Urls::remoteOf(const DataLinkRecord &link) const
{
    const auto remote = remotes.constFind(link.remoteAddon);
    return remote == remotes.cend() ? std::nullopt : std::optional(*remote);
}

Pending<LinkUrls::Urls> LinkUrls::ofLinks(const QList<DataLinkRecord> &links)
{
    const DataLinkRecord &first = links.constFirst();
    QSet<QString> addons;
    for (const DataLinkRecord &link : links)
        addons.insert(link.remoteAddon);
    addons.remove(QString());
    auto urls = std::make_shared<Urls>();
    QList<Pending<Done>> asked{ofDatabase(first.account, first.localAddon).andThen(this, [urls](const Secret &local) {
        urls->local = local;
    })};
    for (const QString &addon : std::as_const(addons)) {
        asked.append(ofDatabase(first.account, addon).always(this, [urls, addon](const Expected<Secret> &remote) {
            const bool isGone =
                !remote && (remote.error().code == ErrorCode::NotFound || remote.error().code == ErrorCode::SourceGone);
            if (remote)
                urls->remotes.insert(addon, *remote);
            else if (!isGone)
                urls->failures.insert(addon, remote.error());
        }));
    }
    return whenAll(asked, this).andThen(this, [urls](const Done &) { return *urls; });
}

} // namespace bowline
