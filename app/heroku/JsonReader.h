// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <memory>

namespace bowline {

/// Reads one JSON object strictly, and remembers the first field that is not what the documentation promises,
/// so that a parser can read on and ask once at the end. Unknown fields are ignored.
class JsonReader
{
public:
    JsonReader(const QJsonValue &value, const QString &path);

    QString text(const char *field);         ///< required, not empty
    QString optionalText(const char *field); ///< absent and null give an empty text
    qint64 number(const char *field);        ///< required, whole
    QDateTime optionalTime(const char *field);
    JsonReader object(const char *field);         ///< required
    JsonReader optionalObject(const char *field); ///< absent and null give one with no fields
    /// Absent and null give nothing.
    std::optional<QStringList> optionalTexts(const char *field);

    bool isEmpty() const { return m_object.isEmpty(); }
    /// api.bad_answer that names the field, never its value.
    std::optional<Error> error() const;

private:
    JsonReader(const QJsonValue &value, const QString &path, std::shared_ptr<QString> problem);
    QJsonValue value(const char *field) const;
    void complain(const char *field, const char *what);

    QJsonObject m_object;
    QString m_path;
    std::shared_ptr<QString> m_problem; ///< shared with the readers of the objects inside
};

} // namespace bowline
