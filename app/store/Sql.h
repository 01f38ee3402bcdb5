// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace bowline::sql {

enum class Dialect { Sqlite, Postgres };
Dialect dialectOf(const QSqlDatabase &database);

/// The migrations are written in SQLite's words, within what both know; a few words have another name in
/// PostgreSQL. Comments stay as they are.
QString inDialect(Dialect dialect, const QString &statement);

/// What the database's error means for a person: store.*, input.name_taken (a unique name), not_found (a row
/// that another one needs is gone).
Error errorOf(const QSqlError &error);
/// PostgreSQL's five characters; empty if it said nothing, or the error is SQLite's.
QString sqlStateOf(const QSqlError &error);

/// Values as they are bound. A null QString is an empty text, not NULL; an invalid time is NULL.
QVariant text(const QString &value);
QVariant blob(const QByteArray &value);
QVariant json(const QJsonObject &value);
QVariant json(const QJsonArray &value);
QVariant time(const QDateTime &value);

/// Reads the columns of a query's current row from left to right.
class Row
{
public:
    explicit Row(const QSqlQuery &query)
        : m_query(query)
    {
    }
    QString text() { return m_query.value(m_column++).toString(); }
    QByteArray blob() { return m_query.value(m_column++).toByteArray(); }
    qint64 integer() { return m_query.value(m_column++).toLongLong(); }
    int number() { return m_query.value(m_column++).toInt(); }
    bool boolean() { return number() != 0; }
    QJsonObject json();
    QDateTime time();

private:
    const QSqlQuery &m_query;
    int m_column = 0;
};

/// "column IN (what a JSON array lists)": one text, prepared once, however long the list is. Its value is json(array).
enum class ListOf { Numbers, Texts };
QString isInList(Dialect dialect, const QString &column, ListOf kind);

/// "INSERT INTO table (columns) VALUES (?, …) ON CONFLICT (keys) DO UPDATE SET …". The columns are given as
/// "a, b, c"; those in `keys` are not updated. Not INSERT OR REPLACE: that would delete what depends on the
/// row.
QString upsert(const QString &table, const QString &columns, const QString &keys);

} // namespace bowline::sql
