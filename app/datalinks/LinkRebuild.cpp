// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalinks/LinkRebuild.h"

#include "datalinks/LinkRefresh.h"
#include "datalinks/LinkSession.h"
#include "net/postgres/SqlQuote.h"

namespace bowline {

namespace {

constexpr int rebuildMs = 120000; // for one statement: a materialized view may read much of the remote

QString itemName(const DependentScript::Item &item)
{
    return item.name.isEmpty() ? item.id : QStringLiteral("%1 (%2)").arg(item.id, item.name);
}

} // namespace

Expected<LinkSave> LinkRebuild::save(const Secret &localUrl, const QString &server, const QString &schema,
                                     const CancelToken &cancel)
{
    const PgPatience patience(rebuildMs, cancel);
    auto connection = LinkSession::open(localUrl, patience);
    if (!connection)
        return fail(connection.error());
    const auto role =
        connection->run(LinkSession::readOnlySettings(rebuildMs) + "SELECT current_user", patience.renewed());
    if (!role)
        return fail(LinkSession::wordsOf(*connection, role.error()));
    const auto dependents = LinkDependents::read(*connection, {server, schema, {}, {}}, patience.renewed());
    if (!dependents)
        return fail(dependents.error());
    return LinkSave(server, schema, *dependents, role->text(0, 0));
}

Expected<RebuildReport> LinkRebuild::replay(const Secret &localUrl, const LinkSave &save, const CancelToken &cancel)
{
    auto connection = LinkSession::open(localUrl, PgPatience(rebuildMs, cancel));
    if (!connection)
        return fail(connection.error());
    LinkRebuild rebuild(*connection, save, cancel);
    if (const auto begun = rebuild.begin(); !begun)
        return fail(begun.error());
    if (const auto given = rebuild.giveExtras(save.before()); !given)
        return fail(given.error());
    if (const auto made = rebuild.makeTables(); !made)
        return fail(made.error());
    const auto present = rebuild.findPresent();
    if (!present)
        return fail(present.error());
    if (const auto made = rebuild.makeMissing(*present); !made)
        return fail(made.error());
    if (const auto given = rebuild.giveExtras(save.extras()); !given)
        return fail(given.error());
    if (const auto ended = connection->run("COMMIT", rebuild.patience()); !ended)
        return fail(LinkSession::wordsOf(*connection, ended.error()));
    if (const auto filled = rebuild.refresh(); !filled)
        return fail(filled.error());
    return rebuild.m_report;
}

LinkRebuild::LinkRebuild(PgConnection &connection, const LinkSave &save, const CancelToken &cancel)
    : m_connection(connection)
    , m_save(save)
    , m_cancel(cancel)
{
}

PgPatience LinkRebuild::patience() const
{
    return PgPatience(rebuildMs, m_cancel);
}

Expected<Done> LinkRebuild::begin()
{
    const auto begun = m_connection.run(
        "BEGIN READ WRITE; SET LOCAL search_path = ''; SET LOCAL client_min_messages = warning; SET LOCAL "
        "check_function_bodies = off; SET LOCAL lock_timeout = 2000; SET LOCAL idle_in_transaction_session_timeout = "
        "60000; "
        "SELECT pg_catalog.to_regnamespace(" +
            SqlQuote::text(QString::fromUtf8(SqlQuote::name(m_save.schema()))) + ") IS NOT NULL",
        patience());
    if (!begun)
        return fail(LinkSession::wordsOf(m_connection, begun.error()));
    if (begun->text(0, 0) != QLatin1String("t"))
        return fail(makeError(ErrorCode::NotFound, Phrase("link.schema_missing").arg(m_save.schema()), {}));
    return Done{};
}

QByteArray LinkRebuild::existsSql(const DependentScript::Item &item)
{
    const QByteArray id = SqlQuote::text(item.id);
    const QByteArray name = SqlQuote::text(item.name);
    switch (item.kind) {
    case LinkDependent::Kind::Function:
        return "pg_catalog.to_regprocedure(" + id + ") IS NOT NULL";
    case LinkDependent::Kind::Rule:
        return "EXISTS (SELECT FROM pg_catalog.pg_rewrite WHERE ev_class = pg_catalog.to_regclass(" + id +
               ") AND rulename = " + name + ')';
    case LinkDependent::Kind::Trigger:
        return "EXISTS (SELECT FROM pg_catalog.pg_trigger WHERE tgrelid = pg_catalog.to_regclass(" + id +
               ") AND tgname = " + name + ')';
    case LinkDependent::Kind::Default:
        return "EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass(" + id +
               ") AND attname = " + name + " AND atthasdef)";
    case LinkDependent::Kind::Constraint:
        return "EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass(" + id +
               ") AND conname = " + name + ')';
    default:
        return "pg_catalog.to_regclass(" + id + ") IS NOT NULL";
    }
}

Expected<QSet<int>> LinkRebuild::findPresent()
{
    QByteArrayList questions;
    for (const DependentScript::Item &each : m_save.script().items())
        questions.append(existsSql(each));
    QSet<int> present;
    if (questions.isEmpty())
        return present;
    const auto rows = m_connection.run("SELECT pg_catalog.unnest(ARRAY[" + questions.join(", ") + "])", patience());
    if (!rows)
        return fail(LinkSession::wordsOf(m_connection, rows.error()));
    for (int row = 0; row < rows->rowCount(); ++row) {
        if (rows->text(row, 0) == QLatin1String("t"))
            present.insert(row);
    }
    return present;
}

// All at once; only if something is refused, one by one, to find out what.
Expected<Done> LinkRebuild::makeMissing(const QSet<int> &present)
{
    QByteArrayList statements;
    QList<int> missing;
    const QList<DependentScript::Item> items = m_save.script().items();
    for (int index = 0; index < items.size(); ++index) {
        if (present.contains(index)) {
            m_report.present.append(itemName(items.at(index)));
            continue;
        }
        missing.append(index);
        statements += items.at(index).make;
    }
    QString words;
    const auto all = tryAll(statements, words);
    if (!all)
        return fail(all.error());
    for (const int index : std::as_const(missing)) {
        const auto one = *all ? all : tryAll(items.at(index).make, words);
        if (!one)
            return fail(one.error());
        if (*one)
            m_report.made.append(itemName(items.at(index)));
        else
            m_report.failed.append({itemName(items.at(index)), words});
    }
    return Done{};
}

// A column whose name was given back before, or that the remote has no more, is refused; what needs it says so itself.
Expected<Done> LinkRebuild::makeTables()
{
    for (const LinkSave::Table &each : m_save.tables()) {
        QString words;
        for (const QByteArray &rename : each.renames) {
            if (const auto renamed = tryAll({rename}, words); !renamed)
                return fail(renamed.error());
        }
        const auto missing = m_connection.run(
            "SELECT WHERE pg_catalog.to_regclass(" + SqlQuote::text(each.id) + ") IS NULL", patience());
        if (!missing)
            return fail(LinkSession::wordsOf(m_connection, missing.error()));
        if (each.make.isEmpty() || missing->rowCount() == 0)
            continue;
        const auto made = tryAll(each.make, words);
        if (!made)
            return fail(made.error());
        if (*made)
            m_report.made.append(each.id);
        else
            m_report.failed.append({each.id, words});
    }
    return Done{};
}

Expected<Done> LinkRebuild::giveExtras(const QList<LinkSave::Extras> &extras)
{
    for (const LinkSave::Extras &each : extras) {
        QString words;
        const auto all = tryAll(each.statements, words);
        if (!all)
            return fail(all.error());
        if (*all)
            continue;
        for (const QByteArray &statement : each.statements) {
            const auto one = tryAll({statement}, words);
            if (!one)
                return fail(one.error());
            // What a replay before this one has given is there already.
            if (!*one && m_lastState != QLatin1String("42710"))
                m_report.failed.append({each.name, words});
        }
    }
    return Done{};
}

Expected<Done> LinkRebuild::refresh()
{
    const auto filled = LinkRefresh::fill(m_connection, m_save.script().materialized(), m_cancel);
    if (!filled)
        return fail(filled.error());
    for (const LinkRefresh::Failure &each : filled->failed)
        m_report.failed.append({each.view, each.words});
    return Done{};
}

Expected<bool> LinkRebuild::tryAll(const QByteArrayList &statements, QString &words)
{
    if (statements.isEmpty())
        return true;
    const auto done = m_connection.run(
        "SAVEPOINT bowline_item; " + statements.join(";\n") + "; RELEASE SAVEPOINT bowline_item", patience());
    if (done)
        return true;
    if (!m_connection.refusal())
        return fail(done.error());
    const PgRefusal refusal = *m_connection.refusal();
    words = refusal.message;
    const auto back = m_connection.run("ROLLBACK TO SAVEPOINT bowline_item", patience());
    m_lastState = refusal.sqlState;
    return back ? Expected<bool>(false) : fail(LinkSession::wordsOf(m_connection, back.error()));
}

} // namespace bowline
