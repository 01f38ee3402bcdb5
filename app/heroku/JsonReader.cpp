// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heroku/JsonReader.h"

#include "heroku/HerokuError.h"
#include "heroku/HerokuJson.h"

#include <QJsonDocument>

namespace bowline {

JsonReader::JsonReader(const QJsonValue &value, const QString &path, QStringList *oddities)
    : JsonReader(value, path, std::make_shared<QString>(), oddities)
{
}

JsonReader::JsonReader(const QJsonValue &value, const QString &path, std::shared_ptr<QString> problem,
                       QStringList *oddities)
    : m_object(value.toObject())
    , m_path(path)
    , m_problem(std::move(problem))
    , m_oddities(oddities)
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
        *m_problem = pathOf(field) + QLatin1Char(' ') + QLatin1String(what);
}

void JsonReader::wonder(const char *field, const char *what)
{
    if (m_oddities)
        m_oddities->append(pathOf(field) + QLatin1Char(' ') + QLatin1String(what));
    else
        complain(field, what);
}

std::optional<Error> JsonReader::error() const
{
    if (m_problem->isEmpty())
        return std::nullopt;
    return badHerokuAnswer(*m_problem);
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
        wonder(field, "is not a text");
    return found.toString();
}

QString JsonReader::promisedText(const char *field)
{
    const QString text = value(field).toString();
    if (text.isEmpty())
        wonder(field, "is not a text");
    return text;
}

QString JsonReader::raw(const char *field) const
{
    const QJsonValue found = value(field);
    if (found.isNull() || found.isUndefined())
        return {};
    return QString::fromUtf8(QJsonDocument(QJsonArray{found}).toJson(QJsonDocument::Compact));
}

bool JsonReader::optionalFlag(const char *field, bool otherwise)
{
    const QJsonValue found = value(field);
    if (found.isBool())
        return found.toBool();
    if (!found.isNull() && !found.isUndefined())
        wonder(field, "is neither true nor false");
    return otherwise;
}

qint64 JsonReader::number(const char *field)
{
    const QJsonValue found = value(field);
    const qint64 number = found.toInteger(-1);
    if (!found.isDouble() || number < 0)
        complain(field, "is not a number");
    return number;
}

qint64 JsonReader::optionalNumber(const char *field)
{
    const QJsonValue found = value(field);
    if (found.isNull() || found.isUndefined())
        return -1;
    bool isText = false;
    const qint64 written = found.toString().toLongLong(&isText);
    const qint64 number = isText ? written : found.toInteger(-1);
    if (number < 0)
        wonder(field, "is not a number");
    return qMax<qint64>(-1, number);
}

std::optional<bool> JsonReader::optionalFlag(const char *field)
{
    const QJsonValue found = value(field);
    if (found.isBool())
        return found.toBool();
    if (!found.isNull() && !found.isUndefined())
        wonder(field, "is not true or false");
    return std::nullopt;
}

QDateTime JsonReader::optionalTime(const char *field)
{
    const QString text = optionalText(field);
    const QDateTime time = parseHerokuTime(text);
    if (!text.isEmpty() && !time.isValid())
        wonder(field, "is not a time");
    return time;
}

JsonReader JsonReader::object(const char *field)
{
    return JsonReader(value(field), pathOf(field), m_problem, m_oddities);
}

JsonReader JsonReader::optionalObject(const char *field)
{
    const QJsonValue found = value(field);
    if (!found.isNull() && !found.isUndefined() && !found.isObject())
        wonder(field, "is not an object");
    return JsonReader(found.toObject(), pathOf(field), m_problem, m_oddities);
}

std::optional<QStringList> JsonReader::optionalTexts(const char *field)
{
    const QJsonValue found = value(field);
    if (found.isNull() || found.isUndefined())
        return std::nullopt;
    QStringList texts;
    const QJsonArray array = found.toArray();
    bool odd = !found.isArray();
    for (const auto &item : array) {
        odd = odd || !item.isString();
        if (item.isString())
            texts.append(item.toString());
    }
    if (odd)
        wonder(field, "is not a list of texts");
    return odd && texts.isEmpty() ? std::nullopt : std::optional(texts);
}

} // namespace bowline
