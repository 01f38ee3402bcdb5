// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalinks/DependentSql.h"

namespace bowline {

namespace {

// Nodes are (class, object, column). A view hangs on a table by its rule _RETURN, so that rule stands for its view.
// What belongs to a node (its indexes, rules, triggers, defaults) is saved with it and is no node; the same of another
// table is one. A table's row type, and arrays of that, stand for the table. Depth 0 are the link's own foreign tables.
constexpr char closureSql[] = R"(
WITH RECURSIVE root(oid, columns) AS (%ROOTS%),
hang(classid, objid, subid, depth, columns) AS (
    (SELECT 'pg_catalog.pg_class'::regclass::oid, r.oid, 0, 0, r.columns FROM root r
    UNION ALL SELECT 'pg_catalog.pg_class'::regclass::oid, c.oid, 0, 1, NULL FROM pg_catalog.pg_class c
        WHERE c.relnamespace = %NAMESPACE% AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
            AND c.oid NOT IN (SELECT oid FROM root)
    UNION ALL SELECT 'pg_catalog.pg_proc'::regclass::oid, p.oid, 0, 1, NULL FROM pg_catalog.pg_proc p
        WHERE p.pronamespace = %NAMESPACE%
    UNION ALL SELECT 'pg_catalog.pg_type'::regclass::oid, t.oid, 0, 1, NULL FROM pg_catalog.pg_type t
        LEFT JOIN pg_catalog.pg_class c ON c.oid = t.typrelid
        WHERE t.typnamespace = %NAMESPACE% AND t.typcategory <> 'A' AND (t.typrelid = 0 OR c.relkind = 'c'))
    UNION
    SELECT x.classid, x.objid, x.subid, h.depth + 1, NULL
    FROM hang h CROSS JOIN LATERAL (
            SELECT h.classid, h.objid
            UNION ALL SELECT 'pg_catalog.pg_type'::regclass::oid, t.oid
                FROM pg_catalog.pg_class c JOIN pg_catalog.pg_type e ON e.oid = c.reltype
                    JOIN pg_catalog.pg_type t ON t.oid IN (e.oid, e.typarray)
                WHERE h.classid = 'pg_catalog.pg_class'::regclass AND c.oid = h.objid) AS ref(classid, objid)
        JOIN pg_catalog.pg_depend d ON d.refclassid = ref.classid AND d.refobjid = ref.objid AND d.deptype IN ('n', 'a', 'P', 'S')
            AND (h.columns IS NULL OR d.refobjsubid = ANY (h.columns))
        LEFT JOIN pg_catalog.pg_rewrite r ON d.classid = 'pg_catalog.pg_rewrite'::regclass AND r.oid = d.objid
        LEFT JOIN pg_catalog.pg_trigger tg ON d.classid = 'pg_catalog.pg_trigger'::regclass AND tg.oid = d.objid
        LEFT JOIN pg_catalog.pg_attrdef ad ON d.classid = 'pg_catalog.pg_attrdef'::regclass AND ad.oid = d.objid
        LEFT JOIN pg_catalog.pg_constraint co ON d.classid = 'pg_catalog.pg_constraint'::regclass AND co.oid = d.objid
        LEFT JOIN pg_catalog.pg_class dc ON d.classid = 'pg_catalog.pg_class'::regclass AND dc.oid = d.objid
        CROSS JOIN LATERAL (SELECT CASE WHEN r.rulename = '_RETURN' THEN 'pg_catalog.pg_class'::regclass::oid ELSE d.classid END,
            CASE WHEN r.rulename = '_RETURN' THEN r.ev_class ELSE d.objid END,
            CASE WHEN dc.oid IS NULL THEN 0 ELSE d.objsubid END) AS x(classid, objid, subid)
    WHERE h.depth < 500
        AND NOT (h.classid = 'pg_catalog.pg_class'::regclass
            AND COALESCE(r.ev_class, tg.tgrelid, ad.adrelid, co.conrelid, 0) = h.objid)
        AND COALESCE(dc.relkind, 'v') NOT IN ('i', 'I', 't')
),
node AS (
    SELECT classid, objid, subid, max(depth) AS depth FROM hang h
    WHERE depth > 0 AND NOT (classid = 'pg_catalog.pg_class'::regclass AND objid IN (SELECT oid FROM root))
    GROUP BY classid, objid, subid)
)";

// Of c: changes with its definition, name, owner, rights, options, columns, rules, triggers, comments and indexes, and
// not when a materialized view is filled anew.
constexpr char relationVersion[] =
    R"(md5(concat_ws('/', c.relname, c.relnamespace, c.relowner, c.relacl, c.reloptions, c.relkind,
    (SELECT string_agg(w.xmin::text, ',' ORDER BY w.oid) FROM pg_catalog.pg_rewrite w WHERE w.ev_class = c.oid),
    (SELECT string_agg(a.xmin::text, ',' ORDER BY a.attnum) FROM pg_catalog.pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0),
    (SELECT string_agg(g.xmin::text, ',' ORDER BY g.oid) FROM pg_catalog.pg_trigger g
        WHERE g.tgrelid = c.oid AND NOT g.tgisinternal),
    (SELECT string_agg(o.xmin::text, ',' ORDER BY o.objsubid) FROM pg_catalog.pg_description o
        WHERE o.classoid = 'pg_catalog.pg_class'::regclass AND o.objoid = c.oid),
    (SELECT string_agg(i.indexrelid || '.' || i.indisclustered, ',' ORDER BY i.indexrelid) FROM pg_catalog.pg_index i
        WHERE i.indrelid = c.oid))))";

constexpr char changedSql[] =
    R"(SELECT FROM (SELECT split_part(e.key, '/', 1) AS class, split_part(e.key, '/', 2)::oid AS oid,
        e.value AS version FROM json_each_text(current_setting('bowline.versions')::json) e) v
    WHERE v.version IS DISTINCT FROM CASE v.class
        WHEN 'pg_class' THEN (SELECT %VERSION% FROM pg_catalog.pg_class c WHERE c.oid = v.oid)
        WHEN 'pg_proc' THEN (SELECT p.xmin::text FROM pg_catalog.pg_proc p WHERE p.oid = v.oid)
        WHEN 'pg_rewrite' THEN (SELECT w.xmin::text FROM pg_catalog.pg_rewrite w WHERE w.oid = v.oid)
        WHEN 'pg_trigger' THEN (SELECT g.xmin::text FROM pg_catalog.pg_trigger g WHERE g.oid = v.oid)
        WHEN 'pg_attrdef' THEN (SELECT d.xmin::text FROM pg_catalog.pg_attrdef d WHERE d.oid = v.oid)
        WHEN 'pg_constraint' THEN (SELECT k.xmin::text FROM pg_catalog.pg_constraint k WHERE k.oid = v.oid) END)";

// What CREATE VIEW and what follows it need. Also of foreign tables, whose extras have the same fields.
constexpr char relationSaved[] = R"(json_build_object(
    'id', c.oid::regclass::text, 'kind', c.relkind,
    'definition', CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END,
    'options', to_json(c.reloptions), 'populated', c.relispopulated, 'owner', pg_get_userbyid(c.relowner),
    'tablespace', (SELECT t.spcname FROM pg_catalog.pg_tablespace t WHERE t.oid = c.reltablespace),
    'method', (SELECT m.amname FROM pg_catalog.pg_am m WHERE m.oid = c.relam),
    'acl', %ACL(c.relacl)%, 'comment', obj_description(c.oid, 'pg_class'),
    'default_rights', EXISTS (SELECT FROM pg_catalog.pg_default_acl),
    'columns', (SELECT json_agg(json_build_object('name', a.attname, 'acl', %ACL(a.attacl)%,
            'comment', col_description(c.oid, a.attnum),
            'default', (SELECT pg_get_expr(d.adbin, d.adrelid) FROM pg_catalog.pg_attrdef d
                WHERE d.adrelid = c.oid AND d.adnum = a.attnum AND a.attgenerated = '')) ORDER BY a.attnum)
        FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),
    'rules', (SELECT json_agg(json_build_object('name', w.rulename, 'definition', pg_get_ruledef(w.oid),
            'enabled', w.ev_enabled, 'comment', obj_description(w.oid, 'pg_rewrite')) ORDER BY w.rulename)
        FROM pg_catalog.pg_rewrite w WHERE w.ev_class = c.oid AND w.rulename <> '_RETURN'),
    'triggers', (SELECT json_agg(json_build_object('name', g.tgname, 'definition', pg_get_triggerdef(g.oid),
            'enabled', g.tgenabled, 'comment', obj_description(g.oid, 'pg_trigger')) ORDER BY g.tgname)
        FROM pg_catalog.pg_trigger g WHERE g.tgrelid = c.oid AND NOT g.tgisinternal),
    'constraints', (SELECT json_agg(json_build_object('name', k.conname, 'definition', pg_get_constraintdef(k.oid),
            'comment', obj_description(k.oid, 'pg_constraint')) ORDER BY k.conname)
        FROM pg_catalog.pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'c'),
    'indexes', (SELECT json_agg(json_build_object('id', i.indexrelid::regclass::text,
            'name', (SELECT relname FROM pg_catalog.pg_class WHERE oid = i.indexrelid),
            'definition', pg_get_indexdef(i.indexrelid), 'comment', obj_description(i.indexrelid, 'pg_class'),
            'clustered', i.indisclustered) ORDER BY i.indexrelid)
        FROM pg_catalog.pg_index i WHERE i.indrelid = c.oid)))";

// A rule, trigger, default or constraint of a table that is not itself lost.
constexpr char leafSaved[] = R"(json_build_object(
    'table', COALESCE(w.ev_class, g.tgrelid, d.adrelid, k.conrelid)::regclass::text,
    'name', COALESCE(w.rulename, g.tgname, a.attname, k.conname),
    'definition', CASE WHEN w.oid IS NOT NULL THEN pg_get_ruledef(w.oid) WHEN g.oid IS NOT NULL THEN pg_get_triggerdef(g.oid)
        WHEN d.oid IS NOT NULL THEN pg_get_expr(d.adbin, d.adrelid) ELSE pg_get_constraintdef(k.oid) END,
    'enabled', COALESCE(w.ev_enabled, g.tgenabled), 'generated', COALESCE(a.attgenerated, '') <> '',
    'comment', COALESCE(obj_description(w.oid, 'pg_rewrite'), obj_description(g.oid, 'pg_trigger'),
        obj_description(k.oid, 'pg_constraint'))))";

// What CREATE FOREIGN TABLE needs, of c.
constexpr char foreignSaved[] = R"((SELECT json_build_object(
    'options', (SELECT json_object_agg(o.option_name, o.option_value) FROM pg_options_to_table(f.ftoptions) o),
    'parent', (SELECT h.inhparent::regclass::text FROM pg_catalog.pg_inherits h WHERE h.inhrelid = c.oid LIMIT 1),
    'bound', pg_get_expr(c.relpartbound, c.oid),
    'columns', (SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
            'not_null', a.attnotnull,
            'collation', (SELECT quote_ident(n.nspname) || '.' || quote_ident(l.collname) FROM pg_catalog.pg_collation l
                JOIN pg_catalog.pg_namespace n ON n.oid = l.collnamespace JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
                WHERE l.oid = a.attcollation AND t.typcollation <> l.oid),
            'generated', (SELECT pg_get_expr(d.adbin, d.adrelid) FROM pg_catalog.pg_attrdef d
                WHERE d.adrelid = c.oid AND d.adnum = a.attnum AND a.attgenerated <> ''),
            'options', (SELECT json_object_agg(o.option_name, o.option_value) FROM pg_options_to_table(a.attfdwoptions) o))
        ORDER BY a.attnum) FROM pg_catalog.pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped))
    FROM pg_catalog.pg_foreign_table f WHERE f.ftrelid = c.oid))";

constexpr char rowsSql[] = R"(
SELECT 'node', json_build_object(
    'class', n.classid::regclass::text, 'kind', CASE WHEN n.subid = 0 THEN c.relkind END, 'oid', n.objid::bigint,
    'depth', n.depth, 'schema', s.nspname,
    'name', CASE WHEN n.subid > 0 THEN c.relname || '.' || a.attname ELSE c.relname END,
    'description', pg_describe_object(n.classid, n.objid, n.subid), 'outside', c.relnamespace <> %NAMESPACE%,
    'owner', pg_get_userbyid(c.relowner), 'may_drop', pg_has_role(c.relowner, 'USAGE'),
    'version', %VERSION%, 'saved', CASE WHEN n.subid = 0 AND c.relkind IN ('v', 'm') THEN %RELATION% END)
FROM node n JOIN pg_catalog.pg_class c ON c.oid = n.objid JOIN pg_catalog.pg_namespace s ON s.oid = c.relnamespace
    LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = n.subid
WHERE n.classid = 'pg_catalog.pg_class'::regclass
    AND NOT (c.relkind = 'S' AND EXISTS (SELECT FROM pg_catalog.pg_depend i
        WHERE i.classid = n.classid AND i.objid = n.objid AND i.deptype IN ('a', 'i')))
UNION ALL
SELECT 'node', json_build_object(
    'class', 'pg_proc', 'kind', p.prokind, 'oid', p.oid::bigint, 'depth', n.depth, 'schema', s.nspname,
    'name', p.proname, 'description', pg_describe_object(n.classid, n.objid, 0), 'outside', s.oid <> %NAMESPACE%,
    'owner', pg_get_userbyid(p.proowner), 'may_drop', pg_has_role(p.proowner, 'USAGE'),
    'version', p.xmin::text, 'saved', CASE WHEN p.prokind IN ('f', 'p', 'w') THEN json_build_object(
        'id', p.oid::regprocedure::text, 'definition', pg_get_functiondef(p.oid), 'owner', pg_get_userbyid(p.proowner),
        'acl', %ACL(p.proacl)%, 'comment', obj_description(p.oid, 'pg_proc')) END)
FROM node n JOIN pg_catalog.pg_proc p ON p.oid = n.objid JOIN pg_catalog.pg_namespace s ON s.oid = p.pronamespace
WHERE n.classid = 'pg_catalog.pg_proc'::regclass
UNION ALL
SELECT 'node', json_build_object(
    'class', n.classid::regclass::text, 'oid', n.objid::bigint, 'depth', n.depth, 'schema', s.nspname,
    'name', COALESCE(c.relname || '.' || COALESCE(w.rulename, g.tgname, a.attname, k.conname),
        pg_describe_object(n.classid, n.objid, n.subid)),
    'description', pg_describe_object(n.classid, n.objid, n.subid), 'outside', COALESCE(c.relnamespace <> %NAMESPACE%, true),
    'owner', pg_get_userbyid(c.relowner), 'may_drop', COALESCE(pg_has_role(c.relowner, 'USAGE'), false),
    'version', COALESCE(w.xmin, g.xmin, d.xmin, k.xmin)::text,
    'saved', CASE WHEN c.oid IS NOT NULL THEN %LEAF% END)
FROM node n
    LEFT JOIN pg_catalog.pg_rewrite w ON n.classid = 'pg_catalog.pg_rewrite'::regclass AND w.oid = n.objid
    LEFT JOIN pg_catalog.pg_trigger g ON n.classid = 'pg_catalog.pg_trigger'::regclass AND g.oid = n.objid
    LEFT JOIN pg_catalog.pg_attrdef d ON n.classid = 'pg_catalog.pg_attrdef'::regclass AND d.oid = n.objid
    LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
    LEFT JOIN pg_catalog.pg_constraint k ON n.classid = 'pg_catalog.pg_constraint'::regclass AND k.oid = n.objid
    LEFT JOIN pg_catalog.pg_class c ON c.oid = COALESCE(w.ev_class, g.tgrelid, d.adrelid, k.conrelid)
    LEFT JOIN pg_catalog.pg_namespace s ON s.oid = c.relnamespace
WHERE n.classid NOT IN ('pg_catalog.pg_class'::regclass, 'pg_catalog.pg_proc'::regclass)
UNION ALL
SELECT 'text', json_build_object('schema', s.nspname, 'name', p.proname, 'oid', p.oid::bigint,
    'description', pg_describe_object('pg_catalog.pg_proc'::regclass, p.oid, 0), 'owner', pg_get_userbyid(p.proowner))
FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace s ON s.oid = p.pronamespace
WHERE %SCHEMA% <> '' AND s.nspname NOT IN ('pg_catalog', 'information_schema') AND (position(%SCHEMA% || '.' IN p.prosrc) > 0 OR position(quote_ident(%SCHEMA%) || '.' IN p.prosrc) > 0)
    AND NOT EXISTS (SELECT FROM node n WHERE n.classid = 'pg_catalog.pg_proc'::regclass AND n.objid = p.oid)
UNION ALL
SELECT 'extras', json_build_object('schema', s.nspname, 'name', c.relname, 'owner', pg_get_userbyid(c.relowner),
    'may_drop', pg_has_role(c.relowner, 'USAGE'), 'saved', %RELATION%, 'foreign', %FOREIGN%)
FROM root JOIN pg_catalog.pg_class c ON c.oid = root.oid JOIN pg_catalog.pg_namespace s ON s.oid = c.relnamespace
UNION ALL
SELECT 'use', json_build_object('table', root.oid::bigint, 'column', d.refobjsubid,
    'by', CASE WHEN r.rulename = '_RETURN' THEN r.ev_class::regclass::text
        ELSE pg_describe_object(d.classid, d.objid, d.objsubid) END)
FROM root JOIN pg_catalog.pg_class c ON c.oid = root.oid JOIN pg_catalog.pg_type y ON y.oid = c.reltype
    JOIN pg_catalog.pg_depend d ON d.deptype IN ('n', 'a', 'P', 'S') AND (
        (d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid = c.oid)
        OR (d.refclassid = 'pg_catalog.pg_type'::regclass AND d.refobjid IN (y.oid, y.typarray)))
    LEFT JOIN pg_catalog.pg_rewrite r ON d.classid = 'pg_catalog.pg_rewrite'::regclass AND r.oid = d.objid
    LEFT JOIN pg_catalog.pg_trigger tg ON d.classid = 'pg_catalog.pg_trigger'::regclass AND tg.oid = d.objid
    LEFT JOIN pg_catalog.pg_attrdef ad ON d.classid = 'pg_catalog.pg_attrdef'::regclass AND ad.oid = d.objid
    LEFT JOIN pg_catalog.pg_constraint co ON d.classid = 'pg_catalog.pg_constraint'::regclass AND co.oid = d.objid
WHERE COALESCE(r.ev_class, tg.tgrelid, ad.adrelid, co.conrelid, 0) <> c.oid
UNION ALL
SELECT 'schema', json_build_object('name', s.nspname, 'id', quote_ident(s.nspname), 'owner', pg_get_userbyid(s.nspowner),
    'acl', %ACL(s.nspacl)%, 'comment', obj_description(s.oid, 'pg_namespace'))
FROM pg_catalog.pg_namespace s WHERE s.oid = %NAMESPACE%
UNION ALL
SELECT 'mapping', json_build_object('role', CASE WHEN m.umuser = 0 THEN '' ELSE m.usename END,
    'ours', m.umuser <> 0 AND m.usename = current_user)
FROM pg_catalog.pg_user_mappings m WHERE m.srvname = %SERVER%
UNION ALL
SELECT 'server', json_build_object('name', v.srvname, 'id', quote_ident(v.srvname), 'owner', pg_get_userbyid(v.srvowner),
    'acl', %ACL(v.srvacl)%, 'comment', obj_description(v.oid, 'pg_foreign_server'),
    'options', (SELECT json_object_agg(o.option_name, o.option_value) FROM pg_options_to_table(v.srvoptions) o
        WHERE o.option_name NOT IN ('host', 'hostaddr', 'port', 'dbname')))
FROM pg_catalog.pg_foreign_server v WHERE v.srvname = %SERVER%)";

constexpr char rootsSql[] = R"(SELECT f.ftrelid, NULL::int[] FROM pg_catalog.pg_foreign_table f
    JOIN pg_catalog.pg_foreign_server v ON v.oid = f.ftserver WHERE v.srvname = %SERVER%)";

/// Rights as [role ('' for everybody), right, may be passed on, who gave it]; null for the usual ones.
QByteArray aclSql(const QByteArray &column)
{
    return "(SELECT json_agg(json_build_array(CASE WHEN x.grantee = 0 THEN '' ELSE pg_get_userbyid(x.grantee) END, "
           "x.privilege_type, x.is_grantable, pg_get_userbyid(x.grantor)) ORDER BY x.grantee, x.privilege_type) "
           "FROM aclexplode(" +
           column + ") x)";
}

QByteArray columnsOf(const QList<int> &columns)
{
    QByteArrayList numbers;
    for (const int column : columns)
        numbers.append(QByteArray::number(column));
    return numbers.isEmpty() ? QByteArrayLiteral("NULL::int[]") : "ARRAY[" + numbers.join(", ") + "]";
}

QByteArray dependentRootsSql(const LinkDependents::Roots &roots)
{
    QByteArrayList rows;
    for (const quint32 table : roots.tables)
        rows.append('(' + QByteArray::number(table) + "::oid, " + columnsOf(roots.columns.value(table)) + ')');
    return rows.isEmpty() ? QByteArray(rootsSql) : "VALUES " + rows.join(", ");
}

} // namespace

QByteArray DependentSql::changed()
{
    return QByteArray(changedSql).replace("%VERSION%", relationVersion);
}

QByteArray DependentSql::of(const LinkDependents::Roots &roots)
{
    QByteArray sql = QByteArray(closureSql) + rowsSql;
    sql.replace("%VERSION%", relationVersion);
    sql.replace("%FOREIGN%", foreignSaved);
    sql.replace("%RELATION%", relationSaved).replace("%LEAF%", leafSaved).replace("%ROOTS%", dependentRootsSql(roots));
    for (const QByteArray column : {"c.relacl", "a.attacl", "p.proacl", "s.nspacl", "v.srvacl"})
        sql.replace("%ACL(" + column + ")%", aclSql(column));
    return sql.replace("%NAMESPACE%", "COALESCE((SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = %SCHEMA%), 0)")
        .replace("%SCHEMA%", "current_setting('bowline.schema')")
        .replace("%SERVER%", "current_setting('bowline.server')");
}

} // namespace bowline
