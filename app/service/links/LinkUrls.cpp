// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/links/LinkUrls.h"

namespace bowline {

LinkUrls::LinkUrls(const LinkActParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
}

Pending<Secret> LinkUrls::ofDatabase(const AccountId &account, const QString &addonId)
{
    return m_parts.database(account, addonId, this).andThen(this, [this, account](const KnownDatabase &database) {
        const HerokuAttachment *main = database.mainAttachment();
        PlatformApi *api = m_parts.accounts->api(account);
        if (!main || !api)
            return Pending<Secret>::failed(main ? m_parts.core->engine->whyAway(account)
                                                : makeError(ErrorCode::SourceGone));
        return api->configVars(main->appId)
            .andThen(this, [name = main->configVars.constFirst()](const ConfigVars &vars) -> Expected<Secret> {
                const auto value = vars.texts.constFind(name);
                return value == vars.texts.cend() ? Expected<Secret>(fail(ErrorCode::SourceGone)) : *value;
            });
    });
}

Pending<LinkUrls::Pair> LinkUrls::ofLink(const DataLinkRecord &link)
{
    return ofDatabase(link.account, link.localAddon).andThen(this, [this, link](const Secret &local) {
        if (link.remoteAddon.isEmpty())
            return Pending<Pair>::ready(Pair{local, std::nullopt});
        return ofDatabase(link.account, link.remoteAddon)
            .always(this, [local](const Expected<Secret> &remote) -> Expected<Pair> {
                const bool isGone = !remote && (remote.error().code == ErrorCode::NotFound ||
                                                remote.error().code == ErrorCode::SourceGone);
                if (!remote && !isGone)
                    return fail(remote.error());
                return Pair{local, remote ? std::optional(*remote) : std::nullopt};
            });
    });
}

} // namespace bowline
