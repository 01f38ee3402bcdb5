// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Repositories.h"
#include "store/Statements.h"

namespace bowline {

namespace {

Done doneWith(int)
{
    return {};
}

} // namespace

Expected<QList<WebhookRecord>> Repositories::webhooks()
{
    return m_statements->rows(QStringLiteral("SELECT account, app_id, webhook, url, print FROM webhook"), {},
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

Expected<Done> Repositories::saveWebhook(const WebhookRecord &webhook)
{
    touched(ChangeKey::webhook, webhook.account.text + u'/' + webhook.appId);
    static const QString statement = sql::upsert(QStringLiteral("webhook"), QStringLiteral("account, app_id, webhook, url, print"),
                                                 QStringLiteral("account, app_id"));
    return m_statements
        ->exec(statement, {sql::text(webhook.account.text), sql::text(webhook.appId), sql::text(webhook.webhook),
                           sql::text(webhook.url), sql::text(webhook.print)})
        .map(doneWith);
}

Expected<Done> Repositories::removeWebhook(const AccountId &account, const QString &appId)
{
    touched(ChangeKey::webhook, account.text + u'/' + appId);
    return m_statements
        ->exec(QStringLiteral("DELETE FROM webhook WHERE account = ? AND app_id = ?"),
               {sql::text(account.text), sql::text(appId)})
        .map(doneWith);
}

Expected<QList<WebhookDueRecord>> Repositories::addWebhookDeliveries(const QList<WebhookDeliveryRecord> &deliveries,
                                                                     qint64 newest)
{
    static const QString insert = QStringLiteral("INSERT INTO webhook_delivery (event_at, event, account, delivery) "
                                                 "VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING");
    static const QString mark = sql::upsert(QStringLiteral("webhook_due"), QStringLiteral("account, app_id, newest"),
                                            QStringLiteral("account, app_id"));
    QHash<std::pair<QString, QString>, WebhookDueRecord> dues;
    for (const WebhookDeliveryRecord &each : deliveries) {
        const auto added = m_statements->exec(insert, {each.eventAtUs, sql::text(each.event), sql::text(each.account.text),
                                                       sql::text(each.delivery)});
        if (!added)
            return fail(added.error());
        if (*added == 0)
            continue; // a repeat
        WebhookDueRecord &due = dues[{each.account.text, each.appId}];
        due = {each.account, each.appId, newest, std::max(due.eventAtUs, each.eventAtUs)};
    }
    for (const WebhookDueRecord &due : std::as_const(dues)) {
        const auto marked = m_statements->exec(mark, {sql::text(due.account.text), sql::text(due.appId), due.newest});
        if (!marked)
            return fail(marked.error());
    }
    return dues.values();
}

Expected<QList<WebhookDueRecord>> Repositories::webhookDues()
{
    return m_statements->rows(QStringLiteral("SELECT account, app_id, newest FROM webhook_due ORDER BY newest"), {},
                              [](sql::Row &row) {
                                  WebhookDueRecord due;
                                  due.account = AccountId(row.text());
                                  due.appId = row.text();
                                  due.newest = row.integer();
                                  return due;
                              });
}

Expected<Done> Repositories::removeWebhookDue(const WebhookDueRecord &due)
{
    return m_statements
        ->exec(QStringLiteral("DELETE FROM webhook_due WHERE account = ? AND app_id = ? AND newest <= ?"),
               {sql::text(due.account.text), sql::text(due.appId), due.newest})
        .map(doneWith);
}

Expected<WebhookHistory> Repositories::webhookHistory()
{
    return m_statements
        ->rows(QStringLiteral("SELECT COUNT(*), MAX(event_at) FROM webhook_delivery"), {},
               [](sql::Row &row) {
                   WebhookHistory history;
                   history.count = row.integer();
                   if (history.count > 0)
                       history.newest = QDateTime::fromMSecsSinceEpoch(row.integer() / 1000, Qt::UTC);
                   return history;
               })
        .map([](const QList<WebhookHistory> &one) { return one.value(0); });
}

Expected<Done> Repositories::pruneWebhookDeliveries(const QDateTime &before)
{
    return m_statements
        ->exec(QStringLiteral("DELETE FROM webhook_delivery WHERE event_at < ?"), {before.toMSecsSinceEpoch() * 1000})
        .map(doneWith);
}

} // namespace bowline
