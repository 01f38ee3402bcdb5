// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/TeamFixture.h"

#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

namespace bowline::test {

namespace {

const QString connectionName = QStringLiteral("past-bowline");

} // namespace

TeamFixture::TeamFixture() = default;

TeamFixture::~TeamFixture()
{
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(connectionName);
}

bool TeamFixture::start(const QStringList &sandboxArguments)
{
    if (!m_server.start(TestPostgres::Tls::Off) || !m_sandbox.start(sandboxArguments)) {
        m_error = m_server.error() + m_sandbox.error();
        return false;
    }
    const Endpoints endpoints = m_sandbox.endpoints();
    qputenv("BOWLINE_HEROKU_API", endpoints.api.toEncoded());
    qputenv("BOWLINE_HEROKU_DATA", endpoints.data.toEncoded());
    qputenv("BOWLINE_HEROKU_ID", endpoints.id.toEncoded());
    qputenv("BOWLINE_HASURA_CLOUD", endpoints.hasuraCloud.toEncoded());
    qputenv("BOWLINE_STORE", url().reveal());
    qputenv("BOWLINE_KEY_FILE", keyFile().toUtf8());
    return writeKeys({firstKey()});
}

bool TeamFixture::writeKeys(const QList<QByteArray> &keys) const
{
    QFile file(keyFile());
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return false;
    for (const QByteArray &key : keys)
        file.write(key.toBase64() + '\n');
    return file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

ServicePlaces TeamFixture::places(const QString &name) const
{
    const QString base = m_dir.filePath(name);
    return {base + QStringLiteral("/journal.sqlite"),
            base + QStringLiteral("/secrets.sealed"),
            base + QStringLiteral("/sandbox"),
            url(),
            {}};
}

bool TeamFixture::connectToServer()
{
    if (m_database.isValid() && QSqlQuery(m_database).exec(QStringLiteral("SELECT 1")))
        return true;
    m_database = QSqlDatabase();
    if (QSqlDatabase::contains(connectionName))
        QSqlDatabase::removeDatabase(connectionName);
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), connectionName);
    m_database.setHostName(QStringLiteral("127.0.0.1"));
    m_database.setPort(m_server.port());
    m_database.setDatabaseName(TestPostgres::database());
    m_database.setUserName(TestPostgres::role());
    m_database.setPassword(TestPostgres::password());
    return m_database.open();
}

QList<QVariantList> TeamFixture::rows(const QString &query)
{
    QList<QVariantList> all;
    if (!connectToServer())
        return all;
    QSqlQuery answer(m_database);
    if (!answer.exec(query)) {
        m_error = answer.lastError().text();
        return all;
    }
    while (answer.next()) {
        QVariantList row;
        for (int i = 0; i < answer.record().count(); ++i)
            row.append(answer.value(i));
        all.append(row);
    }
    return all;
}

QVariant TeamFixture::ask(const QString &query)
{
    return rows(query).value(0).value(0);
}

bool TeamFixture::rotate(const QString &addon) const
{
    QUrl url = m_sandbox.endpoints().data;
    url.setPath(QStringLiteral("/postgres/v0/databases/%1/credentials/default/credentials_rotation").arg(addon));
    return m_sandbox.call("POST", url, {}, m_sandbox.token()).value(QStringLiteral("status")).toInt() == 200;
}

} // namespace bowline::test
