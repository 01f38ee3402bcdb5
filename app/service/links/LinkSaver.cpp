// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/links/LinkSaver.h"

#include "net/OpenSslThreadState.h"
#include "net/postgres/LoginPool.h"

namespace bowline {

LinkSaver::LinkSaver(const LinkActParts &parts, LinkUrls *urls, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_urls(urls)
{
}

Pending<LinkSave> LinkSaver::save(const DataLinkRecord &link)
{
    return m_urls->ofDatabase(link.account, link.localAddon).andThen(this, [this, link](const Secret &url) {
        const CancelToken cancel = LoginPool::tokenOf(m_parts.core->logins);
        return runSealingWork(m_parts.core->logins, [url, link, cancel] {
            return LinkRebuild::save(url, link.serverName, link.name, cancel);
        });
    });
}

} // namespace bowline
