// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/files/EnvText.h"

#include "destinations/files/EnvTextSteps.h"

#include <QByteArrayList>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>
#include <iterator>
#include <optional>

namespace bowline {

namespace {

enum class Content { EnvFile, Utf16, NoText, Json, Yaml, Xml, Ini, Program, Script, NoAssignment };

bool isControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && !envtext::isSpace(c) && c != '\x1b') || byte == 0x7f;
}

// UTF-16 without its mark: every other byte of an ASCII text is NUL.
bool isUtf16(const QByteArray &text)
{
    if (text.startsWith("\xff\xfe") || text.startsWith("\xfe\xff") || text.startsWith(QByteArray("\0\0\xfe\xff", 4)))
        return true;
    if (text.size() < 4 || text.size() % 2 != 0)
        return false;
    qsizetype zeros[2] = {0, 0};
    for (qsizetype i = 0; i < text.size(); ++i)
        zeros[i % 2] += text.at(i) == '\0';
    const qsizetype half = text.size() / 2;
    return (zeros[0] > half * 3 / 4 && zeros[1] == 0) || (zeros[1] > half * 3 / 4 && zeros[0] == 0);
}

bool isNoText(const QByteArray &text)
{
    if (text.contains('\0') || text.startsWith("%PDF-") || text.startsWith("PK\x03\x04"))
        return true;
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString decoded = utf8(text);
    return utf8.hasError() && !decoded.isEmpty() && std::any_of(text.begin(), text.end(), isControl);
}

/// The text without comments and blank lines, with an x for each value: what is left tells what a file is.
QByteArray skeletonOf(const QByteArray &text, const Assignments &found)
{
    QByteArray left;
    left.reserve(text.size());
    qsizetype from = envtext::byteOrderMarkLength(text);
    for (const Assignment &each : found.all) {
        left.append(text.constData() + from, each.begin - from);
        if (each.end > each.begin && QByteArrayLiteral("|>&!").contains(text.at(each.begin)))
            left.append(text.constData() + each.begin, each.end - each.begin); // what may be a sign of YAML is kept
        else if (each.end > each.begin)
            left += 'x';
        from = each.end;
    }
    left.append(text.constData() + from, text.size() - from);
    QByteArray lines;
    for (qsizetype at = 0; at < left.size();) {
        const qsizetype next = envtext::behindLine(left, at);
        const QByteArrayView line(left.constData() + at, next - at);
        const QByteArrayView trimmed = line.trimmed();
        if (!trimmed.isEmpty() && trimmed.front() != '#' && trimmed.front() != ';') {
            std::copy_if(line.begin(), line.end(), std::back_inserter(lines),
                         [](char c) { return c != '\r' && c != '\n'; });
            lines += '\n';
        }
        at = next;
    }
    return lines;
}

bool matches(const QString &text, const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::MultilineOption).match(text).hasMatch();
}

// Flat "NAME: value" lines are read by the dotenv libraries; a document start, lists and what is nested are
// YAML's alone.
bool isYaml(const QString &skeleton)
{
    return matches(skeleton, QStringLiteral(R"(\A(?:---(?:[ \t].*)?$|%YAML))")) ||
           matches(skeleton,
                   QStringLiteral(
                       R"(^[ \t]*(?:-[ \t]+)?["']?[\w.\/-]+["']?:[ \t]*(?:[|>&!][^\n]*)?\n(?:[ \t]+\S|-[ \t]))")) ||
           matches(skeleton, QStringLiteral(R"(\A[ \t]*-[ \t]+\S)"));
}

std::optional<Content> contentByName(const QByteArray &path)
{
    const QByteArray name = path.mid(path.lastIndexOf('/') + 1).toLower();
    const auto endsWith = [&name](std::initializer_list<const char *> ends) {
        return std::any_of(ends.begin(), ends.end(), [&name](const char *end) { return name.endsWith(end); });
    };
    if (endsWith({".yml", ".yaml"}))
        return Content::Yaml;
    if (endsWith({".json", ".jsonc", ".json5"}))
        return Content::Json;
    if (endsWith({".toml"}))
        return Content::Ini;
    if (endsWith({".xml", ".plist", ".html"}))
        return Content::Xml;
    if (endsWith({".js", ".mjs", ".cjs", ".ts", ".py", ".rb", ".php", ".go", ".rs", ".java", ".cs", ".fish", ".csh",
                  ".tcsh", ".bat", ".cmd", ".ps1"}))
        return Content::Program;
    static const QByteArrayList programs{"procfile", "makefile", "gnumakefile", "dockerfile",    "containerfile",
                                         "gemfile",  "rakefile", "vagrantfile", "cmakelists.txt"};
    if (programs.contains(name.left(name.indexOf('.') < 0 ? -1 : name.indexOf('.'))) || programs.contains(name))
        return Content::Program;
    return std::nullopt;
}

/// Nothing if only its lines can tell.
std::optional<Content> contentAtFirstSight(const QByteArray &path, const QByteArray &text)
{
    if (isUtf16(text))
        return Content::Utf16;
    if (isNoText(text))
        return Content::NoText;
    return contentByName(path);
}

Content contentOf(const QByteArray &text, const Dialect &dialect, const Assignments &found)
{
    const QString skeleton = QString::fromLatin1(skeletonOf(text, found));
    const char first = skeleton.trimmed().left(1).toLatin1().leftJustified(1, '\0').front();
    // A script may begin with [ "$CI" ], too.
    if (matches(skeleton, QStringLiteral(R"(\A\s*(?:\{\s*(?:"|\}|$)|\[\s*(?:[\{\]]|$)))")) ||
        (first == '[' && !QJsonDocument::fromJson(text).isNull()))
        return Content::Json;
    if (first == '<')
        return Content::Xml;
    if (matches(skeleton, QStringLiteral(R"(^\[{1,2}[\w .:"'\/@-]+\]{1,2}[ \t]*$)")))
        return Content::Ini;
    if (&dialect != &Dialects::shell() && isYaml(skeleton))
        return Content::Yaml;
    if (&dialect != &Dialects::shell() &&
        (text.startsWith("#!") ||
         matches(
             skeleton,
             QStringLiteral(
                 R"(^(?:import \S|from \S+ import |def \w+\(|class \w+|const \w+|let \w+|var \w+|package \w+|module\.exports|require[ (]))"))))
        return Content::Program;
    if (!found.all.empty() || skeleton.isEmpty())
        return Content::EnvFile;
    // A name alone is a line that docker reads: the variable of whoever starts it.
    if (!matches(skeleton, QStringLiteral(R"(^(?![A-Z_][A-Z0-9_]*$))")))
        return Content::EnvFile;
    return &dialect == &Dialects::shell() ||
                   matches(skeleton, QStringLiteral(R"(^[ \t]*[a-z_][\w-]*(?:[ \t]+[\w.~\/$"'-][^:]*)?$)"))
               ? Content::Script
               : Content::NoAssignment;
}

Phrase sentenceOf(Content content)
{
    switch (content) {
    case Content::Utf16:
        return Phrase("file.utf16");
    case Content::NoText:
        return Phrase("file.not_text");
    case Content::Json:
        return Phrase("file.json");
    case Content::Yaml:
        return Phrase("file.yaml");
    case Content::Xml:
        return Phrase("file.markup");
    case Content::Ini:
        return Phrase("file.sections");
    case Content::Program:
        return Phrase("file.program");
    case Content::Script:
        return Phrase("file.script_without_variable");
    case Content::EnvFile:
    case Content::NoAssignment:
        break;
    }
    return Phrase("file.no_variable");
}

} // namespace

Expected<Dialects::Shown> checkEnvText(const QByteArray &path, const QByteArray &text)
{
    const auto atFirst = contentAtFirstSight(path, text);
    Dialects::Shown shown = atFirst ? Dialects::Shown() : Dialects::readAsShown(path, text);
    const Content content = atFirst ? *atFirst : contentOf(text, *shown.dialect, shown.found);
    if (content == Content::EnvFile)
        return shown;
    return fail(makeError(ErrorCode::DestinationRefused, sentenceOf(content).arg(QFile::decodeName(path)), {}));
}

} // namespace bowline
