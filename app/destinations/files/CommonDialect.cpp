// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/files/CommonDialect.h"

#include "destinations/files/CommonValue.h"
#include "destinations/files/EnvTextSteps.h"

namespace bowline {

namespace {

using namespace envtext;

QByteArray scanCommonName(const QByteArray &text, qsizetype &at)
{
    const qsizetype start = at;
    while (at < text.size() && (isWordCharacter(text.at(at)) || text.at(at) == '.' || text.at(at) == '-'))
        ++at;
    return text.mid(start, at - start);
}

/// One past the equals sign, or the colon of "NAME: value"; 0 if there is none.
qsizetype behindSeparator(const QByteArray &text, qsizetype at)
{
    if (at < text.size() && text.at(at) == ':' && at + 1 < text.size() && isBlank(text.at(at + 1)))
        return isBlankUpToLineEnd(text, at + 1) ? 0 : at + 1;
    at = skipBlanks(text, at);
    return at < text.size() && text.at(at) == '=' ? at + 1 : 0;
}

/// Without a name if the line sets nothing.
Assignment scanCommonLine(const QByteArray &text, qsizetype line)
{
    Assignment one;
    one.statement = line;
    one.lineEnd = behindLine(text, line);
    qsizetype at = skipBlanks(text, line == 0 ? byteOrderMarkLength(text) : line);
    QByteArray name = scanCommonName(text, at);
    if (name == "export" && at < text.size() && isBlank(text.at(at))) {
        qsizetype next = skipBlanks(text, at);
        const QByteArray exported = scanCommonName(text, next);
        if (!exported.isEmpty()) { // else it is a variable called "export"
            one.exported = true;
            name = exported;
            at = next;
        }
    }
    const qsizetype behind = name.isEmpty() ? 0 : behindSeparator(text, at);
    if (behind == 0)
        return one;
    const qsizetype start = skipBlanks(text, behind);
    common::ScannedValue value = common::scanValue(text, start);
    one.name = name;
    one.meaning = value.meaning;
    one.quoting = value.quoting;
    one.ambiguous = value.ambiguous;
    // Where there is no value yet, one that comes must touch the equals sign: "A= b" runs b in a shell.
    const bool isEmpty = value.end == start;
    one.begin = isEmpty && text.at(behind - 1) == '=' ? behind : start;
    one.end = isEmpty ? one.begin : value.end;
    one.lineEnd = behindLine(text, one.end);
    return one;
}

} // namespace

Assignments CommonDialect::read(const QByteArray &text) const
{
    Assignments found;
    for (qsizetype at = 0; at < text.size();) {
        Assignment one = scanCommonLine(text, at);
        at = one.lineEnd;
        if (!one.name.isEmpty())
            found.all.push_back(std::move(one));
    }
    return found;
}

} // namespace bowline
