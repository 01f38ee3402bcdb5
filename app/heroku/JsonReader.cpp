// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heroku/JsonReader.h"

#include "heroku/HerokuJson.h"

namespace bowline {

JsonReader::JsonReader(const QJsonValue &value, const QString &path)
    : JsonReader(value, path, std::make_shared<QString>())
{
}

JsonReader::JsonReader(const QJsonValue &value, const QString &path, std::shared_ptr<QString> problem)
    : m_object(value.toObject())
    , m_path(path)
    , m_problem(std::move(problem))
{
    if (!value.isObject() && m_problem->isEmpty())
        *m_problem = path + QStringLiteral(" is not an object");
}

QJsonValue JsonReader::value(const char *field) const
{
    return m_object.value(QLatin1String(field));
}

void JsonReader::complain(const char *field, const char *what)
{
    if (m_problem->isEmpty())
        *m_problem =
            m_path + QLatin1Char('.') + QLatin1String(field) + QLatin1Char(' ') + QLatin1String(what);
}

std::optional<Error> JsonReader::error() const
{
    if (m_problem->isEmpty())
        return std::nullopt;
    return makeError(ErrorCode::ApiBadAnswer, *m_problem);
}

QString JsonReader::text(const char *field)
{
    const QString text = value(field).toString();
    if (text.isEmpty())
        complain(field, "is not a text");
    return text;
}

QString JsonReader::optionalText(const char *field)
{
    const QJsonValue found = value(field);
    if (!found.isString() && !found.isNull() && !found.isUndefined())
        complain(field, "is not a text");
    return found.toString();
}

qint64 JsonReader::number(const char *field)
{
    const QJsonValue found = value(field);
    const qint64 number = found.toInteger(-1);
    if (!found.isDouble() || number < 0)
        complain(field, "is not a number");
    return number;
}

QDateTime JsonReader::optionalTime(const char *field)
{
    const QString text = optionalText(field);
    const QDateTime time = parseHerokuTime(text);
    if (!text.isEmpty() && !time.isValid())
        complain(field, "is not a time");
    return time;
}

JsonReader JsonReader::object(const char *field)
{
    return JsonReader(value(field), m_path + QLatin1Char('.') + QLatin1String(field), m_problem);
}

JsonReader JsonReader::optionalObject(const char *field)
{
    const QJsonValue found = value(field);
    const bool absent = found.isNull() || found.isUndefined();
    return JsonReader(absent ? QJsonValue(QJsonObject()) : found,
                      m_path + QLatin1Char('.') + QLatin1String(field), m_problem);
}

std::optional<QStringList> JsonReader::optionalTexts(const char *field)
{
    const QJsonValue found = value(field);
    if (found.isNull() || found.isUndefined())
        return std::nullopt;
    QStringList texts;
    const QJsonArray array = found.toArray();
    for (const QJsonValue &item : array) {
        if (!item.isString())
            complain(field, "is not a list of texts");
        texts.append(item.toString());
    }
    if (!found.isArray())
        complain(field, "is not a list of texts");
    return texts;
}

} // namespace bowline
