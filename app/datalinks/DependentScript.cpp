// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalinks/DependentScript.h"

#include "net/postgres/SqlQuote.h"

#include <QJsonArray>
#include <QMap>

namespace bowline {

namespace {

using ItemKind = LinkDependent::Kind;

QByteArray bytesOf(const QJsonObject &object, const char *field)
{
    return object.value(QLatin1String(field)).toString().toUtf8();
}

QByteArray quotedName(const QJsonObject &object, const char *field = "name")
{
    return SqlQuote::name(object.value(QLatin1String(field)).toString());
}

/// PostgreSQL ends the definitions of views and rules with a semicolon.
QByteArray statementOf(const QJsonObject &object)
{
    QByteArray definition = bytesOf(object, "definition").trimmed();
    while (definition.endsWith(';'))
        definition.chop(1);
    return definition;
}

void addComment(QByteArrayList &statements, const QByteArray &target, const QJsonObject &object)
{
    const QJsonValue comment = object.value(QLatin1String("comment"));
    if (comment.isString())
        statements.append("COMMENT ON " + target + " IS " + SqlQuote::text(comment.toString()));
}

// A role may have been given rights on everything that is made in a schema (ALTER DEFAULT PRIVILEGES): what was made
// anew begins without those.
QByteArray withoutRights(const QByteArray &id)
{
    const QByteArray block =
        "DECLARE one text; BEGIN FOR one IN SELECT DISTINCT CASE WHEN x.grantee = 0 THEN 'PUBLIC' "
        "ELSE pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(x.grantee)) END FROM pg_catalog.pg_class c, "
        "pg_catalog.aclexplode(c.relacl) x WHERE c.oid = " +
        SqlQuote::text(QString::fromUtf8(id)) +
        "::pg_catalog.regclass AND x.grantee <> c.relowner LOOP EXECUTE 'REVOKE ALL ON TABLE ' || " +
        SqlQuote::text(QString::fromUtf8(id)) + " || ' FROM ' || one; END LOOP; END";
    return "DO " + SqlQuote::text(QString::fromUtf8(block));
}

/// "ENABLE ALWAYS" and so on; empty for the usual state.
QByteArray enabledWord(const QJsonObject &object)
{
    static const QMap<QString, QByteArray> words{{QStringLiteral("D"), "DISABLE"},
                                                 {QStringLiteral("R"), "ENABLE REPLICA"},
                                                 {QStringLiteral("A"), "ENABLE ALWAYS"}};
    return words.value(object.value(QLatin1String("enabled")).toString());
}

void addTriggers(QByteArrayList &statements, const QJsonObject &saved, const QByteArray &id)
{
    for (const auto &each : saved.value(QLatin1String("triggers")).toArray()) {
        const QJsonObject trigger = each.toObject();
        statements.append(statementOf(trigger));
        if (const QByteArray word = enabledWord(trigger); !word.isEmpty())
            statements.append("ALTER TABLE " + id + ' ' + word + " TRIGGER " + quotedName(trigger));
        addComment(statements, "TRIGGER " + quotedName(trigger) + " ON " + id, trigger);
    }
}

/// `alter`: "ALTER VIEW".
void addColumns(QByteArrayList &statements, const QJsonObject &saved, const QByteArray &id, const QByteArray &alter)
{
    for (const auto &each : saved.value(QLatin1String("columns")).toArray()) {
        const QJsonObject column = each.toObject();
        const QByteArray name = quotedName(column);
        if (column.value(QLatin1String("default")).isString())
            statements.append(alter + ' ' + id + " ALTER COLUMN " + name + " SET DEFAULT " +
                              bytesOf(column, "default"));
        statements += DependentScript::grants("TABLE " + id, column.value(QLatin1String("acl")), name);
        addComment(statements, "COLUMN " + id + '.' + name, column);
    }
}

QByteArray viewOptionsOf(const QJsonObject &saved)
{
    QByteArrayList options;
    for (const auto &each : saved.value(QLatin1String("options")).toArray()) {
        const QString option = each.toString();
        options.append(option.section(QLatin1Char('='), 0, 0).toUtf8() + " = " +
                       SqlQuote::text(option.section(QLatin1Char('='), 1)));
    }
    return options.isEmpty() ? QByteArray() : " WITH (" + options.join(", ") + ')';
}

QByteArray columnNamesOf(const QJsonObject &saved)
{
    QByteArrayList names;
    for (const auto &each : saved.value(QLatin1String("columns")).toArray())
        names.append(quotedName(each.toObject()));
    return names.isEmpty() ? QByteArray() : " (" + names.join(", ") + ')';
}

void addOwnerAndRights(QByteArrayList &statements, const QJsonObject &saved, const QByteArray &id,
                       const QByteArray &word, const QString &role)
{
    const QString owner = saved.value(QLatin1String("owner")).toString();
    if (owner != role)
        statements.append("ALTER " + word + ' ' + id + " OWNER TO " + SqlQuote::name(owner));
    const QJsonValue acl = saved.value(QLatin1String("acl"));
    const bool isRoutine = word == "ROUTINE";
    const QByteArray target = (isRoutine ? "ROUTINE " : "TABLE ") + id;
    if (!isRoutine && saved.value(QLatin1String("default_rights")).toBool())
        statements.append(withoutRights(id));
    if (acl.isArray())
        statements.append("REVOKE ALL ON " + target + " FROM PUBLIC, " + SqlQuote::name(owner));
    statements += DependentScript::grants(target, acl);
}

DependentScript::Item viewItem(const LinkDependent &view, const QString &role)
{
    const QJsonObject saved = view.saved;
    const bool isMaterialized = view.kind == ItemKind::MaterializedView;
    const QByteArray id = bytesOf(saved, "id");
    const QByteArray word = isMaterialized ? "MATERIALIZED VIEW" : "VIEW";
    DependentScript::Item item;
    item.kind = view.kind;
    item.id = QString::fromUtf8(id);
    item.drop = "DROP " + word + ' ' + id;
    item.lock = "ALTER " + word + ' ' + id + " OWNER TO " + quotedName(saved, "owner");
    QByteArray head = "CREATE " + word + ' ' + id + columnNamesOf(saved);
    if (isMaterialized && !bytesOf(saved, "method").isEmpty())
        head += " USING " + quotedName(saved, "method");
    head += viewOptionsOf(saved);
    if (isMaterialized && !bytesOf(saved, "tablespace").isEmpty())
        head += " TABLESPACE " + quotedName(saved, "tablespace");
    item.make.append(head + " AS " + statementOf(saved) + (isMaterialized ? " WITH NO DATA" : ""));
    addOwnerAndRights(item.make, saved, id, word, role);
    addComment(item.make, word + ' ' + id, saved);
    addColumns(item.make, saved, id, "ALTER VIEW");
    for (const auto &each : saved.value(QLatin1String("rules")).toArray()) {
        const QJsonObject rule = each.toObject();
        item.make.append(statementOf(rule));
        if (const QByteArray enabled = enabledWord(rule); !enabled.isEmpty())
            item.make.append("ALTER TABLE " + id + ' ' + enabled + " RULE " + quotedName(rule));
        addComment(item.make, "RULE " + quotedName(rule) + " ON " + id, rule);
    }
    addTriggers(item.make, saved, id);
    for (const auto &each : saved.value(QLatin1String("indexes")).toArray()) {
        const QJsonObject index = each.toObject();
        item.make.append(statementOf(index));
        addComment(item.make, "INDEX " + bytesOf(index, "id"), index);
        if (index.value(QLatin1String("clustered")).toBool())
            item.make.append("ALTER MATERIALIZED VIEW " + id + " CLUSTER ON " + quotedName(index));
    }
    if (isMaterialized && saved.value(QLatin1String("populated")).toBool())
        item.refresh = "REFRESH MATERIALIZED VIEW " + id;
    return item;
}

DependentScript::Item functionItem(const LinkDependent &function, const QString &role)
{
    const QByteArray id = bytesOf(function.saved, "id");
    DependentScript::Item item;
    item.kind = function.kind;
    item.id = QString::fromUtf8(id);
    item.drop = "DROP ROUTINE " + id;
    item.make.append(statementOf(function.saved));
    addOwnerAndRights(item.make, function.saved, id, "ROUTINE", role);
    addComment(item.make, "ROUTINE " + id, function.saved);
    return item;
}

DependentScript::Item leafItem(const LinkDependent &leaf)
{
    const QJsonObject saved = leaf.saved;
    const QByteArray table = bytesOf(saved, "table");
    const QByteArray name = quotedName(saved);
    const QByteArray definition = statementOf(saved);
    DependentScript::Item item;
    item.kind = leaf.kind;
    item.id = QString::fromUtf8(table);
    item.name = saved.value(QLatin1String("name")).toString();
    item.lock = "ALTER TABLE " + table + " OWNER TO " + SqlQuote::name(leaf.owner);
    switch (leaf.kind) {
    case ItemKind::Default:
        item.drop = "ALTER TABLE " + table + " ALTER COLUMN " + name + " DROP DEFAULT";
        item.make = {"ALTER TABLE " + table + " ALTER COLUMN " + name + " SET DEFAULT " + definition};
        return item;
    case ItemKind::Constraint:
        item.drop = "ALTER TABLE " + table + " DROP CONSTRAINT " + name;
        item.make = {"ALTER TABLE " + table + " ADD CONSTRAINT " + name + ' ' + definition};
        addComment(item.make, "CONSTRAINT " + name + " ON " + table, saved);
        return item;
    default:
        break;
    }
    const QByteArray word = leaf.kind == ItemKind::Rule ? "RULE " : "TRIGGER ";
    item.drop = "DROP " + word + name + " ON " + table;
    item.make = {definition};
    if (const QByteArray enabled = enabledWord(saved); !enabled.isEmpty())
        item.make.append("ALTER TABLE " + table + ' ' + enabled + ' ' + word + name);
    addComment(item.make, word + name + " ON " + table, saved);
    return item;
}

QJsonArray jsonOf(const QByteArrayList &statements)
{
    QJsonArray array;
    for (const QByteArray &each : statements)
        array.append(QString::fromUtf8(each));
    return array;
}

} // namespace

DependentScript::DependentScript(const QList<LinkDependent> &dependents, const QString &role)
{
    for (const LinkDependent &each : dependents) {
        if (each.saved.isEmpty() || each.kind == ItemKind::FunctionText)
            continue;
        if (each.kind == ItemKind::View || each.kind == ItemKind::MaterializedView)
            m_items.append(viewItem(each, role));
        else if (each.kind == ItemKind::Function)
            m_items.append(functionItem(each, role));
        else
            m_items.append(leafItem(each));
        m_items.last().key = each.key;
        m_items.last().version = each.version;
    }
}

QByteArrayList DependentScript::drops() const
{
    QByteArrayList statements;
    for (const Item &each : m_items)
        statements.prepend(each.drop);
    return statements;
}

QByteArrayList DependentScript::makes() const
{
    QByteArrayList statements;
    for (const Item &each : m_items)
        statements += each.make;
    return statements;
}

QByteArrayList DependentScript::refreshes() const
{
    QByteArrayList statements;
    for (const Item &each : m_items) {
        if (!each.refresh.isEmpty())
            statements.append(each.refresh);
    }
    return statements;
}

QStringList DependentScript::materialized() const
{
    QStringList views;
    for (const Item &each : m_items) {
        if (!each.refresh.isEmpty())
            views.append(each.id);
    }
    return views;
}

QByteArrayList DependentScript::locks() const
{
    QByteArrayList statements;
    for (const Item &each : m_items) {
        if (!each.lock.isEmpty() && !statements.contains(each.lock))
            statements.prepend(each.lock);
    }
    return statements;
}

QMap<QString, QString> DependentScript::versions() const
{
    QMap<QString, QString> all;
    for (const Item &each : m_items)
        all.insert(each.key, each.version);
    return all;
}

QStringList DependentScript::names() const
{
    QStringList names;
    for (const Item &each : m_items)
        names.append(each.name.isEmpty() ? each.id : QStringLiteral("%1 (%2)").arg(each.id, each.name));
    return names;
}

QByteArray DependentScript::toSql() const
{
    const QByteArrayList statements = makes() + refreshes();
    if (statements.isEmpty())
        return {};
    // Bodies of functions may name what comes later.
    QByteArray sql = "SET check_function_bodies = off;\n";
    for (const QByteArray &each : statements)
        sql += each + ";\n";
    return sql;
}

QJsonArray DependentScript::toJson() const
{
    QJsonArray array;
    for (const Item &each : m_items) {
        array.append(QJsonObject{{QStringLiteral("kind"), static_cast<int>(each.kind)},
                                 {QStringLiteral("id"), each.id},
                                 {QStringLiteral("name"), each.name},
                                 {QStringLiteral("drop"), QString::fromUtf8(each.drop)},
                                 {QStringLiteral("make"), jsonOf(each.make)},
                                 {QStringLiteral("refresh"), QString::fromUtf8(each.refresh)}});
    }
    return array;
}

DependentScript DependentScript::fromJson(const QJsonArray &json)
{
    DependentScript script;
    for (const auto &each : json) {
        const QJsonObject object = each.toObject();
        Item item;
        item.kind = static_cast<ItemKind>(object.value(QLatin1String("kind")).toInt());
        item.id = object.value(QLatin1String("id")).toString();
        item.name = object.value(QLatin1String("name")).toString();
        item.drop = bytesOf(object, "drop");
        for (const auto &statement : object.value(QLatin1String("make")).toArray())
            item.make.append(statement.toString().toUtf8());
        item.refresh = bytesOf(object, "refresh");
        script.m_items.append(item);
    }
    return script;
}

QByteArrayList DependentScript::extrasOf(const LinkTableExtras &table)
{
    const QByteArray id = SqlQuote::name(table.schema, table.name);
    const QJsonValue acl = table.saved.value(QLatin1String("acl"));
    QByteArrayList statements = acl.isArray() ? QByteArrayList{withoutRights(id)} : QByteArrayList();
    statements += grants("TABLE " + id, acl);
    addComment(statements, "FOREIGN TABLE " + id, table.saved);
    addColumns(statements, table.saved, id, "ALTER FOREIGN TABLE");
    for (const auto &each : table.saved.value(QLatin1String("constraints")).toArray()) {
        const QJsonObject constraint = each.toObject();
        statements.append("ALTER FOREIGN TABLE " + id + " ADD CONSTRAINT " + quotedName(constraint) + ' ' +
                          statementOf(constraint));
        addComment(statements, "CONSTRAINT " + quotedName(constraint) + " ON " + id, constraint);
    }
    addTriggers(statements, table.saved, id);
    return statements;
}

QByteArrayList DependentScript::grants(const QByteArray &target, const QJsonValue &acl, const QByteArray &column)
{
    // By who gets them, and whether they may pass them on.
    QMap<std::pair<QString, bool>, QByteArrayList> byRole;
    for (const auto &each : acl.toArray()) {
        const QJsonArray right = each.toArray();
        const QByteArray word = right.at(1).toString().toUtf8();
        byRole[{right.at(0).toString(), right.at(2).toBool()}].append(column.isEmpty() ? word
                                                                                       : word + " (" + column + ')');
    }
    QByteArrayList statements;
    for (auto it = byRole.cbegin(); it != byRole.cend(); ++it) {
        const QByteArray role = it.key().first.isEmpty() ? QByteArrayLiteral("PUBLIC") : SqlQuote::name(it.key().first);
        statements.append("GRANT " + it->join(", ") + " ON " + target + " TO " + role +
                          (it.key().second ? " WITH GRANT OPTION" : ""));
    }
    return statements;
}

} // namespace bowline
