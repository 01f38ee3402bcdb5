// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"

#include <QJsonObject>
#include <QString>

namespace bowline {

/// Where a project's env vars live, as a person chose it: the key of a kind and what that kind asks for. The same in
/// the journal, on the recovery card, in the protocol and in the window. A kind that this program does not know (a
/// newer colleague's) keeps whatever stands in its fields. No secret is in here: those rest in the SecretStore.
struct DestinationSpec
{
    QString kind = QStringLiteral("own_store");
    QJsonObject fields; ///< by the keys of the kind's fields: texts and booleans

    QString text(QLatin1String field) const { return fields.value(field).toString(); }
    bool isSet(QLatin1String field) const { return fields.value(field).toBool(); }
    bool operator==(const DestinationSpec &) const = default;
};

/// As the journal keeps it: {"kind": "env_file", "file_path": "/srv/app/.env"}, the fields beside the kind.
QJsonObject destinationToJson(const DestinationSpec &spec);
/// Reads any object, also one of a kind that is not known.
DestinationSpec destinationFromJson(const QJsonObject &json);

/// Under which key the SecretStore keeps the secret of this project's destination.
QString destinationSecretKey(const ProjectId &project);

} // namespace bowline
