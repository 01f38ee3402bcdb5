// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/DataLinkDesk.h"

#include "core/Log.h"
#include "datalinks/LinkForecast.h"
#include "datalinks/LinkSession.h"
#include "net/OpenSslThreadState.h"
#include "net/postgres/LoginPool.h"
#include "net/postgres/ServiceFile.h"
#include "service/ActDesk.h"
#include "service/links/LinkEnds.h"
#include "service/links/LinkFacts.h"

namespace bowline {

namespace {

constexpr int catalogMs = 30 * 1000;

// On a thread that may block.
Expected<ForeignCatalog> foreignCatalogOf(const Secret &url, const CancelToken &cancel)
{
    const PgPatience patience(catalogMs, cancel);
    auto connection = LinkSession::open(url, patience);
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

LinkForecastView forecastView(const LinkForecast &forecast)
{
    LinkForecastView view;
    for (const ForecastTable &table : forecast.tables) {
        LinkTableView one{{}, table.name, table.schema, table.name, {}};
        for (const RemoteColumn &column : table.columns)
            one.columns.append({column.name, column.type, column.notNull});
        const QString name = table.schema + QLatin1Char('.') + table.name;
        if (!table.missingTypes.isEmpty()) {
            const QString types = table.missingTypes.join(QStringLiteral(", "));
            view.omitted.append({name, Phrase("link.forecast_table_lacks").arg(types)});
            continue;
        }
        if (!table.mayRead)
            view.omitted.append({name, Phrase("link.forecast_unreadable")});
        view.tables.append(one);
    }
    if (forecast.isTooOld)
        view.notes.append(Phrase("link.forecast_too_old"));
    for (const MissingType &missing : forecast.missingTypes)
        view.notes.append(Phrase("link.forecast_type_made").arg(missing.type.name));
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
    , m_doctor(actParts(), &m_urls)
    , m_queries(actParts(), &m_urls)
    , m_watch(actParts(), &m_doctor, [this](const DataLinkKey &link) { repairByItself(link); })
    , m_saver(actParts(), &m_urls)
    , m_create(actParts())
    , m_remove(actParts(), &m_saver)
    , m_repair(actParts(), &m_urls, &m_doctor)
    , m_recreate(actParts(), &m_urls, &m_saver, &m_doctor)
{
    connect(m_core->engine, &SyncEngine::appsMoved, &m_watch, &LinkWatch::appsMoved);
    m_parts.acts->add(&m_create);
    m_parts.acts->add(&m_remove);
    m_parts.acts->add(&m_repair);
    m_parts.acts->add(&m_recreate);
}

LinkActParts DataLinkDesk::actParts()
{
    return {m_core, m_parts.accounts, m_parts.inventory, &m_book, &m_list};
}

void DataLinkDesk::repairByItself(const DataLinkKey &link)
{
    // A remote that is just being restored has no tables for a while: nothing is dropped without a person.
    const ActRequest request{ActKind::LinkRepair,
                             link.account,
                             {{linkFacts::localId, link.localAddonId},
                              {linkFacts::name, link.name},
                              {QStringLiteral("remove_gone"), false}}};
    m_parts.acts->performByItself(request).then(this, [](const Expected<Done> &begun) {
        if (!begun)
            qCInfo(lcService) << "a data link is not repaired by itself:" << errorCodeText(begun.error().code);
    });
}

void DataLinkDesk::open()
{
    QSet<AccountId> known;
    for (const AccountRecord &account : m_parts.accounts->all())
        known.insert(account.id);
    m_book.forgetAllBut(known);
    m_watch.start();
}

Pending<DataLinksView> DataLinkDesk::list()
{
    return m_list.ask();
}

Pending<QList<LinkEndView>> DataLinkDesk::ends(const AccountId &account)
{
    return m_parts.accounts->whenUsableNow(account)
        .andThen(this, [this, account](const Done &) { return m_parts.inventory->of(account); })
        .andThen(this, [this](const Inventory::Answer &answer) {
            QList<LinkEndView> views;
            for (const KnownDatabase &database : answer.databases)
                views.append(linkEnds::view(database, m_parts.protections->levelOf(database)));
            return views;
        });
}

Pending<QList<LinkTableView>> DataLinkDesk::tables(const DataLinkKey &link)
{
    return m_list.find(link).andThen(this, [this](const DataLinkRecord &record) { return tablesOf(record); });
}

Pending<QList<LinkTableView>> DataLinkDesk::tablesOf(const DataLinkRecord &link)
{
    return m_urls.ofDatabase(link.account, link.localAddon)
        .andThen(this,
                 [this](const Secret &url) {
                     const CancelToken cancel = LoginPool::tokenOf(m_core->logins);
                     return runSealingWork(m_core->logins, [url, cancel] { return foreignCatalogOf(url, cancel); });
                 })
        .andThen(this, [server = link.serverName](const ForeignCatalog &catalog) {
            QList<LinkTableView> views;
            for (const ForeignTable &table : catalog.tablesOf(server))
                views.append(tableView(table));
            return views;
        });
}

Pending<LinkExaminationView> DataLinkDesk::examine(const DataLinkKey &link)
{
    return m_list.find(link).andThen(this, [this](const DataLinkRecord &record) { return m_doctor.examine(record); });
}

Pending<LinkForecastView> DataLinkDesk::forecast(const AccountId &account, const QString &localAddonId,
                                                 const QString &remoteAddonId)
{
    return m_urls.ofDatabase(account, localAddonId).andThen(this, [this, account, remoteAddonId](const Secret &local) {
        return m_urls.ofDatabase(account, remoteAddonId)
            .andThen(this,
                     [this, local](const Secret &remote) {
                         const CancelToken cancel = LoginPool::tokenOf(m_core->logins);
                         return runSealingWork(m_core->logins, [local, remote, cancel] {
                             return LinkForecast::read(local, remote, PgPatience(catalogMs, cancel));
                         });
                     })
            .andThen(this, [](const LinkForecast &forecast) { return forecastView(forecast); });
    });
}

Pending<LinkQueryView> DataLinkDesk::query(const LinkQueryRequest &request)
{
    return m_queries.ask(request, m_list.find(request.link));
}

Pending<Done> DataLinkDesk::cancelQuery(const QString &id)
{
    m_queries.cancel(id);
    return Pending<Done>::ready(Done{});
}

Pending<DataLinkView> DataLinkDesk::setSelfRepair(const DataLinkKey &link, bool on)
{
    return m_list.find(link).andThen(this, [this, on](DataLinkRecord record) {
        record.repairsItself = on;
        m_book.keep(record);
        return m_book.view(record);
    });
}

Pending<Secret> DataLinkDesk::serviceFile(const AccountId &account, const QString &addonId)
{
    if (!m_parts.accounts->find(account))
        return Pending<Secret>::failed(makeError(ErrorCode::NotFound));
    return m_urls.ofDatabase(account, addonId).andThen(this, [this, account, addonId](const Secret &url) {
        const bool mayWrite = mayChange(m_parts.protections->levelOf(account, addonId));
        return ServiceFile::of(url, mayWrite ? QByteArray() : QByteArrayLiteral("-c default_transaction_read_only=on"));
    });
}

Pending<Done> DataLinkDesk::setProtection(const AccountId &account, const QString &addonId, Protection level)
{
    if (!m_parts.accounts->find(account))
        return Pending<Done>::failed(makeError(ErrorCode::NotFound));
    return m_parts.protections->setLevel(addonId, level);
}

} // namespace bowline
