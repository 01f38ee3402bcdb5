// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalinks/LinkProbe.h"

#include "core/Redactor.h"
#include "net/postgres/SqlQuote.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace bowline {

namespace {

// A foreign scan logs in when it begins, and LIMIT 0 brings no rows. Each question has a subtransaction of its own, so
// that one link's failure leaves the others to be asked. After the login, one in a further subtransaction whose limit
// PostgreSQL cannot send to the remote, and so ends here before it asks anything, is the remote's SAVEPOINT and its
// RELEASE: two round trips, to be timed (one or two more with use_remote_estimate). A
// time-out, which is not one of OTHERS, ends the block: the server times a statement once. It is laid to the question
// that it met only if that took long by itself. The answers leave the block as a setting of the session, since a DO
// block returns nothing.
constexpr char askSql[] = R"(DO $bowline$
DECLARE one json; answers jsonb := '{}'; state text; said text; more text; asked timestamptz; began timestamptz;
    took double precision;
BEGIN
    FOR one IN SELECT * FROM json_array_elements(current_setting('bowline.questions')::json) LOOP
        state := '';
        took := NULL;
        asked := clock_timestamp();
        BEGIN
            EXECUTE 'SELECT FROM ' || (one->>1) || ' LIMIT 0';
            FOR round IN 1..2 LOOP
                began := clock_timestamp();
                BEGIN
                    EXECUTE 'SELECT FROM ' || (one->>1) || ' LIMIT floor(random())::bigint';
                EXCEPTION WHEN division_by_zero THEN
                    NULL;
                END;
                took := LEAST(took, extract(epoch FROM clock_timestamp() - began) * 500);
            END LOOP;
            answers := answers || jsonb_build_object(one->>0, jsonb_build_object('said', '', 'ms', took));
        EXCEPTION WHEN QUERY_CANCELED OR OTHERS THEN
            GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, said = MESSAGE_TEXT, more = PG_EXCEPTION_DETAIL;
            IF state <> '57014' OR answers = '{}' OR clock_timestamp() - asked > interval '2 seconds' THEN
                answers := answers ||
                    jsonb_build_object(one->>0, jsonb_build_object('said', concat_ws(' ', state || ':', said, more)));
            END IF;
        END;
        EXIT WHEN state = '57014';
    END LOOP;
    PERFORM set_config('bowline.answers', answers::text, false);
END $bowline$;
SELECT current_setting('bowline.answers'))";

} // namespace

QByteArray LinkProbe::questionOf(const ForeignCatalog &catalog, const QString &server)
{
    for (const ForeignTable &each : catalog.tables) {
        if (each.server == server && each.mayRead)
            return SqlQuote::name(each.schema, each.name);
    }
    return {};
}

Expected<QMap<QString, LinkProbe::Answer>> LinkProbe::ask(PgConnection &session, const ForeignCatalog &catalog,
                                                          const QStringList &servers, const PgPatience &patience)
{
    QMap<QString, QByteArray> questions;
    for (const QString &server : servers) {
        const QByteArray question = questionOf(catalog, server);
        if (!question.isEmpty())
            questions.insert(server, question);
    }
    QMap<QString, Answer> answers;
    for (int timeouts = 0; timeouts < mostTimeouts && !questions.isEmpty() && !patience.isOver(); ++timeouts) {
        const qsizetype before = answers.size();
        if (const auto asked = askAll(session, questions, patience, answers); !asked) {
            if (answers.isEmpty())
                return fail(asked.error());
            break; // what was answered before is known all the same
        }
        if (answers.size() == before)
            break;
        questions.removeIf([&answers](const auto &each) { return answers.contains(each.key()); });
    }
    return answers;
}

Expected<Done> LinkProbe::askAll(PgConnection &session, const QMap<QString, QByteArray> &questions,
                                 const PgPatience &patience, QMap<QString, Answer> &answers)
{
    QJsonArray list;
    for (auto it = questions.begin(); it != questions.end(); ++it)
        list.append(QJsonArray{it.key(), QString::fromUtf8(it.value())});
    const QString json = QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
    const QByteArray half = QByteArray::number(std::max(1, patience.totalMs / 2));
    const auto rows = session.run("SET LOCAL statement_timeout = " + half +
                                      "; SET bowline.questions = " + SqlQuote::text(json) + "; " + askSql,
                                  patience);
    if (!rows)
        return fail(rows.error());
    const QJsonObject told =
        QJsonDocument::fromJson(rows->rowCount() > 0 ? rows->value(0, 0).value_or(QByteArray()) : QByteArray())
            .object();
    for (auto it = told.begin(); it != told.end(); ++it) {
        const QJsonObject one = it.value().toObject();
        Answer answer{Redactor::instance().clean(one.value(QLatin1String("said")).toString()), std::nullopt};
        if (const QJsonValue ms = one.value(QLatin1String("ms")); ms.isDouble())
            answer.roundTripMs = ms.toDouble();
        answers.insert(it.key(), answer);
    }
    return Done{};
}

} // namespace bowline
