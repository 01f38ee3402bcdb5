// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStringList>

namespace bowline::test {

/// A journal (the file at `path`) that refuses all changes of one table as long as this lives. What is read from it
/// stays.
class RefusingJournal
{
public:
    RefusingJournal(const QString &path, const QString &table)
        : m_path(path)
        , m_table(table)
    {
        m_refuses =
            run(QStringLiteral("CREATE TRIGGER refuse_%1 BEFORE %1 ON %2 BEGIN SELECT RAISE(ABORT, 'refused'); END"));
    }
    ~RefusingJournal() { run(QStringLiteral("DROP TRIGGER refuse_%1")); }
    RefusingJournal(const RefusingJournal &) = delete;
    RefusingJournal &operator=(const RefusingJournal &) = delete;

    bool refuses() const { return m_refuses; }

private:
    // %1: the kind of change, %2: the table.
    bool run(const QString &sql) const
    {
        const QString connection = QStringLiteral("refusing");
        bool done = false;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
            database.setDatabaseName(m_path);
            done = database.open();
            for (const QString &kind : {QStringLiteral("INSERT"), QStringLiteral("UPDATE"), QStringLiteral("DELETE")}) {
                QString text = sql;
                done = done && QSqlQuery(database).exec(
                                   text.replace(QLatin1String("%1"), kind).replace(QLatin1String("%2"), m_table));
            }
        }
        QSqlDatabase::removeDatabase(connection);
        return done;
    }

    QString m_path;
    QString m_table;
    bool m_refuses;
};

} // namespace bowline::test
