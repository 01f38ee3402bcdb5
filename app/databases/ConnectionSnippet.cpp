// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/ConnectionSnippet.h"

#include "core/rendering/Render.h"
#include "net/postgres/ServiceFile.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace bowline {

namespace {

const QString urlName = QStringLiteral("DATABASE_URL");

Rendering renderingFor(Consumer consumer, Rendering::Form form)
{
    Rendering rendering;
    rendering.form = form;
    rendering.consumer = consumer;
    rendering.tls = true;
    return rendering;
}

Expected<Secret> urlFor(const Secret &url, Consumer consumer, Rendering::Form form = Rendering::Form::Url)
{
    return render(url, urlName, renderingFor(consumer, form)).map([](const EnvVars &vars) {
        return vars.value(urlName);
    });
}

/// As JSON writes a text, and YAML, Python, JavaScript, Go and C# read it.
QByteArray inDoubleQuotes(const Secret &text)
{
    QByteArray list = QJsonDocument(QJsonArray{text.revealText()}).toJson(QJsonDocument::Compact);
    const QByteArray quoted = list.sliced(1, list.size() - 2);
    wipe(list);
    return quoted;
}

QByteArray inShellQuotes(QByteArray text)
{
    return '\'' + text.replace('\'', "'\\''") + '\'';
}

Expected<Secret> inCode(const Expected<Secret> &url, const char *before, const char *after)
{
    return url.map([&](const Secret &text) {
        QByteArray quoted = inDoubleQuotes(text);
        Secret code(before + quoted + after);
        wipe(quoted);
        return code;
    });
}

// The password reaches psql by its environment, which only its own user can read, and not as an argument, which
// everybody can. Shells leave a line that begins with a blank out of their history where ignorespace is set, as on
// Debian.
Expected<Secret> shellLine(const Secret &url)
{
    const Rendering rendering = renderingFor(Consumer::Libpq, Rendering::Form::PgVariables);
    return render(url, urlName, rendering).map([](const EnvVars &vars) {
        QByteArray line;
        for (auto it = vars.constBegin(); it != vars.constEnd(); ++it)
            line += ' ' + it.key().toUtf8() + '=' + inShellQuotes(it->reveal());
        return Secret(line + " psql");
    });
}

Expected<Secret> serviceEntry(const Secret &url, const QString &database)
{
    const auto edited = editedUrl(url, renderingFor(Consumer::Libpq, Rendering::Form::Url));
    const auto entry = edited ? ServiceFile::of(edited->text(), {}) : fail(edited.error());
    return entry.map([&database](const Secret &text) {
        QByteArray named = text.reveal();
        named.replace(0, named.indexOf('\n'), '[' + database.toUtf8() + ']'); // a file has one of each name
        Secret renamed(named);
        wipe(named);
        return renamed;
    });
}

} // namespace

Expected<Secret> ConnectionSnippet::of(const Secret &url, SnippetForm form, const QString &database)
{
    switch (form) {
    case SnippetForm::Url:
        return url;
    case SnippetForm::Psql:
        return shellLine(url);
    case SnippetForm::ServiceEntry:
        return serviceEntry(url, database);
    case SnippetForm::Jdbc:
        return urlFor(url, Consumer::Jdbc, Rendering::Form::Jdbc);
    case SnippetForm::Python:
        return inCode(urlFor(url, Consumer::Libpq), "psycopg.connect(", ")");
    case SnippetForm::Node:
        return inCode(urlFor(url, Consumer::NodePostgres), "new Pool({ connectionString: ", " })");
    case SnippetForm::Rails:
        return inCode(urlFor(url, Consumer::Libpq), "production:\n  url: ", "\n");
    case SnippetForm::Go:
        return inCode(urlFor(url, Consumer::GoPgx), "pgx.Connect(ctx, ", ")");
    case SnippetForm::DotNet:
        return inCode(urlFor(url, Consumer::Npgsql, Rendering::Form::AdoNet), "new NpgsqlConnection(", ")");
    case SnippetForm::Unknown:
        break;
    }
    return fail(ErrorCode::InputInvalid);
}

} // namespace bowline
