// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/RecordFields.h"
#include "store/Sql.h"

#include <QStringList>
#include <QVariantList>

#include <functional>
#include <vector>

namespace bowline::sql {

/// How each kind of member is bound, and read back.
inline QVariant bind(const QString &value)
{
    return text(value);
}
inline QVariant bind(const Phrase &value)
{
    return text(value.stored());
}
inline QVariant bind(const QByteArray &value)
{
    return blob(value);
}
inline QVariant bind(const QJsonObject &value)
{
    return json(value);
}
inline QVariant bind(const QDateTime &value)
{
    return time(value);
}
inline QVariant bind(int value)
{
    return value;
}
inline QVariant bind(qint64 value)
{
    return value;
}
inline QVariant bind(bool value)
{
    return int(value);
}
template <class Tag>
QVariant bind(const Id<Tag> &value)
{
    return text(value.text);
}

inline void take(Row &row, QString &value)
{
    value = row.text();
}
inline void take(Row &row, Phrase &value)
{
    value = Phrase::fromStored(row.text());
}
inline void take(Row &row, QByteArray &value)
{
    value = row.blob();
}
inline void take(Row &row, QJsonObject &value)
{
    value = row.json();
}
inline void take(Row &row, QDateTime &value)
{
    value = row.time();
}
inline void take(Row &row, int &value)
{
    value = row.number();
}
inline void take(Row &row, qint64 &value)
{
    value = row.integer();
}
inline void take(Row &row, bool &value)
{
    value = row.boolean();
}
template <class Tag>
void take(Row &row, Id<Tag> &value)
{
    value.text = row.text();
}

/// One column and the member of the record that it holds.
template <class Record>
struct Field
{
    template <class Member>
    explicit Field(const RecordField<Record, Member> &described)
        : column(QLatin1String(described.name))
        , get([described](const Record &record) {
            const QVariant value = bind(record.*described.member);
            return described.nullIfEmpty && value.toString().isEmpty() ? QVariant() : value;
        })
        , set([member = described.member](Record &record, Row &row) { take(row, record.*member); })
    {
    }
    QString column;
    std::function<QVariant(const Record &)> get;
    std::function<void(Record &, Row &)> set;
};

/// The columns of a record's table, as RecordFields lists them: for its list of columns, its values and its
/// reader.
template <class Record>
class Fields
{
public:
    Fields()
    {
        std::apply([this](const auto &...described) { (m_fields.emplace_back(described), ...); },
                   RecordFields<Record>::all());
        nameColumns();
    }
    /// The others: for an update that leaves these columns alone.
    Fields without(const QStringList &columns) const
    {
        Fields rest = *this;
        std::erase_if(rest.m_fields, [&columns](const Field<Record> &field) { return columns.contains(field.column); });
        rest.nameColumns();
        return rest;
    }

    const QString &columns() const { return m_columns; } ///< "a, b, c"
    QString assignments() const
    {
        return QString(m_columns).replace(QStringLiteral(", "), QStringLiteral(" = ?, ")) + QStringLiteral(" = ?");
    } ///< "a = ?, b = ?, c = ?"
    QString marks() const { return QStringLiteral("?") + QStringLiteral(", ?").repeated(int(m_fields.size()) - 1); }

    QVariantList values(const Record &record) const
    {
        QVariantList list;
        list.reserve(qsizetype(m_fields.size()));
        for (const Field<Record> &field : m_fields)
            list.append(field.get(record));
        return list;
    }

    Record read(Row &row) const
    {
        Record record;
        for (const Field<Record> &field : m_fields)
            field.set(record, row);
        return record;
    }

private:
    void nameColumns()
    {
        QStringList names;
        for (const Field<Record> &field : m_fields)
            names.append(field.column);
        m_columns = names.join(QStringLiteral(", "));
    }

    std::vector<Field<Record>> m_fields;
    QString m_columns;
};

template <class Record>
const Fields<Record> &fieldsOf()
{
    static const Fields<Record> fields;
    return fields;
}

/// For Statements::rows(), where a query asks for exactly the record's columns.
template <class Record>
Record readRecord(Row &row)
{
    return fieldsOf<Record>().read(row);
}

} // namespace bowline::sql
