// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/WebhookDesk.h"

#include "core/Log.h"

namespace bowline {

namespace {

const QString keyOn = QStringLiteral("webhooks_on");
const QString keyUrl = QStringLiteral("webhooks_url");
const QString keyAddress = QStringLiteral("webhooks_address");
const QString keyPort = QStringLiteral("webhooks_port");

constexpr qint64 pushMs = 300;
constexpr qint64 webhookOpenAgainMs = 30000;
constexpr qint64 pruneMs = 24LL * 60 * 60 * 1000;
constexpr qint64 keptDays = 8; // longer than a repeat may be old (WebhookChecks::oldestMs)

Unexpected invalid(const Phrase &sentence)
{
    return fail(makeError(ErrorCode::InputInvalid, sentence, {}));
}

} // namespace

struct WebhookDesk::Loaded
{
    Wish wish;
    QList<WebhookRecord> webhooks;
    QList<WebhookDueRecord> dues;
    WebhookHistory history;

    static Expected<Loaded> from(Repositories &r)
    {
        Loaded loaded;
        auto wish = readWish(r);
        if (!wish)
            return fail(wish.error());
        loaded.wish = std::move(*wish);
        auto webhooks = r.webhooks().all();
        auto dues = r.webhookDeliveries().dues();
        auto history = r.webhookDeliveries().history();
        for (const auto *error : {webhooks ? nullptr : &webhooks.error(), dues ? nullptr : &dues.error(),
                                  history ? nullptr : &history.error()}) {
            if (error)
                return fail(*error);
        }
        loaded.webhooks = std::move(*webhooks);
        loaded.dues = std::move(*dues);
        loaded.history = *history;
        return loaded;
    }
};

Expected<WebhookDesk::Wish> WebhookDesk::readWish(Repositories &r)
{
    Wish wish;
    QString on, port;
    for (const auto &[key, target] :
         {std::pair{keyOn, &on}, {keyUrl, &wish.publicUrl}, {keyAddress, &wish.address}, {keyPort, &port}}) {
        const auto value = r.settings().value(key);
        if (!value)
            return fail(value.error());
        if (!value->isEmpty())
            *target = *value;
    }
    wish.on = on == QLatin1String("1");
    wish.port = port.isEmpty() ? defaultPort : qBound(1, port.toInt(), 65535);
    return wish;
}

WebhookDesk::WebhookDesk(ServiceCore *core, SettingsBook *settings, const QString &listenAt, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_settings(settings)
    , m_listenAt(listenAt)
    , m_listener(new WebhookListener(core->journal, core->clock, {}, this))
    , m_registrar(new WebhookRegistrar(core->journal, core->clock, core->share, this))
    , m_watch(new DeliveryWatch(core->clock, this))
{
    connect(m_listener, &WebhookListener::stored, this, &WebhookDesk::stored);
    connect(m_listener, &WebhookListener::refused, this, [this](qint64 total) {
        m_refused = total;
        pushSoon();
    });
    connect(m_registrar, &WebhookRegistrar::changed, this, [this] {
        refreshHealth();
        pushSoon();
    });
    connect(m_watch, &DeliveryWatch::changed, this, [this] {
        refreshHealth();
        pushSoon();
    });
    connectEngine();
}

WebhookDesk::~WebhookDesk() = default;

QString WebhookDesk::secretKey()
{
    return QStringLiteral("webhook-secret");
}

void WebhookDesk::connectEngine()
{
    SyncEngine *engine = m_core->engine;
    connect(engine, &SyncEngine::accountUsed, this, [this](const AccountId &account, PlatformApi *api) {
        m_used.insert(account);
        m_healthy.remove(account);
        m_registrar->setFollowed(account, m_core->engine->book().followedApps(account));
        m_registrar->useAccount(account, api);
        refreshHealth();
        // What was stored and not acted on: the program ended in between, or the account was away.
        const auto dues = m_due;
        for (const WebhookDueRecord &due : dues) {
            if (due.account == account)
                act(due);
        }
    });
    connect(engine, &SyncEngine::accountDropped, this, [this](const AccountId &account) {
        m_used.remove(account);
        m_registrar->dropAccount(account);
    });
    connect(engine, &SyncEngine::releaseSeen, this,
            [this](const AccountId &account, const QString &appId, const QDateTime &at) {
                if (isReceiving() && m_registrar->isRegisteredSince(account, appId, at))
                    m_watch->released(account, appId, at);
            });
    // Another of the team has received it, a moment ago.
    connect(m_core->share, &WorkShare::due, this,
            [this](const AccountId &account, const QString &appId, const Due &due) {
                if (due.trigger == Trigger::Webhook)
                    m_watch->delivered({account, appId, 0, due.detectedAt.toMSecsSinceEpoch() * 1000});
            });
    const auto followed = [this](const SyncRecord &sync) { followedChanged(sync.account); };
    connect(&engine->book(), &SyncBook::changed, this, followed);
    connect(&engine->book(), &SyncBook::removed, this, followed);
}

void WebhookDesk::followedChanged(const AccountId &account)
{
    const bool waiting = !m_stale.isEmpty();
    m_stale.insert(account);
    if (!waiting)
        QMetaObject::invokeMethod(this, &WebhookDesk::refreshFollowed, Qt::QueuedConnection);
}

void WebhookDesk::refreshFollowed()
{
    for (const AccountId &account : std::exchange(m_stale, {}))
        m_registrar->setFollowed(account, m_core->engine->book().followedApps(account));
    if (m_registrar->takeKeysChanged())
        m_listener->setKeys(m_registrar->keys());
}

Pending<Done> WebhookDesk::load()
{
    return m_core->journal->run(Loaded::from).andThen(this, [this](const Loaded &loaded) {
        m_wish = loaded.wish;
        m_deliveries = loaded.history.count;
        m_lastDeliveryAt = loaded.history.newest;
        m_registrar->load(loaded.webhooks);
        for (const WebhookDueRecord &due : loaded.dues)
            m_due.insert({due.account, due.appId}, due);
        prune();
    });
}

void WebhookDesk::open()
{
    apply().then(this, [](const Expected<Done> &applied) {
        if (!applied)
            qCWarning(lcService) << "webhooks are not received:" << errorCodeText(applied.error().code);
    });
}

WebhookView WebhookDesk::view() const
{
    const WebhookRegistrar::State registered = m_registrar->state();
    WebhookView view;
    view.on = m_wish.on;
    view.publicUrl = m_wish.publicUrl;
    view.address = m_wish.address;
    view.port = m_wish.port;
    view.listening = m_listener->port() > 0;
    view.error = m_openError ? m_openError : registered.error;
    view.appsWanted = registered.wanted;
    view.appsRegistered = registered.registered;
    view.lastDeliveryAt = m_lastDeliveryAt;
    view.deliveries = m_deliveries;
    view.refused = m_refused;
    view.missed = m_watch->missed();
    view.lastMissedAt = m_watch->lastMissedAt();
    view.reliedOn = m_wish.on && !m_healthy.isEmpty() &&
                    std::all_of(m_healthy.cbegin(), m_healthy.cend(), [](bool healthy) { return healthy; });
    return view;
}

Expected<WebhookDesk::Wish> WebhookDesk::checked(const Wish &wish)
{
    Wish clean = wish;
    clean.publicUrl = wish.publicUrl.trimmed();
    clean.address = wish.address.trimmed();
    const QUrl url(clean.publicUrl, QUrl::StrictMode);
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (clean.on && (!url.isValid() || !isWeb || url.host().isEmpty() || url.hasQuery() || url.hasFragment() ||
                     !url.userInfo().isEmpty()))
        return invalid(Phrase("webhooks.bad_public_address"));
    if (clean.on && QHostAddress(clean.address).isNull())
        return invalid(Phrase("webhooks.bad_listen_address"));
    if (clean.port < 1 || clean.port > 65535)
        return invalid(Phrase("webhooks.bad_port"));
    return clean;
}

Pending<WebhookView> WebhookDesk::setWebhooks(bool on, const QString &publicUrl, const QString &address, int port)
{
    const auto wish = checked({on, publicUrl, address, port});
    if (!wish)
        return Pending<WebhookView>::failed(wish.error());
    return m_core->journal
        ->run([wish = *wish](Repositories &r) -> Expected<Done> {
            for (const auto &[key, value] : {std::pair{keyOn, QString::number(wish.on ? 1 : 0)},
                                             {keyUrl, wish.publicUrl},
                                             {keyAddress, wish.address},
                                             {keyPort, QString::number(wish.port)}}) {
                if (const auto saved = r.settings().store(key, value); !saved)
                    return saved;
            }
            return Done{};
        })
        .andThen(this,
                 [this, wish = *wish](const Done &) {
                     m_wish = wish;
                     m_watch->reset();
                     return apply();
                 })
        .always(this, [this](const Expected<Done> &applied) -> Expected<WebhookView> {
            m_core->feed->push(view());
            if (!applied)
                return fail(applied.error());
            return view();
        });
}

Pending<Done> WebhookDesk::apply()
{
    m_openAgain.reset();
    m_openError.reset();
    if (m_wish.on)
        return applyOn();
    m_listener->stop();
    m_registrar->setPlace(std::nullopt);
    m_refused = 0;
    refreshHealth();
    return Pending<Done>::ready(Done{});
}

// The listener first: what Heroku is told to send must find someone. In a team that may be another one of us.
// A lost entry makes a new secret, and with it every webhook is renewed.
Pending<Done> WebhookDesk::applyOn()
{
    return m_core->secrets->readOrMake(secretKey(), Secret(m_core->random->urlSafeToken(32)))
        .andThen(this,
                 [this](const Secret &secret) -> Pending<Done> {
                     if (!m_wish.on)
                         return Pending<Done>::failed(makeError(ErrorCode::Cancelled));
                     m_master = secret;
                     const WebhookPlace place{QUrl(m_wish.publicUrl, QUrl::StrictMode), secret};
                     m_registrar->prepare(place);
                     m_listener->setKeys(m_registrar->keys());
                     return listen().always(this, [this, place](const Expected<Done> &listening) {
                         const bool isNewest = listening || listening.error().code != ErrorCode::Cancelled;
                         const bool others = !m_core->share->isAlone() && !m_registrar->isAt(place);
                         if (m_wish.on && isNewest && (listening || others))
                             m_registrar->setPlace(place);
                         return listening;
                     });
                 })
        .always(this, [this](const Expected<Done> &applied) {
            concludeApplying(applied);
            return applied;
        });
}

// The secret store may open again, and the port become free.
void WebhookDesk::concludeApplying(const Expected<Done> &applied)
{
    if (!m_wish.on || (!applied && applied.error().code == ErrorCode::Cancelled))
        return; // turned off meanwhile, or another attempt has taken its place
    m_openAgain.reset();
    m_openError.reset();
    if (!applied) {
        m_openError = applied.error();
        m_openAgain = m_core->clock->after(webhookOpenAgainMs, [this] { open(); });
    }
    refreshHealth();
    pushSoon();
}

Pending<Done> WebhookDesk::listen()
{
    const QUrl own(QStringLiteral("//") + m_listenAt, QUrl::StrictMode); // which knows [::1]:8790 as well
    const QHostAddress address(m_listenAt.isEmpty() ? m_wish.address : own.host());
    const int port = m_listenAt.isEmpty() ? m_wish.port : own.port(0);
    return m_listener->start(address, static_cast<quint16>(port));
}

// Here, or elsewhere in the team: what is received there is heard of.
bool WebhookDesk::isReceiving() const
{
    return m_listener->port() > 0 || !m_core->share->isAlone();
}

void WebhookDesk::followSettings()
{
    m_core->journal->run(&WebhookDesk::readWish).then(this, [this](const Expected<Wish> &wish) {
        if (!wish || *wish == m_wish)
            return;
        m_wish = *wish;
        m_watch->reset();
        if (m_core->canSeal)
            open();
        pushSoon();
    });
}

void WebhookDesk::followSecret()
{
    if (!m_wish.on)
        return;
    m_core->secrets->read(secretKey()).then(this, [this](const Expected<Secret> &there) {
        if (m_wish.on && there && !(*there == m_master))
            open();
    });
}

void WebhookDesk::stored(const QList<WebhookDueRecord> &dues, int deliveries)
{
    m_deliveries += deliveries;
    m_lastDeliveryAt = m_core->clock->now();
    for (const WebhookDueRecord &due : dues) {
        m_watch->delivered(due);
        m_due.insert({due.account, due.appId}, due);
        act(due);
    }
    pushSoon();
}

// Heroku's word is only that something has happened: the look finds out what. It counts as done when the look is over.
void WebhookDesk::act(const WebhookDueRecord &due)
{
    if (!m_used.contains(due.account))
        return;
    m_core->engine->delivered(due.account, due.appId).then(this, [this, due](const Expected<Done> &looked) {
        if (!looked)
            return; // the engine tries again by itself; should the program end before, the next start begins here
        const auto it = m_due.constFind({due.account, due.appId});
        if (it != m_due.cend() && it->newest <= due.newest)
            m_due.erase(it);
        m_core->journal->run([due](Repositories &r) { return r.webhookDeliveries().removeDue(due); })
            .then(this, [](const Expected<Done> &) {});
    });
}

void WebhookDesk::refreshHealth()
{
    bool any = false;
    for (const AccountId &account : std::as_const(m_used)) {
        const bool healthy =
            m_wish.on && isReceiving() && m_registrar->isComplete(account) && m_watch->isTrusted(account);
        const auto before = m_healthy.constFind(account);
        if (before != m_healthy.cend() && *before == healthy)
            continue;
        m_healthy.insert(account, healthy);
        m_core->engine->setWebhooksHealthy(account, healthy);
        any = true;
    }
    m_healthy.removeIf([this](const auto &entry) { return !m_used.contains(entry.key()); });
    if (any)
        m_settings->refresh(); // the bound on staleness follows
}

void WebhookDesk::pushSoon()
{
    if (m_pushTimer)
        return;
    m_pushTimer = m_core->clock->after(pushMs, [this] {
        m_pushTimer.reset();
        m_core->feed->push(view());
    });
}

void WebhookDesk::prune()
{
    m_core->journal
        ->run([before = m_core->clock->now().addDays(-keptDays)](Repositories &r) {
            return r.webhookDeliveries().prune(before);
        })
        .then(this,
              [this](const Expected<Done> &) { m_pruneTimer = m_core->clock->after(pruneMs, [this] { prune(); }); });
}

Pending<Done> WebhookDesk::leave(const AccountId &account)
{
    // Only whoever looks after the account may do it.
    const bool any = m_wish.on && m_used.contains(account);
    const Pending<Done> ours =
        any ? m_core->share->acquire({WorkKind::sweep, account.text}) : Pending<Done>::ready(Done{});
    return ours.always(this, [this, account](const Expected<Done> &) { return m_registrar->leave(account); });
}

} // namespace bowline
