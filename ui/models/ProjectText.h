// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ProjectViews.h"
#include "service/api/SyncViews.h"

#include <QString>

/// The words for what a project is made of, shared by tables, details and dialogs.
namespace bowline {

/// A text of a kind of destination in the user's language: the service sends English sources.
QString kindText(const QString &source);

/// Kind and place: "Bowline's encrypted store", "Env file /srv/shop/.env", "Hasura Cloud project shop-api".
QString destinationText(const ProjectView &project);

/// Where a synced value comes from: "DATABASE_URL of sushi".
QString sourceText(const SyncView &sync);

/// "As it is", or what is made of the URL: "URL, TLS required, postgresql:// scheme".
QString renderingText(const Rendering &rendering);
/// "node-postgres (Node.js)": whose rules a value is written and proven by.
QString consumerText(Consumer consumer);
QString renderingFormText(Rendering::Form form);

/// "default credential" or "credential analytics".
QString credentialText(const QString &credential);

} // namespace bowline
