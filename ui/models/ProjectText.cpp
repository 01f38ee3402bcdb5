// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ProjectText.h"
#include "core/Translate.h"

namespace bowline {

QString kindText(const QString &source)
{
    return QCoreApplication::translate("bowline::DestinationKind", source.toUtf8().constData());
}

QString destinationText(const ProjectView &project)
{
    const QString kind = kindText(project.destinationName);
    return project.destinationPlace.isEmpty() ? kind : QStringLiteral("%1 %2").arg(kind, project.destinationPlace);
}

QString sourceText(const SyncView &sync)
{
    return tr("%1 of %2").arg(sync.configVar, sync.appName);
}

QString transformsText(UrlTransforms transforms)
{
    QStringList parts;
    if (transforms.testFlag(UrlTransform::RequireTls))
        parts += tr("sslmode=require added");
    if (transforms.testFlag(UrlTransform::PostgresqlScheme))
        parts += tr("postgresql:// scheme");
    return parts.isEmpty() ? tr("As it is") : parts.join(QStringLiteral(", "));
}

QString credentialText(const QString &credential)
{
    if (credential.isEmpty() || credential == QLatin1String("default"))
        return tr("default credential");
    return tr("credential %1").arg(credential);
}

} // namespace bowline
