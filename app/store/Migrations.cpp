// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Migrations.h"

#include "core/Log.h"
#include "store/Sql.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>

// Outside of any namespace, as the macro demands: the linker drops a static library's resources unless asked
// for them.
static void initMigrations()
{
    Q_INIT_RESOURCE(migrations);
}

namespace bowline {

namespace {

constexpr qint64 migrationLock = 0x626f776c696e65; // "bowline": of its own among a database's advisory locks

Expected<Done> exec(QSqlDatabase &database, const QString &statement)
{
    QSqlQuery query(database);
    if (!query.exec(statement))
        return fail(sql::errorOf(query.lastError()));
    return Done{};
}

bool isBlank(const QByteArray &statement)
{
    for (const QByteArray &line : statement.split('\n')) {
        const QByteArray text = line.trimmed();
        if (!text.isEmpty() && !text.startsWith("--"))
            return false;
    }
    return true;
}

Expected<Done> execStep(QSqlDatabase &database, const QByteArray &step, int version)
{
    const sql::Dialect dialect = sql::dialectOf(database);
    QByteArray text = step;
    for (const QByteArray &statement : text.replace(";\n", QByteArray(1, '\0')).split('\0')) {
        if (isBlank(statement))
            continue;
        if (const auto done = exec(database, sql::inDialect(dialect, QString::fromUtf8(statement))); !done)
            return done;
    }
    return exec(database, QStringLiteral("INSERT INTO meta (key, value) VALUES ('schema_version', '%1') "
                                         "ON CONFLICT (key) DO UPDATE SET value = excluded.value")
                              .arg(version));
}

// Nobody else migrates meanwhile: SQLite has one writer, and who shares a PostgreSQL waits here for the others.
Expected<Done> begin(QSqlDatabase &database)
{
    if (sql::dialectOf(database) == sql::Dialect::Sqlite)
        return exec(database, QStringLiteral("BEGIN IMMEDIATE"));
    return exec(database, QStringLiteral("BEGIN")).and_then([&database](const Done &) {
        return exec(database, QStringLiteral("SELECT pg_advisory_xact_lock(%1)").arg(migrationLock));
    });
}

// Makes the next step, if there still is one. Gives the version that the journal has then.
Expected<int> takeStep(QSqlDatabase &database, const QByteArrayList &steps)
{
    auto version = Migrations::version(database);
    if (!version || *version >= steps.size())
        return version;
    auto done = exec(database, sql::inDialect(sql::dialectOf(database),
                                              QStringLiteral("CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY "
                                                             "NOT NULL, value TEXT NOT NULL) WITHOUT ROWID")));
    if (done)
        done = execStep(database, steps.at(*version), *version + 1);
    if (!done)
        return fail(done.error());
    qCInfo(lcStore) << "journal migrated to schema" << *version + 1;
    return *version + 1;
}

Expected<int> inTransaction(QSqlDatabase &database, const QByteArrayList &steps)
{
    if (const auto begun = begin(database); !begun)
        return fail(begun.error());
    auto version = takeStep(database, steps);
    if (version) {
        if (const auto kept = exec(database, QStringLiteral("COMMIT")); !kept)
            version = fail(kept.error());
    }
    if (!version)
        QSqlQuery(database).exec(QStringLiteral("ROLLBACK"));
    return version;
}

} // namespace

QByteArrayList Migrations::shipped()
{
    initMigrations();
    QByteArrayList steps;
    const QDir dir(QStringLiteral(":/migrations"));
    for (const QString &name : dir.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            steps.append(file.readAll());
    }
    return steps;
}

Expected<Done> Migrations::apply(QSqlDatabase &database, const QByteArrayList &steps)
{
    auto current = version(database);
    while (current && *current < steps.size())
        current = inTransaction(database, steps);
    if (!current)
        return fail(current.error());
    if (*current > steps.size()) {
        return fail(ErrorCode::StoreNewer, QStringLiteral("schema %1, known up to %2").arg(*current).arg(steps.size()));
    }
    return Done{};
}

Expected<int> Migrations::version(QSqlDatabase &database)
{
    const QString exists =
        sql::dialectOf(database) == sql::Dialect::Sqlite
            ? QStringLiteral("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'meta'")
            : QStringLiteral("SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'meta'");
    QSqlQuery query(database);
    if (!query.exec(exists))
        return fail(sql::errorOf(query.lastError()));
    if (!query.next())
        return 0;
    if (!query.exec(QStringLiteral("SELECT value FROM meta WHERE key = 'schema_version'")))
        return fail(sql::errorOf(query.lastError()));
    return query.next() ? query.value(0).toInt() : 0;
}

} // namespace bowline
