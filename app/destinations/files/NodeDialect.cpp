// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/files/NodeDialect.h"

#include "destinations/files/EnvTextSteps.h"

namespace bowline {

namespace {

using namespace envtext;

QByteArray trimmedForNode(const QByteArray &text)
{
    qsizetype from = 0;
    qsizetype to = text.size();
    while (from < to && isSpace(text.at(from)))
        ++from;
    while (to > from && isSpace(text.at(to - 1)))
        --to;
    return text.mid(from, to - from);
}

/// Scans the value from behind the equals sign.
void scanNodeValue(const QByteArray &text, Assignment &one)
{
    const qsizetype start = one.begin;
    qsizetype first = start;
    while (first < text.size() && isSpace(text.at(first)) && text.at(first) != '\n')
        ++first;
    const char quote = at(text, first);
    const qsizetype close = isQuote(quote) ? text.indexOf(quote, first + 1) : -1;
    if (close >= 0) {
        one.begin = first;
        one.end = close + 1;
        one.meaning = text.mid(first + 1, close - first - 1);
        one.meaning.replace("\r", "");
        if (quote == '"')
            one.meaning.replace("\\n", "\n");
        one.quoting = quote == '\'' ? Quoting::Single : quote == '"' ? Quoting::Double : Quoting::Backtick;
        one.lineEnd = behindLine(text, one.end);
        return;
    }
    one.lineEnd = behindLine(text, start);
    QByteArray value = text.mid(start, one.lineEnd - start);
    const qsizetype hash = value.indexOf('#');
    if (hash >= 0 && !isQuote(quote))
        value.truncate(hash);
    one.meaning = trimmedForNode(value);
    one.begin = one.meaning.isEmpty() ? start : first;
    one.end = one.begin + one.meaning.size();
    one.meaning.replace("\r", "");
}

} // namespace

Assignments NodeDialect::read(const QByteArray &text) const
{
    Assignments found;
    for (qsizetype position = 0; position < text.size();) {
        while (position < text.size() && isSpace(text.at(position)))
            ++position;
        if (position == text.size())
            break;
        if (text.at(position) == '#') {
            position = behindLine(text, position);
            continue;
        }
        // A line without an equals sign becomes a part of the next one's name.
        const qsizetype equals = text.indexOf('=', position);
        if (equals < 0)
            break;
        Assignment one;
        one.name = trimmedForNode(text.mid(position, equals - position));
        one.exported = one.name.startsWith("export ");
        if (one.exported)
            one.name = trimmedForNode(one.name.mid(7));
        one.statement = lineStart(text, position);
        one.begin = equals + 1;
        scanNodeValue(text, one);
        position = one.lineEnd;
        if (!one.name.isEmpty())
            found.all.push_back(std::move(one));
    }
    return found;
}

} // namespace bowline
