// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/hasura/HasuraProofJourney.h"

#include "destinations/hasura/HasuraFixedUrl.h"

#include <algorithm>
#include <cmath>

namespace bowline {

namespace {

constexpr qint64 longestMs = 60000;     ///< for the whole proof
constexpr qint64 restartMs = 60000;     ///< within this after a write, a failure may come from the old instance
constexpr qint64 oldInstanceMs = 15000; ///< within this after a write, an OK may come from the old instance
constexpr qint64 unknownWriteMs = 5000; ///< patience with a failure when nobody knows of a write
constexpr double firstDelayMs = 100;
constexpr double delayFactor = 1.4;
constexpr double longestDelayMs = 3000;

bool mayPass(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NetRefused:
    case ErrorCode::NetTimeout:
    case ErrorCode::NetProtocol:
    case ErrorCode::ApiUnavailable:
    case ErrorCode::ApiBadAnswer:
    case ErrorCode::ApiRateLimited:
        return true;
    default:
        return false;
    }
}

/// Whether Hasura has answered that there is no check to be had. A Hasura that was not reached has said nothing: a
/// login from here must not stand in for its word then.
bool hasNoCheck(const Error &error)
{
    switch (error.code) {
    case ErrorCode::ApiNotFound:
    case ErrorCode::DestinationUnauthorized:
    case ErrorCode::DestinationRefused:
        return true;
    default:
        return false;
    }
}

QString names(const QList<HasuraSource> &sources)
{
    QStringList list;
    for (const HasuraSource &source : sources)
        list.append(source.name);
    return list.join(QStringLiteral(", "));
}

} // namespace

HasuraProofJourney::HasuraProofJourney(const QString &tenantId, const ProofRequest &request,
                                       const std::optional<LastWrite> &lastWrite, const Tools &tools, QObject *parent)
    : QObject(parent)
    , m_tenantId(tenantId)
    , m_request(request)
    , m_text(LoginText::of(request.source, request.rendering))
    , m_name(request.written.size() == 1 ? request.written.firstKey() : QString())
    , m_lastWrite(lastWrite)
    , m_tools(tools)
{
}

Pending<Proof> HasuraProofJourney::run()
{
    m_startedMs = m_tools.clock->monotonicMs();
    startLogins();
    m_tools.cloud->env(m_tenantId).then(this, [this](const Expected<HasuraEnv> &env) { onEnv(env); });
    return m_proof.pending();
}

void HasuraProofJourney::startLogins()
{
    if (m_text.obstacle() != LoginText::Obstacle::None)
        return;
    DatabaseLoginOptions options;
    options.foreign = m_text.foreign();
    tryDatabaseLogin(m_text.url(), options, m_tools.pool).then(this, [this](const Login &login) {
        m_login = login ? login : Login(fail(m_text.explained(login.error())));
        loginSettled();
    });
    if (!wroteWithin(oldInstanceMs) || m_lastWrite->before.isEmpty())
        return;
    tryDatabaseLogin(m_lastWrite->before, options, m_tools.pool).then(this, [this](const Login &login) {
        m_oldLogin = login;
        loginSettled();
    });
}

void HasuraProofJourney::loginSettled()
{
    if (const auto call = std::exchange(m_whenLoginSettles, {}))
        call();
}

void HasuraProofJourney::onEnv(const Expected<HasuraEnv> &env)
{
    if (!env) {
        m_proof.fail(env.error());
        return;
    }
    if (const auto inPlace = m_request.requireInPlace(env->vars); !inPlace) {
        m_proof.fail(inPlace.error());
        return;
    }
    if (m_text.obstacle() != LoginText::Obstacle::None) {
        m_proof.fail(m_text.error());
        return;
    }
    m_env = *env;
    if (m_name.isEmpty())
        finishByLogin(Phrase("hasura.url_is_split"));
    else
        findUsers();
}

void HasuraProofJourney::findUsers()
{
    m_tools.finder->find(m_name, m_env).then(this, [this](const Expected<HasuraUsage> &usage) { onUsage(usage); });
}

void HasuraProofJourney::onUsage(const Expected<HasuraUsage> &usage)
{
    if (!usage && mayPass(usage.error())) {
        m_wasAway = true;
        again(&HasuraProofJourney::findUsers, usage.error());
        return;
    }
    if (!usage) {
        if (hasNoCheck(usage.error()))
            finishByLogin(Phrase("hasura.sources_hidden"));
        else
            notReached(usage.error());
        return;
    }
    m_sawRestart = m_sawRestart || m_wasAway;
    m_usage = *usage;
    if (!m_usage.metadata)
        finishByLogin(Phrase("hasura.no_access_to_sources"));
    else if (m_usage.users.isEmpty())
        finishByLogin(Phrase("hasura.no_source_uses_it").arg(m_name));
    else
        poll();
}

void HasuraProofJourney::poll()
{
    m_usage.metadata->sourceHealth().then(this, [this](const Expected<Health> &health) { onHealth(health); });
}

void HasuraProofJourney::onHealth(const Expected<Health> &health)
{
    if (!health && mayPass(health.error())) {
        m_wasAway = true;
        again(&HasuraProofJourney::poll, health.error());
    } else if (!health && !hasNoCheck(health.error())) {
        notReached(health.error());
    } else if (!health) {
        finishByLogin(Phrase("hasura.no_source_health"));
    } else {
        m_sawRestart = m_sawRestart || m_wasAway;
        judge(*health);
    }
}

void HasuraProofJourney::judge(const Health &health)
{
    bool watched = false;
    const HasuraSource *slow = nullptr;
    for (const HasuraSource &source : std::as_const(m_usage.users)) {
        const auto found = health.find(source.name);
        if (found == health.end())
            continue;
        watched = true;
        if (found->status == HasuraSourceHealth::Status::Failing) {
            judgeFailure(source, found->code, found->problem);
            return;
        }
        if (found->status == HasuraSourceHealth::Status::TimedOut)
            slow = &source;
    }
    if (slow)
        again(&HasuraProofJourney::poll,
              makeError(ErrorCode::DatabaseUnreachable, Phrase("hasura.source_times_out").arg(slow->name), {}));
    else if (watched)
        judgeSuccess();
    else
        judgeUnwatched();
}

void HasuraProofJourney::judgeSuccess()
{
    if (okMayBeOld()) {
        again(&HasuraProofJourney::poll, makeError(ErrorCode::ApiUnavailable));
        return;
    }
    const Phrase text =
        m_usage.users.size() == 1 ? Phrase("proof.hasura_source_healthy") : Phrase("proof.hasura_sources_healthy");
    settleUnlessStranded(Proof{Proof::Kind::SourceHealth, text.arg(names(m_usage.users))});
}

// Sources, by name, with a URL of their own that leads to this database, or to the one that the env var named
// until now.
QList<std::pair<QString, Secret>> HasuraProofJourney::fixedHere() const
{
    const Secret before = m_lastWrite ? m_lastWrite->before : Secret();
    QList<std::pair<QString, Secret>> found;
    for (const HasuraSource &source : m_usage.fixed) {
        for (const Secret &url : source.fixedUrls) {
            if (hasuraFixedUrl::leadToOneDatabase(url, m_request.source) ||
                hasuraFixedUrl::leadToOneDatabase(url, before))
                found.append({source.name, url});
        }
    }
    return found;
}

void HasuraProofJourney::settleUnlessStranded(const Proof &proof)
{
    tryFixed(proof, fixedHere());
}

// A login of its own: another user's may well work, whatever happens to this one. That is said beside the proof, since
// nothing that is written here will ever reach it.
void HasuraProofJourney::tryFixed(const Proof &proof, QList<std::pair<QString, Secret>> left)
{
    if (left.isEmpty()) {
        m_proof.settle(proof);
        return;
    }
    const auto next = left.takeFirst();
    tryDatabaseLogin(next.second, DatabaseLoginOptions(), m_tools.pool)
        .then(this, [this, proof, left, source = next.first](const Login &login) {
            if (login) {
                Proof warned = proof;
                warned.text =
                    Phrase::sentences({proof.text, Phrase("hasura.source_will_not_follow").arg(source, m_name)});
                tryFixed(warned, left);
                return;
            }
            m_proof.fail(makeError(ErrorCode::DatabaseFailed, Phrase("hasura.source_has_own_url").arg(m_name, source),
                                   login.error().detail));
        });
}

void HasuraProofJourney::judgeFailure(const HasuraSource &source, ErrorCode code, const QString &problem)
{
    const Error error = makeError(code, Phrase("hasura.source_cannot_use_database").arg(source.name, problem), problem);
    // Refused here and there: what we saw ourselves is about this very value, whichever instance Hasura's
    // word is from.
    if (refusedHere())
        m_proof.fail(m_login->error());
    else if (failureIsFinal())
        m_proof.fail(error);
    else
        again(&HasuraProofJourney::poll, error);
}

// Without a health check of the source's own, its absence from the list of problems and a fresh login from
// here are the best there is.
void HasuraProofJourney::judgeUnwatched()
{
    m_usage.metadata->problems().then(this, [this](const Expected<QList<HasuraProblem>> &problems) {
        if (!problems && mayPass(problems.error())) {
            m_wasAway = true;
            again(&HasuraProofJourney::judgeUnwatched, problems.error());
            return;
        }
        if (!problems && !hasNoCheck(problems.error())) {
            notReached(problems.error());
            return;
        }
        m_sawRestart = m_sawRestart || m_wasAway;
        for (const HasuraProblem &problem : problems.value_or(QList<HasuraProblem>())) {
            for (const HasuraSource &source : std::as_const(m_usage.users)) {
                if (problem.object == source.name || problem.object.endsWith(QLatin1Char(' ') + source.name)) {
                    judgeFailure(source, problem.code, problem.reason);
                    return;
                }
            }
        }
        finishByLogin(Phrase("hasura.source_not_watched").arg(names(m_usage.users)));
    });
}

void HasuraProofJourney::again(void (HasuraProofJourney::*step)(), const Error &error)
{
    const qint64 elapsed = m_tools.clock->monotonicMs() - m_startedMs;
    if (elapsed >= longestMs) {
        m_proof.fail(
            makeError(error.code,
                      error.code == ErrorCode::ApiUnavailable ? Phrase("hasura.not_back_from_restart") : error.message,
                      error.detail));
        return;
    }
    const double delay = std::min(longestDelayMs, firstDelayMs * std::pow(delayFactor, m_polls++));
    m_timer = m_tools.clock->after(std::max<qint64>(static_cast<qint64>(delay), error.retryAfterMs),
                                   [this, step] { (this->*step)(); });
}

void HasuraProofJourney::notReached(const Error &error)
{
    m_proof.fail(makeError(error.code, Phrase("hasura.written_not_asked").arg(error.message), error.detail));
}

Phrase HasuraProofJourney::loginText(const DatabaseLoginReport &report, const Phrase &why) const
{
    const Phrase login(report.tlsVersion.isEmpty() ? "proof.fresh_login_plain_and" : "proof.fresh_login_and");
    return Phrase::sentences(QList<Phrase>{login.arg(why), m_text.connects() ? m_text.rule() : Phrase()} +
                             report.remarks);
}

void HasuraProofJourney::finishByLogin(const Phrase &why)
{
    if (!m_login) {
        m_whenLoginSettles = [this, why] { finishByLogin(why); };
        return;
    }
    if (!*m_login)
        m_proof.fail(m_login->error());
    else
        settleUnlessStranded(Proof{Proof::Kind::FreshLogin, loginText(**m_login, why)});
}

bool HasuraProofJourney::wroteWithin(qint64 ms) const
{
    return m_lastWrite && m_tools.clock->monotonicMs() - m_lastWrite->atMs < ms;
}

bool HasuraProofJourney::okMayBeOld() const
{
    const bool oldIsDead =
        m_lastWrite && (m_lastWrite->before.isEmpty() ||
                        (m_oldLogin && !*m_oldLogin && m_oldLogin->error().code == ErrorCode::DatabaseLoginRefused));
    return wroteWithin(oldInstanceMs) && !m_sawRestart && !oldIsDead;
}

bool HasuraProofJourney::refusedHere() const
{
    return m_login && !*m_login &&
           (m_login->error().code == ErrorCode::DatabaseLoginRefused ||
            m_login->error().code == ErrorCode::DatabaseMissing);
}

bool HasuraProofJourney::failureIsFinal() const
{
    if (m_sawRestart)
        return true;
    if (m_lastWrite)
        return !wroteWithin(restartMs);
    return m_tools.clock->monotonicMs() - m_startedMs >= unknownWriteMs;
}

} // namespace bowline
