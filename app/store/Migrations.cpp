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
    QByteArray text = step;
    for (const QByteArray &statement : text.replace(";\n", QByteArray(1, '\0')).split('\0')) {
        if (isBlank(statement))
            continue;
        if (const auto done = exec(database, QString::fromUtf8(statement)); !done)
            return done;
    }
    return exec(database, QStringLiteral("INSERT INTO meta (key, value) VALUES ('schema_version', '%1') "
                                         "ON CONFLICT (key) DO UPDATE SET value = excluded.value")
                              .arg(version));
}

Expected<Done> inTransaction(QSqlDatabase &database, const QByteArray &step, int version)
{
    if (const auto begun = exec(database, QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    auto done =
        exec(database, QStringLiteral("CREATE TABLE IF NOT EXISTS meta "
                                      "(key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) WITHOUT ROWID"));
    if (done)
        done = execStep(database, step, version);
    if (done)
        done = exec(database, QStringLiteral("COMMIT"));
    if (!done)
        QSqlQuery(database).exec(QStringLiteral("ROLLBACK"));
    return done;
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
    const auto current = version(database);
    if (!current)
        return fail(current.error());
    if (*current > steps.size()) {
        return fail(ErrorCode::StoreNewer,
                    QStringLiteral("schema %1, known up to %2").arg(*current).arg(steps.size()));
    }
    for (int next = *current + 1; next <= steps.size(); ++next) {
        if (const auto done = inTransaction(database, steps.at(next - 1), next); !done)
            return done;
        qCInfo(lcStore) << "journal migrated to schema" << next;
    }
    return Done{};
}

Expected<int> Migrations::version(QSqlDatabase &database)
{
    QSqlQuery query(database);
    if (!query.exec(QStringLiteral("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'meta'")))
        return fail(sql::errorOf(query.lastError()));
    if (!query.next())
        return 0;
    if (!query.exec(QStringLiteral("SELECT value FROM meta WHERE key = 'schema_version'")))
        return fail(sql::errorOf(query.lastError()));
    return query.next() ? query.value(0).toInt() : 0;
}

} // namespace bowline
