// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databases/checks/DatabaseCheck.h"

namespace bowline {

/// Heroku has put extensions into the schema heroku_ext for a time, and leaves those there that are; elsewhere they are
/// as welcome. A role that does not look there does not find their functions.
class ExtensionSchemasCheck final : public DatabaseCheck
{
public:
    QString key() const override { return QStringLiteral("extension_schemas"); }
    Phrase whyNot(const CheckServer &server) const override;
    QString sql(const CheckServer &server) const override;
    CheckResult judge(const PgResult &rows, const CheckServer &server) const override;
};

} // namespace bowline
