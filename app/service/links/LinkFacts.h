// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/DataLinkViews.h"
#include "store/Records.h"

/// The keys under which acts on data links keep their facts and their state in the journal, and by which their fields
/// are named in a request. They stay.
namespace bowline::linkFacts {

inline const QString localId = QStringLiteral("local_addon_id");
inline const QString localName = QStringLiteral("local_addon_name");
inline const QString localApp = QStringLiteral("local_app");
inline const QString remoteId = QStringLiteral("remote_addon_id");
inline const QString remoteName = QStringLiteral("remote_addon_name");
inline const QString remoteApp = QStringLiteral("remote_app");
inline const QString name = QStringLiteral("name");     ///< that the link has, or will have
inline const QString wish = QStringLiteral("wish");     ///< the name that a person wanted; empty: Heroku's own
inline const QString made = QStringLiteral("made");     ///< the name that Heroku gave
inline const QString listed = QStringLiteral("listed"); ///< Heroku listed it when the act was planned

inline QString text(const ActRecord &record, const QString &key)
{
    return record.facts.value(key).toString();
}

/// The link that fields of a request, or the facts of an act, are about.
inline DataLinkKey link(const AccountId &account, const QJsonObject &fields)
{
    return {account, fields.value(localId).toString(), fields.value(name).toString()};
}

inline DataLinkKey link(const ActRecord &record)
{
    return link(record.account, record.facts);
}

} // namespace bowline::linkFacts
