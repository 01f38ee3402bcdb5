// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/data/Setting.h"

#include "sandbox/AdminConnection.h"
#include "sandbox/Text.h"

#include <cmath>

namespace bowline::sandbox {

namespace {

Setting onOff(const char *key, const char *about)
{
    return {s(key), s(about), Setting::Kind::Switch, s("false"), {}, true};
}

Setting milliseconds(const char *key, const char *about)
{
    return {s(key), s(about), Setting::Kind::Number, s("-1"), {}, true};
}

Setting choice(const char *key, const char *about, const char *standard, const QMap<QString, QString> &choices)
{
    return {s(key), s(about), Setting::Kind::Choice, s(standard), choices, true};
}

Setting onlyKept(Setting setting)
{
    setting.isPerDatabase = false;
    return setting;
}

} // namespace

const QList<Setting> &Setting::all()
{
    static const QList<Setting> settings{
        onOff("auto_explain", "Log the execution plans of queries."),
        onOff("auto_explain.log_analyze", "Log plans with EXPLAIN ANALYZE."),
        onOff("auto_explain.log_buffers", "Log the use of buffers with plans."),
        choice(
            "auto_explain.log_format", "The format of logged plans.", "text",
            {{s("text"), s("As text")}, {s("json"), s("As JSON")}, {s("xml"), s("As XML")}, {s("yaml"), s("As YAML")}}),
        milliseconds("auto_explain.log_min_duration", "The time from which on a query's plan is logged."),
        onOff("auto_explain.log_nested_statements", "Log plans of statements inside functions."),
        onOff("auto_explain.log_triggers", "Log the statistics of triggers with plans."),
        onOff("auto_explain.log_verbose", "Log more of each plan."),
        onlyKept(onOff("data_connector_details_logs", "Log details of data connectors.")),
        onlyKept(onOff("log_connections", "Log each login.")),
        onOff("log_lock_waits", "Log when a session waits long for a lock."),
        milliseconds("log_min_duration_statement", "The time from which on a statement is logged."),
        choice("log_min_error_statement", "The severity from which on a failed statement is logged.", "panic",
               {{s("error"), s("Errors and worse")},
                {s("log"), s("Log messages and worse")},
                {s("fatal"), s("Fatal errors and worse")},
                {s("panic"), s("Panics only")}}),
        choice("log_statement", "Which statements are logged.", "none",
               {{s("none"), s("No statements are logged")},
                {s("ddl"), s("All data definition statements, such as CREATE, ALTER and DROP, are logged")},
                {s("mod"), s("As ddl, and statements that change data")},
                {s("all"), s("All statements are logged")}}),
        choice("track_functions", "Which functions' calls are counted.", "none",
               {{s("none"), s("No functions are tracked")},
                {s("pl"), s("Only functions in procedural languages are tracked")},
                {s("all"), s("All functions are tracked")}})};
    return settings;
}

const Setting *Setting::find(const QString &key)
{
    for (const Setting &each : all()) {
        if (each.key == key)
            return &each;
    }
    return nullptr;
}

Expected<QString> Setting::parse(const QJsonValue &json) const
{
    if (kind == Kind::Switch && json.isBool())
        return json.toBool() ? s("true") : s("false");
    if (kind == Kind::Number && json.isDouble() && json.toDouble() >= -1 && json.toDouble() <= 2147483647.0 &&
        json.toDouble() == std::floor(json.toDouble()))
        return QString::number(json.toInteger());
    if (kind == Kind::Choice && choices.contains(json.toString()))
        return json.toString();
    return fail(ErrorCode::InputInvalid, s("Invalid value for ") + key);
}

QJsonValue Setting::toJson(const QString &text) const
{
    if (kind == Kind::Switch)
        return text == s("true");
    return kind == Kind::Number ? QJsonValue(text.toLongLong()) : QJsonValue(text);
}

QJsonObject Setting::present(const AddOn &addOn) const
{
    QJsonObject values;
    for (auto it = choices.begin(); it != choices.end(); ++it)
        values.insert(it.key(), it.value());
    return {{s("value"), toJson(addOn.settings.value(key, standard))},
            {s("values"), values},
            {s("desc"), about},
            {s("default"), toJson(standard)}};
}

QStringList Setting::sql(const AddOn &addOn)
{
    QStringList statements;
    const QString begin = s("ALTER DATABASE ") + AdminConnection::quoteName(addOn.database);
    for (auto it = addOn.settings.begin(); it != addOn.settings.end(); ++it) {
        const Setting *setting = find(it.key());
        if (!setting || !setting->isPerDatabase)
            continue;
        if (it.key() == s("auto_explain")) // a library, and not a value of its own
            statements.append(begin + (it.value() == s("true") ? s(" SET session_preload_libraries = 'auto_explain'")
                                                               : s(" RESET session_preload_libraries")));
        else if (it.value() == setting->standard)
            statements.append(begin + s(" RESET ") + it.key());
        else
            statements.append(begin + s(" SET ") + it.key() + s(" = ") + AdminConnection::quoteText(it.value()));
    }
    return statements;
}

} // namespace bowline::sandbox
