// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heroku/HerokuBackupTypes.h"
#include "heroku/JsonReader.h"

#include <QJsonDocument>
#include <QList>

/// Answers of the Data API about backups. URLs of databases in them, with their passwords, are passed over. Errors:
/// api.bad_answer.
namespace bowline {

/// Item by item; what is left out is added to `odd`. What Heroku has deleted is none of them.
Expected<QList<HerokuTransfer>> readHerokuTransfers(const QJsonDocument &json, QStringList *odd);
Expected<HerokuTransfer> readHerokuTransfer(const QJsonDocument &json);
Expected<QList<HerokuBackupSchedule>> readHerokuSchedules(const QJsonDocument &json, QStringList *odd);
Expected<HerokuBackupLink> readHerokuBackupLink(const QJsonDocument &json);

} // namespace bowline
