// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/ProjectDesk.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace bowline::test {

QString ProjectDesk::begin()
{
    if (!m_sandbox.start({QStringLiteral("--quiet")}))
        return m_sandbox.error();
    m_fixture = std::make_unique<ServiceFixture>(m_sandbox, 5);
    if (!m_fixture->start() || !await(service().settings().setPolling(2, 100)))
        return QStringLiteral("the service does not start");
    const auto account = m_fixture->logIn();
    if (!account)
        return account.error().text();
    m_account = *account;
    m_database = m_fixture->database(m_account.id, app, url).value_or(DatabaseView());
    return m_database.appId.isEmpty() ? QStringLiteral("the sandbox has no such database") : QString();
}

QString ProjectDesk::clear()
{
    const QJsonArray violations = m_fixture->control("GET", QStringLiteral("/violations")).toArray();
    if (!violations.isEmpty())
        return QString::fromUtf8(QJsonDocument(violations).toJson());
    const QList<ProjectId> projects = m_fixture->projects.keys();
    for (const ProjectId &project : projects) {
        if (const auto deleted = await(service().projects().deleteProject(project)); !deleted)
            return deleted.error().text();
    }
    return {};
}

bool ProjectDesk::end()
{
    const bool inOrder = m_fixture->revisionsInOrder;
    m_fixture->stop();
    return inOrder;
}

DestinationInput ProjectDesk::file(const QString &name) const
{
    DestinationInput input;
    input.destination = envFileAt(QDir(m_fixture->folder()).filePath(name));
    return input;
}

DestinationInput ProjectDesk::hasura(const QString &slug) const
{
    const QJsonObject info = m_sandbox.info().value(QStringLiteral("hasura")).toObject();
    DestinationInput input;
    input.secret = Secret(info.value(QStringLiteral("token")).toString());
    for (const auto &project : info.value(QStringLiteral("projects")).toArray()) {
        if (project[QStringLiteral("slug")].toString() == slug)
            input.destination = hasuraProject(project[QStringLiteral("id")].toString());
    }
    return input;
}

QJsonObject ProjectDesk::hasuraState(const QString &slug) const
{
    const QJsonArray all = m_fixture->control("GET", QStringLiteral("/hasura"))[QStringLiteral("projects")].toArray();
    for (const auto &project : all) {
        if (project[QStringLiteral("slug")].toString() == slug)
            return project.toObject();
    }
    return {};
}

QJsonObject ProjectDesk::hasuraVars(const QString &slug) const
{
    return hasuraState(slug)[QStringLiteral("env_vars")].toObject()[QStringLiteral("environment")].toObject();
}

QByteArray ProjectDesk::contentOf(const DestinationInput &input)
{
    QFile opened(pathOf(input));
    return opened.open(QFile::ReadOnly) ? opened.readAll() : QByteArray();
}

bool ProjectDesk::isPrivate(const DestinationInput &input)
{
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    return !(QFile::permissions(pathOf(input)) & others);
}

ProjectId ProjectDesk::tie(const QString &name, const DestinationInput &destination, bool replace)
{
    const auto project = m_fixture->newProject(name, destination);
    if (!project)
        return {};
    ConnectRequest request = m_fixture->request(*project, m_account, m_database, envVar);
    request.replaceExisting = replace;
    const auto job = m_fixture->connect(request);
    if (!job || job->error)
        qWarning("connect: %s", job ? qPrintable(job->error->message.text()) : "no end");
    return job && !job->error ? project->id : ProjectId();
}

void ProjectDesk::rotate()
{
    m_fixture->control("POST", QStringLiteral("/rotate"), {{QStringLiteral("database"), app}});
}

QByteArray ProjectDesk::herokuValue() const
{
    return m_fixture->configVar(app, url);
}

// The state last: reading the value lets the service run, and what was in sync before it need not be after.
bool ProjectDesk::isHealed(const ProjectId &project)
{
    return m_fixture->value(project, envVar) == herokuValue() && m_fixture->state(project, envVar) == SyncState::InSync;
}

} // namespace bowline::test
