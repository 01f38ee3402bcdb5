// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/LoginDesk.h"

#include "heroku/CliLogin.h"
#include "service/ViewMaker.h"

#include <algorithm>

namespace bowline {

namespace {

QString cliHost(const Endpoints &endpoints)
{
    const QUrl &api = endpoints.api;
    return api.port() < 0 ? api.host() : QStringLiteral("%1:%2").arg(api.host()).arg(api.port());
}

// Anything else cannot stand in a header.
Expected<Secret> plainToken(const Secret &token)
{
    const Secret trimmed(token.reveal().trimmed());
    if (trimmed.isEmpty())
        return fail(makeError(ErrorCode::InputInvalid, Phrase("login.token_missing"), {}));
    const auto isPlain = [](char c) { return c > ' ' && c < 0x7f; };
    if (!std::all_of(trimmed.reveal().cbegin(), trimmed.reveal().cend(), isPlain))
        return fail(makeError(ErrorCode::InputInvalid, Phrase("login.token_has_spaces"), {}));
    return trimmed;
}

} // namespace

LoginDesk::LoginDesk(ServiceCore *core, const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_parts(parts)
{
}

void LoginDesk::giveUpOther()
{
    if (!m_flow)
        return;
    m_flow->cancel();
    delete m_flow; // frees the port now, not at the next turn
    m_parts.jobs->fail(m_flowJob, makeError(ErrorCode::Cancelled, Phrase("login.another_started"), {}));
}

// Only its own: another job's login may be under way by now.
void LoginDesk::cancelFlow(const JobId &job)
{
    if (m_flowJob == job)
        delete m_flow;
}

Pending<JobView> LoginDesk::startLogin()
{
    const Endpoints endpoints = Endpoints::defaults();
    const auto client = m_parts.settings->oauthClient(endpoints);
    if (!client)
        return Pending<JobView>::failed(client.error());
    return Pending<JobView>::ready(browserJob({endpoints, *client, false, {}}));
}

Expected<JobView> LoginDesk::browserJob(const Place &place)
{
    if (const auto ready = m_core->requireSealer(); !ready)
        return fail(ready.error());
    giveUpOther();
    const JobView job = m_parts.jobs->add(JobKind::Login, {Phrase("job.answer_in_browser"), Phrase("job.keep_login")},
                                          [this](const JobId &id) { cancelFlow(id); });
    if (const auto begun = beginFlow(job.id, place, 0); !begun) {
        m_parts.jobs->fail(job.id, begun.error());
        return fail(begun.error());
    }
    JobView started = job;
    for (const JobView &view : m_parts.jobs->all()) {
        if (view.id == job.id)
            started = view;
    }
    return started;
}

Expected<Done> LoginDesk::beginFlow(const JobId &job, const Place &place, int firstStep)
{
    giveUpOther();
    m_flow = new OAuthFlow(place.endpoints, place.client, m_core->http, m_core->clock, m_core->random, this);
    m_flowJob = job;
    const auto link = m_flow->start();
    if (!link) {
        delete m_flow;
        return fail(link.error());
    }
    m_parts.jobs->setLink(job, *link);
    // It answers reloads a little longer than it is needed here.
    connect(m_flow, &OAuthFlow::ended, m_flow, &QObject::deleteLater);
    connect(m_flow, &OAuthFlow::foreignAnswer, this, [this, job, firstStep] {
        m_parts.jobs->setStep(job, firstStep, StepState::Running, Phrase("login.foreign_answer"));
    });
    m_flow->tokens().then(this, [this, job, place, firstStep](const Expected<HerokuTokens> &tokens) {
        if (!tokens) {
            m_parts.jobs->fail(job, tokens.error());
            return;
        }
        if (!m_parts.jobs->isRunning(job))
            return; // given up in the moment in which the answer came
        m_parts.jobs->setStep(job, firstStep, StepState::Done);
        adopt(job, *tokens, place, firstStep + 1);
    });
    return Done{};
}

void LoginDesk::adopt(const JobId &job, const HerokuTokens &tokens, const Place &place, int step)
{
    const auto wanted = [this, job] { return m_parts.jobs->isRunning(job); };
    m_parts.accounts->adopt(tokens, LoginKind::Browser, place.endpoints, place.sandbox, place.renewed, wanted)
        .then(this, [this, job, step](const Expected<AccountView> &account) {
            if (!account) {
                m_parts.jobs->fail(job, account.error());
                return;
            }
            m_parts.jobs->setStep(job, step, StepState::Done, Phrase::plain(account->email));
            m_parts.jobs->succeed(job, account->id);
        });
}

Pending<JobView> LoginDesk::startSandbox()
{
    return sandboxJob({});
}

Pending<JobView> LoginDesk::sandboxJob(const AccountId &renewed)
{
    if (const auto ready = m_core->requireSealer(); !ready)
        return Pending<JobView>::failed(ready.error());
    const JobView job = m_parts.jobs->add(
        JobKind::Sandbox, {Phrase("job.start_sandbox"), Phrase("job.answer_in_browser"), Phrase("job.keep_login")},
        [this](const JobId &id) { cancelFlow(id); });
    // Its port is inherited by the new process until that has begun, and would seem to be taken for so long.
    if (m_flow && m_flow->tokens().isSettled())
        delete m_flow;
    m_parts.sandbox->start().then(this, [this, id = job.id, renewed](const Expected<RunningSandbox> &running) {
        if (!m_parts.jobs->isRunning(id))
            return;
        if (!running) {
            m_parts.jobs->fail(id, running.error());
            return;
        }
        m_parts.jobs->setStep(id, 0, StepState::Done);
        if (const auto begun = beginFlow(id, {running->endpoints, running->client, true, renewed}, 1); !begun)
            m_parts.jobs->fail(id, begun.error());
    });
    return Pending<JobView>::ready(job);
}

Pending<JobView> LoginDesk::renewLogin(const AccountId &account)
{
    const auto record = m_parts.accounts->find(account);
    if (!record)
        return Pending<JobView>::failed(makeError(ErrorCode::NotFound));
    if (record->sandbox)
        return sandboxJob(account);
    const Endpoints endpoints = endpointsFromJson(record->endpoints);
    const auto client = m_parts.settings->oauthClient(endpoints);
    if (!client)
        return Pending<JobView>::failed(client.error());
    return Pending<JobView>::ready(browserJob({endpoints, *client, false, account}));
}

Expected<LoginDesk::Place> LoginDesk::placeOf(const AccountId &account) const
{
    const auto record = m_parts.accounts->find(account);
    if (!record)
        return fail(ErrorCode::NotFound);
    return Place{endpointsFromJson(record->endpoints), {}, record->sandbox, account};
}

Pending<AccountView> LoginDesk::addToken(const Secret &token)
{
    return adoptToken(token, {Endpoints::defaults(), {}, false, {}});
}

Pending<AccountView> LoginDesk::renewToken(const AccountId &account, const Secret &token)
{
    const auto place = placeOf(account);
    return place ? adoptToken(token, *place) : Pending<AccountView>::failed(place.error());
}

Pending<AccountView> LoginDesk::adoptToken(const Secret &token, const Place &place)
{
    const auto plain = plainToken(token);
    if (!plain)
        return Pending<AccountView>::failed(plain.error());
    return m_parts.accounts->adopt({*plain, {}, {}}, LoginKind::ApiToken, place.endpoints, place.sandbox, place.renewed)
        .always(this, [](const Expected<AccountView> &account) -> Expected<AccountView> {
            if (!account && account.error().code == ErrorCode::AuthRevoked)
                return fail(makeError(ErrorCode::AuthRevoked, Phrase("login.token_refused"), account.error().detail));
            return account;
        });
}

Pending<CliLoginView> LoginDesk::findCliLogin()
{
    return bowline::findCliLogin(cliHost(Endpoints::defaults()), this).andThen(this, [](const CliLoginFound &found) {
        return CliLoginView{!found.token.isEmpty(), found.email, found.source};
    });
}

Pending<AccountView> LoginDesk::useCliLogin()
{
    return adoptCliLogin({Endpoints::defaults(), {}, false, {}});
}

Pending<AccountView> LoginDesk::renewCliLogin(const AccountId &account)
{
    const auto place = placeOf(account);
    return place ? adoptCliLogin(*place) : Pending<AccountView>::failed(place.error());
}

Pending<AccountView> LoginDesk::adoptCliLogin(const Place &place)
{
    return bowline::findCliLogin(cliHost(place.endpoints), this)
        .andThen(this, [this, place](const CliLoginFound &found) {
            if (found.token.isEmpty())
                return Pending<AccountView>::failed(
                    makeError(ErrorCode::NotFound, Phrase("login.cli_not_logged_in"), {}));
            return m_parts.accounts
                ->adopt({found.token, {}, {}}, LoginKind::HerokuCli, place.endpoints, place.sandbox, place.renewed)
                .always(this,
                        [renewing =
                             !place.renewed.isEmpty()](const Expected<AccountView> &account) -> Expected<AccountView> {
                            if (renewing && !account && account.error().code == ErrorCode::AuthRevoked)
                                return fail(makeError(ErrorCode::AuthRevoked, Phrase("login.cli_refused"),
                                                      account.error().detail));
                            return account;
                        });
        });
}

// What is followed is the app's id, a person knows its name.
Pending<Done> LoginDesk::authorizeApp(const AccountId &account, const QString &app, const Secret &code)
{
    if (!m_parts.accounts->find(account))
        return Pending<Done>::failed(makeError(ErrorCode::NotFound));
    const Secret trimmed(code.reveal().trimmed());
    if (app.isEmpty() || trimmed.isEmpty())
        return Pending<Done>::failed(makeError(ErrorCode::InputInvalid, Phrase("login.code_missing"), {}));
    QString appId = app;
    m_core->engine->book().forEach([&](const SyncRecord &sync) {
        if (sync.account == account && sync.appName == app)
            appId = sync.appId;
    });
    return m_core->engine->authorizeApp(account, appId, trimmed);
}

Pending<QStringList> LoginDesk::unreadItems(const AccountId &account)
{
    if (!m_parts.accounts->find(account))
        return Pending<QStringList>::failed(makeError(ErrorCode::NotFound));
    PlatformApi *api = m_parts.accounts->api(account); // none: nothing was asked
    return Pending<QStringList>::ready(api ? api->oddities().lines() : QStringList());
}

Pending<RemovalPreview> LoginDesk::previewLogOut(const AccountId &account)
{
    RemovalPreview preview;
    preview.syncedEnvVars = m_parts.syncs->followedBy(account);
    preview.sentence =
        preview.syncedEnvVars.isEmpty() ? Phrase("account.login_is_removed") : Phrase("account.is_removed");
    return Pending<RemovalPreview>::ready(preview);
}

Pending<Done> LoginDesk::logOut(const AccountId &account)
{
    // The keychain first: if it does not let go of the login, nothing else is touched, and everything is followed as
    // before. The login itself is needed a little longer, to call off what Heroku was asked to send.
    return m_parts.accounts->letGo(account)
        .andThen(this, [this, account](const Done &) { return m_parts.webhooks->leave(account); })
        .always(this,
                [this, account](const Expected<Done> &left) {
                    return left ? m_parts.accounts->remove(account) : Pending<Done>::ready(left);
                })
        .andThen(this, [this, account](const Done &) { return m_parts.syncs->deleteAllOf(account); });
}

} // namespace bowline
