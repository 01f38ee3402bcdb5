// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Touched.h"
#include "service/api/DataLinkViews.h"

#include <QStringList>

/// The words for data links and for what acts touch, in one place.
namespace bowline {

/// "Healthy", "Broken", …
QString linkHealthText(LinkHealth health);
/// With the time of the examination, as the table shows it: "Healthy, 2 min ago".
QString linkHealthPhrase(const DataLinkView &link, const QDateTime &now);

/// "Error", "Warning", "Note".
QString findingSeverityText(LinkFindingView::Severity severity);

/// What was found, what breaks by it and what helps, as far as there is something to say.
QStringList findingSentences(const LinkFindingView &finding);

/// "sushi (postgresql-curved-12345)": a database as people know it.
QString databaseText(const QString &app, const QString &addonName);

/// "Database", "View", …: what sort of thing an act touches.
QString touchedKindText(TouchedKind kind);

/// "Ask and type its name": how carefully a database is treated.
QString protectionText(Protection level);

} // namespace bowline
