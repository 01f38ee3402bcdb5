// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/files/DotenvDialect.h"

#include "destinations/files/EnvTextSteps.h"

namespace bowline {

namespace {

using namespace envtext;

bool isDotenvLineEnd(const QByteArray &text, qsizetype position)
{
    return position >= text.size() || text.at(position) == '\n' || text.at(position) == '\r';
}

qsizetype behindDotenvLine(const QByteArray &text, qsizetype position)
{
    while (!isDotenvLineEnd(text, position))
        ++position;
    return qMin(position + 1, text.size());
}

bool isDotenvNameCharacter(char c)
{
    return isWordCharacter(c) || c == '.' || c == '-';
}

class DotenvReader
{
public:
    explicit DotenvReader(const QByteArray &text)
        : m_text(text)
    {
    }

    Assignments all()
    {
        Assignments found;
        m_at = byteOrderMarkLength(m_text);
        while (m_at < m_text.size()) {
            Assignment one;
            if (!scanLine(one)) {
                m_at = behindDotenvLine(m_text, m_at);
                continue;
            }
            m_at = one.lineEnd = behindLine(m_text, m_at);
            found.all.push_back(std::move(one));
        }
        return found;
    }

private:
    void skipSpace()
    {
        while (m_at < m_text.size() && isSpace(m_text.at(m_at)))
            ++m_at;
    }
    QByteArray scanName()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && isDotenvNameCharacter(m_text.at(m_at)))
            ++m_at;
        return m_text.mid(start, m_at - start);
    }
    bool scanLine(Assignment &one)
    {
        skipSpace();
        one.statement = lineStart(m_text, m_at);
        one.name = scanName();
        if (one.name == "export" && isBlank(at(m_text, m_at))) {
            m_at = skipBlanks(m_text, m_at);
            const QByteArray next = scanName();
            one.exported = !next.isEmpty();
            if (one.exported)
                one.name = next;
        }
        if (one.name.isEmpty() || !scanSeparator())
            return false;
        scanValue(one);
        return true;
    }
    bool scanSeparator()
    {
        if (at(m_text, m_at) == ':' && isBlank(at(m_text, m_at + 1))) {
            m_at += 2;
            return true;
        }
        m_at = skipBlanks(m_text, m_at);
        if (at(m_text, m_at) != '=')
            return false;
        ++m_at;
        return true;
    }
    void scanValue(Assignment &one)
    {
        const qsizetype start = m_at;
        qsizetype first = start; // a quoted value may begin on a later line
        while (first < m_text.size() && isSpace(m_text.at(first)))
            ++first;
        const char quote = at(m_text, first);
        const qsizetype close = isQuote(quote) ? closing(first) : -1;
        if (close >= 0) {
            m_at = one.end = close + 1;
            one.begin = first;
            one.meaning = m_text.mid(first + 1, close - first - 1);
        } else {
            scanPlain(one, start);
        }
        one.quoting = close < 0       ? Quoting::None
                      : quote == '\'' ? Quoting::Single
                      : quote == '"'  ? Quoting::Double
                                      : Quoting::Backtick;
        one.meaning.replace("\r\n", "\n").replace('\r', '\n');
        if (one.begin < one.end && m_text.at(one.begin) == '"')
            one.meaning.replace("\\n", "\n").replace("\\r", "\r");
    }
    // The first quote without a backslash, or else the last before it with one, that ends the line but for a
    // comment.
    qsizetype closing(qsizetype open) const
    {
        qsizetype before = -1;
        for (qsizetype position = m_text.indexOf(m_text.at(open), open + 1); position >= 0;
             position = m_text.indexOf(m_text.at(open), position + 1)) {
            const bool escaped = m_text.at(position - 1) == '\\' && position > open + 1;
            if (endsLine(position + 1))
                before = position;
            if (!escaped)
                break;
        }
        return before;
    }
    bool endsLine(qsizetype position) const
    {
        position = skipBlanks(m_text, position);
        return isDotenvLineEnd(m_text, position) || m_text.at(position) == '#';
    }
    void scanPlain(Assignment &one, qsizetype start)
    {
        qsizetype end = start;
        while (!isDotenvLineEnd(m_text, end) && m_text.at(end) != '#')
            ++end;
        m_at = end;
        one.begin = skipBlanks(m_text, start);
        while (end > one.begin && isSpace(m_text.at(end - 1)))
            --end;
        if (one.begin >= end)
            one.begin = end = start;
        one.end = end;
        one.meaning = m_text.mid(one.begin, end - one.begin);
        const char first = one.meaning.isEmpty() ? 'x' : one.meaning.front();
        if (isQuote(first) && one.meaning.size() > 1 && one.meaning.back() == first)
            one.meaning = one.meaning.mid(1, one.meaning.size() - 2);
    }

    const QByteArray &m_text;
    qsizetype m_at = 0;
};

} // namespace

Assignments DotenvDialect::read(const QByteArray &text) const
{
    return DotenvReader(text).all();
}

} // namespace bowline
