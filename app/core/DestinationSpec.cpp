// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/DestinationSpec.h"

namespace bowline {

namespace {
const QLatin1String kindKey("kind");
} // namespace

QJsonObject destinationToJson(const DestinationSpec &spec)
{
    QJsonObject json = spec.fields;
    json.insert(kindKey, spec.kind);
    return json;
}

DestinationSpec destinationFromJson(const QJsonObject &json)
{
    DestinationSpec spec{json.value(kindKey).toString(), json};
    spec.fields.remove(kindKey);
    return spec;
}

QString destinationSecretKey(const ProjectId &project)
{
    return QStringLiteral("destination/") + project.text;
}

} // namespace bowline
