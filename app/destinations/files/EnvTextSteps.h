// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// Steps over the text of an env file, for the dialects.
namespace bowline::envtext {

inline bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

inline bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\v';
}

inline bool isQuote(char c)
{
    return c == '\'' || c == '"' || c == '`';
}

inline bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

inline bool isWordCharacter(char c)
{
    return isNameStart(c) || (c >= '0' && c <= '9');
}

/// The byte there, or a NUL byte behind the end.
inline char at(const QByteArray &text, qsizetype position)
{
    return position < text.size() ? text.at(position) : '\0';
}

/// One past the next newline, or the text's end.
inline qsizetype behindLine(const QByteArray &text, qsizetype position)
{
    const qsizetype newline = text.indexOf('\n', position);
    return newline < 0 ? text.size() : newline + 1;
}

/// Of the line that the position is in.
inline qsizetype lineStart(const QByteArray &text, qsizetype position)
{
    return position == 0 ? 0 : text.lastIndexOf('\n', position - 1) + 1;
}

inline qsizetype skipBlanks(const QByteArray &text, qsizetype position)
{
    while (position < text.size() && isBlank(text.at(position)))
        ++position;
    return position;
}

/// Blanks, and the CR of a CRLF.
inline bool isBlankUpToLineEnd(const QByteArray &text, qsizetype position)
{
    position = skipBlanks(text, position);
    while (at(text, position) == '\r')
        ++position;
    return position >= text.size() || text.at(position) == '\n';
}

/// Whether nothing or only a comment follows on the line.
inline bool isRestBlankOrComment(const QByteArray &text, qsizetype position)
{
    return isBlankUpToLineEnd(text, position) || at(text, skipBlanks(text, position)) == '#';
}

/// The mark that some editors of Windows put before UTF-8; 3 bytes, or 0.
inline qsizetype byteOrderMarkLength(const QByteArray &text)
{
    return text.startsWith("\xef\xbb\xbf") ? 3 : 0;
}

} // namespace bowline::envtext
