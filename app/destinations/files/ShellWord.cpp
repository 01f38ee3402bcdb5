// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/files/ShellWord.h"

#include "destinations/files/EnvTextSteps.h"

namespace bowline {

using namespace envtext;

bool endsShellWord(char c)
{
    return isBlank(c) || c == '\n' || c == ';' || c == '&' || c == '|' || c == '(' || c == ')' || c == '<' || c == '>';
}

ShellWord::ShellWord(const QByteArray &text, qsizetype start)
    : m_text(text)
    , m_start(start)
    , m_at(start)
{
    scanName();
    m_value.begin = m_at;
    const char first = at(m_text, m_at);
    m_value.quoting = first == '\'' ? Quoting::Single : first == '"' ? Quoting::Double : Quoting::None;
    scanParts();
    m_value.end = m_at;
    m_value.meaning = m_value.dynamic ? m_text.mid(m_value.begin, m_at - m_value.begin) : m_meaning;
    wipe(m_meaning);
}

// NAME= and what follows, else the word has no name. NAME+=, NAME[1]= and the like are words as any other.
void ShellWord::scanName()
{
    qsizetype end = m_at;
    if (isNameStart(at(m_text, end))) {
        while (isWordCharacter(at(m_text, end)))
            ++end;
    }
    if (end == m_at || at(m_text, end) != '=')
        return;
    m_value.name = m_text.mid(m_at, end - m_at);
    m_value.statement = m_at;
    m_at = end + 1;
}

void ShellWord::scanParts()
{
    if (isAssignment() && at(m_text, m_at) == '(') { // an array of bash
        m_value.dynamic = true;
        m_closed = skipSubstitution('(', ')');
    }
    while (m_closed && m_at < m_text.size() && !endsShellWord(m_text.at(m_at)))
        m_closed = scanPart();
    if (isTilde())
        m_value.dynamic = true;
}

// Replaced at the beginning of a value and behind each colon.
bool ShellWord::isTilde() const
{
    const QByteArray value = m_text.mid(m_value.begin, m_at - m_value.begin);
    return value.startsWith('~') || value.contains(":~");
}

bool ShellWord::scanPart()
{
    const char c = m_text.at(m_at);
    switch (c) {
    case '\'':
        return scanSingle();
    case '"':
        return scanDouble();
    case '$':
        return scanDollar();
    case '`':
        return skipBackticks();
    case '\\':
        if (m_at + 1 >= m_text.size())
            break;
        if (m_text.at(++m_at) != '\n') // else the line goes on
            m_meaning += m_text.at(m_at);
        ++m_at;
        return true;
    default:
        break;
    }
    m_meaning += c;
    ++m_at;
    return true;
}

bool ShellWord::scanSingle()
{
    const qsizetype close = m_text.indexOf('\'', m_at + 1);
    if (close < 0)
        return false;
    m_meaning += m_text.mid(m_at + 1, close - m_at - 1);
    m_at = close + 1;
    return true;
}

bool ShellWord::scanDouble()
{
    for (++m_at; m_at < m_text.size();) {
        const char c = m_text.at(m_at);
        if (c == '"') {
            ++m_at;
            return true;
        }
        if (c == '$' || c == '`') {
            if (!(c == '$' ? scanDollar() : skipBackticks()))
                return false;
            continue;
        }
        ++m_at;
        if (c != '\\' || m_at >= m_text.size()) {
            m_meaning += c;
            continue;
        }
        const char next = m_text.at(m_at++);
        if (next == '\n')
            continue;
        if (!QByteArrayLiteral("\"\\$`").contains(next))
            m_meaning += '\\';
        m_meaning += next;
    }
    return false;
}

bool ShellWord::scanDollar()
{
    const char next = at(m_text, m_at + 1);
    if (next == '{' || next == '(') {
        m_value.dynamic = true;
        ++m_at;
        return skipSubstitution(next, next == '{' ? '}' : ')');
    }
    if (isWordCharacter(next) || (next != '\0' && QByteArrayLiteral("@*#?$!-'").contains(next)))
        m_value.dynamic = true; // with ', bash undoes escapes in what follows
    m_meaning += '$';
    ++m_at;
    return true;
}

// To the bracket that belongs to the one at m_at, through quotes and further substitutions.
bool ShellWord::skipSubstitution(char open, char close)
{
    int depth = 0;
    while (m_at < m_text.size()) {
        const char c = m_text.at(m_at);
        if (c == '\'' && !scanSingle())
            return false;
        if (c == '"' && !scanDouble())
            return false;
        if (c == '`' && !skipBackticks())
            return false;
        if (c == '\'' || c == '"' || c == '`')
            continue;
        m_at += c == '\\' ? 2 : 1;
        depth += c == open ? 1 : c == close ? -1 : 0;
        if (depth == 0)
            return true;
    }
    return false;
}

bool ShellWord::skipBackticks()
{
    m_value.dynamic = true;
    for (++m_at; m_at < m_text.size(); ++m_at) {
        if (m_text.at(m_at) == '\\')
            ++m_at;
        else if (m_text.at(m_at) == '`') {
            ++m_at;
            return true;
        }
    }
    return false;
}

} // namespace bowline
