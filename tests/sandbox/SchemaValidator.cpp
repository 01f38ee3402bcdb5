// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/SchemaValidator.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>
#include <QUuid>

namespace bowline::test {

namespace {

QString key(const char *text)
{
    return QString::fromLatin1(text);
}

bool isOfType(const QString &type, const QJsonValue &value)
{
    if (type == QLatin1String("null"))
        return value.isNull();
    if (type == QLatin1String("string"))
        return value.isString();
    if (type == QLatin1String("boolean"))
        return value.isBool();
    if (type == QLatin1String("integer"))
        return value.isDouble() && value.toDouble() == static_cast<double>(value.toInteger());
    if (type == QLatin1String("number"))
        return value.isDouble();
    if (type == QLatin1String("array"))
        return value.isArray();
    return type == QLatin1String("object") && value.isObject();
}

bool isOfAnyType(const QJsonValue &types, const QJsonValue &value)
{
    if (types.isString())
        return isOfType(types.toString(), value);
    for (const QJsonValue &type : types.toArray()) {
        if (isOfType(type.toString(), value))
            return true;
    }
    return false;
}

bool hasFormat(const QString &format, const QString &value)
{
    static const QRegularExpression time(key("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$"));
    static const QRegularExpression uuid(key("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"));
    if (format == QLatin1String("date-time"))
        return time.match(value).hasMatch();
    if (format == QLatin1String("uuid"))
        return uuid.match(value).hasMatch();
    if (format == QLatin1String("email"))
        return value.count(QLatin1Char('@')) == 1;
    if (format == QLatin1String("uri"))
        return !QUrl(value, QUrl::StrictMode).scheme().isEmpty();
    return true;
}

} // namespace

SchemaValidator::SchemaValidator(QJsonObject schema)
    : m_schema(std::move(schema))
{
}

QStringList SchemaValidator::check(const QString &resource, const QJsonValue &value) const
{
    QStringList found;
    const QJsonObject definition = resolve({{key("$ref"), key("#/definitions/") + resource}});
    if (definition.isEmpty())
        return {key("no such resource: ") + resource};
    check(definition, value, resource, found);
    return found;
}

QStringList SchemaValidator::checkList(const QString &resource, const QJsonValue &array) const
{
    if (!array.isArray())
        return {resource + key(": not a list")};
    QStringList found;
    for (const QJsonValue &item : array.toArray())
        found += check(resource, item);
    return found;
}

QJsonObject SchemaValidator::resolve(QJsonObject schema) const
{
    while (schema.contains(key("$ref"))) {
        const QStringList steps = schema.value(key("$ref")).toString().split(QLatin1Char('/')).mid(1);
        QJsonValue at = m_schema;
        for (const QString &step : steps)
            at = at.toObject().value(step);
        schema = at.toObject();
    }
    return schema;
}

void SchemaValidator::check(const QJsonObject &unresolved, const QJsonValue &value, const QString &where,
                            QStringList &found) const
{
    const QJsonObject schema = resolve(unresolved);
    const QJsonArray alternatives = schema.value(key("anyOf")).toArray();
    if (!alternatives.isEmpty()) {
        QStringList complaints;
        for (const QJsonValue &alternative : alternatives) {
            complaints.clear();
            check(alternative.toObject(), value, where, complaints);
            if (complaints.isEmpty())
                return;
        }
        found += complaints;
        return;
    }
    if (schema.contains(key("type")) && !isOfAnyType(schema.value(key("type")), value)) {
        found.append(where + key(": wrong type"));
        return;
    }
    if (schema.contains(key("enum")) && !schema.value(key("enum")).toArray().contains(value))
        found.append(where + key(": not one of the values that are allowed"));
    if (value.isString())
        checkText(schema, value.toString(), where, found);
    if (value.isObject())
        checkObject(schema, value.toObject(), where, found);
    if (value.isArray() && schema.contains(key("items"))) {
        for (const QJsonValue &item : value.toArray())
            check(schema.value(key("items")).toObject(), item, where + key("[]"), found);
    }
}

void SchemaValidator::checkText(const QJsonObject &schema, const QString &value, const QString &where,
                                QStringList &found) const
{
    const QString pattern = schema.value(key("pattern")).toString();
    if (!pattern.isEmpty() && !QRegularExpression(pattern).match(value).hasMatch())
        found.append(where + key(": does not match ") + pattern);
    if (!hasFormat(schema.value(key("format")).toString(), value))
        found.append(where + key(": is no ") + schema.value(key("format")).toString());
}

void SchemaValidator::checkObject(const QJsonObject &schema, const QJsonObject &value, const QString &where,
                                  QStringList &found) const
{
    const QJsonObject properties = schema.value(key("properties")).toObject();
    const QJsonObject patterns = schema.value(key("patternProperties")).toObject();
    const bool strict = schema.value(key("strictProperties")).toBool();
    QStringList required = strict ? properties.keys() : QStringList();
    for (const QJsonValue &name : schema.value(key("required")).toArray())
        required.append(name.toString());
    required.removeDuplicates();
    for (const QString &name : std::as_const(required)) {
        if (!value.contains(name))
            found.append(where + key(": lacks ") + name);
    }
    for (auto it = value.begin(); it != value.end(); ++it) {
        const QString inside = where + QLatin1Char('.') + it.key();
        bool known = properties.contains(it.key());
        if (known)
            check(properties.value(it.key()).toObject(), it.value(), inside, found);
        for (auto pattern = patterns.begin(); pattern != patterns.end(); ++pattern) {
            if (!QRegularExpression(pattern.key()).match(it.key()).hasMatch())
                continue;
            known = true;
            check(pattern.value().toObject(), it.value(), inside, found);
        }
        const bool closed = strict || (!properties.isEmpty() && !schema.contains(key("additionalProperties"))) ||
                            schema.value(key("additionalProperties")) == QJsonValue(false);
        if (!known && closed)
            found.append(inside + key(": is not in the schema"));
    }
}

} // namespace bowline::test
