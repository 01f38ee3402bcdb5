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

QString consumerText(Consumer consumer)
{
    const auto of = [consumer](const char *language) {
        return QStringLiteral("%1 (%2)").arg(consumerName(consumer), QLatin1String(language));
    };
    switch (consumer) {
    case Consumer::Libpq:
        return tr("libpq (psql, Python, Ruby, PHP)");
    case Consumer::NodePostgres:
        return of("Node.js");
    case Consumer::Jdbc:
        return of("Java");
    case Consumer::Npgsql:
        return of(".NET");
    case Consumer::GoPq:
    case Consumer::GoPgx:
        return of("Go");
    case Consumer::Asyncpg:
        return of("Python");
    case Consumer::Prisma:
        return of("Node.js");
    case Consumer::Ecto:
        return of("Elixir");
    case Consumer::Other:
        break;
    }
    return tr("Another program");
}

QString renderingFormText(Rendering::Form form)
{
    switch (form) {
    case Rendering::Form::Url:
        return tr("URL");
    case Rendering::Form::PgVariables:
        return tr("Separate variables");
    case Rendering::Form::Jdbc:
        return tr("JDBC URL");
    case Rendering::Form::AdoNet:
        return tr("ADO.NET connection string");
    case Rendering::Form::Template:
        return tr("Template");
    case Rendering::Form::Unknown:
        break;
    }
    return tr("In a way that this version of Bowline does not know");
}

QString renderingText(const Rendering &rendering)
{
    if (rendering.isAsIs())
        return tr("As it is");
    QStringList parts{renderingFormText(rendering.form)};
    if (rendering.tls)
        parts += tr("TLS required");
    if (!rendering.scheme.isEmpty())
        parts += tr("%1:// scheme").arg(rendering.scheme);
    return parts.join(QStringLiteral(", "));
}

QString credentialText(const QString &credential)
{
    if (credential.isEmpty() || credential == QLatin1String("default"))
        return tr("default credential");
    return tr("credential %1").arg(credential);
}

} // namespace bowline
