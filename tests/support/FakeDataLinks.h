// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/DataLinksApi.h"
#include "support/FakeAnswers.h"

namespace bowline::test {

/// DataLinksApi without a service behind it, see FakeService.
class FakeDataLinks final : public DataLinksApi
{
public:
    explicit FakeDataLinks(FakeAnswers &answers)
        : m_answers(answers)
    {
    }

    // What it answers, and what it was asked
    DataLinksView known;
    QList<LinkEndView> endsOfAll;
    QList<LinkTableView> tablesOfAll;
    QList<LinkFindingView> findings;
    LinkForecastView nextForecast;
    LinkQueryView result;
    LinkQueryRequest lastQuery;
    Secret loginForPsql;

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

    /// A healthy link between two databases of one account.
    static DataLinkView link(const QString &account, const QString &name);

private:
    DataLinkView rowOf(const DataLinkKey &key) const; ///< an empty one if it is not known

    FakeAnswers &m_answers;
};

} // namespace bowline::test
