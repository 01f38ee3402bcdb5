// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/AdminConnection.h"

namespace bowline::sandbox {

namespace {

constexpr int openPatienceMs = 5000;
constexpr int runPatienceMs = 300000; // a database that is copied while others use the computer

QByteArray adminOption(const char *keyword, QString value)
{
    value.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
    return QByteArray(keyword) + "='" + value.toUtf8() + "' ";
}

} // namespace

AdminConnection::AdminConnection(PgConnection connection)
    : m_connection(std::make_unique<PgConnection>(std::move(connection)))
{
}

Expected<AdminConnection> AdminConnection::open(const ClusterLogin &login, const QString &database)
{
    const QString port = QString::number(login.port);
    const Secret text(adminOption("host", ClusterLogin::host()) + adminOption("port", port) +
                      adminOption("user", ClusterLogin::user()) + adminOption("password", login.password) +
                      adminOption("dbname", database) + adminOption("sslrootcert", login.caFile) +
                      "sslmode=verify-full application_name=bowline-sandbox client_encoding=UTF8");
    const auto parameters = ConnectionParameters::ofOwnServer(text, ClusterLogin::host() + u':' + port);
    if (!parameters)
        return fail(ErrorCode::SandboxFailed, parameters.error().text());
    auto connection = PgConnection::open(*parameters, PgPatience(openPatienceMs));
    if (!connection)
        return fail(ErrorCode::SandboxFailed, connection.error().detail);
    return AdminConnection(std::move(*connection));
}

Expected<QList<QStringList>> AdminConnection::run(const QString &sql) const
{
    const auto result = m_connection->run(sql.toUtf8(), PgPatience(runPatienceMs));
    if (!result)
        return fail(ErrorCode::SandboxFailed, result.error().detail);
    QList<QStringList> rows;
    for (int row = 0; row < result->rowCount(); ++row) {
        QStringList fields;
        for (int column = 0; column < result->columnCount(); ++column)
            fields.append(result->text(row, column));
        rows.append(fields);
    }
    return rows;
}

Expected<Done> AdminConnection::runAll(const QStringList &statements) const
{
    for (const QString &sql : statements) {
        if (const auto done = run(sql); !done)
            return fail(done.error());
    }
    return Done{};
}

QString AdminConnection::verifier(const QString &user, const QString &password) const
{
    return QString::fromLatin1(m_connection->scramVerifier(user.toUtf8(), Secret(password)));
}

QString AdminConnection::quoteName(const QString &name)
{
    return QLatin1Char('"') + QString(name).replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

QString AdminConnection::quoteText(const QString &text)
{
    return QLatin1Char('\'') + QString(text).replace(QLatin1Char('\''), QLatin1String("''")) + QLatin1Char('\'');
}

} // namespace bowline::sandbox
