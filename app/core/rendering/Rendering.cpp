// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rendering/Rendering.h"

#include "core/Names.h"
#include "core/rendering/TemplateText.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <iterator>

namespace bowline {

namespace {

struct FormWord
{
    Rendering::Form form;
    const char *word;
};

constexpr FormWord formWords[] = {{Rendering::Form::Url, "url"},
                                  {Rendering::Form::PgVariables, "pg_variables"},
                                  {Rendering::Form::Jdbc, "jdbc"},
                                  {Rendering::Form::AdoNet, "ado_net"},
                                  {Rendering::Form::Template, "template"}};

/// Reads a JSON object member by member; false as soon as one is not as it should be.
class RenderingReader
{
public:
    explicit RenderingReader(const QJsonObject &object)
        : m_object(object)
    {
    }
    bool read(Rendering &into)
    {
        const bool known = readForm(into) && readConsumer(into) && readTls(into) && text("scheme", into.scheme) &&
                           text("prefix", into.prefix) && text("template", into.pattern) && readNames(into);
        return known && m_object.isEmpty(); // a member that is left is one of a newer version
    }

private:
    bool text(const char *name, QString &into)
    {
        const QJsonValue value = m_object.take(QLatin1String(name));
        into = value.toString(into);
        return value.isUndefined() || value.isString();
    }
    bool readForm(Rendering &into)
    {
        QString word;
        if (!text("kind", word))
            return false;
        const auto found = std::find_if(std::begin(formWords), std::end(formWords),
                                        [&word](const FormWord &one) { return word == QLatin1String(one.word); });
        if (found == std::end(formWords))
            return false;
        into.form = found->form;
        return true;
    }
    bool readConsumer(Rendering &into)
    {
        QString key = consumerKey(into.consumer);
        if (!text("consumer", key))
            return false;
        const auto consumer = consumerFromKey(key);
        into.consumer = consumer.value_or(into.consumer);
        return consumer.has_value();
    }
    bool readTls(Rendering &into)
    {
        const QJsonValue value = m_object.take(QLatin1String("tls"));
        into.tls = value.toBool(into.tls);
        return value.isUndefined() || value.isBool();
    }
    bool readNames(Rendering &into)
    {
        const QJsonValue value = m_object.take(QLatin1String("names"));
        const QJsonObject names = value.toObject();
        for (auto it = names.begin(); it != names.end(); ++it) {
            const auto &parts = Rendering::parts();
            const bool known =
                std::any_of(parts.cbegin(), parts.cend(), [&it](const auto &part) { return part.first == it.key(); });
            if (!known || !it->isString())
                return false;
            into.names.insert(it.key(), it->toString());
        }
        return value.isUndefined() || value.isObject();
    }

    QJsonObject m_object;
};

} // namespace

const QList<std::pair<QString, QString>> &Rendering::parts()
{
    static const QList<std::pair<QString, QString>> all{
        {QStringLiteral("host"), QStringLiteral("HOST")},
        {QStringLiteral("port"), QStringLiteral("PORT")},
        {QStringLiteral("user"), QStringLiteral("USER")},
        {QStringLiteral("password"), QStringLiteral("PASSWORD")},
        {QStringLiteral("database"), QStringLiteral("DATABASE")},
        {QStringLiteral("tls"), QStringLiteral("SSLMODE")},
    };
    return all;
}

QString Rendering::nameOf(const QString &part) const
{
    if (const auto own = names.constFind(part); own != names.cend())
        return *own;
    for (const auto &[key, end] : parts()) {
        if (key == part)
            return prefix + end;
    }
    return {};
}

QStringList Rendering::envVars(const QString &name) const
{
    if (form != Form::PgVariables)
        return {name};
    QStringList result;
    for (const auto &part : parts()) {
        if (const QString own = nameOf(part.first); !own.isEmpty())
            result.append(own);
    }
    return result;
}

QByteArray Rendering::toJson() const
{
    if (form == Form::Unknown)
        return kept;
    const Rendering plain;
    QJsonObject object;
    for (const FormWord &one : formWords) {
        if (one.form == form)
            object.insert(QLatin1String("kind"), QLatin1String(one.word));
    }
    const auto insert = [&object](const char *name, const QString &value, const QString &usual) {
        if (value != usual)
            object.insert(QLatin1String(name), value);
    };
    insert("consumer", consumerKey(consumer), consumerKey(plain.consumer));
    insert("scheme", scheme, plain.scheme);
    insert("prefix", prefix, plain.prefix);
    insert("template", pattern, plain.pattern);
    if (tls)
        object.insert(QLatin1String("tls"), true);
    QJsonObject own;
    for (auto it = names.cbegin(); it != names.cend(); ++it)
        own.insert(it.key(), it.value());
    if (!own.isEmpty())
        object.insert(QLatin1String("names"), own);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Expected<Rendering> Rendering::fromJson(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    Rendering result;
    if (!document.isObject() || !RenderingReader(document.object()).read(result)) {
        return fail(makeError(ErrorCode::InputInvalid, Phrase("rendering.of_other_version"), {}));
    }
    return result;
}

Rendering Rendering::fromStored(const QByteArray &text)
{
    if (text.isEmpty())
        return {};
    if (const auto known = fromJson(text))
        return *known;
    Rendering unknown;
    unknown.form = Form::Unknown;
    unknown.kept = text;
    return unknown;
}

Rendering Rendering::fromTransforms(bool requireTls, bool postgresqlScheme)
{
    Rendering result;
    result.tls = requireTls;
    if (postgresqlScheme)
        result.scheme = QStringLiteral("postgresql");
    return result;
}

Expected<Done> Rendering::check() const
{
    if (form == Form::Unknown) {
        const auto why = fromJson(kept);
        return why ? Expected<Done>(Done{}) : fail(why.error());
    }
    const auto isSchemeSign = [](QChar c) {
        const char sign = c.toLatin1();
        return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || (sign && strchr("+.-", sign));
    };
    if (!std::all_of(scheme.cbegin(), scheme.cend(), isSchemeSign) ||
        (!scheme.isEmpty() && !(scheme[0] >= QLatin1Char('a') && scheme[0] <= QLatin1Char('z')))) {
        return fail(makeError(ErrorCode::InputInvalid, Phrase("rendering.bad_scheme"), {}));
    }
    if (form == Form::Template)
        return TemplateText::check(pattern);
    return form == Form::PgVariables ? checkNames() : Expected<Done>(Done{});
}

Expected<Done> Rendering::checkNames() const
{
    QStringList used;
    for (const auto &part : parts()) {
        const QString name = nameOf(part.first);
        if (name.isEmpty())
            continue;
        if (const auto checked = checkEnvVarName(name); !checked)
            return fail(checked.error());
        if (used.contains(name)) {
            return fail(makeError(ErrorCode::InputInvalid, Phrase("rendering.same_env_var_twice").arg(name), {}));
        }
        used.append(name);
    }
    if (used.isEmpty())
        return fail(makeError(ErrorCode::InputInvalid, Phrase("rendering.no_part_chosen"), {}));
    return Done{};
}

} // namespace bowline
