// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables/WebhookTable.h"

#include "store/Statements.h"

namespace bowline {

Expected<QList<WebhookRecord>> WebhookTable::all()
{
    return m_statements.rows(QStringLiteral("SELECT account, app_id, webhook, url, print FROM webhook"), {},
                             [](sql::Row &row) {
                                 WebhookRecord webhook;
                                 webhook.account = AccountId(row.text());
                                 webhook.appId = row.text();
                                 webhook.webhook = row.text();
                                 webhook.url = row.text();
                                 webhook.print = row.text();
                                 return webhook;
                             });
}

Expected<Done> WebhookTable::store(const WebhookRecord &webhook)
{
    m_changes.note(ChangeKey::webhook, webhook.account.text + u'/' + webhook.appId);
    static const QString statement =
        sql::upsert(QStringLiteral("webhook"), QStringLiteral("account, app_id, webhook, url, print"),
                    QStringLiteral("account, app_id"));
    return execute(statement, {sql::text(webhook.account.text), sql::text(webhook.appId),
                               sql::text(webhook.webhook), sql::text(webhook.url), sql::text(webhook.print)});
}

Expected<Done> WebhookTable::remove(const AccountId &account, const QString &appId)
{
    m_changes.note(ChangeKey::webhook, account.text + u'/' + appId);
    return execute(QStringLiteral("DELETE FROM webhook WHERE account = ? AND app_id = ?"),
                   {sql::text(account.text), sql::text(appId)});
}

} // namespace bowline
