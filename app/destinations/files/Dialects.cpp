// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/files/Dialects.h"

#include "destinations/files/CommonDialect.h"
#include "destinations/files/DockerDialect.h"
#include "destinations/files/DotenvDialect.h"
#include "destinations/files/EnvTextSteps.h"
#include "destinations/files/NodeDialect.h"
#include "destinations/files/PythonDotenvDialect.h"
#include "destinations/files/ShellDialect.h"
#include "destinations/files/SystemdDialect.h"

#include <QByteArrayList>
#include <QRegularExpression>

namespace bowline {

namespace {

bool isNamedLikeAScript(const QByteArray &path)
{
    const QByteArray name = path.mid(path.lastIndexOf('/') + 1);
    static const QByteArrayList names{".envrc", ".profile",  ".bashrc", ".bash_profile", ".bash_login",
                                      ".zshrc", ".zprofile", ".zshenv", ".kshrc",        ".bash_aliases"};
    static const QByteArrayList ends{".sh", ".bash", ".zsh", ".ksh", ".envrc"};
    return names.contains(name) ||
           std::any_of(ends.begin(), ends.end(), [&name](const QByteArray &end) { return name.endsWith(end); });
}

bool beginsLikeAScript(const QByteArray &text)
{
    if (!text.startsWith("#!"))
        return false;
    const QByteArray line = text.left(envtext::behindLine(text, 0)).trimmed();
    return line.endsWith("sh") || line.contains("sh ");
}

/// A command with lines of its own, up to one that says so: "cat <<END". Those lines set nothing.
bool hasHereDocument(const QByteArray &text)
{
    if (!text.contains("<<"))
        return false;
    static const QRegularExpression document(
        QStringLiteral(R"(^[ \t]*[^#\s][^\n]*<<-?[ \t]*["'\\]?(\w+)["']?[^\n]*\n(?:[^\n]*\n)*?[ \t]*\1[ \t]*\r?$)"),
        QRegularExpression::MultilineOption);
    return document.match(QString::fromLatin1(text)).hasMatch();
}

/// A line of a shell that no env file has: a command besides an assignment, or several assignments behind
/// `export`.
bool hasShellCommands(const QByteArray &text, const Assignments &found)
{
    static const QRegularExpression commands(
        QStringLiteral(
            R"(^[ \t]*(?:(?:declare|typeset|readonly|local|source|\.|set|unset|eval|alias|if|case|for|while|until|function|fi|done|esac|\[|\[\[)(?:[ \t;]|$)|\}[ \t]*$|\w+[ \t]*\(\)[ \t]*\{|export[ \t]+(?:-\w+|\w+)[ \t]*$|export[ \t]+\w+[ \t]+\w+[ \t\n]|export[ \t]+\w+=(?:'[^'\n]*'|"(?:[^"\\\n]|\\.)*+"|[^ \t\n'"`#;]*)(?:[ \t]+\w+=|[ \t]+\w+[ \t]*$))|^[ \t]*(?:export[ \t]+)?\w+=(?:'[^'\n]*'|"(?:[^"\\\n]|\\.)*+"|[^ \t\n'"`#;]*)(?:[ \t]*(?:&&|\|\|)[ \t]|(?<=['"])(?:&&|\|\|)|[ \t]*;[ \t]*(?:export|declare|readonly)[ \t]|[ \t]*;[ \t]+[A-Z_][A-Z0-9_]*=|(?<=['"])[ \t]*;[ \t]*(?:\w+=|$)|(?<=['"])[ \t]+[A-Z_][A-Z0-9_]*=|[ \t]*;[ \t]*$))"),
        QRegularExpression::MultilineOption);
    // Lines inside of a value over several lines are its own business.
    qsizetype from = 0;
    QByteArray lines;
    for (const Assignment &each : found.all) {
        const qsizetype newline = text.indexOf('\n', each.begin);
        if (newline >= 0 && newline < each.end) {
            lines += text.mid(from, each.begin - from) + "''";
            from = each.end;
        }
    }
    lines = from == 0 ? text : lines + text.mid(from);
    return commands.match(QString::fromLatin1(lines)).hasMatch();
}

} // namespace

const std::vector<const Dialect *> &Dialects::readers()
{
    static const DotenvDialect dotenv;
    static const NodeDialect node;
    static const PythonDotenvDialect python;
    static const DockerDialect docker;
    static const std::vector<const Dialect *> all{&dotenv, &node, &python, &shell(), &docker, &systemd()};
    return all;
}

const Dialect &Dialects::common()
{
    static const CommonDialect dialect;
    return dialect;
}

const Dialect &Dialects::shell()
{
    static const ShellDialect dialect;
    return dialect;
}

const Dialect &Dialects::systemd()
{
    static const SystemdDialect dialect;
    return dialect;
}

const Dialect &Dialects::shownBy(const QByteArray &path, const QByteArray &text)
{
    return *readAsShown(path, text).dialect;
}

// A file may have megabytes: what was read to find out is what the caller needs.
Dialects::Shown Dialects::readAsShown(const QByteArray &path, const QByteArray &text)
{
    if (isNamedLikeAScript(path) || beginsLikeAScript(text))
        return {&shell(), shell().read(text)};
    Assignments asCommon = common().read(text);
    if (hasShellCommands(text, asCommon) || hasHereDocument(text)) {
        if (Assignments asShell = shell().read(text); asShell.readable)
            return {&shell(), std::move(asShell)};
    }
    return {&common(), std::move(asCommon)};
}

} // namespace bowline
