// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/checks/ExtensionSchemasCheck.h"

namespace bowline {

Phrase ExtensionSchemasCheck::whyNot(const CheckServer &server) const
{
    return server.hasHerokuSchema ? Phrase() : Phrase("check.no_heroku_schema");
}

// One row: extensions are in heroku_ext, and a login of this role does not look there.
QString ExtensionSchemasCheck::sql(const CheckServer &) const
{
    return QStringLiteral(R"(SELECT p.reset_val AS search_path FROM pg_settings p
WHERE p.name = 'search_path' AND p.reset_val !~ '\mheroku_ext\M'
    AND EXISTS (SELECT FROM pg_extension x JOIN pg_namespace n ON n.oid = x.extnamespace WHERE n.nspname = 'heroku_ext'))");
}

CheckResult ExtensionSchemasCheck::judge(const PgResult &rows, const CheckServer &) const
{
    QList<CheckFinding> findings;
    if (rows.rowCount() > 0)
        findings.append({CheckState::Warning, QStringLiteral("search_path"),
                         Phrase("check.extension_schemas.found").arg(rows.text(0, 0))});
    return CheckResult::of(findings, Phrase("check.extension_schemas.ok"));
}

} // namespace bowline
