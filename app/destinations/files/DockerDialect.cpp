// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/files/DockerDialect.h"

#include "destinations/files/EnvTextSteps.h"

#include <QStringDecoder>

namespace bowline {

Assignments DockerDialect::read(const QByteArray &text) const
{
    using namespace envtext;
    Assignments found;
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString decoded = utf8(text);
    found.readable = !utf8.hasError() || decoded.isEmpty();
    for (qsizetype line = byteOrderMarkLength(text); line < text.size(); line = behindLine(text, line)) {
        const qsizetype next = behindLine(text, line);
        qsizetype end = text.at(next - 1) == '\n' ? next - 1 : next;
        if (end > line && text.at(end - 1) == '\r')
            --end;
        qsizetype name = line;
        while (name < end && isSpace(text.at(name)))
            ++name;
        if (name == end || text.at(name) == '#')
            continue;
        const qsizetype equals = text.indexOf('=', name);
        if (equals < 0 || equals >= end)
            continue; // the variable of the shell that starts docker, if it has one
        Assignment one;
        one.name = text.mid(name, equals - name);
        one.statement = line;
        one.begin = equals + 1;
        one.end = end;
        one.lineEnd = next;
        one.meaning = text.mid(one.begin, end - one.begin);
        if (one.name.isEmpty() || one.name.contains(' ') || one.name.contains('\t'))
            found.readable = false;
        if (!one.name.isEmpty()) // docker stops at such a line, but its value belongs to no variable
            found.all.push_back(std::move(one));
    }
    return found;
}

} // namespace bowline
