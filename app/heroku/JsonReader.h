// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <memory>

namespace bowline {

/// Reads one JSON object, and remembers the first field that is not what the documentation promises, so that a parser
/// can read on and ask once at the end. Unknown fields are ignored.
///
/// With a list for oddities it is tolerant: what is not required and cannot be read counts as absent, and gets a line
/// there. Without one, that is an error like any other.
class JsonReader
{
public:
    /// `oddities` outlives the reader.
    JsonReader(const QJsonValue &value, const QString &path, QStringList *oddities = nullptr);

    QString text(const char *field);         ///< required, not empty
    QString optionalText(const char *field); ///< absent and null give an empty text
    QString promisedText(const char *field); ///< documented to be there, but one can do without
    qint64 number(const char *field);        ///< required, whole
    /// Absent and null give -1. A text of digits is a number: Heroku has been seen to answer both.
    qint64 optionalNumber(const char *field);
    /// Absent and null give nothing.
    std::optional<bool> optionalFlag(const char *field);
    QDateTime optionalTime(const char *field);
    bool optionalFlag(const char *field, bool otherwise); ///< `otherwise` for absent and null
    JsonReader object(const char *field);                 ///< required
    JsonReader optionalObject(const char *field);         ///< absent and null give one with no fields
    /// Absent and null give nothing.
    std::optional<QStringList> optionalTexts(const char *field);
    QString raw(const char *field) const; ///< as JSON, whatever it is; empty if absent or null

    bool isEmpty() const { return m_object.isEmpty(); }
    /// api.bad_answer that names the field, never its value.
    std::optional<Error> error() const;

private:
    JsonReader(const QJsonValue &value, const QString &path, std::shared_ptr<QString> problem, QStringList *oddities);
    QJsonValue value(const char *field) const;
    QString pathOf(const char *field) const { return m_path + QLatin1Char('.') + QLatin1String(field); }
    void complain(const char *field, const char *what);
    void wonder(const char *field, const char *what); ///< about what is not required

    QJsonObject m_object;
    QString m_path;
    std::shared_ptr<QString> m_problem; ///< shared with the readers of the objects inside
    QStringList *m_oddities;
};

} // namespace bowline
