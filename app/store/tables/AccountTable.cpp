// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables/AccountTable.h"

#include "store/Fields.h"
#include "store/Statements.h"

namespace bowline {

namespace {

const sql::Fields<AccountRecord> &accountFields()
{
    using R = AccountRecord;
    static const sql::Fields<R> all{
        {"id", &R::id},
        {"heroku_user_id", &R::herokuUserId},
        {"email", &R::email},
        {"login", &R::login},
        {"sandbox", &R::sandbox},
        {"endpoints", &R::endpoints},
        {"state", &R::state},
        {"message", &R::message},
        {"created_at", &R::createdAt},
    };
    return all;
}

AccountRecord readAccount(sql::Row &row)
{
    return accountFields().read(row);
}

} // namespace

Expected<QList<AccountRecord>> AccountTable::all()
{
    static const QString statement =
        QStringLiteral("SELECT %1 FROM account ORDER BY created_at, id").arg(accountFields().columns());
    return m_statements.rows(statement, {}, readAccount);
}

Expected<Done> AccountTable::store(const AccountRecord &account)
{
    static const QString statement =
        sql::upsert(QStringLiteral("account"), accountFields().columns(), QStringLiteral("id"));
    m_changes.note(ChangeKey::account, account.id.text);
    return execute(statement, accountFields().values(account));
}

Expected<Done> AccountTable::remove(const AccountId &id)
{
    m_changes.note(ChangeKey::account, id.text);
    return execute(QStringLiteral("DELETE FROM account WHERE id = ?"), {sql::text(id.text)});
}

} // namespace bowline
