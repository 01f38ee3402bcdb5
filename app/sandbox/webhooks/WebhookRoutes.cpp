// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/webhooks/WebhookRoutes.h"

#include "sandbox/Text.h"
#include "sandbox/webhooks/WebhookJson.h"

#include <QUrl>

namespace bowline::sandbox {

namespace {

const QString hooks = QStringLiteral("/apps/{app}/webhooks");
const QString oneHook = QStringLiteral("/apps/{app}/webhooks/{webhook}");

bool isEntityList(const QJsonValue &value)
{
    static const QStringList known{
        s("api:addon"),        s("api:addon-attachment"), s("api:app"),         s("api:build"),
        s("api:collaborator"), s("api:domain"),           s("api:dyno"),        s("dyno"),
        s("api:formation"),    s("api:release"),          s("api:sni-endpoint")};
    const QJsonArray list = value.toArray();
    return !list.isEmpty() && std::all_of(list.begin(), list.end(),
                                          [](const QJsonValue &each) { return known.contains(each.toString()); });
}

bool isTextOrNull(const QJsonValue &value)
{
    return value.isString() || value.isNull() || value.isUndefined();
}

bool isWebAddress(const QJsonValue &value)
{
    const QUrl url(value.toString(), QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == s("https") || url.scheme() == s("http"));
}

} // namespace

WebhookRoutes::WebhookRoutes(const ApiContext &context, WebhookSender *sender)
    : ApiRoutes(context)
    , m_sender(sender)
{
    addWebhooks();
    addHistory();
}

void WebhookRoutes::addWebhooks()
{
    platform("POST", hooks, Scope::Global, [this](const CallPtr &call) { create(call); });
    platform("GET", hooks, Scope::Global, [this](const CallPtr &call) {
        const Shared<App> app = appOf(call);
        if (!app)
            return;
        QJsonArray list;
        for (const Shared<Webhook> &each : std::as_const(m_context.world->webhooks)) {
            if (each->appId == app->id)
                list.append(webhookJson(*each, *app));
        }
        call->list(list, {s("id")});
    });
    platform("GET", oneHook, Scope::Global, [this](const CallPtr &call) {
        const Shared<App> app = appOf(call);
        if (const Shared<Webhook> webhook = app ? webhookOf(call, *app) : nullptr)
            call->ok(webhookJson(*webhook, *app));
    });
    platform("PATCH", oneHook, Scope::Global, [this](const CallPtr &call) { change(call); });
    platform("DELETE", oneHook, Scope::Global, [this](const CallPtr &call) { remove(call); });
}

void WebhookRoutes::addHistory()
{
    platform("GET", s("/apps/{app}/webhook-deliveries"), Scope::Global,
             [this](const CallPtr &call) { listDeliveries(call); });
    platform("GET", s("/apps/{app}/webhook-deliveries/{delivery}"), Scope::Global, [this](const CallPtr &call) {
        const Shared<App> app = appOf(call);
        if (!app)
            return;
        for (const auto &each : m_sender->deliveriesOf(app->id)) {
            if (each->id != call->param("delivery"))
                continue;
            QJsonObject json = deliveryJson(*each);
            json.remove(s("seq"));
            call->ok(json);
            return;
        }
        call->notFound("webhook_delivery", s("webhook delivery"));
    });
    platform("GET", s("/apps/{app}/webhook-events"), Scope::Global, [this](const CallPtr &call) {
        const Shared<App> app = appOf(call);
        if (!app)
            return;
        QJsonArray list;
        for (const WebhookEvent &each : m_sender->eventsOf(app->id))
            list.append(eventJson(each));
        call->list(list, {s("id"), s("created_at")});
    });
    platform("GET", s("/apps/{app}/webhook-events/{event}"), Scope::Global, [this](const CallPtr &call) {
        const Shared<App> app = appOf(call);
        if (!app)
            return;
        for (const WebhookEvent &each : m_sender->eventsOf(app->id)) {
            if (each.id == call->param("event"))
                return call->ok(eventJson(each));
        }
        call->notFound("webhook_event", s("webhook event"));
    });
}

bool WebhookRoutes::checkFields(const CallPtr &call, bool all) const
{
    const QJsonObject body = call->body();
    const auto wrong = [&](const char *field, auto good) {
        const QJsonValue value = body.value(s(field));
        return value.isUndefined() ? all : !good(value);
    };
    if (wrong("include", isEntityList))
        call->invalid(s("include must name entities such as api:release"));
    else if (wrong("level", [](const QJsonValue &level) {
                 return level.toString() == s("notify") || level.toString() == s("sync");
             }))
        call->invalid(s("level must be notify or sync"));
    else if (wrong("url", isWebAddress))
        call->invalid(s("url must be a web address"));
    else if (!isTextOrNull(body.value(s("secret"))) || !isTextOrNull(body.value(s("authorization"))))
        call->invalid(s("secret and authorization must be strings or null"));
    else
        return true;
    return false;
}

void WebhookRoutes::apply(const CallPtr &call, Webhook &webhook) const
{
    const QJsonObject body = call->body();
    if (body.contains(s("include"))) {
        webhook.include.clear();
        for (const auto &each : body.value(s("include")).toArray())
            webhook.include.append(each.toString());
    }
    for (const auto &[key, field] :
         {std::pair{"level", &webhook.level}, {"url", &webhook.url}, {"authorization", &webhook.authorization}}) {
        if (body.contains(s(key)))
            *field = body.value(s(key)).toString();
    }
    if (body.value(s("secret")).isString())
        webhook.secret = body.value(s("secret")).toString();
    webhook.updatedAt = World::now();
}

void WebhookRoutes::create(const CallPtr &call)
{
    const Shared<App> app = appOf(call);
    if (!app || !checkFields(call, true))
        return;
    const auto webhook = std::make_shared<Webhook>();
    webhook->id = m_context.world->uuid();
    webhook->appId = app->id;
    webhook->createdAt = World::now();
    apply(call, *webhook);
    if (webhook->secret.isEmpty()) {
        webhook->secret = m_context.world->hex(60);
        call->addHeader("Heroku-Webhook-Secret", webhook->secret.toLatin1()); // this once
    }
    m_context.world->webhooks.append(webhook);
    m_context.world->changed();
    call->ok(webhookJson(*webhook, *app), 201);
}

void WebhookRoutes::change(const CallPtr &call)
{
    const Shared<App> app = appOf(call);
    const Shared<Webhook> webhook = app ? webhookOf(call, *app) : nullptr;
    if (!webhook || !checkFields(call, false))
        return;
    apply(call, *webhook);
    m_context.world->changed();
    call->ok(webhookJson(*webhook, *app));
}

void WebhookRoutes::remove(const CallPtr &call)
{
    const Shared<App> app = appOf(call);
    const Shared<Webhook> webhook = app ? webhookOf(call, *app) : nullptr;
    if (!webhook)
        return;
    m_context.world->webhooks.removeOne(webhook);
    m_context.world->changed();
    m_sender->forget(webhook->id);
    call->ok(webhookJson(*webhook, *app));
}

void WebhookRoutes::listDeliveries(const CallPtr &call)
{
    const Shared<App> app = appOf(call);
    if (!app)
        return;
    QString status;
    for (const auto &[key, value] : call->query().queryItems(QUrl::FullyDecoded)) {
        if (key == s("eq[status]"))
            status = value;
    }
    QJsonArray list;
    for (const auto &each : m_sender->deliveriesOf(app->id)) {
        if (status.isEmpty() || each->status == status)
            list.append(deliveryJson(*each));
    }
    call->list(list, {s("seq"), s("id"), s("created_at")}, s("seq"));
}

Shared<Webhook> WebhookRoutes::webhookOf(const CallPtr &call, const App &app) const
{
    for (const Shared<Webhook> &each : std::as_const(m_context.world->webhooks)) {
        if (each->appId == app.id && each->id == call->param("webhook"))
            return each;
    }
    call->notFound("webhook", s("webhook"));
    return nullptr;
}

} // namespace bowline::sandbox
