// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Endpoints.h"
#include "core/Oddities.h"
#include "heroku/BackupApi.h"
#include "heroku/HerokuConnection.h"
#include "heroku/HerokuDataTypes.h"
#include "heroku/MaintenanceApi.h"

#include <QJsonObject>

namespace bowline {

/// Heroku's Data API for one account, as far as the Heroku CLI uses it: its routes are not documented. Databases are
/// named by the id of their add-on. It has no ETag, no pages, and counts no requests; a database that it does not know
/// is answered with a page of HTML, which is api.not_found here. Errors are those of HerokuConnection, and
/// api.bad_answer.
class DataApi : public QObject
{
    Q_OBJECT
public:
    /// Neither `http` nor `gate` is owned; both outlive this.
    DataApi(const Endpoints &endpoints, HttpClient *http, RefreshGate *gate, QObject *parent = nullptr);

    /// See HerokuConnection; who the account is, only the Platform API can say.
    void setLoginCheck(HerokuConnection::LoginCheck check) { m_connection->setLoginCheck(std::move(check)); }

    Pending<QList<HerokuLink>> links(const QString &localId);
    /// `name` empty: Heroku names the link after the remote add-on, with underscores. api.invalid where Heroku refuses,
    /// with its words.
    Pending<HerokuLink> createLink(const QString &localId, const QString &remoteAddonName, const QString &name);
    /// Takes the schema, everything that was built on it, and the server. Good as well if the link is gone already.
    Pending<Done> destroyLink(const QString &localId, const QString &name);

    Pending<HerokuDatabaseInfo> database(const QString &id);
    /// api.not_found while Heroku does not know a new one yet.
    Pending<HerokuWaitStatus> waitStatus(const QString &id);
    /// A follower becomes a database of its own, which can be written to.
    Pending<Done> unfollow(const QString &id);
    /// Empties it: tables, data links, extensions.
    Pending<Done> reset(const QString &id);

    Pending<QList<HerokuCredential>> credentials(const QString &id);
    /// New passwords for a credential, or for all (empty). `forced`: sessions end at once, of named ones too. Heroku
    /// goes on by itself: credentials() tells how far it is.
    Pending<Done> rotate(const QString &id, const QString &credential, bool forced);
    /// Attaches the database to an app through a connection pool of its default credential, and makes the pool if there
    /// is none. `name` empty: DATABASE_CONNECTION_POOL.
    Pending<Done> attachPool(const QString &id, const QString &app, const QString &name);
    /// What attachPool() sends.
    static QJsonObject poolBody(const QString &app, const QString &name);
    Pending<Done> createCredential(const QString &id, const QString &name);
    /// Takes it from all apps. Heroku goes on by itself: credentials() tells when it is gone.
    Pending<Done> destroyCredential(const QString &id, const QString &name);
    /// Everything in the database belongs to the default credential afterwards.
    Pending<Done> repairDefaultCredential(const QString &id);
    /// Ends every session at the database, whoever's it is.
    Pending<Done> resetConnections(const QString &id);

    /// The part that is about backups; it lives as long as this.
    BackupApi &backups() { return *m_backups; }
    /// The part that is about maintenances; likewise.
    MaintenanceApi &maintenances() { return *m_maintenances; }

    /// What could not be read of the answers of now, and was left out.
    Oddities &oddities() { return m_oddities; }

Q_SIGNALS:
    // Those of the connection.
    void slowDownAsked(const bowline::Error &error);
    void answered();

private:
    /// For what only has to succeed: the body of the answer is not documented.
    Pending<Done> order(const QByteArray &method, const QString &path, const QJsonDocument &body = {});

    HerokuConnection *m_connection;
    Oddities m_oddities;
    BackupApi *m_backups;
    MaintenanceApi *m_maintenances;
};

} // namespace bowline
