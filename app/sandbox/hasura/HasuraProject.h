// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace bowline::sandbox {

/// One project of the sandbox's Hasura Cloud, with the tenant that runs it.
///
///   env change -> [old instance, old values] -> [down: 503] -> [new instance, new values]
///                 |------ half of restartMs --|-- the rest --|
struct HasuraProject
{
    /// What answers at the project's endpoint just now.
    enum class Phase { OldInstance, Down, Running };

    QString id;       ///< of the project
    QString tenantId; ///< of its tenant: always another one
    QString name;
    QString slug; ///< its place in the endpoint's path, fixed at birth

    QJsonObject settings;    ///< HASURA_GRAPHQL_*: some are no strings
    QJsonObject environment; ///< all other env vars: strings
    qint64 revision = 1;     ///< of the env vars: goes into the hash

    QJsonArray sources; ///< the metadata's sources
    qint64 resourceVersion = 1;
    QJsonArray inconsistent; ///< as found when the instance last built its schema
    bool schemaBuilt = false;

    // Misbehaviour on request.
    int restartMs = 300;
    bool maintenance = false;
    bool refuseWrites = false;
    int hashConflicts = 0;       ///< so many writes lose a race against another writer
    bool checksOnRequest = true; ///< false: /healthz/sources knows only sources with a health_check of their own

    QJsonObject envVars() const; ///< as the Cloud API shows them: settings, and `environment`
    QString hash() const;        ///< 40 hex digits that change with each write
    QString adminSecret() const; ///< of the running instance
    QJsonValue runningValue(const QString &variable) const; ///< undefined if the instance does not know it

    /// The value of one env var, wherever it lives; undefined if there is none.
    QJsonValue value(const QString &variable) const;
    void setValue(const QString &variable, const QJsonValue &newValue);
    void removeValue(const QString &variable);

    /// To be called after any change of an env var: a new hash, and the instance restarts.
    void envChanged();
    Phase phase(); ///< moves the new instance in when its time has come

    QJsonObject save() const;
    static HasuraProject load(const QJsonObject &json);
    /// Takes the env vars as they are into the running instance, at once.
    void adoptEnv();

    static bool isSetting(const QString &variable);

private:
    QJsonObject m_runningSettings;
    QJsonObject m_runningEnvironment;
    QElapsedTimer m_restarting; ///< valid while an instance is being replaced
};

} // namespace bowline::sandbox
