// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/links/LinkWatch.h"

namespace bowline {

namespace {

constexpr qint64 gatherLinksMs = 3000; ///< a rotation makes several releases
constexpr qint64 lookAgainMs = 60 * 60 * 1000;
constexpr qint64 repairAgainMs = 10 * 60 * 1000;

} // namespace

LinkWatch::LinkWatch(const LinkActParts &parts, LinkDoctor *doctor, Repair repair, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_doctor(doctor)
    , m_repair(std::move(repair))
{
}

void LinkWatch::start()
{
    m_hourly = m_parts.core->clock->after(lookAgainMs, [this] {
        examineAll();
        start();
    });
}

void LinkWatch::examineAll()
{
    for (const DataLinkRecord &link : m_parts.book->all())
        makeDue(link);
    examineNext();
}

bool LinkWatch::isAbout(const DataLinkRecord &link, const QStringList &appIds) const
{
    for (const QString &addon : {link.localAddon, link.remoteAddon}) {
        const auto database = m_parts.inventory->find(link.account, addon);
        if (!database)
            continue;
        if (appIds.contains(database->appId))
            return true;
        for (const HerokuAttachment &attachment : database->attachments) {
            if (appIds.contains(attachment.appId))
                return true;
        }
    }
    return false;
}

void LinkWatch::appsMoved(const AccountId &account, const QStringList &appIds)
{
    for (const DataLinkRecord &link : m_parts.book->all()) {
        if (link.account == account && isAbout(link, appIds))
            makeDue(link);
    }
    if (!m_due.isEmpty() && !m_soon)
        m_soon = m_parts.core->clock->after(gatherLinksMs, [this] {
            m_soon.reset();
            examineNext();
        });
}

void LinkWatch::makeDue(const DataLinkRecord &link)
{
    const DataLinkKey key = LinkBook::keyOf(link);
    const bool isThere = !link.goneAt.isValid() && link.health != linkHealthKey(LinkHealth::Missing);
    if (isThere && !link.remoteAddon.isEmpty() && !m_due.contains(key))
        m_due.append(key);
}

// All that are due in one database together.
void LinkWatch::examineNext()
{
    while (!m_isExamining && !m_due.isEmpty()) {
        const DataLinkKey first = m_due.constFirst();
        QList<DataLinkRecord> links;
        for (const DataLinkKey &key : std::as_const(m_due)) {
            const auto link = m_parts.book->find(key);
            if (link && key.account == first.account && key.localAddonId == first.localAddonId)
                links.append(*link);
        }
        m_due.removeIf([&first](const DataLinkKey &key) {
            return key.account == first.account && key.localAddonId == first.localAddonId;
        });
        if (links.isEmpty() || !m_parts.accounts->api(first.account))
            continue;
        m_isExamining = true;
        m_doctor->examineAll(links).then(this, [this](const Expected<QList<LinkExaminationView>> &all) {
            m_isExamining = false;
            for (const LinkExaminationView &one : all.value_or(QList<LinkExaminationView>()))
                repairIfAllowed(one.link);
            examineNext();
        });
    }
}

void LinkWatch::repairIfAllowed(const DataLinkView &link)
{
    const QString id = link.localAddonId + u'/' + link.name;
    const qint64 now = m_parts.core->clock->monotonicMs();
    const bool rested = !m_repairedMs.contains(id) || now - m_repairedMs.value(id) >= repairAgainMs;
    if (!link.repairsItself || link.health != LinkHealth::Broken || !rested)
        return;
    m_repairedMs.insert(id, now);
    m_repair(link.key());
}

} // namespace bowline
