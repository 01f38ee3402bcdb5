// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/links/LinkBook.h"

#include "core/Log.h"

#include <algorithm>

namespace bowline {

namespace {

constexpr std::pair<LinkHealth, const char *> linkHealthKeys[] = {
    {LinkHealth::Healthy, "healthy"}, {LinkHealth::Notes, "notes"}, {LinkHealth::Warnings, "warnings"},
    {LinkHealth::Broken, "broken"},   {LinkHealth::Gone, "gone"},   {LinkHealth::Missing, "missing"},
};

// Heroku does not say of which kind the remote is; the names that it gives to add-ons do.
LinkRemoteKind remoteKindOf(const DataLinkRecord &link)
{
    const bool isRedis = link.remoteName.startsWith(QLatin1String("redis-")) ||
                         link.remoteConfigVar.startsWith(QLatin1String("REDIS")) ||
                         link.remoteConfigVar.startsWith(QLatin1String("HEROKU_REDIS"));
    if (isRedis)
        return LinkRemoteKind::Redis;
    return link.remoteAddon.isEmpty() && !link.remoteName.startsWith(QLatin1String("postgresql-"))
               ? LinkRemoteKind::Unknown
               : LinkRemoteKind::Postgres;
}

} // namespace

QString linkHealthKey(LinkHealth health)
{
    for (const auto &[value, key] : linkHealthKeys) {
        if (value == health)
            return QString::fromLatin1(key);
    }
    return {};
}

LinkHealth linkHealthFromKey(const QString &key)
{
    for (const auto &[value, text] : linkHealthKeys) {
        if (key == QLatin1String(text))
            return value;
    }
    return LinkHealth::Unknown;
}

LinkBook::LinkBook(ServiceCore *core, Inventory *inventory, ProtectionBook *protections, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_inventory(inventory)
    , m_protections(protections)
{
    connect(m_protections, &ProtectionBook::changed, this, [this](const QString &addonId) {
        for (const DataLinkRecord &link : std::as_const(m_links)) {
            if (link.localAddon == addonId)
                m_core->feed->push(view(link));
        }
    });
}

Pending<Done> LinkBook::load()
{
    return m_core->journal->run([](Repositories &r) { return r.dataLinks().all(); })
        .andThen(this, [this, written = m_guard.begin()](const QList<DataLinkRecord> &links) {
            const QMap<HashedKey, DataLinkRecord> before = std::exchange(m_links, {});
            for (const DataLinkRecord &link : links)
                m_links.insert(hashed(keyOf(link)), link);
            for (const DataLinkKey &key : std::as_const(*written)) {
                if (before.contains(hashed(key)))
                    m_links.insert(hashed(key), before.value(hashed(key)));
                else
                    m_links.remove(hashed(key));
            }
        });
}

void LinkBook::follow()
{
    const QMap<HashedKey, DataLinkRecord> before = m_links;
    load().then(this, [this, before](const Expected<Done> &) {
        for (auto it = m_links.cbegin(); it != m_links.cend(); ++it) {
            if (before.value(it.key()) != *it)
                m_core->feed->push(view(*it));
        }
        for (auto it = before.cbegin(); it != before.cend(); ++it) {
            if (!m_links.contains(it.key()))
                m_core->feed->push(Removed<DataLinkView>{keyOf(*it)});
        }
    });
}

std::optional<DataLinkRecord> LinkBook::find(const DataLinkKey &key) const
{
    const auto it = m_links.constFind(hashed(key));
    return it == m_links.cend() ? std::nullopt : std::optional(*it);
}

QList<DataLinkRecord> LinkBook::ofDatabase(const AccountId &account, const QString &localAddonId) const
{
    QList<DataLinkRecord> found;
    for (const DataLinkRecord &link : m_links) {
        if (link.account == account && link.localAddon == localAddonId)
            found.append(link);
    }
    return found;
}

QList<DataLinkView> LinkBook::views(const AccountId &account) const
{
    QList<DataLinkView> all;
    for (const DataLinkRecord &link : m_links) {
        if (link.account == account)
            all.append(view(link));
    }
    std::sort(all.begin(), all.end(), [](const DataLinkView &a, const DataLinkView &b) {
        return std::tie(a.localApp, a.localAddonName, a.name) < std::tie(b.localApp, b.localAddonName, b.name);
    });
    return all;
}

DataLinkView LinkBook::view(const DataLinkRecord &record) const
{
    DataLinkView view;
    view.account = record.account;
    view.localAddonId = record.localAddon;
    view.localAddonName = record.localName;
    view.localApp = record.localApp;
    view.name = record.name;
    view.remoteAddonId = record.remoteAddon;
    view.remoteAddonName = record.remoteName;
    view.remoteApp = record.remoteApp;
    view.remoteConfigVar = record.remoteConfigVar;
    view.remoteKind = remoteKindOf(record);
    view.serverName = record.serverName;
    view.createdAt = record.createdAt;
    view.health = linkHealthFromKey(record.health);
    view.findings = record.findings;
    view.examinedAt = record.examinedAt;
    view.reason = record.reason;
    view.repairsItself = record.repairsItself;
    view.isOurs = record.ours;
    view.protection = m_protections->levelOf(record.account, record.localAddon);
    return view;
}

DataLinkRecord LinkBook::merged(const KnownDatabase &local, const HerokuLink &link) const
{
    DataLinkRecord record = find({local.account, local.id, link.name}).value_or(DataLinkRecord());
    const bool isAnother = record.createdAt != link.createdAt || record.goneAt.isValid();
    if (isAnother) { // made anew under the same name: what was found at the old one says nothing
        record.health.clear();
        record.findings = 0;
        record.examinedAt = {};
        record.reason = {};
        record.goneAt = {};
    }
    if (!record.firstSeenAt.isValid())
        record.firstSeenAt = m_core->clock->now();
    record.account = local.account;
    record.localAddon = local.id;
    record.localName = local.name;
    record.localApp = local.app;
    record.name = link.name;
    record.remoteName = link.remoteAddonName;
    record.remoteConfigVar = link.remoteConfigVar;
    record.serverName = link.serverName;
    record.createdAt = link.createdAt;
    const auto remote = m_inventory->findByName(local.account, link.remoteAddonName);
    const bool isLost = !remote && !record.remoteAddon.isEmpty() && remoteKindOf(record) == LinkRemoteKind::Postgres;
    if (remote) {
        record.remoteAddon = remote->id;
        record.remoteApp = remote->app;
    }
    const QString gone = linkHealthKey(LinkHealth::Gone);
    if (isLost) {
        record.health = gone;
        record.reason = Phrase("link.remote_is_gone").arg(link.remoteAddonName);
    } else if (record.health == gone) {
        record.health.clear();
        record.reason = {};
    }
    return record;
}

void LinkBook::takeList(const KnownDatabase &local, const QList<HerokuLink> &links)
{
    QSet<QString> names;
    for (const HerokuLink &link : links) {
        names.insert(link.name);
        keep(merged(local, link));
    }
    for (const DataLinkRecord &known : ofDatabase(local.account, local.id)) {
        if (!names.contains(known.name))
            markGone(known, Phrase("link.is_not_listed").arg(local.name));
    }
}

void LinkBook::takeMissingDatabases(const AccountId &account, const QList<KnownDatabase> &there)
{
    QSet<QString> ids;
    for (const KnownDatabase &database : there)
        ids.insert(database.id);
    const QMap<HashedKey, DataLinkRecord> known = m_links;
    for (const DataLinkRecord &link : known) {
        if (link.account == account && !ids.contains(link.localAddon))
            markGone(link, Phrase("link.local_is_gone").arg(link.localName));
    }
}

void LinkBook::markGone(DataLinkRecord record, const Phrase &why)
{
    if (record.health == linkHealthKey(LinkHealth::Missing) || record.goneAt.isValid())
        return;
    record.goneAt = m_core->clock->now();
    record.health = linkHealthKey(LinkHealth::Gone);
    record.reason = why;
    keep(record);
}

void LinkBook::keep(const DataLinkRecord &record)
{
    const auto known = find(keyOf(record));
    if (known == record)
        return;
    m_links.insert(hashed(keyOf(record)), record);
    m_guard.written(keyOf(record));
    m_core->feed->push(view(record));
    m_core->journal->run([record](Repositories &r) { return r.dataLinks().store(record); })
        .then(this, [](const Expected<Done> &stored) {
            if (!stored)
                qCWarning(lcService) << "a data link could not be noted:" << errorCodeText(stored.error().code);
        });
}

void LinkBook::forgetAllBut(const QSet<AccountId> &accounts)
{
    for (const DataLinkRecord &link : all()) {
        if (!accounts.contains(link.account))
            forget(keyOf(link));
    }
}

void LinkBook::forget(const DataLinkKey &key)
{
    if (m_links.remove(hashed(key)) == 0)
        return;
    m_guard.written(key);
    m_core->feed->push(Removed<DataLinkView>{key});
    m_core->journal
        ->run([key](Repositories &r) { return r.dataLinks().remove(key.account, key.localAddonId, key.name); })
        .then(this, [](const Expected<Done> &) {});
}

} // namespace bowline
