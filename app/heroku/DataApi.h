// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Endpoints.h"
#include "core/Oddities.h"
#include "heroku/BackupApi.h"
#include "heroku/HerokuConnection.h"
#include "heroku/HerokuDataTypes.h"
#include "heroku/MaintenanceApi.h"

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
    Pending<QList<HerokuCredential>> credentials(const QString &id);
    /// New passwords for a credential, or for all (empty). `forced`: sessions end at once, of named ones too. Heroku
    /// goes on by itself: credentials() tells how far it is.
    Pending<Done> rotate(const QString &id, const QString &credential, bool forced);
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
    HerokuConnection *m_connection;
    Oddities m_oddities;
    BackupApi *m_backups;
    MaintenanceApi *m_maintenances;
};

} // namespace bowline
