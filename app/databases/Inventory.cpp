// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/Inventory.h"

#include <algorithm>

namespace bowline {

Inventory::Inventory(Clock *clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

void Inventory::useAccount(const AccountId &account, PlatformApi *api)
{
    m_accounts[account].api = api;
}

void Inventory::dropAccount(const AccountId &account)
{
    // What is known of its databases stays: their links are shown while it is away.
    if (const auto it = m_accounts.find(account); it != m_accounts.end())
        it->api = nullptr;
}

QList<AccountId> Inventory::accounts() const
{
    QList<AccountId> ready;
    for (auto it = m_accounts.cbegin(); it != m_accounts.cend(); ++it) {
        if (it->api)
            ready.append(it.key());
    }
    std::sort(ready.begin(), ready.end());
    return ready;
}

Pending<Inventory::Answer> Inventory::of(const AccountId &account, qint64 maxAgeMs)
{
    const auto it = m_accounts.find(account);
    if (it == m_accounts.end() || !it->api)
        return Pending<Answer>::failed(makeError(ErrorCode::AuthRevoked));
    if (it->asking && !it->asking->isSettled())
        return *it->asking;
    const bool isFresh = it->last && !it->isExpired && m_clock->monotonicMs() - it->askedMs <= maxAgeMs;
    if (isFresh && maxAgeMs > 0)
        return Pending<Answer>::ready(*it->last);
    it->asking = ask(account);
    return *it->asking;
}

Pending<Inventory::Answer> Inventory::ask(const AccountId &account)
{
    Entry &entry = m_accounts[account];
    entry.isExpired = false; // what happens from now on expires the answer that is under way
    const qint64 askedMs = m_clock->monotonicMs();
    const QDateTime askedAt = m_clock->now();
    return entry.api->inventory().always(
        this, [this, account, askedMs, askedAt](const Expected<HerokuDatabases> &heroku) -> Expected<Answer> {
            const auto it = m_accounts.find(account);
            if (!heroku) {
                if (it != m_accounts.end())
                    it->isExpired = true;
                return fail(heroku.error());
            }
            const Answer answer{joined(account, *heroku), askedAt};
            if (it != m_accounts.end()) {
                it->last = answer;
                it->askedMs = askedMs;
            }
            return answer;
        });
}

QList<KnownDatabase> Inventory::joined(const AccountId &account, const HerokuDatabases &heroku)
{
    QHash<QString, KnownDatabase> byId;
    for (const HerokuAddon &addon : heroku.addons) {
        KnownDatabase database;
        database.account = account;
        database.id = addon.id;
        database.name = addon.name;
        database.appId = addon.appId;
        database.app = addon.appName;
        database.plan = DatabasePlan(addon.plan);
        database.state = addon.state;
        database.createdAt = addon.createdAt;
        byId.insert(addon.id, database);
    }
    for (const HerokuAttachment &attachment : heroku.attachments) {
        KnownDatabase &database = byId[attachment.addonId];
        if (database.id.isEmpty()) { // its owner's add-ons are hidden from this account
            database.account = account;
            database.id = attachment.addonId;
            database.name = attachment.addonName;
            database.app = attachment.addonAppName;
            database.plan = DatabasePlan(attachment.plan);
        }
        database.attachments.append(attachment);
    }
    QList<KnownDatabase> all = byId.values();
    std::sort(all.begin(), all.end(), [](const KnownDatabase &a, const KnownDatabase &b) {
        return std::pair(a.app, a.name) < std::pair(b.app, b.name);
    });
    return all;
}

std::optional<Inventory::Answer> Inventory::lastOf(const AccountId &account) const
{
    return m_accounts.value(account).last;
}

void Inventory::expire(const AccountId &account)
{
    if (const auto it = m_accounts.find(account); it != m_accounts.end())
        it->isExpired = true;
}

std::optional<KnownDatabase> Inventory::find(const AccountId &account, const QString &id) const
{
    for (const KnownDatabase &database : lastOf(account).value_or(Answer()).databases) {
        if (database.id == id)
            return database;
    }
    return std::nullopt;
}

Expected<KnownDatabase> Inventory::require(const AccountId &account, const QString &id) const
{
    const auto database = find(account, id);
    return database ? Expected<KnownDatabase>(*database)
                    : fail(makeError(ErrorCode::NotFound, Phrase("link.no_such_database"), id));
}

std::optional<KnownDatabase> Inventory::findByName(const AccountId &account, const QString &name) const
{
    for (const KnownDatabase &database : lastOf(account).value_or(Answer()).databases) {
        if (database.name == name)
            return database;
    }
    return std::nullopt;
}

} // namespace bowline
