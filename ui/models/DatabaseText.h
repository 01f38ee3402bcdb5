// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/CheckModel.h"
#include "service/api/DatabaseViews.h"

/// The words for databases and their figures, in one place.
namespace bowline {

/// "Good", "Attention", …
QString databaseHealthText(DatabaseHealth health);
/// With the age of the figures, as the table shows it: "Good, 2 min ago"; the reason where something is wrong.
QString databaseHealthPhrase(const DatabaseRowView &row, const QDateTime &now);

/// "25 MB of 10 GB"; a dash where nobody has looked.
QString databaseSizeText(const DatabaseRowView &row);
/// "3 of 20"; a dash where nobody has looked.
QString databaseConnectionsText(const DatabaseRowView &row);

/// The users of a credential: "u7 (active, connections: 3)".
QString credentialUsersText(const CredentialView &credential);

/// "Warning", "Skipped", …; with a remark where it does not count: "Warning (muted)".
QString checkStateText(const CheckRow &row);
/// How all checks of a database came out, in one sentence.
QString checksVerdict(const DatabaseChecksView &checks);
/// What was found, why that matters and what to do, as far as there is something to say.
QStringList checkSentences(const CheckRow &row);

} // namespace bowline
