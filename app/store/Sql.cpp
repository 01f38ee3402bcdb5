// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Sql.h"

#include <QJsonDocument>
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

} // namespace

Error errorOf(const QSqlError &error)
{
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
