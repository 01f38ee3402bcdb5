// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

#include <libpq-fe.h>

namespace bowline::test {

/// An open connection to a database, as an application holds it.
class Session
{
public:
    explicit Session(const QString &url, const QString &sslMode = QStringLiteral("require"))
        : m_connection(
              PQconnectdb((url + QStringLiteral("?connect_timeout=60&sslmode=") + sslMode).toUtf8().constData()),
              &PQfinish)
    {
    }

    bool isOpen() const { return PQstatus(m_connection.get()) == CONNECTION_OK; }
    bool isEncrypted() const { return PQsslInUse(m_connection.get()) == 1; }
    QString error() const { return QString::fromUtf8(PQerrorMessage(m_connection.get())); }

    /// The first field of the first row; a null string if the statement failed.
    QString ask(const char *sql) const
    {
        const std::unique_ptr<PGresult, decltype(&PQclear)> result(PQexec(m_connection.get(), sql), &PQclear);
        const ExecStatusType status = PQresultStatus(result.get());
        if (status == PGRES_COMMAND_OK)
            return QLatin1String("");
        return status == PGRES_TUPLES_OK ? QString::fromUtf8(PQgetvalue(result.get(), 0, 0)) : QString();
    }

private:
    std::unique_ptr<PGconn, decltype(&PQfinish)> m_connection;
};

} // namespace bowline::test
