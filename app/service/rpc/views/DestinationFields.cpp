// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/rpc/views/DestinationFields.h"

namespace bowline::rpc {

namespace {

struct OldDestinationField
{
    const char *oldName;
    const char *kind;
    const char *field;
};
constexpr OldDestinationField oldDestinationFields[] = {
    {"file_path", "env_file", "file_path"},
    {"hasura_project_id", "hasura_cloud", "project_id"},
    {"hasura_name", "hasura_cloud", "name"},
};
const QLatin1String oldSecret("hasura_token");

} // namespace

QJsonValue Codec<DestinationSpec>::encode(const DestinationSpec &spec)
{
    QJsonObject json{{QStringLiteral("type"), spec.kind}, {QStringLiteral("fields"), spec.fields}};
    for (const OldDestinationField &old : oldDestinationFields) {
        const bool isOfIt = spec.kind == QLatin1String(old.kind);
        json.insert(QLatin1String(old.oldName), isOfIt ? spec.text(QLatin1String(old.field)) : QString());
    }
    return json;
}

bool Codec<DestinationSpec>::decode(const QJsonValue &json, DestinationSpec &spec, Trouble &trouble)
{
    if (!json.isObject())
        return trouble.expected("an object");
    spec = {};
    const QJsonValue type = json[QLatin1String("type")];
    if (!type.isUndefined() && !rpc::decode(type, spec.kind, trouble))
        return trouble.in(QStringLiteral("type"));
    const QJsonValue fields = json[QLatin1String("fields")];
    if (!fields.isUndefined())
        return rpc::decode(fields, spec.fields, trouble) || trouble.in(QStringLiteral("fields"));
    for (const OldDestinationField &old : oldDestinationFields) {
        const QJsonValue value = json[QLatin1String(old.oldName)];
        if (value.isUndefined() || spec.kind != QLatin1String(old.kind))
            continue;
        if (!value.isString())
            return trouble.expected("a string") || trouble.in(QLatin1String(old.oldName));
        spec.fields.insert(QLatin1String(old.field), value);
    }
    return true;
}

QJsonValue Codec<DestinationInput>::encode(const DestinationInput &input)
{
    const QJsonValue secret = rpc::encode(input.secret);
    return QJsonObject{{QStringLiteral("destination"), rpc::encode(input.destination)},
                       {QStringLiteral("secret"), secret},
                       {oldSecret, secret}};
}

bool Codec<DestinationInput>::decode(const QJsonValue &json, DestinationInput &input, Trouble &trouble)
{
    if (!json.isObject())
        return trouble.expected("an object");
    input = {};
    const QJsonValue destination = json[QLatin1String("destination")];
    if (!destination.isUndefined() && !rpc::decode(destination, input.destination, trouble))
        return trouble.in(QStringLiteral("destination"));
    for (const QLatin1String name : {QLatin1String("secret"), oldSecret}) {
        const QJsonValue secret = json[name];
        if (!secret.isUndefined())
            return rpc::decode(secret, input.secret, trouble) || trouble.in(name);
    }
    return true;
}

} // namespace bowline::rpc
