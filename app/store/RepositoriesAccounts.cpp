// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Fields.h"
#include "store/Repositories.h"
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

Expected<QList<AccountRecord>> Repositories::accounts()
{
    static const QString statement =
        QStringLiteral("SELECT %1 FROM account ORDER BY created_at, id").arg(accountFields().columns());
    return m_statements->rows(statement, {}, readAccount);
}

Expected<Done> Repositories::saveAccount(const AccountRecord &account)
{
    static const QString statement =
        sql::upsert(QStringLiteral("account"), accountFields().columns(), QStringLiteral("id"));
    touched(ChangeKey::account, account.id.text);
    return m_statements->exec(statement, accountFields().values(account)).map([](int) { return Done{}; });
}

Expected<Done> Repositories::removeAccount(const AccountId &id)
{
    touched(ChangeKey::account, id.text);
    return m_statements->exec(QStringLiteral("DELETE FROM account WHERE id = ?"), {sql::text(id.text)})
        .map([](int) { return Done{}; });
}

} // namespace bowline
