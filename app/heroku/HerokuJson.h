// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"
#include "heroku/HerokuTypes.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace bowline {

/// Heroku's times, in UTC; invalid if it is none. Three forms are about: "2012-01-01T12:00:00Z",
/// "2018-01-09T19:16:27.086+00:00" and "2020-12-13 16:22:40 +0000".
QDateTime parseHerokuTime(const QString &text);

// From JSON. Lists are read item by item: see ItemReader.h for what becomes of one that is odd, and `oddities` (which
// may be null) for the lines about it. A required field of an answer that is no list, missing or of another type, is
// api.bad_answer.
Expected<HerokuAccount> parseAccount(const QJsonDocument &json, QStringList *oddities = nullptr);
Expected<QList<HerokuApp>> parseApps(const QJsonArray &json, QStringList *oddities = nullptr);
/// The newest first, whatever the order of the list.
Expected<QList<HerokuRelease>> parseReleases(const QJsonArray &json, QStringList *oddities = nullptr);
/// A value that is no text makes its config var unreadable, and no other.
Expected<ConfigVars> parseConfigVars(const QJsonDocument &json, QStringList *oddities = nullptr);
/// Joins attachments with their add-ons, and keeps those of Heroku Postgres.
Expected<HerokuDatabases> parseDatabases(const QJsonArray &attachments, const QJsonArray &addons,
                                         QStringList *oddities = nullptr);

} // namespace bowline
