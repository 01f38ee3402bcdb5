// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/AccountBook.h"
#include "service/links/LinkBook.h"

#include <memory>

namespace bowline {

/// Asks Heroku for the links of every database of every account, a few at once, and makes one list of it.
///
///   account -> inventory -> for each database whose plan has links: Data API -> LinkBook
///                        -> for each other one: a line with the reason
class LinkList : public QObject
{
    Q_OBJECT
public:
    static constexpr int atOnce = 4; ///< databases of one account that are asked about at the same time

    /// None is owned.
    LinkList(ServiceCore *core, AccountBook *accounts, Inventory *inventory, LinkBook *book, QObject *parent = nullptr);

    /// Everything, asked now. Those who ask at once share one answer.
    Pending<DataLinksView> ask();
    /// One database; the error is Heroku's.
    Pending<QList<HerokuLink>> askOne(const KnownDatabase &database);

    /// A link that is known, or that Heroku lists now: nobody may have asked for the list yet. not_found.
    Pending<DataLinkRecord> find(const DataLinkKey &key);

private:
    /// One account's part of the answer, while it is made.
    struct Part
    {
        AccountId account;
        QList<KnownDatabase> waiting; ///< asked from the last to the first
        int asking = 0;
        bool isAnswered = false; ///< Heroku has said which databases there are
        QList<LinklessDatabaseView> others;
        QDateTime askedAt;
        Promise<Done> done;
    };
    using PartPtr = std::shared_ptr<Part>;

    PartPtr begin(const AccountRecord &account);
    void takeInventory(const PartPtr &part, const Inventory::Answer &answer);
    void askNext(const PartPtr &part);
    void conclude(const PartPtr &part, const KnownDatabase &database, const Expected<QList<HerokuLink>> &links);
    Expected<DataLinksView> whole(const QList<PartPtr> &parts, const Expected<Done> &outcome) const;
    static LinklessDatabaseView line(const KnownDatabase &database, LinklessDatabaseView::Why why,
                                     const Phrase &reason);

    ServiceCore *m_core;
    AccountBook *m_accounts;
    Inventory *m_inventory;
    LinkBook *m_book;
    std::optional<Pending<DataLinksView>> m_asking;
};

} // namespace bowline
