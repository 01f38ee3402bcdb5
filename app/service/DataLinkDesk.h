// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/DataLinksApi.h"
#include "service/links/LinkCreateAct.h"
#include "service/links/LinkDoctor.h"
#include "service/links/LinkQueries.h"
#include "service/links/LinkRecreateAct.h"
#include "service/links/LinkRemoveAct.h"
#include "service/links/LinkRepairAct.h"
#include "service/links/LinkWatch.h"

namespace bowline {

class ActDesk;

/// What people ask about data links: what there is, whether it works, and what it shows. Owns the acts on them.
class DataLinkDesk final : public QObject, public DataLinksApi
{
    Q_OBJECT
public:
    /// None is owned; `acts` gets the acts on data links.
    struct Parts
    {
        AccountBook *accounts;
        Inventory *inventory;
        ProtectionBook *protections;
        ActDesk *acts;
    };
    DataLinkDesk(ServiceCore *core, const Parts &parts, QObject *parent = nullptr);

    Pending<Done> load() { return m_book.load(); } ///< from the journal
    void open();                                   ///< accounts are known, and can be used
    const LinkBook &book() const { return m_book; }
    void follow() { m_book.follow(); } ///< another one of the team has changed them

    Pending<DataLinksView> list() override;
    Pending<QList<LinkEndView>> ends(const AccountId &account) override;
    Pending<QList<LinkTableView>> tables(const DataLinkKey &link) override;
    Pending<LinkExaminationView> examine(const DataLinkKey &link) override;
    Pending<LinkForecastView> forecast(const AccountId &account, const QString &localAddonId,
                                       const QString &remoteAddonId) override;
    Pending<LinkQueryView> query(const LinkQueryRequest &request) override;
    Pending<Done> cancelQuery(const QString &id) override;
    Pending<DataLinkView> setSelfRepair(const DataLinkKey &link, bool on) override;
    Pending<Secret> serviceFile(const AccountId &account, const QString &addonId) override;
    Pending<Done> setProtection(const AccountId &account, const QString &addonId, Protection level) override;

private:
    LinkActParts actParts();
    Pending<QList<LinkTableView>> tablesOf(const DataLinkRecord &link);
    void repairByItself(const DataLinkKey &link);

    ServiceCore *m_core;
    Parts m_parts;
    LinkBook m_book;
    LinkList m_list;
    LinkUrls m_urls;
    LinkDoctor m_doctor;
    LinkQueries m_queries;
    LinkWatch m_watch;
    LinkSaver m_saver;
    LinkCreateAct m_create;
    LinkRemoveAct m_remove;
    LinkRepairAct m_repair;
    LinkRecreateAct m_recreate;
};

} // namespace bowline
