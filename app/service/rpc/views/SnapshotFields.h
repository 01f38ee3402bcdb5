// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/Snapshot.h"
#include "service/rpc/Codec.h"
#include "service/rpc/views/AccountFields.h"
#include "service/rpc/views/ActivityFields.h"
#include "service/rpc/views/DataLinkFields.h"
#include "service/rpc/views/EnvVarFields.h"
#include "service/rpc/views/JobFields.h"
#include "service/rpc/views/KeychainFields.h"
#include "service/rpc/views/ProjectFields.h"
#include "service/rpc/views/SettingsFields.h"
#include "service/rpc/views/SyncFields.h"
#include "service/rpc/views/WebhookFields.h"

/// The wire names of service/api/Snapshot.h.
namespace bowline::rpc {

/// The fields of a removal are those of the row's key.
template <class Row>
struct Codec<Removed<Row>>
{
    static QJsonValue encode(const Removed<Row> &removed) { return rpc::encode(removed.key); }
    static bool decode(const QJsonValue &json, Removed<Row> &removed, Trouble &trouble)
    {
        return rpc::decode(json, removed.key, trouble);
    }
};

/// {"what": "project", "row": {…}}. What a newer service tells and this program does not know is left out.
template <>
struct Codec<QList<Change>>
{
    static QJsonValue encode(const QList<Change> &changes);
    static bool decode(const QJsonValue &json, QList<Change> &changes, Trouble &trouble);
};

template <>
struct Fields<Snapshot>
{
    static constexpr std::tuple list{
        Field{"revision", &Snapshot::revision}, Field{"accounts", &Snapshot::accounts},
        Field{"projects", &Snapshot::projects}, Field{"integrations", &Snapshot::integrations},
        Field{"syncs", &Snapshot::syncs},       Field{"jobs", &Snapshot::jobs},
        Field{"keychain", &Snapshot::keychain}, Field{"settings", &Snapshot::settings},
        Field{"webhooks", &Snapshot::webhooks}};
};

template <>
struct Fields<Delta>
{
    static constexpr std::tuple list{Field{"revision", &Delta::revision}, Field{"changes", &Delta::changes}};
};

} // namespace bowline::rpc
