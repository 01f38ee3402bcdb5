// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/checks/ExtensionSchemasCheck.h"

namespace bowline {

namespace {

enum ExtensionColumn { ExtensionName, ExtensionSchema, ExtensionPath };

} // namespace

Phrase ExtensionSchemasCheck::whyNot(const CheckServer &server) const
{
    return server.hasHerokuSchema ? Phrase() : Phrase("check.no_heroku_schema");
}

// An extension that brings its own schema belongs there. The last row: extensions lie in heroku_ext, and a login of
// this role does not look there.
QString ExtensionSchemasCheck::sql(const CheckServer &) const
{
    return QStringLiteral(R"((SELECT x.extname, n.nspname, NULL AS search_path
FROM pg_extension x JOIN pg_namespace n ON n.oid = x.extnamespace
WHERE n.nspname NOT IN ('pg_catalog', 'heroku_ext')
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_namespace'::regclass AND d.objid = n.oid
        AND d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e')
ORDER BY x.extname)
UNION ALL SELECT NULL, NULL, p.reset_val FROM pg_settings p
WHERE p.name = 'search_path' AND p.reset_val !~ '\mheroku_ext\M'
    AND EXISTS (SELECT FROM pg_extension x JOIN pg_namespace n ON n.oid = x.extnamespace WHERE n.nspname = 'heroku_ext'))");
}

CheckResult ExtensionSchemasCheck::judge(const PgResult &rows, const CheckServer &) const
{
    QList<CheckFinding> findings;
    for (int row = 0; row < rows.rowCount(); ++row) {
        const QString name = rows.text(row, ExtensionName);
        const Phrase what = name.isEmpty()
                                ? Phrase("check.extension_schemas.found_path").arg(rows.text(row, ExtensionPath))
                                : Phrase("check.extension_schemas.found").arg(name, rows.text(row, ExtensionSchema));
        findings.append({CheckState::Warning, name.isEmpty() ? QStringLiteral("search_path") : name, what});
    }
    return CheckResult::of(findings, Phrase("check.extension_schemas.ok"));
}

} // namespace bowline
