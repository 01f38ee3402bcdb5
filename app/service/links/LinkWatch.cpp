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
    if (!link.goneAt.isValid() && !m_due.contains(key))
        m_due.append(key);
}

void LinkWatch::examineNext()
{
    if (m_isExamining || m_due.isEmpty())
        return;
    const DataLinkKey key = m_due.takeFirst();
    const auto link = m_parts.book->find(key);
    if (!link || !m_parts.accounts->api(key.account)) {
        examineNext();
        return;
    }
    m_isExamining = true;
    m_doctor->examine(*link).then(
        this, [this, key](const Expected<LinkExaminationView> &outcome) { examined(key, outcome); });
}

void LinkWatch::examined(const DataLinkKey &key, const Expected<LinkExaminationView> &outcome)
{
    m_isExamining = false;
    const QString id = key.localAddonId + u'/' + key.name;
    const qint64 now = m_parts.core->clock->monotonicMs();
    const bool rested = !m_repairedMs.contains(id) || now - m_repairedMs.value(id) >= repairAgainMs;
    if (outcome && outcome->link.repairsItself && outcome->link.health == LinkHealth::Broken && rested) {
        m_repairedMs.insert(id, now);
        m_repair(key);
    }
    examineNext();
}

} // namespace bowline
