// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/webhooks/WebhookSender.h"

#include "sandbox/Text.h"
#include "sandbox/webhooks/WebhookJson.h"

#include <QMessageAuthenticationCode>
#include <QTimer>

namespace bowline::sandbox {

namespace {

constexpr int answerMs = 10000;
constexpr qint64 longestPauseMs = 60LL * 60 * 1000;
constexpr qint64 heldBackMs = 2000;

// What Heroku's examples of a release show: less than its API tells of the same.
QJsonObject releaseData(const Presenter &presenter, const Release &release, const App &app)
{
    QJsonObject data = presenter.release(release, app);
    data.remove(s("artifacts"));
    data.remove(s("eligible_for_rollback"));
    return data;
}

QByteArray sign(const QByteArray &body, const QString &secret)
{
    return QMessageAuthenticationCode::hash(body, secret.toUtf8(), QCryptographicHash::Sha256).toBase64();
}

} // namespace

WebhookSender::WebhookSender(World *world, const Presenter *presenter, QObject *parent)
    : QObject(parent)
    , m_world(world)
    , m_presenter(presenter)
    , m_http(new HttpClient(this))
{
}

void WebhookSender::released(const App &app, const Release &release)
{
    // The published example of a rotation is a "create" that has succeeded already; an "update" follows it.
    happened(app, release, "create");
    happened(app, release, "update");
}

void WebhookSender::happened(const App &app, const Release &release, const char *action)
{
    WebhookEvent event;
    event.id = m_world->uuid();
    event.appId = app.id;
    event.include = s("api:release");
    event.at = QDateTime::currentDateTimeUtc();
    event.payload = {{s("action"), s(action)},
                     {s("actor"), QJsonObject{{s("email"), release.userEmail}, {s("id"), release.userId}}},
                     {s("data"), releaseData(*m_presenter, release, app)},
                     {s("previous_data"), QJsonObject()},
                     {s("resource"), s("release")},
                     {s("version"), s("application/vnd.heroku+json; version=3")}};
    const auto webhooks = m_world->webhooks;
    for (const Shared<Webhook> &hook : webhooks) {
        if (hook->appId != app.id || !hook->include.contains(event.include))
            continue;
        const auto delivery = std::make_shared<WebhookDelivery>();
        delivery->id = m_world->uuid();
        delivery->webhookId = hook->id;
        delivery->level = hook->level;
        delivery->event = event;
        delivery->seq = ++m_seq;
        delivery->status = s("pending");
        delivery->createdAt = event.at;
        delivery->updatedAt = event.at;
        m_deliveries.append(delivery);
        prune(hook->id);
        m_lanes[hook->id].waiting.enqueue(delivery);
        // Not at once: whoever made the release is still on the stack.
        QMetaObject::invokeMethod(
            this, [this, id = hook->id] { pump(id); }, Qt::QueuedConnection);
    }
}

void WebhookSender::pump(const QString &webhookId)
{
    const auto lane = m_lanes.find(webhookId);
    if (lane == m_lanes.end() || lane->busy || lane->waiting.isEmpty())
        return;
    lane->busy = true;
    begin(lane->waiting.dequeue());
}

// The first attempt, with whatever mischief has been asked for.
void WebhookSender::begin(const Delivery &delivery)
{
    const auto mischief = takeMischief(delivery);
    using Kind = WebhookMischief::Kind;
    if (mischief && mischief->kind == Kind::Lose) {
        conclude(delivery, 200); // Heroku believes that it has arrived
        next(delivery->webhookId);
    } else if (mischief && mischief->kind == Kind::Delay) {
        later(delivery, mischief->ms);
        next(delivery->webhookId);
    } else if (mischief && mischief->kind == Kind::Reorder) {
        holdBack(delivery);
    } else {
        const bool twice = mischief && mischief->kind == Kind::Repeat;
        attempt(delivery, mischief).then(this, [this, delivery, twice](const Expected<int> &code) {
            conclude(delivery, code.value_or(0));
            if (twice)
                attempt(delivery, std::nullopt).then(this, [](const Expected<int> &) {});
            if (delivery->isOver())
                next(delivery->webhookId);
        });
    }
}

// Out of its lane: the others go on.
void WebhookSender::later(const Delivery &delivery, qint64 ms)
{
    delivery->status = s("scheduled");
    QTimer::singleShot(ms, this, [this, delivery] {
        attempt(delivery, std::nullopt).then(this, [this, delivery](const Expected<int> &code) {
            conclude(delivery, code.value_or(0));
        });
    });
}

void WebhookSender::holdBack(const Delivery &delivery)
{
    const QString id = delivery->webhookId;
    if (m_lanes[id].heldBack)
        letGo(id);
    m_lanes[id].heldBack = delivery;
    QTimer::singleShot(heldBackMs, this, [this, id, delivery] {
        if (m_lanes.value(id).heldBack == delivery)
            letGo(id);
    });
    m_lanes[id].busy = false;
    pump(id);
}

void WebhookSender::letGo(const QString &webhookId)
{
    later(std::exchange(m_lanes[webhookId].heldBack, nullptr), 0);
}

void WebhookSender::next(const QString &webhookId)
{
    const auto lane = m_lanes.find(webhookId);
    if (lane == m_lanes.end())
        return;
    if (lane->heldBack)
        letGo(webhookId);
    lane->busy = false;
    pump(webhookId);
}

/// Gives the status, 0 if there was no answer.
Pending<int> WebhookSender::attempt(const Delivery &delivery, const std::optional<WebhookMischief> &mischief)
{
    const Shared<Webhook> hook = webhook(delivery->webhookId);
    if (!hook)
        return Pending<int>::ready(0);
    using Kind = WebhookMischief::Kind;
    const auto kind = mischief ? std::optional(mischief->kind) : std::nullopt;
    WebhookDelivery sent = *delivery;
    if (kind == Kind::WrongApp) {
        QJsonObject data = sent.event.payload.value(s("data")).toObject();
        data.insert(s("app"), QJsonObject{{s("id"), m_world->uuid()}, {s("name"), s("someone-elses")}});
        sent.event.payload.insert(s("data"), data);
    }
    WebhookDelivery::Attempt attempt;
    attempt.id = m_world->uuid();
    attempt.status = s("scheduled");
    attempt.createdAt = QDateTime::currentDateTimeUtc();
    attempt.updatedAt = attempt.createdAt;
    delivery->lastAttempt = attempt;
    ++delivery->attempts;

    HttpRequest request;
    request.method = "POST";
    request.url = QUrl(hook->url);
    request.timeoutMs = answerMs;
    request.body = deliveryBody(sent, attempt.id, kind == Kind::Old ? mischief->ms : 0);
    request.headers.emplaceBack("Content-Type", "application/json");
    request.headers.emplaceBack(
        "Heroku-Webhook-Hmac-SHA256",
        sign(request.body, kind == Kind::WrongSignature ? hook->secret + s("-not") : hook->secret));
    if (!hook->authorization.isEmpty())
        request.authorization = Secret(hook->authorization);
    return m_http->send(request).always(
        this, [](const Expected<HttpResponse> &answer) { return answer ? answer->status : 0; });
}

void WebhookSender::conclude(const Delivery &delivery, int code)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const bool good = code >= 200 && code < 300;
    delivery->updatedAt = now;
    if (!delivery->lastAttempt) { // lost on the way
        delivery->lastAttempt = WebhookDelivery::Attempt{m_world->uuid(), 0, {}, {}, now, now};
        ++delivery->attempts;
    }
    delivery->lastAttempt->code = code;
    delivery->lastAttempt->status = good ? s("succeeded") : s("failed");
    delivery->lastAttempt->updatedAt = now;
    if (code == 0)
        delivery->lastAttempt->errorClass = s("ConnectionError");
    delivery->nextAttemptAt = {};
    const qint64 pause = std::min(m_retryMs << std::min(delivery->attempts - 1, 20), longestPauseMs);
    const bool again = delivery->level == QLatin1String("sync") && webhook(delivery->webhookId) &&
                       delivery->createdAt.msecsTo(now) + pause < windowMs;
    delivery->status = good ? s("succeeded") : again ? s("retrying") : s("failed");
    if (delivery->isOver())
        return;
    delivery->nextAttemptAt = now.addMSecs(pause);
    QTimer::singleShot(pause, this, [this, delivery] {
        attempt(delivery, std::nullopt).then(this, [this, delivery](const Expected<int> &answer) {
            conclude(delivery, answer.value_or(0));
            if (delivery->isOver())
                next(delivery->webhookId);
        });
    });
}

void WebhookSender::forget(const QString &webhookId)
{
    m_lanes.remove(webhookId);
    m_deliveries.removeIf([&](const Delivery &each) { return each->webhookId == webhookId; });
}

// As Heroku does, except that nothing on its way is forgotten.
void WebhookSender::prune(const QString &webhookId)
{
    int more = -keptPerWebhook;
    for (const Delivery &each : std::as_const(m_deliveries))
        more += each->webhookId == webhookId ? 1 : 0;
    m_deliveries.removeIf(
        [&](const Delivery &each) { return more > 0 && each->webhookId == webhookId && each->isOver() && more-- > 0; });
}

std::optional<WebhookMischief> WebhookSender::takeMischief(const Delivery &delivery)
{
    const Shared<App> app = m_world->app(delivery->event.appId);
    for (qsizetype i = 0; i < m_mischiefs.size(); ++i) {
        WebhookMischief &each = m_mischiefs[i];
        if (!each.app.isEmpty() && !(app && (app->id == each.app || app->name == each.app)))
            continue;
        const WebhookMischief taken = each;
        if (each.left == 1)
            m_mischiefs.removeAt(i);
        else if (each.left > 1)
            --each.left;
        return taken;
    }
    return std::nullopt;
}

Shared<Webhook> WebhookSender::webhook(const QString &id) const
{
    for (const Shared<Webhook> &each : std::as_const(m_world->webhooks)) {
        if (each->id == id)
            return each;
    }
    return nullptr;
}

QList<Shared<WebhookDelivery>> WebhookSender::deliveriesOf(const QString &appId) const
{
    QList<Delivery> found;
    for (const Delivery &each : m_deliveries) {
        if (each->event.appId == appId)
            found.append(each);
    }
    return found;
}

QList<WebhookEvent> WebhookSender::eventsOf(const QString &appId) const
{
    QList<WebhookEvent> found;
    QSet<QString> seen;
    for (const Delivery &each : m_deliveries) {
        if (each->event.appId == appId && !seen.contains(each->event.id))
            found.append(each->event);
        seen.insert(each->event.id);
    }
    return found;
}

} // namespace bowline::sandbox
