// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heroku/HerokuDataTypes.h"
#include "heroku/JsonReader.h"

#include <QJsonDocument>

/// Answers of the Data API. Passwords and URLs in them are passed over. Errors: api.bad_answer.
namespace bowline {

HerokuLink readHerokuLink(JsonReader &reader);
Expected<HerokuDatabaseInfo> readHerokuDatabase(const QJsonDocument &json);
/// Item by item; what is left out is added to `odd`.
Expected<QList<HerokuCredential>> readHerokuCredentials(const QJsonDocument &json, QStringList *odd);

} // namespace bowline
