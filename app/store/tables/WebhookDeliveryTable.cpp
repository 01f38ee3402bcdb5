// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables/WebhookDeliveryTable.h"

#include "store/Statements.h"

namespace bowline {

Expected<QList<WebhookDueRecord>> WebhookDeliveryTable::add(const QList<WebhookDeliveryRecord> &deliveries,
                                                            qint64 newest)
{
    static const QString insert = QStringLiteral("INSERT INTO webhook_delivery (event_at, event, account, delivery) "
                                                 "VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING");
    static const QString mark = sql::upsert(QStringLiteral("webhook_due"), QStringLiteral("account, app_id, newest"),
                                            QStringLiteral("account, app_id"));
    QHash<std::pair<QString, QString>, WebhookDueRecord> dues;
    for (const WebhookDeliveryRecord &each : deliveries) {
        const auto added = m_statements.exec(
            insert, {each.eventAtUs, sql::text(each.event), sql::text(each.account.text), sql::text(each.delivery)});
        if (!added)
            return fail(added.error());
        if (*added == 0)
            continue; // a repeat
        WebhookDueRecord &due = dues[{each.account.text, each.appId}];
        due = {each.account, each.appId, newest, std::max(due.eventAtUs, each.eventAtUs)};
    }
    for (const WebhookDueRecord &due : std::as_const(dues)) {
        const auto marked = m_statements.exec(mark, {sql::text(due.account.text), sql::text(due.appId), due.newest});
        if (!marked)
            return fail(marked.error());
    }
    return dues.values();
}

Expected<QList<WebhookDueRecord>> WebhookDeliveryTable::dues()
{
    return m_statements.rows(QStringLiteral("SELECT account, app_id, newest FROM webhook_due ORDER BY newest"), {},
                             [](sql::Row &row) {
                                 WebhookDueRecord due;
                                 due.account = AccountId(row.text());
                                 due.appId = row.text();
                                 due.newest = row.integer();
                                 return due;
                             });
}

Expected<Done> WebhookDeliveryTable::removeDue(const WebhookDueRecord &due)
{
    return execute(QStringLiteral("DELETE FROM webhook_due WHERE account = ? AND app_id = ? AND newest <= ?"),
                   {sql::text(due.account.text), sql::text(due.appId), due.newest});
}

Expected<WebhookHistory> WebhookDeliveryTable::history()
{
    return m_statements
        .rows(QStringLiteral("SELECT COUNT(*), MAX(event_at) FROM webhook_delivery"), {},
              [](sql::Row &row) {
                  WebhookHistory history;
                  history.count = row.integer();
                  if (history.count > 0)
                      history.newest = QDateTime::fromMSecsSinceEpoch(row.integer() / 1000, Qt::UTC);
                  return history;
              })
        .map([](const QList<WebhookHistory> &one) { return one.value(0); });
}

Expected<Done> WebhookDeliveryTable::prune(const QDateTime &before)
{
    return execute(QStringLiteral("DELETE FROM webhook_delivery WHERE event_at < ?"),
                   {before.toMSecsSinceEpoch() * 1000});
}

} // namespace bowline
