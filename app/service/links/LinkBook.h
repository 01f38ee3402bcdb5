// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databases/Inventory.h"
#include "heroku/DataApi.h"
#include "service/ProtectionBook.h"
#include "service/ReadGuard.h"
#include "service/ServiceCore.h"
#include "service/api/DataLinkViews.h"

namespace bowline {

/// Every data link that was ever seen, as it was last: what Heroku lists, what the doctor found, what a person has set.
/// A link that Heroku does not list any more stays, as gone, until a person removes it. Kept in the journal; what
/// changes goes to the window.
class LinkBook : public QObject
{
    Q_OBJECT
public:
    /// None is owned.
    LinkBook(ServiceCore *core, Inventory *inventory, ProtectionBook *protections, QObject *parent = nullptr);

    Pending<Done> load(); ///< from the journal, in place of what was known
    void follow();        ///< the same, and what differs is shown

    std::optional<DataLinkRecord> find(const DataLinkKey &key) const;
    QList<DataLinkRecord> all() const { return m_links.values(); }
    QList<DataLinkRecord> ofDatabase(const AccountId &account, const QString &localAddonId) const;
    QList<DataLinkView> views(const AccountId &account) const; ///< by local app, add-on and name
    DataLinkView view(const DataLinkRecord &record) const;

    /// What Heroku lists in this database now; nothing else is in it.
    void takeList(const KnownDatabase &local, const QList<HerokuLink> &links);
    /// Heroku answered for the account, and none of these databases is there any more.
    void takeMissingDatabases(const AccountId &account, const QList<KnownDatabase> &there);
    /// Stored and shown, if it differs from what is known.
    void keep(const DataLinkRecord &record);
    void forget(const DataLinkKey &key);
    /// Nobody sees the links of an account that has logged out.
    void forgetAllBut(const QSet<AccountId> &accounts);
    static DataLinkKey keyOf(const DataLinkRecord &record) { return {record.account, record.localAddon, record.name}; }

private:
    struct HashedKey
    {
        AccountId account;
        QString local;
        QString name;
        bool operator<(const HashedKey &other) const
        {
            return std::tie(account.text, local, name) < std::tie(other.account.text, other.local, other.name);
        }
    };
    static HashedKey hashed(const DataLinkKey &key) { return {key.account, key.localAddonId, key.name}; }
    DataLinkRecord merged(const KnownDatabase &local, const HerokuLink &link) const;
    void markGone(DataLinkRecord record, const Phrase &why);

    ServiceCore *m_core;
    Inventory *m_inventory;
    ProtectionBook *m_protections;
    QMap<HashedKey, DataLinkRecord> m_links;
    ReadGuard<DataLinkKey> m_guard;
};

QString linkHealthKey(LinkHealth health); ///< stable, for the journal; empty for Unknown
LinkHealth linkHealthFromKey(const QString &key);

} // namespace bowline
