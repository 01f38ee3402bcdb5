// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/hasura/HasuraProject.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace bowline::sandbox {

bool HasuraProject::isSetting(const QString &variable)
{
    return variable.startsWith(QLatin1String("HASURA_GRAPHQL_"));
}

QJsonObject HasuraProject::envVars() const
{
    QJsonObject result = settings;
    result.insert(QStringLiteral("environment"), environment);
    return result;
}

QString HasuraProject::hash() const
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(tenantId.toUtf8() + QByteArray::number(revision));
    hash.addData(QJsonDocument(envVars()).toJson(QJsonDocument::Compact));
    return QString::fromLatin1(hash.result().toHex());
}

QString HasuraProject::adminSecret() const
{
    return runningValue(QStringLiteral("HASURA_GRAPHQL_ADMIN_SECRET")).toString();
}

QJsonValue HasuraProject::runningValue(const QString &variable) const
{
    return (isSetting(variable) ? m_runningSettings : m_runningEnvironment).value(variable);
}

QJsonValue HasuraProject::value(const QString &variable) const
{
    return (isSetting(variable) ? settings : environment).value(variable);
}

void HasuraProject::setValue(const QString &variable, const QJsonValue &newValue)
{
    (isSetting(variable) ? settings : environment).insert(variable, newValue);
}

void HasuraProject::removeValue(const QString &variable)
{
    (isSetting(variable) ? settings : environment).remove(variable);
}

void HasuraProject::envChanged()
{
    ++revision;
    m_restarting.start();
}

HasuraProject::Phase HasuraProject::phase()
{
    if (!m_restarting.isValid())
        return Phase::Running;
    const qint64 elapsed = m_restarting.elapsed();
    if (elapsed < restartMs / 2)
        return Phase::OldInstance;
    if (elapsed < restartMs)
        return Phase::Down;
    adoptEnv();
    return Phase::Running;
}

void HasuraProject::adoptEnv()
{
    m_restarting.invalidate();
    m_runningSettings = settings;
    m_runningEnvironment = environment;
    schemaBuilt = false;
}

QJsonObject HasuraProject::save() const
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("tenant_id"), tenantId},
            {QStringLiteral("name"), name},
            {QStringLiteral("slug"), slug},
            {QStringLiteral("settings"), settings},
            {QStringLiteral("environment"), environment},
            {QStringLiteral("revision"), revision},
            {QStringLiteral("sources"), sources},
            {QStringLiteral("resource_version"), resourceVersion},
            {QStringLiteral("restart_ms"), restartMs}};
}

HasuraProject HasuraProject::load(const QJsonObject &json)
{
    HasuraProject project;
    project.id = json.value(QLatin1String("id")).toString();
    project.tenantId = json.value(QLatin1String("tenant_id")).toString();
    project.name = json.value(QLatin1String("name")).toString();
    project.slug = json.value(QLatin1String("slug")).toString();
    project.settings = json.value(QLatin1String("settings")).toObject();
    project.environment = json.value(QLatin1String("environment")).toObject();
    project.revision = json.value(QLatin1String("revision")).toInteger(1);
    project.sources = json.value(QLatin1String("sources")).toArray();
    project.resourceVersion = json.value(QLatin1String("resource_version")).toInteger(1);
    project.restartMs = json.value(QLatin1String("restart_ms")).toInt(project.restartMs);
    project.adoptEnv();
    return project;
}

} // namespace bowline::sandbox
