// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/DestinationSpec.h"

namespace bowline {

namespace {
const QLatin1String specKindKey("kind");
} // namespace

QJsonObject destinationToJson(const DestinationSpec &spec)
{
    QJsonObject json = spec.fields;
    json.insert(specKindKey, spec.kind);
    return json;
}

DestinationSpec destinationFromJson(const QJsonObject &json)
{
    DestinationSpec spec{json.value(specKindKey).toString(), json};
    spec.fields.remove(specKindKey);
    return spec;
}

QString destinationSecretKey(const ProjectId &project)
{
    return QStringLiteral("destination/") + project.text;
}

} // namespace bowline
