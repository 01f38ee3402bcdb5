// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/DotEnv.h"

#include <algorithm>

namespace bowline {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

// Wider than what Bowline itself writes: some files name things with dots and dashes, and their lines must be
// known.
bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '.' || c == '-';
}

void skipBlanks(const QByteArray &text, qsizetype &at)
{
    while (at < text.size() && isBlank(text.at(at)))
        ++at;
}

QByteArray takeName(const QByteArray &text, qsizetype &at)
{
    const qsizetype start = at;
    while (at < text.size() && isNameCharacter(text.at(at)))
        ++at;
    return text.mid(start, at - start);
}

qsizetype lineEndFrom(const QByteArray &text, qsizetype at)
{
    const qsizetype newline = text.indexOf('\n', at);
    return newline < 0 ? text.size() : newline + 1;
}

} // namespace

DotEnv::DotEnv(const QByteArray &text)
{
    const qsizetype newline = text.indexOf('\n');
    if (newline > 0 && text.at(newline - 1) == '\r')
        m_lineEnd = "\r\n";
    for (qsizetype at = 0; at < text.size();)
        m_pieces.push_back(takePiece(text, at));
}

DotEnv::~DotEnv()
{
    for (Piece &piece : m_pieces) {
        for (QByteArray *bytes : {&piece.before, &piece.raw, &piece.meaning, &piece.after})
            wipe(*bytes);
    }
}

QByteArray DotEnv::text() const
{
    QByteArray out;
    for (const Piece &piece : m_pieces)
        out += piece.before + piece.raw + piece.after;
    return out;
}

bool DotEnv::readsBack() const
{
    QByteArray written = text();
    const bool same = DotEnv(written).values() == values();
    wipe(written);
    return same;
}

EnvVars DotEnv::values() const
{
    EnvVars all;
    for (const Piece &piece : m_pieces) {
        if (!piece.name.isEmpty())
            all.insert(QString::fromUtf8(piece.name), Secret(piece.meaning));
    }
    return all;
}

bool DotEnv::set(const QByteArray &name, const QByteArray &value)
{
    bool found = false;
    bool changed = false;
    for (Piece &piece : m_pieces) {
        if (piece.name != name)
            continue;
        found = true;
        if (piece.meaning == value)
            continue;
        piece.raw = dotenv::quoteValue(value, piece.quoting);
        piece.meaning = value;
        changed = true;
    }
    if (!found)
        append(name, value);
    return changed || !found;
}

bool DotEnv::remove(const QByteArray &name)
{
    const auto gone = std::remove_if(m_pieces.begin(), m_pieces.end(),
                                     [&name](const Piece &piece) { return piece.name == name; });
    const bool any = gone != m_pieces.end();
    m_pieces.erase(gone, m_pieces.end());
    return any;
}

DotEnv::Piece DotEnv::takePiece(const QByteArray &text, qsizetype &at) const
{
    static const QByteArray byteOrderMark("\xef\xbb\xbf");
    Piece piece;
    const qsizetype start = at;
    qsizetype cursor = start == 0 && text.startsWith(byteOrderMark) ? byteOrderMark.size() : start;
    skipBlanks(text, cursor);
    QByteArray name = takeName(text, cursor);
    if (name == "export" && cursor < text.size() && isBlank(text.at(cursor))) {
        skipBlanks(text, cursor);
        const QByteArray next = takeName(text, cursor);
        piece.exported = !next.isEmpty(); // else it is a variable called "export"
        if (piece.exported)
            name = next;
    }
    skipBlanks(text, cursor);
    if (name.isEmpty() || cursor == text.size() || text.at(cursor) != '=') {
        at = lineEndFrom(text, start);
        piece.before = text.mid(start, at - start);
        piece.exported = false;
        return piece;
    }
    const qsizetype behindEquals = ++cursor;
    skipBlanks(text, cursor);
    dotenv::ScannedValue value = dotenv::scanValue(text, cursor);
    // Where there is no value yet, one that comes must touch the equals sign: "A= b" runs b in a shell.
    if (value.end == cursor)
        value.end = cursor = behindEquals;
    at = lineEndFrom(text, value.end);
    piece.name = name;
    piece.before = text.mid(start, cursor - start);
    piece.raw = text.mid(cursor, value.end - cursor);
    piece.meaning = value.meaning;
    piece.after = text.mid(value.end, at - value.end);
    piece.quoting = value.quoting;
    return piece;
}

// A file whose every line exports is sourced by a shell: a line without `export` would not reach the
// programs.
void DotEnv::append(const QByteArray &name, const QByteArray &value)
{
    if (!m_pieces.empty()) {
        Piece &last = m_pieces.back();
        QByteArray &tail = last.name.isEmpty() ? last.before : last.after;
        if (!tail.endsWith('\n'))
            tail += m_lineEnd;
    }
    bool anyPlain = false;
    bool anyExported = false;
    for (const Piece &piece : m_pieces)
        (piece.exported ? anyExported : anyPlain) |= !piece.name.isEmpty();
    Piece piece;
    piece.name = name;
    piece.exported = anyExported && !anyPlain;
    piece.before = (piece.exported ? "export " : "") + name + '=';
    piece.raw = dotenv::quoteValue(value, dotenv::Quoting::None);
    piece.meaning = value;
    piece.after = m_lineEnd;
    m_pieces.push_back(piece);
}

} // namespace bowline
