// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/AccountBook.h"

#include "service/ActLog.h"
#include "service/ViewMaker.h"

namespace bowline {

namespace {

constexpr qint64 openAgainMs = 30000;
constexpr qint64 askAgainMs = 10 * 60 * 1000;
constexpr qint64 askAgainSoonMs = 60 * 1000; ///< where nobody could answer
const QString stateNeedsLogin = QStringLiteral("needs_login");
const QString stateUnreadable = QStringLiteral("unreadable");

} // namespace

const QString AccountBook::stateReady = QStringLiteral("ready");

AccountBook::AccountBook(ServiceCore *core, SettingsBook *settings, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_tokens(core, settings)
    , m_jumps(core->clock->onJump([this] { askAllAgain(); }))
{
    connect(m_core->engine, &SyncEngine::accountRefused, this, [this](const AccountId &id, const Error &error) {
        if (m_accounts.contains(id))
            stopUsing(m_accounts[id]);
        setState(id, stateNeedsLogin, error.message);
    });
    connect(&m_tokens, &TokenKeeper::othersFound, this, &AccountBook::replaceTokens);
}

AccountBook::~AccountBook() = default;

void AccountBook::load(const QList<AccountRecord> &accounts)
{
    for (Entry &entry : m_accounts)
        stopUsing(entry);
    m_accounts.clear();
    m_tokens.forgetAll();
    for (const AccountRecord &record : accounts)
        m_accounts.insert(record.id, Entry{record});
    m_core->engine->expectAccounts(QSet<AccountId>(m_accounts.keyBegin(), m_accounts.keyEnd()));
}

void AccountBook::open(bool ofSandbox)
{
    for (const Entry &entry : std::as_const(m_accounts)) {
        if (entry.record.sandbox != ofSandbox)
            continue;
        const AccountId id = entry.record.id;
        m_tokens.read(id).then(this, [this, id, ofSandbox](const Expected<std::optional<HerokuTokens>> &tokens) {
            if (!m_accounts.contains(id))
                return;
            if (tokens && *tokens) {
                use(id, **tokens);
                m_tokens.keepAgain();
                return;
            }
            // No entry while the store is open: the login is gone from it. Anything else may pass.
            const bool gone = tokens.has_value();
            const Error why = gone ? makeError(ErrorCode::AuthExpired) : tokens.error();
            setState(id, gone ? stateNeedsLogin : stateUnreadable, why.message);
            m_core->engine->dropAccount(id, why);
            if (why.code == ErrorCode::KeychainTimeout)
                m_openAgain = m_core->clock->after(openAgainMs, [this, ofSandbox] { open(ofSandbox); });
        });
    }
}

void AccountBook::closeAll(const Error &why)
{
    for (Entry &entry : m_accounts) {
        stopUsing(entry);
        m_core->engine->dropAccount(entry.record.id, why);
        // A login that Heroku refused stays refused, whatever the secret store does.
        if (entry.record.state != stateNeedsLogin)
            setState(entry.record.id, stateUnreadable, why.message);
    }
}

// -- a login that was refused

bool AccountBook::isRefused(const AccountId &id) const
{
    const auto it = m_accounts.constFind(id);
    return it != m_accounts.cend() && it->record.state == stateNeedsLogin && !it->api;
}

Pending<Done> AccountBook::askAgain(const AccountId &id)
{
    if (!isRefused(id))
        return Pending<Done>::ready(Done{});
    if (const auto asking = m_asking.constFind(id); asking != m_asking.cend())
        return *asking;
    const Pending<Done> answer = m_tokens.read(id).andThen(this, [this, id](const std::optional<HerokuTokens> &tokens) {
        return tokens ? tryTokens(id, *tokens) : Pending<Done>::failed(makeError(ErrorCode::AuthExpired));
    });
    m_asking.insert(id, answer);
    answer.then(this, [this, id](const Expected<Done> &) { m_asking.remove(id); });
    return answer;
}

Pending<Done> AccountBook::whenUsableNow(const AccountId &id)
{
    if (api(id))
        return Pending<Done>::ready(Done{});
    if (!find(id))
        return Pending<Done>::failed(makeError(ErrorCode::NotFound));
    return askAgain(id).always(this, [this, id](const Expected<Done> &) {
        return api(id) ? Expected<Done>(Done{}) : bowline::fail(m_core->engine->whyAway(id));
    });
}

// The list of apps, since a login that may not even read that is of no use. Its client goes with the gate, which goes
// when a person logs in anew meanwhile.
Pending<Done> AccountBook::tryTokens(const AccountId &id, const HerokuTokens &tokens)
{
    if (!isRefused(id))
        return Pending<Done>::ready(Done{});
    const AccountRecord &record = m_accounts[id].record;
    const Endpoints endpoints = endpointsFromJson(record.endpoints);
    RefreshGate *gate = m_tokens.begin(id, tokens, {endpoints, record.sandbox});
    auto *asking = new PlatformApi(endpoints, m_core->http, gate, gate);
    return asking->apps().always(this, [this, id](const Expected<AppsAnswer> &apps) {
        if (!isRefused(id))
            return Pending<Done>::ready(Done{});
        if (apps)
            return useStored(id);
        m_tokens.end(id);
        return Pending<Done>::failed(apps.error());
    });
}

// Read anew: they may have been renewed for the question.
Pending<Done> AccountBook::useStored(const AccountId &id)
{
    return m_tokens.read(id).andThen(this, [this, id](const std::optional<HerokuTokens> &tokens) -> Expected<Done> {
        if (!tokens)
            return fail(ErrorCode::AuthExpired);
        if (isRefused(id))
            use(id, *tokens);
        return Done{};
    });
}

void AccountBook::askAllAgainIn(qint64 ms)
{
    m_askAgain = m_core->clock->after(ms, [this] { askAllAgain(); });
}

void AccountBook::askAllAgain()
{
    m_askAgain.reset();
    for (const AccountRecord &record : all()) {
        if (!isRefused(record.id))
            continue;
        if (!m_askAgain)
            askAllAgainIn(askAgainMs);
        askAgain(record.id).then(this, [this](const Expected<Done> &answer) {
            if (!answer && answer.error().retry() != RetryClass::AfterLogin)
                askAllAgainIn(askAgainSoonMs);
        });
    }
}

QList<AccountView> AccountBook::views() const
{
    QList<AccountView> views;
    for (const AccountRecord &record : all())
        views.append(accountView(record));
    return views;
}

QList<AccountRecord> AccountBook::all() const
{
    QList<AccountRecord> records;
    for (const Entry &entry : m_accounts)
        records.append(entry.record);
    std::sort(records.begin(), records.end(),
              [](const AccountRecord &a, const AccountRecord &b) { return a.createdAt < b.createdAt; });
    return records;
}

std::optional<AccountRecord> AccountBook::find(const AccountId &id) const
{
    const auto it = m_accounts.constFind(id);
    return it == m_accounts.cend() ? std::nullopt : std::optional(it->record);
}

QString AccountBook::email(const AccountId &id) const
{
    return m_accounts.value(id).record.email;
}

PlatformApi *AccountBook::api(const AccountId &id) const
{
    return m_accounts.value(id).api;
}

AddonApi *AccountBook::addons(const AccountId &id) const
{
    return m_accounts.value(id).addons;
}

DataApi *AccountBook::dataApi(const AccountId &id) const
{
    return m_accounts.value(id).data;
}

QStringList AccountBook::secretKeys() const
{
    QStringList keys;
    for (const Entry &entry : m_accounts)
        keys.append(TokenKeeper::secretKey(entry.record.id));
    return keys;
}

QList<QUrl> AccountBook::hasuraClouds() const
{
    QList<QUrl> clouds{Endpoints::defaults().hasuraCloud};
    for (const AccountRecord &account : all()) {
        const QUrl cloud = endpointsFromJson(account.endpoints).hasuraCloud;
        if (cloud.isValid() && !cloud.isEmpty() && !clouds.contains(cloud))
            clouds.append(cloud);
    }
    return clouds;
}

void AccountBook::use(const AccountId &id, const HerokuTokens &tokens)
{
    Entry &entry = m_accounts[id];
    stopUsing(entry);
    const Endpoints endpoints = endpointsFromJson(entry.record.endpoints);
    RefreshGate *gate = m_tokens.begin(id, tokens, {endpoints, entry.record.sandbox});
    entry.api = new PlatformApi(endpoints, m_core->http, gate, this);
    entry.addons = new AddonApi(entry.api, entry.api);
    entry.data = new DataApi(endpoints, m_core->http, gate, entry.api);
    entry.data->setLoginCheck([api = entry.api](const Secret &token) { return api->acceptsLogin(token); });
    // A Data API that is overrun makes the whole account go easy.
    connect(entry.data, &DataApi::slowDownAsked, entry.api, &PlatformApi::slowDownAsked);
    connect(entry.api, &PlatformApi::accountSeen, this,
            [this, id](const HerokuAccount &person) { noteName(id, person); });
    if (entry.record.state != stateReady)
        setState(id, stateReady, {});
    m_core->engine->useAccount(id, entry.api);
}

void AccountBook::stopUsing(Entry &entry)
{
    if (!entry.api)
        return;
    m_core->engine->dropAccount(entry.record.id, makeError(ErrorCode::Cancelled));
    entry.api->deleteLater();
    entry.api = nullptr;
    entry.data = nullptr;
    entry.addons = nullptr;
    m_tokens.end(entry.record.id);
}

void AccountBook::setState(const AccountId &id, const QString &state, const Phrase &message)
{
    if (!m_accounts.contains(id))
        return;
    AccountRecord &record = m_accounts[id].record;
    record.state = state;
    record.message = message;
    if (state == stateNeedsLogin && !m_askAgain)
        askAllAgainIn(askAgainMs);
    store(record);
}

void AccountBook::store(const AccountRecord &record)
{
    m_core->feed->push(accountView(record));
    m_core->journal->run([record](Repositories &r) { return r.accounts().store(record); })
        .then(this, [](const Expected<Done> &) {});
}

// People change their address at Heroku; who they are is their id.
void AccountBook::noteName(const AccountId &id, const HerokuAccount &person)
{
    const auto it = m_accounts.find(id);
    if (it == m_accounts.end() || it->record.herokuUserId != person.id || person.email.isEmpty() ||
        it->record.email == person.email)
        return;
    it->record.email = person.email;
    store(it->record);
    Q_EMIT emailsChanged();
}

AccountRecord AccountBook::recordFor(const HerokuAccount &person, LoginKind login, const Endpoints &endpoints,
                                     bool sandbox) const
{
    AccountRecord record;
    for (const AccountRecord &known : m_arriving + all()) {
        const bool samePlace = sandbox ? known.sandbox : endpointsFromJson(known.endpoints).api == endpoints.api;
        if (samePlace && known.herokuUserId == person.id)
            record = known;
    }
    if (record.id.isEmpty()) {
        record.id = AccountId(m_core->random->uuid());
        record.createdAt = m_core->clock->now();
    }
    record.herokuUserId = person.id;
    record.email = person.email;
    record.login = loginKindKey(login);
    record.sandbox = sandbox;
    record.endpoints = endpointsToJson(endpoints);
    record.state = stateReady;
    record.message = {};
    return record;
}

Expected<Done> AccountBook::checkPerson(const HerokuAccount &person, LoginKind login, const AccountId &renewed) const
{
    const auto record = find(renewed);
    if (!record || record->herokuUserId == person.id)
        return Done{};
    const Phrase what = login == LoginKind::ApiToken    ? Phrase("login.token_of_other_account")
                        : login == LoginKind::HerokuCli ? Phrase("login.cli_of_other_account")
                                                        : Phrase("login.browser_of_other_account");
    return fail(makeError(ErrorCode::AuthOtherPerson, what.arg(person.email, record->email), {}));
}

Pending<AccountView> AccountBook::adopt(const HerokuTokens &tokens, LoginKind login, const Endpoints &endpoints,
                                        bool sandbox, const AccountId &renewed, const Wanted &wanted)
{
    if (const auto ready = m_core->requireSealer(); !ready)
        return Pending<AccountView>::failed(ready.error());
    // A gate and client of their own for one question: whose tokens are these?
    auto *gate = new RefreshGate([] { return Pending<RefreshGate::Token>::failed(makeError(ErrorCode::AuthRevoked)); },
                                 [] { return 0; }, 0, this);
    gate->setToken({tokens.access, 0});
    auto *asking = new PlatformApi(endpoints, m_core->http, gate, gate);
    return asking->account().always(
        this, [this, gate, tokens, login, endpoints, sandbox, renewed, wanted](const Expected<HerokuAccount> &person) {
            gate->deleteLater();
            if (!person)
                return Pending<AccountView>::failed(person.error());
            if (const auto right = checkPerson(*person, login, renewed); !right)
                return Pending<AccountView>::failed(right.error());
            return keep(recordFor(*person, login, endpoints, sandbox), tokens, wanted);
        });
}

Pending<AccountView> AccountBook::keep(const AccountRecord &record, const HerokuTokens &tokens, const Wanted &wanted)
{
    m_arriving.append(record);
    return m_tokens.write(record.id, tokens, wanted)
        .andThen(this,
                 [this, record](const Done &) {
                     return m_core->journal->run([record](Repositories &r) { return r.accounts().store(record); });
                 })
        .always(this, [this, record, tokens](const Expected<Done> &saved) -> Expected<AccountView> {
            const auto isThis = [&record](const AccountRecord &one) { return one.id == record.id; };
            m_arriving.erase(std::find_if(m_arriving.begin(), m_arriving.end(), isThis));
            if (!saved)
                return fail(saved.error());
            const bool isRenewed = m_accounts.contains(record.id);
            m_accounts[record.id].record = record;
            m_tokens.stay(record.id);
            use(record.id, tokens);
            m_core->acts->note({}, {},
                               Phrase(isRenewed ? "act.account_renewed" : "act.account_added").arg(record.email));
            const AccountView view = accountView(record);
            m_core->feed->push(view);
            Q_EMIT emailsChanged();
            return view;
        });
}

Pending<Done> AccountBook::letGo(const AccountId &id)
{
    if (!m_accounts.contains(id))
        return Pending<Done>::failed(makeError(ErrorCode::NotFound));
    return m_tokens.letGo(id);
}

Pending<Done> AccountBook::remove(const AccountId &id)
{
    if (!m_accounts.contains(id))
        return Pending<Done>::failed(makeError(ErrorCode::NotFound));
    if (!m_tokens.isLeaving(id))
        return Pending<Done>::failed(makeError(ErrorCode::Cancelled));
    stopUsing(m_accounts[id]);
    m_core->engine->dropAccount(id, makeError(ErrorCode::Cancelled));
    return m_core->journal->run([id](Repositories &r) { return r.accounts().remove(id); })
        .always(this, [this, id](const Expected<Done> &removed) {
            concludeRemoval(id, removed);
            return removed;
        });
}

// Its tokens are gone. If its row is not, nothing of it may look as if it were followed.
void AccountBook::concludeRemoval(const AccountId &id, const Expected<Done> &removed)
{
    if (!m_accounts.contains(id) || !m_tokens.isLeaving(id))
        return;
    m_tokens.forget(id);
    if (removed) {
        const AccountRecord record = m_accounts.take(id).record;
        m_core->feed->push(Removed<AccountView>{{id}});
        m_core->acts->note({}, {}, Phrase("act.account_removed").arg(record.email));
        return;
    }
    const Error why = makeError(ErrorCode::AuthExpired);
    setState(id, stateNeedsLogin, why.message);
    m_core->engine->dropAccount(id, why);
}

void AccountBook::follow(const AccountId &id, const std::optional<AccountRecord> &record)
{
    if (!record) {
        if (!m_accounts.contains(id))
            return;
        stopUsing(m_accounts[id]);
        m_tokens.forget(id);
        m_accounts.remove(id);
        m_core->feed->push(Removed<AccountView>{{id}});
        return;
    }
    Entry &entry = m_accounts[id];
    entry.record = *record;
    if (record->state == stateNeedsLogin && !m_askAgain)
        askAllAgainIn(askAgainMs);
    m_core->feed->push(accountView(*record));
    Q_EMIT emailsChanged();
    if (record->state == stateNeedsLogin && entry.api) {
        stopUsing(entry);
        m_core->engine->dropAccount(id, makeError(ErrorCode::AuthRevoked, record->message, {}));
    } else if (record->state == stateReady && !entry.api && m_core->canSeal) {
        readTokens(id);
    }
}

void AccountBook::readTokens(const AccountId &id)
{
    m_tokens.read(id).then(this, [this, id](const Expected<std::optional<HerokuTokens>> &tokens) {
        if (tokens && *tokens && m_accounts.contains(id))
            replaceTokens(id, **tokens);
    });
}

void AccountBook::replaceTokens(const AccountId &id, const HerokuTokens &tokens)
{
    const Entry entry = m_accounts.value(id);
    if (entry.api)
        m_tokens.replace(id, tokens);
    else if (entry.record.state == stateReady)
        use(id, tokens);
}

Pending<Done> AccountBook::moveSandbox(const Endpoints &endpoints)
{
    QList<AccountRecord> moved;
    for (Entry &entry : m_accounts) {
        if (!entry.record.sandbox)
            continue;
        entry.record.endpoints = endpointsToJson(endpoints);
        moved.append(entry.record);
    }
    return m_core->journal->run([moved](Repositories &r) -> Expected<Done> {
        for (const AccountRecord &record : moved) {
            if (const auto saved = r.accounts().store(record); !saved)
                return saved;
        }
        return Done{};
    });
}

} // namespace bowline
