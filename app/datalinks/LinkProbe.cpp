// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalinks/LinkProbe.h"

#include "core/Redactor.h"
#include "net/postgres/SqlQuote.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace bowline {

namespace {

// A foreign scan logs in when it begins, and LIMIT 0 ends it before it asks for rows. Each question has a
// subtransaction of its own, so that one link's failure leaves the others to be asked. The answers leave the block as a
// setting of the session, since a DO block returns nothing.
constexpr char askSql[] = R"(DO $bowline$
DECLARE one json; answers jsonb := '{}'; state text; said text; more text;
BEGIN
    FOR one IN SELECT * FROM json_array_elements(current_setting('bowline.questions')::json) LOOP
        BEGIN
            EXECUTE 'SELECT FROM ' || (one->>1) || ' LIMIT 0';
            answers := answers || jsonb_build_object(one->>0, '');
        EXCEPTION WHEN OTHERS THEN
            GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, said = MESSAGE_TEXT, more = PG_EXCEPTION_DETAIL;
            answers := answers || jsonb_build_object(one->>0, concat_ws(' ', state || ':', said, more));
        END;
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

Expected<QMap<QString, QString>> LinkProbe::ask(PgConnection &session, const ForeignCatalog &catalog,
                                                const QStringList &servers, const PgPatience &patience)
{
    QJsonArray questions;
    for (const QString &server : servers) {
        const QByteArray question = questionOf(catalog, server);
        if (!question.isEmpty())
            questions.append(QJsonArray{server, QString::fromUtf8(question)});
    }
    QMap<QString, QString> answers;
    if (questions.isEmpty())
        return answers;
    const QString json = QString::fromUtf8(QJsonDocument(questions).toJson(QJsonDocument::Compact));
    const auto rows = session.run("SET bowline.questions = " + SqlQuote::text(json) + "; " + askSql, patience);
    if (!rows)
        return fail(rows.error());
    const QJsonObject told =
        QJsonDocument::fromJson(rows->rowCount() > 0 ? rows->value(0, 0).value_or(QByteArray()) : QByteArray())
            .object();
    for (auto it = told.begin(); it != told.end(); ++it)
        answers.insert(it.key(), Redactor::instance().clean(it.value().toString()));
    return answers;
}

} // namespace bowline
