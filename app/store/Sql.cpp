// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Sql.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QStringList>

namespace bowline::sql {

namespace {

// SQLite's result codes, https://www.sqlite.org/rescode.html. The low byte is the kind, the rest the
// particular case.
enum ResultCode {
    Perm = 3,
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    Corrupt = 11,
    Full = 13,
    CantOpen = 14,
    NotADatabase = 26,
    ConstraintForeignKey = 787,
    ConstraintPrimaryKey = 1555,
    ConstraintUnique = 2067,
};

ErrorCode codeOf(int result)
{
    switch (result) {
    case ConstraintUnique:
    case ConstraintPrimaryKey:
        return ErrorCode::NameTaken;
    case ConstraintForeignKey:
        return ErrorCode::NotFound;
    default:
        break;
    }
    switch (result & 0xff) {
    case Full:
        return ErrorCode::StoreFull;
    case Perm:
    case ReadOnly:
    case CantOpen:
        return ErrorCode::StoreReadOnly;
    case Corrupt:
    case NotADatabase:
        return ErrorCode::StoreCorrupt;
    case Busy:
    case Locked:
        return ErrorCode::StoreBusy;
    default:
        return ErrorCode::StoreFailed;
    }
}

// https://www.postgresql.org/docs/current/errcodes-appendix.html. The first two characters are the class.
ErrorCode codeOfState(const QString &state)
{
    if (state == QLatin1String("23505"))
        return ErrorCode::NameTaken;
    if (state == QLatin1String("23503"))
        return ErrorCode::NotFound;
    if (state == QLatin1String("53100"))
        return ErrorCode::StoreFull;
    if (state == QLatin1String("25006") || state == QLatin1String("42501"))
        return ErrorCode::StoreReadOnly;
    if (state == QLatin1String("XX001") || state == QLatin1String("XX002"))
        return ErrorCode::StoreCorrupt;
    if (state == QLatin1String("40001") || state == QLatin1String("40P01") || state == QLatin1String("55P03"))
        return ErrorCode::StoreBusy;
    const QString kind = state.left(2);
    const bool away = state.startsWith(QLatin1String("57P")) || kind == QLatin1String("08");
    // 53: out of connections or memory, 28: it does not let us in, 3D: there is no such database.
    return away || kind == QLatin1String("53") || kind == QLatin1String("28") || kind == QLatin1String("3D")
               ? ErrorCode::StoreOffline
               : ErrorCode::StoreFailed;
}

} // namespace

Dialect dialectOf(const QSqlDatabase &database)
{
    return database.driverName() == QLatin1String("QPSQL") ? Dialect::Postgres : Dialect::Sqlite;
}

QString inDialect(Dialect dialect, const QString &statement)
{
    if (dialect == Dialect::Sqlite)
        return statement;
    static const std::pair<QRegularExpression, QString> words[] = {
        {QRegularExpression(QStringLiteral("\\bINTEGER PRIMARY KEY AUTOINCREMENT\\b")),
         QStringLiteral("BIGINT PRIMARY KEY GENERATED ALWAYS AS IDENTITY")},
        {QRegularExpression(QStringLiteral("\\bINTEGER\\b")), QStringLiteral("BIGINT")},
        {QRegularExpression(QStringLiteral("\\bBLOB\\b")), QStringLiteral("BYTEA")},
        {QRegularExpression(QStringLiteral("\\s*\\bWITHOUT ROWID\\b")), QString()},
    };
    QStringList lines = statement.split(u'\n');
    for (QString &line : lines) {
        if (line.trimmed().startsWith(QLatin1String("--")))
            continue;
        for (const auto &[word, meaning] : words)
            line.replace(word, meaning);
    }
    return lines.join(u'\n');
}

QString sqlStateOf(const QSqlError &error)
{
    const QString state = error.nativeErrorCode();
    return state.size() == 5 ? state : QString(); // SQLite's are numbers of at most four digits
}

Error errorOf(const QSqlError &error)
{
    if (const QString state = sqlStateOf(error); !state.isEmpty())
        return makeError(codeOfState(state), QStringLiteral("SQLSTATE ") + state);
    const int result = error.nativeErrorCode().toInt();
    return makeError(codeOf(result), QStringLiteral("SQLite %1: %2").arg(result).arg(error.databaseText()));
}

QVariant text(const QString &value)
{
    return value.isNull() ? QVariant(QStringLiteral("")) : QVariant(value);
}

QVariant blob(const QByteArray &value)
{
    return value.isNull() ? QVariant(QByteArray("")) : QVariant(value);
}

QVariant json(const QJsonObject &value)
{
    return QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact));
}

QVariant json(const QJsonArray &value)
{
    return QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact));
}

QVariant time(const QDateTime &value)
{
    return value.isValid() ? QVariant(value.toMSecsSinceEpoch()) : QVariant();
}

QJsonObject Row::json()
{
    return QJsonDocument::fromJson(text().toUtf8()).object();
}

QDateTime Row::time()
{
    const QVariant value = m_query.value(m_column++);
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

QString isInList(Dialect dialect, const QString &column, ListOf kind)
{
    if (dialect == Dialect::Sqlite)
        return QStringLiteral("%1 IN (SELECT value FROM json_each(?))").arg(column);
    const QString element = QStringLiteral("json_array_elements_text(CAST(? AS json))");
    return QStringLiteral("%1 IN (SELECT %2)")
        .arg(column, kind == ListOf::Texts ? element : QStringLiteral("CAST(%1 AS BIGINT)").arg(element));
}

QString upsert(const QString &table, const QString &columns, const QString &keys)
{
    const QStringList names = columns.split(QStringLiteral(", "));
    const QStringList keyNames = keys.split(QStringLiteral(", "));
    QStringList marks;
    QStringList updates;
    for (const QString &name : names) {
        marks.append(QStringLiteral("?"));
        if (!keyNames.contains(name))
            updates.append(QStringLiteral("%1 = excluded.%1").arg(name));
    }
    return QStringLiteral("INSERT INTO %1 (%2) VALUES (%3) ON CONFLICT (%4) DO UPDATE SET %5")
        .arg(table, columns, marks.join(QStringLiteral(", ")), keys, updates.join(QStringLiteral(", ")));
}

} // namespace bowline::sql
