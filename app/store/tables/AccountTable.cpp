// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables/AccountTable.h"

#include "store/Fields.h"
#include "store/Statements.h"

namespace bowline {

Expected<QList<AccountRecord>> AccountTable::all()
{
    static const QString statement =
        QStringLiteral("SELECT %1 FROM account ORDER BY created_at, id").arg(sql::fieldsOf<AccountRecord>().columns());
    return m_statements.rows(statement, {}, sql::readRecord<AccountRecord>);
}

Expected<Done> AccountTable::store(const AccountRecord &account)
{
    static const QString statement =
        sql::upsert(QStringLiteral("account"), sql::fieldsOf<AccountRecord>().columns(), QStringLiteral("id"));
    m_changes.note(ChangeKey::account, account.id.text);
    return execute(statement, sql::fieldsOf<AccountRecord>().values(account));
}

Expected<Done> AccountTable::remove(const AccountId &id)
{
    m_changes.note(ChangeKey::account, id.text);
    return execute(QStringLiteral("DELETE FROM account WHERE id = ?"), {sql::text(id.text)});
}

} // namespace bowline
