// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/DestinationJson.h"

namespace bowline {

namespace {

struct KindName
{
    DestinationKind kind;
    const char *name;
};
constexpr KindName kinds[] = {
    {DestinationKind::OwnStore, "own_store"},
    {DestinationKind::EnvFile, "env_file"},
    {DestinationKind::HasuraCloud, "hasura_cloud"},
};

struct FieldName
{
    DestinationKind kind;
    const char *name;
    QString DestinationSpec::*field;
};
constexpr FieldName fields[] = {
    {DestinationKind::EnvFile, "file_path", &DestinationSpec::filePath},
    {DestinationKind::HasuraCloud, "project_id", &DestinationSpec::hasuraProjectId},
    {DestinationKind::HasuraCloud, "tenant_id", &DestinationSpec::hasuraTenantId},
    {DestinationKind::HasuraCloud, "name", &DestinationSpec::hasuraName},
    {DestinationKind::HasuraCloud, "endpoint", &DestinationSpec::hasuraEndpoint},
    {DestinationKind::HasuraCloud, "cloud_url", &DestinationSpec::hasuraCloudUrl},
};

} // namespace

QJsonObject destinationToJson(const DestinationSpec &spec)
{
    QJsonObject json;
    for (const KindName &row : kinds) {
        if (row.kind == spec.kind)
            json.insert(QStringLiteral("kind"), QLatin1String(row.name));
    }
    for (const FieldName &row : fields) {
        if (row.kind == spec.kind)
            json.insert(QLatin1String(row.name), spec.*row.field);
    }
    return json;
}

Expected<DestinationSpec> destinationFromJson(const QJsonObject &json)
{
    const QString name = json.value(QLatin1String("kind")).toString();
    for (const KindName &kind : kinds) {
        if (name != QLatin1String(kind.name))
            continue;
        DestinationSpec spec;
        spec.kind = kind.kind;
        for (const FieldName &row : fields) {
            if (row.kind == spec.kind)
                spec.*row.field = json.value(QLatin1String(row.name)).toString();
        }
        return spec;
    }
    return fail(ErrorCode::InputInvalid, QStringLiteral("unknown kind of destination: ") + name);
}

QString destinationSecretKey(const ProjectId &project)
{
    return QStringLiteral("destination/") + project.text;
}

} // namespace bowline
