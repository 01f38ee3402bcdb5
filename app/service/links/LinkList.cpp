// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/links/LinkList.h"

#include "core/WhenAll.h"

#include <algorithm>

namespace bowline {

namespace {

using Why = LinklessDatabaseView::Why;

constexpr qint64 inventoryAgeMs = 5000; // pressed twice, it is asked once

// Heroku knows the database, and has no links for it: its plan, or what it is just doing.
bool saysThatItHasNone(const Error &error)
{
    return error.code == ErrorCode::ApiNotFound || error.code == ErrorCode::ApiInvalid;
}

} // namespace

LinkList::LinkList(ServiceCore *core, AccountBook *accounts, Inventory *inventory, LinkBook *book, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_accounts(accounts)
    , m_inventory(inventory)
    , m_book(book)
{
}

Pending<QList<HerokuLink>> LinkList::askOne(const KnownDatabase &database)
{
    DataApi *api = m_accounts->dataApi(database.account);
    if (!api)
        return Pending<QList<HerokuLink>>::failed(m_core->engine->whyAway(database.account));
    return api->links(database.id).andThen(this, [this, database](const QList<HerokuLink> &links) {
        m_book->takeList(database, links);
        return links;
    });
}

Pending<DataLinkRecord> LinkList::find(const DataLinkKey &key)
{
    if (const auto known = m_book->find(key))
        return Pending<DataLinkRecord>::ready(*known);
    const Error none = makeError(ErrorCode::NotFound, Phrase("link.no_such_link").arg(key.name), {});
    return m_accounts->whenUsableNow(key.account)
        .andThen(this, [this, key](const Done &) { return m_inventory->of(key.account); })
        .andThen(this, [this, key, none](const Inventory::Answer &) {
            const auto database = m_inventory->find(key.account, key.localAddonId);
            if (!database)
                return Pending<DataLinkRecord>::failed(none);
            return askOne(*database).andThen(this,
                                             [this, key, none](const QList<HerokuLink> &) -> Expected<DataLinkRecord> {
                                                 const auto link = m_book->find(key);
                                                 return link ? Expected<DataLinkRecord>(*link) : fail(none);
                                             });
        });
}

Pending<DataLinksView> LinkList::ask()
{
    if (m_asking && !m_asking->isSettled())
        return *m_asking;
    QList<PartPtr> parts;
    QList<Pending<Done>> all;
    for (const AccountRecord &account : m_accounts->all()) {
        parts.append(begin(account));
        all.append(parts.last()->done.pending());
    }
    m_asking =
        whenAll(all, this).always(this, [this, parts](const Expected<Done> &outcome) { return whole(parts, outcome); });
    return *m_asking;
}

LinkList::PartPtr LinkList::begin(const AccountRecord &account)
{
    auto part = std::make_shared<Part>();
    part->account = account.id;
    part->askedAt = m_core->clock->now();
    const auto asked = m_accounts->whenUsableNow(account.id).andThen(this, [this, id = account.id](const Done &) {
        return m_inventory->of(id, inventoryAgeMs);
    });
    asked.then(this, [this, part, account](const Expected<Inventory::Answer> &answer) {
        if (answer) {
            takeInventory(part, *answer);
            return;
        }
        LinklessDatabaseView away;
        away.account = part->account;
        away.app = account.email;
        away.why = Why::NotAsked;
        away.reason = answer.error().message;
        part->others.append(away);
        part->done.fail(answer.error());
    });
    return part;
}

void LinkList::takeInventory(const PartPtr &part, const Inventory::Answer &answer)
{
    part->isAnswered = true;
    part->askedAt = answer.askedAt;
    m_book->takeMissingDatabases(part->account, answer.databases);
    for (const KnownDatabase &database : answer.databases) {
        if (!database.plan.hasLinks())
            part->others.append(line(database, Why::NotAvailable, database.plan.whyNoLinks()));
        else if (!database.isReady())
            part->others.append(line(database, Why::NotAvailable, Phrase("link.not_ready").arg(database.state)));
        else
            part->waiting.prepend(database);
    }
    askNext(part);
}

void LinkList::askNext(const PartPtr &part)
{
    if (part->waiting.isEmpty() && part->asking == 0)
        part->done.settle(Done{});
    while (part->asking < atOnce && !part->waiting.isEmpty()) {
        ++part->asking;
        const KnownDatabase database = part->waiting.takeLast();
        askOne(database).then(this, [this, part, database](const Expected<QList<HerokuLink>> &links) {
            conclude(part, database, links);
        });
    }
}

void LinkList::conclude(const PartPtr &part, const KnownDatabase &database, const Expected<QList<HerokuLink>> &links)
{
    --part->asking;
    if (links && links->isEmpty() && m_book->ofDatabase(database.account, database.id).isEmpty())
        part->others.append(line(database, Why::NoLinks, Phrase("link.none")));
    else if (!links)
        part->others.append(line(database, saysThatItHasNone(links.error()) ? Why::NotAvailable : Why::NotAsked,
                                 links.error().code == ErrorCode::ApiNotFound ? Phrase("link.heroku_has_none")
                                                                              : links.error().message));
    askNext(part);
}

LinklessDatabaseView LinkList::line(const KnownDatabase &database, Why why, const Phrase &reason)
{
    return {database.account, database.id, database.name, database.app, database.plan.name(), why, reason};
}

Expected<DataLinksView> LinkList::whole(const QList<PartPtr> &parts, const Expected<Done> &outcome) const
{
    DataLinksView view;
    bool anyAnswered = parts.isEmpty();
    for (const PartPtr &part : parts) {
        view.links += m_book->views(part->account);
        view.others += part->others;
        anyAnswered |= part->isAnswered;
        if (!view.askedAt.isValid() || part->askedAt < view.askedAt)
            view.askedAt = part->askedAt;
    }
    if (!anyAnswered && view.links.isEmpty() && !outcome)
        return fail(outcome.error());
    std::sort(view.others.begin(), view.others.end(), [](const LinklessDatabaseView &a, const LinklessDatabaseView &b) {
        return std::tie(a.app, a.addonName) < std::tie(b.app, b.addonName);
    });
    return view;
}

} // namespace bowline
