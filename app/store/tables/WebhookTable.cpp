// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables/WebhookTable.h"

#include "store/Fields.h"
#include "store/Statements.h"

namespace bowline {

Expected<QList<WebhookRecord>> WebhookTable::all()
{
    static const QString statement =
        QStringLiteral("SELECT %1 FROM webhook").arg(sql::fieldsOf<WebhookRecord>().columns());
    return m_statements.rows(statement, {}, sql::readRecord<WebhookRecord>);
}

Expected<Done> WebhookTable::store(const WebhookRecord &webhook)
{
    static const QString statement = sql::upsert(QStringLiteral("webhook"), sql::fieldsOf<WebhookRecord>().columns(),
                                                 QStringLiteral("account, app_id"));
    m_changes.note(ChangeKey::webhook, webhook.account.text + u'/' + webhook.appId);
    return execute(statement, sql::fieldsOf<WebhookRecord>().values(webhook));
}

Expected<Done> WebhookTable::remove(const AccountId &account, const QString &appId)
{
    m_changes.note(ChangeKey::webhook, account.text + u'/' + appId);
    return execute(QStringLiteral("DELETE FROM webhook WHERE account = ? AND app_id = ?"),
                   {sql::text(account.text), sql::text(appId)});
}

} // namespace bowline
