// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/DatabaseMove.h"

#include <QProcess>

namespace bowline::sandbox {

namespace {

constexpr int copyMs = 120000;

void setLogin(QProcess &process, const ClusterLogin &login, const QString &database)
{
    // In the environment, which other users cannot read, and not in the arguments, which they can.
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("PATH"), qEnvironmentVariable("PATH"));
    environment.insert(QStringLiteral("PGHOST"), ClusterLogin::host());
    environment.insert(QStringLiteral("PGPORT"), QString::number(login.port));
    environment.insert(QStringLiteral("PGUSER"), ClusterLogin::user());
    environment.insert(QStringLiteral("PGPASSWORD"), login.password);
    environment.insert(QStringLiteral("PGDATABASE"), database);
    environment.insert(QStringLiteral("PGSSLMODE"), QStringLiteral("verify-full"));
    environment.insert(QStringLiteral("PGSSLROOTCERT"), login.caFile);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(QStringLiteral("/"));
}

Expected<Done> finish(QProcess &process, const QString &what)
{
    if (!process.waitForFinished(copyMs) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return fail(ErrorCode::SandboxFailed,
                    what + QStringLiteral(": ") + QString::fromUtf8(process.readAllStandardError()).trimmed());
    return Done{};
}

} // namespace

Expected<Done> copyDatabase(const ClusterLogin &from, const ClusterLogin &to, const QString &database)
{
    QProcess dump;
    QProcess load;
    setLogin(dump, from, database);
    setLogin(load, to, database);
    dump.start(from.binFolder + QStringLiteral("/pg_dump"), {QStringLiteral("--no-password")});
    if (const auto dumped = finish(dump, QStringLiteral("pg_dump")); !dumped)
        return dumped;
    load.start(to.binFolder + QStringLiteral("/psql"),
               {QStringLiteral("-X"), QStringLiteral("-q"), QStringLiteral("-w"), QStringLiteral("-v"),
                QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-1")});
    load.write(dump.readAllStandardOutput());
    load.closeWriteChannel();
    return finish(load, QStringLiteral("psql"));
}

} // namespace bowline::sandbox
