// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databases/checks/DatabaseCheck.h"

namespace bowline {

/// Heroku wants extensions in the schema heroku_ext: one that is elsewhere cannot be restored or forked as it is, and a
/// role that does not look there does not find its functions.
class ExtensionSchemasCheck final : public DatabaseCheck
{
public:
    QString key() const override { return QStringLiteral("extension_schemas"); }
    Phrase whyNot(const CheckServer &server) const override;
    QString sql(const CheckServer &server) const override;
    CheckResult judge(const PgResult &rows, const CheckServer &server) const override;
};

} // namespace bowline
