// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ProjectText.h"
#include "core/Translate.h"

namespace bowline {

QString destinationTypeText(DestinationType type)
{
    switch (type) {
    case DestinationType::OwnStore:
        return tr("Bowline's encrypted store");
    case DestinationType::EnvFile:
        return tr("Env file");
    case DestinationType::HasuraCloud:
        return tr("Hasura Cloud project");
    case DestinationType::Unknown:
        return tr("A place that this version of Bowline does not know");
    }
    return {};
}

QString destinationText(const DestinationView &destination)
{
    const QString type = destinationTypeText(destination.type);
    QString which;
    if (destination.type == DestinationType::EnvFile)
        which = destination.filePath;
    else if (destination.type == DestinationType::HasuraCloud)
        which = destination.hasuraName.isEmpty() ? destination.hasuraProjectId : destination.hasuraName;
    return which.isEmpty() ? type : QStringLiteral("%1 %2").arg(type, which);
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
