// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/AdminConnection.h"

#include <libpq-fe.h>

namespace bowline::sandbox {

void AdminConnection::Close::operator()(pg_conn *connection) const
{
    PQfinish(connection);
}

AdminConnection::AdminConnection(pg_conn *connection)
    : m_connection(connection)
{
}

Expected<AdminConnection> AdminConnection::open(const ClusterLogin &login, const QString &database)
{
    const QByteArray port = QByteArray::number(login.port);
    const QByteArray password = login.password.toUtf8();
    const QByteArray name = database.toUtf8();
    const QByteArray ca = login.caFile.toUtf8();
    const QByteArray host = ClusterLogin::host().toLatin1();
    const QByteArray user = ClusterLogin::user().toLatin1();
    const char *const keys[] = {"host",
                                "port",
                                "user",
                                "password",
                                "dbname",
                                "sslmode",
                                "sslrootcert",
                                "connect_timeout",
                                "application_name",
                                "client_encoding",
                                nullptr};
    const char *const values[] = {host.constData(),  port.constData(), user.constData(), password.constData(),
                                  name.constData(),  "verify-full",    ca.constData(),   "5",
                                  "bowline-sandbox", "UTF8",           nullptr};
    AdminConnection connection(PQconnectdbParams(keys, values, 0));
    if (PQstatus(connection.m_connection.get()) != CONNECTION_OK)
        return fail(ErrorCode::SandboxFailed,
                    QString::fromUtf8(PQerrorMessage(connection.m_connection.get())).trimmed());
    return connection;
}

Expected<QList<QStringList>> AdminConnection::run(const QString &sql) const
{
    const std::unique_ptr<PGresult, decltype(&PQclear)> result(PQexec(m_connection.get(), sql.toUtf8().constData()),
                                                               &PQclear);
    const ExecStatusType status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        return fail(ErrorCode::SandboxFailed, QString::fromUtf8(PQerrorMessage(m_connection.get())).trimmed());
    QList<QStringList> rows;
    for (int row = 0; row < PQntuples(result.get()); ++row) {
        QStringList fields;
        for (int column = 0; column < PQnfields(result.get()); ++column)
            fields.append(QString::fromUtf8(PQgetvalue(result.get(), row, column)));
        rows.append(fields);
    }
    return rows;
}

QString AdminConnection::verifier(const QString &user, const QString &password) const
{
    const std::unique_ptr<char, decltype(&PQfreemem)> text(
        PQencryptPasswordConn(m_connection.get(), password.toUtf8().constData(), user.toUtf8().constData(),
                              "scram-sha-256"),
        &PQfreemem);
    return QString::fromLatin1(text.get());
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
