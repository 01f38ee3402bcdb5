// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeDataLinks.h"

namespace bowline::test {

Pending<DataLinksView> FakeDataLinks::list()
{
    return m_answers.answer(QStringLiteral("listLinks"), {}, known);
}

Pending<QList<LinkEndView>> FakeDataLinks::ends(const AccountId &account)
{
    return m_answers.answer(QStringLiteral("linkEnds"), {account.text}, endsOfAll);
}

Pending<QList<LinkTableView>> FakeDataLinks::tables(const DataLinkKey &link)
{
    return m_answers.answer(QStringLiteral("linkTables"), {link.localAddonId, link.name}, tablesOfAll);
}

Pending<LinkExaminationView> FakeDataLinks::examine(const DataLinkKey &link)
{
    return m_answers.answer(QStringLiteral("examineLink"), {link.localAddonId, link.name},
                            LinkExaminationView{rowOf(link), findings});
}

Pending<LinkForecastView> FakeDataLinks::forecast(const AccountId &account, const QString &localAddonId,
                                                  const QString &remoteAddonId)
{
    return m_answers.answer(QStringLiteral("linkForecast"), {account.text, localAddonId, remoteAddonId}, nextForecast);
}

Pending<LinkQueryView> FakeDataLinks::query(const LinkQueryRequest &request)
{
    lastQuery = request;
    return m_answers.answer(QStringLiteral("linkQuery"), {request.link.name, request.sql}, result);
}

Pending<Done> FakeDataLinks::cancelQuery(const QString &id)
{
    return m_answers.answer(QStringLiteral("cancelLinkQuery"), {id}, Done{});
}

Pending<DataLinkView> FakeDataLinks::setSelfRepair(const DataLinkKey &link, bool on)
{
    DataLinkView row = rowOf(link);
    row.repairsItself = on;
    return m_answers.answer(QStringLiteral("setSelfRepair"),
                            {link.name, on ? QStringLiteral("on") : QStringLiteral("off")}, row);
}

Pending<Secret> FakeDataLinks::serviceFile(const AccountId &account, const QString &addonId)
{
    return m_answers.answer(QStringLiteral("serviceFile"), {account.text, addonId}, loginForPsql);
}

Pending<Done> FakeDataLinks::setProtection(const AccountId &account, const QString &addonId, Protection level)
{
    return m_answers.answer(QStringLiteral("setProtection"), {account.text, addonId, protectionKey(level)}, Done{});
}

DataLinkView FakeDataLinks::link(const QString &account, const QString &name)
{
    DataLinkView row;
    row.account = AccountId(account);
    row.localAddonId = QStringLiteral("local-1");
    row.localAddonName = QStringLiteral("postgresql-rounded-1");
    row.localApp = QStringLiteral("sushi");
    row.name = name;
    row.remoteAddonId = QStringLiteral("remote-1");
    row.remoteAddonName = QStringLiteral("postgresql-flat-2");
    row.remoteApp = QStringLiteral("ramen");
    row.remoteConfigVar = QStringLiteral("DATABASE_URL");
    row.remoteKind = LinkRemoteKind::Postgres;
    row.serverName = QStringLiteral("postgresql_flat_2");
    row.health = LinkHealth::Healthy;
    row.protection = Protection::Ask;
    return row;
}

DataLinkView FakeDataLinks::rowOf(const DataLinkKey &key) const
{
    for (const DataLinkView &row : known.links) {
        if (row.key() == key)
            return row;
    }
    return {};
}

} // namespace bowline::test
