// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace bowline::test {

/// Checks JSON against Heroku's published schema: the part of JSON schema that it uses, and its own
/// strictProperties (every property is there, and no other). Times must be in UTC and whole seconds, as
/// Heroku's are.
class SchemaValidator
{
public:
    explicit SchemaValidator(QJsonObject schema);

    /// `resource`: a definition's name, for example "add-on", or the path of one inside another. Nothing to complain
    /// of: an empty list.
    QStringList check(const QString &resource, const QJsonValue &value) const;
    QStringList checkList(const QString &resource, const QJsonValue &array) const;

private:
    QJsonObject resolve(QJsonObject schema) const;
    void check(const QJsonObject &unresolved, const QJsonValue &value, const QString &where, QStringList &found) const;
    void checkObject(const QJsonObject &schema, const QJsonObject &value, const QString &where,
                     QStringList &found) const;
    void checkText(const QJsonObject &schema, const QString &value, const QString &where, QStringList &found) const;

    QJsonObject m_schema;
};

} // namespace bowline::test
