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

// From JSON, strictly: a required field that is missing or of another type is api.bad_answer.
Expected<HerokuAccount> parseAccount(const QJsonDocument &json);
Expected<QList<HerokuApp>> parseApps(const QJsonArray &json);
/// The newest of a list in any order; version 0 for an empty one.
Expected<HerokuRelease> parseLatestRelease(const QJsonArray &json);
Expected<ConfigVars> parseConfigVars(const QJsonDocument &json);
/// Joins attachments with their add-ons, and keeps those of Heroku Postgres.
Expected<QList<HerokuAttachment>> parseDatabases(const QJsonArray &attachments, const QJsonArray &addons);

} // namespace bowline
