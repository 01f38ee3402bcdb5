// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Repositories.h"
#include "store/Statements.h"

namespace bowline {

namespace {

const QString columns =
    QStringLiteral("id, heroku_user_id, email, login, sandbox, endpoints, state, message, created_at");

AccountRecord readAccount(sql::Row &row)
{
    AccountRecord account;
    account.id = AccountId(row.text());
    account.herokuUserId = row.text();
    account.email = row.text();
    account.login = row.text();
    account.sandbox = row.boolean();
    account.endpoints = row.json();
    account.state = row.text();
    account.message = row.text();
    account.createdAt = row.time();
    return account;
}

} // namespace

Expected<QList<AccountRecord>> Repositories::accounts()
{
    static const QString statement =
        QStringLiteral("SELECT %1 FROM account ORDER BY created_at, id").arg(columns);
    return m_statements->rows(statement, {}, readAccount);
}

Expected<Done> Repositories::saveAccount(const AccountRecord &account)
{
    static const QString statement = sql::upsert(QStringLiteral("account"), columns, QStringLiteral("id"));
    return m_statements
        ->exec(statement,
               {sql::text(account.id.text), sql::text(account.herokuUserId), sql::text(account.email),
                sql::text(account.login), account.sandbox, sql::json(account.endpoints),
                sql::text(account.state), sql::text(account.message), sql::time(account.createdAt)})
        .map([](int) { return Done{}; });
}

Expected<Done> Repositories::removeAccount(const AccountId &id)
{
    return m_statements->exec(QStringLiteral("DELETE FROM account WHERE id = ?"), {sql::text(id.text)})
        .map([](int) { return Done{}; });
}

} // namespace bowline
