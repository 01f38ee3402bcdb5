// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables/DataLinkTable.h"

#include "store/Fields.h"
#include "store/Statements.h"

namespace bowline {

namespace {

QString dataLinkKey(const AccountId &account, const QString &localAddon, const QString &name)
{
    return account.text + u'/' + localAddon + u'/' + name;
}

} // namespace

Expected<QList<DataLinkRecord>> DataLinkTable::all()
{
    static const QString statement =
        QStringLiteral("SELECT %1 FROM data_link").arg(sql::fieldsOf<DataLinkRecord>().columns());
    return m_statements.rows(statement, {}, sql::readRecord<DataLinkRecord>);
}

Expected<Done> DataLinkTable::store(const DataLinkRecord &link)
{
    static const QString statement = sql::upsert(QStringLiteral("data_link"), sql::fieldsOf<DataLinkRecord>().columns(),
                                                 QStringLiteral("account, local_addon, name"));
    m_changes.note(ChangeKey::dataLink, dataLinkKey(link.account, link.localAddon, link.name));
    return execute(statement, sql::fieldsOf<DataLinkRecord>().values(link));
}

Expected<Done> DataLinkTable::remove(const AccountId &account, const QString &localAddon, const QString &name)
{
    m_changes.note(ChangeKey::dataLink, dataLinkKey(account, localAddon, name));
    return execute(QStringLiteral("DELETE FROM data_link WHERE account = ? AND local_addon = ? AND name = ?"),
                   {sql::text(account.text), sql::text(localAddon), sql::text(name)});
}

} // namespace bowline
