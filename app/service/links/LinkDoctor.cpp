// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/links/LinkDoctor.h"

#include "net/OpenSslThreadState.h"
#include "net/postgres/LoginPool.h"
#include "service/links/FindingWords.h"

namespace bowline {

LinkDoctor::LinkDoctor(const LinkActParts &parts, LinkUrls *urls, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_urls(urls)
{
}

Pending<LinkExaminationView> LinkDoctor::examine(const DataLinkRecord &link)
{
    if (link.remoteAddon.isEmpty())
        return Pending<LinkExaminationView>::failed(
            makeError(ErrorCode::InputInvalid, Phrase("link.remote_not_seen"), {}));
    const QString id = link.account.text + u'/' + link.localAddon + u'/' + link.name;
    if (const auto it = m_running.constFind(id); it != m_running.cend() && !it->isSettled())
        return *it;
    const Pending<LinkExaminationView> running =
        m_urls->ofLinks({link})
            .andThen(this,
                     [this, link](const LinkUrls::Urls &urls) {
                         const auto failure = urls.failures.constFind(link.remoteAddon);
                         return failure == urls.failures.cend() ? examineWith(urls, {link})
                                                                : Pending<QList<LinkExaminationView>>::failed(*failure);
                     })
            .andThen(this, [link](const QList<LinkExaminationView> &all) -> Expected<LinkExaminationView> {
                if (all.isEmpty()) // removed meanwhile
                    return fail(makeError(ErrorCode::NotFound, Phrase("link.no_such_link").arg(link.name), {}));
                return all.constFirst();
            });
    m_running.insert(id, running);
    return running;
}

Pending<QList<LinkExaminationView>> LinkDoctor::examineAll(const QList<DataLinkRecord> &links)
{
    return m_urls->ofLinks(links).andThen(this, [this, links](const LinkUrls::Urls &urls) {
        QList<DataLinkRecord> asked = links;
        asked.removeIf([&urls](const DataLinkRecord &link) { return urls.failures.contains(link.remoteAddon); });
        return examineWith(urls, asked);
    });
}

Pending<QList<LinkExaminationView>> LinkDoctor::examineWith(const LinkUrls::Urls &urls,
                                                            const QList<DataLinkRecord> &links)
{
    QList<LinkToExamine> wanted;
    for (const DataLinkRecord &link : links)
        wanted.append({link.serverName, link.name, urls.remoteOf(link)});
    const CancelToken cancel = LoginPool::tokenOf(m_parts.core->logins);
    return runSealingWork(m_parts.core->logins,
                          [local = urls.local, wanted, cancel] { return LinkExaminer(cancel).examine(local, wanted); })
        .andThen(this, [this, links](const QList<ExaminedLink> &all) {
            QList<LinkExaminationView> views;
            for (qsizetype i = 0; i < all.size(); ++i) {
                if (const auto view = conclude(LinkBook::keyOf(links[i]), all[i]))
                    views.append(*view);
            }
            return views;
        });
}

Expected<LinkExaminationView> LinkDoctor::conclude(const DataLinkKey &key, const ExaminedLink &examined)
{
    auto link = m_parts.book->find(key);
    if (!link) // removed meanwhile
        return fail(makeError(ErrorCode::NotFound, Phrase("link.no_such_link").arg(key.name), {}));
    LinkExaminationView view;
    for (const LinkFinding &finding : examined.findings)
        view.findings.append(findingWords::view(finding));
    const LinkHealth health = findingWords::healthOf(examined.findings);
    link->health = linkHealthKey(health);
    link->findings = static_cast<int>(view.findings.size());
    link->examinedAt = m_parts.core->clock->now();
    link->reason = view.findings.isEmpty() ? Phrase() : view.findings.constFirst().what;
    if (!examined.isAsked && (health == LinkHealth::Healthy || health == LinkHealth::Notes)) { // green means proven
        link->health = linkHealthKey(LinkHealth::Warnings);
        link->reason = Phrase("link.not_asked");
    }
    m_parts.book->keep(*link);
    view.link = m_parts.book->view(*link);
    return view;
}

} // namespace bowline
