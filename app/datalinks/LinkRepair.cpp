// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalinks/LinkRepair.h"

#include "core/DatabaseUrl.h"
#include "datalinks/LinkProbe.h"
#include "datalinks/LinkSession.h"
#include "datalinks/LockedMoment.h"
#include "datalinks/MappingPassword.h"
#include "net/postgres/SqlQuote.h"

#include <QElapsedTimer>
#include <QSet>
#include <QThread>

#include <algorithm>

namespace bowline {

namespace {

using Phase = RepairStatement::Phase;

/// A lock that was not to be had in time, a statement that took too long, a deadlock, or a catalog row that somebody
/// else has just changed: another time it may go well.
bool mayGoWellAnotherTime(const PgConnection &session)
{
    static const QSet<QString> states{QStringLiteral("55P03"), QStringLiteral("57014"), QStringLiteral("40P01")};
    const auto &refusal = session.refusal();
    return refusal &&
           (states.contains(refusal->sqlState) ||
            (refusal->sqlState == QLatin1String("XX000") && refusal->message.contains(QLatin1String("concurrently"))));
}

QStringList typesOf(const QList<RepairStatement> &statements)
{
    QStringList types;
    for (const RepairStatement &each : statements)
        types += each.types;
    types.removeDuplicates();
    return types;
}

} // namespace

LinkRepair::LinkRepair(const Secret &localUrl, const LinkToExamine &link, const RepairChoices &choices,
                       const CancelToken &cancel)
    : LinkRepair(localUrl, link, choices, cancel, Limits())
{
}

LinkRepair::LinkRepair(const Secret &localUrl, const LinkToExamine &link, const RepairChoices &choices,
                       const CancelToken &cancel, const Limits &limits)
    : m_localUrl(localUrl)
    , m_link(link)
    , m_choices(choices)
    , m_cancel(cancel)
    , m_limits(limits)
{
}

Expected<RepairPlan> LinkRepair::plan()
{
    return plan(m_choices);
}

Expected<RepairPlan> LinkRepair::plan(const RepairChoices &choices)
{
    const auto examined = LinkExaminer(m_cancel).examine(m_localUrl, {m_link});
    if (!examined)
        return fail(examined.error());
    const LinkEvidence evidence = examined->first().evidence;
    m_question = LinkProbe::questionOf(evidence.local, m_link.server);
    auto session = LinkSession::open(m_localUrl, patience());
    if (!session)
        return fail(session.error());
    if (const auto set = session->run(LinkSession::readOnlySettings(m_limits.sideMs), patience()); !set)
        return fail(LinkSession::wordsOf(*session, set.error()));
    return planWith(*session, evidence, choices);
}

// What hangs on the retyped columns is asked for all of them at once; only if something there is in the way, for each.
Expected<RepairPlan> LinkRepair::planWith(PgConnection &session, const LinkEvidence &evidence,
                                          const RepairChoices &choices)
{
    using Retyped = RepairPlanner::Retyped;
    const auto read = [&](const QList<Retyped> &columns) {
        LinkDependents::Roots roots{m_link.server, {}, {}, {}};
        for (const Retyped &each : columns) {
            if (!roots.tables.contains(each.table))
                roots.tables.append(each.table);
            roots.columns[each.table].append(each.column);
        }
        return LinkDependents::read(session, roots, patience());
    };
    const auto uses = read({});
    if (!uses)
        return fail(uses.error());
    RepairPlanner planner(evidence, m_link.schema, *uses, choices);
    const QList<Retyped> retyped = planner.retypedInUse();
    if (retyped.isEmpty())
        return planner.plan({}, {}, {});
    const auto above = read(retyped);
    if (!above)
        return fail(above.error());
    if (!planner.obstacleTo(retyped.first(), *above))
        return planner.plan(retyped, *above, {});
    QList<Retyped> allowed;
    QList<RepairLeft> left;
    for (const Retyped &each : retyped) {
        const auto own = read({each});
        if (!own)
            return fail(own.error());
        if (const auto obstacle = planner.obstacleTo(each, *own))
            left.append(*obstacle);
        else
            allowed.append(each);
    }
    if (allowed.isEmpty())
        return planner.plan({}, {}, left);
    const auto rest = read(allowed);
    return rest ? Expected<RepairPlan>(planner.plan(allowed, *rest, left)) : fail(rest.error());
}

Expected<RepairReport> LinkRepair::perform(const QByteArray &fingerprint)
{
    const auto current = plan(m_choices);
    if (!current)
        return fail(current.error());
    if (!fingerprint.isEmpty() && current->fingerprint() != fingerprint)
        return fail(makeError(ErrorCode::ActStale, Phrase("link.plan_stale"), {}));
    return carryOut(*current);
}

Expected<RepairReport> LinkRepair::carryOut(const RepairPlan &plan)
{
    if (plan.isEmpty()) {
        m_report.left = plan.left;
        return m_report;
    }
    for (int number = 1; number <= m_limits.attempts; ++number) {
        m_report = RepairReport();
        m_report.attempts = number;
        m_report.left = plan.left;
        const auto outcome = attempt(plan);
        if (!outcome)
            return fail(outcome.error());
        if (*outcome == Outcome::Done) {
            m_report.toFill = plan.script.materialized();
            return m_report;
        }
        if (*outcome == Outcome::Refused && plan.script.isEmpty())
            return fail(m_refused.value_or(makeError(ErrorCode::DatabaseFailed)));
        if (*outcome == Outcome::Refused) {
            // A view may not bear the new type. All else is repaired all the same.
            RepairChoices fewer = m_choices;
            fewer.retypeInUse = false;
            auto without = this->plan(fewer);
            if (!without)
                return fail(without.error());
            const QString words = m_refused ? m_refused->detail : QString();
            for (const RepairStatement &each : plan.of(Phase::Locked)) {
                const RepairLeft left{each.finding, RepairLeft::Reason::Refused, {words}};
                if (each.finding.kind == LinkFinding::Kind::ColumnRetyped && !without->left.contains(left) &&
                    !std::any_of(without->statements.begin(), without->statements.end(),
                                 [&](const auto &other) { return other.finding == each.finding; }))
                    without->left.append(left);
            }
            return carryOut(*without);
        }
        if (const auto waited = pause(number); !waited)
            return fail(waited.error());
    }
    const Phrase busy = Phrase("link.locks_busy").arg(holdMs()).count(m_limits.attempts);
    return fail(makeError(ErrorCode::DatabaseBusy,
                          m_isMomentTooShort ? Phrase("link.moment_too_short").arg(holdMs()) : busy,
                          m_refused ? m_refused->detail : QString()));
}

// Whatever ends it early closes the session, and the server rolls back.
Expected<LinkRepair::Outcome> LinkRepair::attempt(const RepairPlan &plan)
{
    auto session = LinkSession::open(m_localUrl, patience());
    if (!session)
        return fail(session.error());
    m_isMomentTooShort = false;
    if (const auto prepared = prepare(*session, plan); !prepared) {
        if (!mayGoWellAnotherTime(*session))
            return fail(prepared.error());
        m_refused = prepared.error();
        return Outcome::TryAgain;
    }
    return alterAndCommit(*session, plan);
}

Expected<Done> LinkRepair::prepare(PgConnection &session, const RepairPlan &plan)
{
    if (const auto begun = begin(session); !begun)
        return begun;
    if (const auto changed = changeWay(session, plan); !changed)
        return changed;
    if (const auto typed = makeTypes(session, plan); !typed)
        return typed;
    return import(session, plan);
}

// The debug_print settings would log a password that is in a statement. An empty search path: what PostgreSQL words of
// views and types names everything in full then, and so do we.
Expected<Done> LinkRepair::begin(PgConnection &session)
{
    const QByteArray side = QByteArray::number(m_limits.sideMs);
    const auto begun =
        session.run("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; SET LOCAL search_path = ''; SET LOCAL "
                    "client_min_messages = warning; "
                    "SET LOCAL check_function_bodies = off; SET LOCAL jit = off; SET LOCAL debug_print_parse = off; "
                    "SET LOCAL debug_print_rewritten = off; SET LOCAL debug_print_plan = off; SET LOCAL "
                    "idle_in_transaction_session_timeout = " +
                        side + "; SET LOCAL statement_timeout = " + side +
                        "; SET LOCAL lock_timeout = " + QByteArray::number(m_limits.lockMs),
                    patience());
    return begun ? Expected<Done>(Done{}) : fail(LinkSession::wordsOf(session, begun.error()));
}

Expected<Done> LinkRepair::changeWay(PgConnection &session, const RepairPlan &plan)
{
    const QList<RepairStatement> statements = plan.of(Phase::Way);
    const auto url = DatabaseUrl::parse(m_link.remoteUrl.value_or(Secret()));
    for (const RepairStatement &each : statements) {
        if (each.setsPassword) {
            const auto set = MappingPassword::set(session, each.sql, url ? url->password : Secret(), patience());
            if (!set)
                return set;
        } else if (const auto done = session.run(each.sql, patience()); !done) {
            return fail(LinkSession::wordsOf(session, done.error()));
        }
        m_report.done.append(each.shown());
    }
    return statements.isEmpty() || m_question.isEmpty() ? Expected<Done>(Done{}) : tryWay(session);
}

Expected<Done> LinkRepair::tryWay(PgConnection &session)
{
    const auto asked = session.run("SELECT FROM " + m_question + " LIMIT 0", patience());
    if (asked)
        return Done{};
    if (!session.refusal() || mayGoWellAnotherTime(session))
        return fail(asked.error());
    return fail(makeError(ErrorCode::DatabaseFailed, Phrase("link.still_refused"), asked.error().detail));
}

Expected<Done> LinkRepair::makeTypes(PgConnection &session, const RepairPlan &plan)
{
    for (const RepairStatement &each : plan.of(Phase::Types)) {
        QString words;
        const auto known = areTypes(session, each.types);
        if (!known)
            return fail(known.error());
        const auto made = *known ? tryStatement(session, each.sql, words) : false;
        if (!made)
            return fail(made.error());
        if (*made)
            m_report.done.append(each.shown());
        else
            m_report.left.append({each.finding, RepairLeft::Reason::Refused, {words}});
    }
    return Done{};
}

Expected<Done> LinkRepair::import(PgConnection &session, const RepairPlan &plan)
{
    for (const RepairStatement &each : plan.of(Phase::Import)) {
        QString words;
        const auto all = tryStatement(session, each.sql, words);
        if (!all)
            return fail(all.error());
        if (*all) {
            m_report.done.append(each.shown());
            continue;
        }
        for (qsizetype table = 0; table < each.oneByOne.size(); ++table) {
            const auto one = tryStatement(session, each.oneByOne.at(table), words);
            if (!one)
                return fail(one.error());
            if (*one)
                m_report.done.append(QString::fromUtf8(each.oneByOne.at(table)));
            else
                m_report.left.append({each.findings.value(table), RepairLeft::Reason::Refused, {words}});
        }
    }
    return Done{};
}

Expected<bool> LinkRepair::tryStatement(PgConnection &session, const QByteArray &sql, QString &words)
{
    const auto saved = session.run("SAVEPOINT bowline_step", patience());
    if (!saved)
        return fail(LinkSession::wordsOf(session, saved.error()));
    // With a value, so that libpq sends it as one statement and the server takes no second one with it.
    const auto done = session.describe(sql, patience()) ? session.run(sql, patience())
                                                        : Expected<PgResult>(fail(ErrorCode::DatabaseFailed));
    if (done) {
        const auto released = session.run("RELEASE SAVEPOINT bowline_step", patience());
        return released ? Expected<bool>(true) : fail(LinkSession::wordsOf(session, released.error()));
    }
    if (!session.refusal() || mayGoWellAnotherTime(session))
        return fail(done.error());
    words = session.refusal()->message;
    const auto back = session.run("ROLLBACK TO SAVEPOINT bowline_step", patience());
    return back ? Expected<bool>(false) : fail(LinkSession::wordsOf(session, back.error()));
}

Expected<bool> LinkRepair::areTypes(PgConnection &session, const QStringList &types)
{
    for (const QString &each : types) {
        QString words;
        const auto known = tryStatement(
            session, "SELECT 1 / (pg_catalog.to_regtype(" + SqlQuote::text(each) + ") IS NOT NULL)::int", words);
        if (!known || !*known)
            return known;
    }
    return true;
}

Expected<QList<RepairStatement>> LinkRepair::withKnownTypes(PgConnection &session,
                                                            const QList<RepairStatement> &statements)
{
    QStringList unknown;
    for (const QString &each : typesOf(statements)) {
        const auto known = areTypes(session, {each});
        if (!known)
            return fail(known.error());
        if (!*known)
            unknown.append(each);
    }
    QList<RepairStatement> kept;
    for (const RepairStatement &each : statements) {
        const bool isKnown = std::none_of(each.types.begin(), each.types.end(),
                                          [&unknown](const QString &type) { return unknown.contains(type); });
        if (isKnown)
            kept.append(each);
        else
            m_report.left.append({each.finding, RepairLeft::Reason::TypeMissing, each.types});
    }
    return kept;
}

Expected<LinkRepair::Outcome> LinkRepair::alterAndCommit(PgConnection &session, const RepairPlan &plan)
{
    const auto statements = withKnownTypes(session, plan.of(Phase::Locked));
    if (!statements)
        return fail(statements.error());
    if (m_cancel.isCancelled())
        return fail(ErrorCode::Cancelled);
    if (statements->isEmpty()) {
        const auto ended = session.run("COMMIT", patience());
        return ended ? Expected<Outcome>(Outcome::Done) : fail(LinkSession::wordsOf(session, ended.error()));
    }
    // Views that are dropped have to come back, or nothing may happen at all.
    const auto done = LockedMoment(*statements, plan.lock, plan.script).commit(session, holdMs(), patience());
    if (done) {
        m_report.lockedMs = done->lockedMs;
        for (qsizetype index = 0; index < statements->size(); ++index) {
            const RepairStatement &each = statements->at(index);
            if (done->refused.contains(index))
                m_report.left.append({each.finding, RepairLeft::Reason::Refused, {done->refused.value(index)}});
            else
                m_report.done.append(each.shown());
        }
        return Outcome::Done;
    }
    if (done.error().code == ErrorCode::ActStale)
        return fail(done.error());
    if (!session.refusal() || !session.isUsable()) // the session is gone, whatever its last words were
        return fail(done.error());
    m_refused = LinkSession::wordsOf(session, done.error());
    m_isMomentTooShort = session.refusal()->sqlState == QLatin1String("57014");
    return mayGoWellAnotherTime(session) ? Outcome::TryAgain : Outcome::Refused;
}

Expected<Done> LinkRepair::pause(int attempt) const
{
    QElapsedTimer elapsed;
    elapsed.start();
    while (elapsed.elapsed() < qint64(m_limits.pauseMs) << (attempt - 1)) {
        if (m_cancel.isCancelled())
            return fail(ErrorCode::Cancelled);
        QThread::msleep(50);
    }
    return Done{};
}

} // namespace bowline
