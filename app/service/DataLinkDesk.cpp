// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/DataLinkDesk.h"

#include "core/Worker.h"
#include "datalinks/ForeignCatalog.h"
#include "net/postgres/LoginPool.h"
#include "service/ActDesk.h"
#include "service/links/LinkEnds.h"

namespace bowline {

namespace {

constexpr int catalogMs = 30 * 1000;

template <class T>
Pending<T> noSuchLink(const DataLinkKey &link)
{
    return Pending<T>::failed(makeError(ErrorCode::NotFound, Phrase("link.no_such_link").arg(link.name), {}));
}

// On a thread that may block.
Expected<ForeignCatalog> foreignCatalogOf(const Secret &url, const CancelToken &cancel)
{
    const PgPatience patience(catalogMs, cancel);
    const auto parameters = ConnectionParameters::read(url);
    if (!parameters)
        return fail(parameters.error());
    auto connection = PgConnection::open(*parameters, patience);
    if (!connection)
        return fail(connection.error());
    return ForeignCatalog::read(*connection, patience);
}

LinkTableView tableView(const ForeignTable &table)
{
    LinkTableView view{table.schema, table.name, table.remoteSchema, table.remoteName, {}};
    for (const ForeignColumn &column : table.columns)
        view.columns.append({column.name, column.type, column.notNull});
    return view;
}

} // namespace

DataLinkDesk::DataLinkDesk(ServiceCore *core, const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_parts(parts)
    , m_book(core, parts.inventory, parts.protections)
    , m_list(core, parts.accounts, parts.inventory, &m_book)
    , m_urls(actParts())
    , m_create(actParts())
    , m_remove(actParts())
{
    m_parts.acts->add(&m_create);
    m_parts.acts->add(&m_remove);
}

LinkActParts DataLinkDesk::actParts()
{
    return {m_core, m_parts.accounts, m_parts.inventory, &m_book, &m_list};
}

Pending<DataLinksView> DataLinkDesk::list()
{
    return m_list.ask();
}

Pending<QList<LinkEndView>> DataLinkDesk::ends(const AccountId &account)
{
    if (!m_parts.accounts->find(account))
        return Pending<QList<LinkEndView>>::failed(makeError(ErrorCode::NotFound));
    if (!m_parts.accounts->api(account))
        return Pending<QList<LinkEndView>>::failed(m_core->engine->whyAway(account));
    return m_parts.inventory->of(account).andThen(this, [this](const Inventory::Answer &answer) {
        QList<LinkEndView> views;
        for (const KnownDatabase &database : answer.databases)
            views.append(linkEnds::view(database, m_parts.protections->levelOf(database)));
        return views;
    });
}

Pending<QList<LinkTableView>> DataLinkDesk::tables(const DataLinkKey &link)
{
    const auto record = m_book.find(link);
    if (!record)
        return noSuchLink<QList<LinkTableView>>(link);
    return m_urls.ofDatabase(link.account, link.localAddonId)
        .andThen(this,
                 [this](const Secret &url) {
                     const CancelToken cancel = LoginPool::tokenOf(m_core->logins);
                     return runOnWorker(m_core->logins, [url, cancel] { return foreignCatalogOf(url, cancel); });
                 })
        .andThen(this, [server = record->serverName](const ForeignCatalog &catalog) {
            QList<LinkTableView> views;
            for (const ForeignTable &table : catalog.tablesOf(server))
                views.append(tableView(table));
            return views;
        });
}

Pending<LinkExaminationView> DataLinkDesk::examine(const DataLinkKey &link)
{
    return noSuchLink<LinkExaminationView>(link);
}

Pending<LinkForecastView> DataLinkDesk::forecast(const AccountId &, const QString &, const QString &)
{
    return Pending<LinkForecastView>::failed(makeError(ErrorCode::NotFound));
}

Pending<LinkQueryView> DataLinkDesk::query(const LinkQueryRequest &request)
{
    return noSuchLink<LinkQueryView>(request.link);
}

Pending<Done> DataLinkDesk::cancelQuery(const QString &)
{
    return Pending<Done>::ready(Done{});
}

Pending<DataLinkView> DataLinkDesk::setSelfRepair(const DataLinkKey &link, bool on)
{
    auto record = m_book.find(link);
    if (!record)
        return noSuchLink<DataLinkView>(link);
    record->repairsItself = on;
    m_book.keep(*record);
    return Pending<DataLinkView>::ready(m_book.view(*record));
}

Pending<Done> DataLinkDesk::setProtection(const AccountId &account, const QString &addonId, Protection level)
{
    if (!m_parts.accounts->find(account))
        return Pending<Done>::failed(makeError(ErrorCode::NotFound));
    return m_parts.protections->setLevel(addonId, level);
}

} // namespace bowline
