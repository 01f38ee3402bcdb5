// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/files/PythonDotenvDialect.h"

#include "destinations/files/EnvTextSteps.h"

#include <utility>
#include <vector>

namespace bowline {

namespace {

using namespace envtext;

bool isPythonLineEnd(const QByteArray &text, qsizetype position)
{
    return position >= text.size() || text.at(position) == '\n' || text.at(position) == '\r';
}

qsizetype behindPythonLine(const QByteArray &text, qsizetype position)
{
    while (!isPythonLineEnd(text, position))
        ++position;
    if (at(text, position) == '\r' && at(text, position + 1) == '\n')
        ++position;
    return qMin(position + 1, text.size());
}

char unescapedByPython(char c)
{
    static const QByteArray letters("abfnrtv");
    static const QByteArray meanings("\a\b\f\n\r\t\v");
    const qsizetype which = letters.indexOf(c);
    return which < 0 ? c : meanings.at(which);
}

// As its regular expression does: a quote behind a backslash does not close, unless no other one is left in
// the file.
qsizetype closingQuote(const QByteArray &text, qsizetype open)
{
    qsizetype last = -1;
    for (qsizetype position = text.indexOf(text.at(open), open + 1); position >= 0;
         position = text.indexOf(text.at(open), position + 1)) {
        if (position == open + 1 || text.at(position - 1) != '\\')
            return position;
        last = position;
    }
    return last;
}

class PythonReader
{
public:
    explicit PythonReader(const QByteArray &text)
        : m_text(text)
    {
    }

    Assignments all()
    {
        Assignments found;
        while (m_at < m_text.size()) {
            while (m_at < m_text.size() && isSpace(m_text.at(m_at)))
                ++m_at;
            const qsizetype start = m_at;
            Assignment one;
            if (scanBinding(one)) {
                m_at = one.lineEnd = behindPythonLine(m_text, m_at);
                if (!one.name.isEmpty())
                    found.all.push_back(std::move(one));
                if (!m_unset.isEmpty())
                    std::erase_if(found.all, [this](const Assignment &each) { return each.name == m_unset; });
            } else {
                m_at = behindPythonLine(m_text, qMax(start, m_failedAt));
            }
        }
        return found;
    }

private:
    void skip() { m_at = skipBlanks(m_text, m_at); }
    bool scanBinding(Assignment &one)
    {
        one.statement = lineStart(m_text, m_at);
        m_failedAt = m_at;
        m_unset.clear();
        if (at(m_text, m_at) == '#' || m_at >= m_text.size())
            return true;
        if (m_text.mid(m_at, 6) == "export" && isBlank(at(m_text, m_at + 6))) {
            m_at += 6;
            skip();
            one.exported = true;
        }
        if (!scanName(one.name))
            return false;
        skip();
        if (at(m_text, m_at) != '=') {
            m_unset = std::exchange(one.name, {}); // a name without a value takes back one that was set
            return endsHere();
        }
        const qsizetype behindEquals = ++m_at;
        skip();
        one.begin = m_at;
        const char c = at(m_text, m_at);
        if (c == '\'' || c == '"') {
            one.quoting = c == '"' ? Quoting::Double : Quoting::Single;
            if (!scanQuoted(c, one.meaning))
                return false;
            one.end = m_at;
        } else {
            scanPlain(one);
        }
        if (one.begin == one.end)
            one.begin = one.end = behindEquals;
        one.dynamic = one.meaning.contains("${");
        return endsHere();
    }
    bool endsHere()
    {
        m_failedAt = m_at;
        skip();
        return isPythonLineEnd(m_text, m_at) || m_text.at(m_at) == '#';
    }
    bool scanName(QByteArray &name)
    {
        const qsizetype start = m_at;
        if (at(m_text, m_at) == '\'') {
            const qsizetype close = m_text.indexOf('\'', m_at + 1);
            if (close < 0)
                return false;
            name = m_text.mid(start + 1, close - start - 1);
            m_at = close + 1;
            return true;
        }
        while (m_at < m_text.size() && !isSpace(m_text.at(m_at)) && m_text.at(m_at) != '=' && m_text.at(m_at) != '#')
            ++m_at;
        name = m_text.mid(start, m_at - start);
        return !name.isEmpty();
    }
    bool scanQuoted(char quote, QByteArray &meaning)
    {
        const qsizetype open = m_at;
        const qsizetype close = closingQuote(m_text, open);
        if (close < 0)
            return false;
        static const QByteArray inDouble("\\'\"abfnrtv");
        static const QByteArray inSingle("\\'");
        const QByteArray &escapes = quote == '"' ? inDouble : inSingle;
        for (qsizetype position = open + 1; position < close; ++position) {
            const char c = m_text.at(position);
            if (c == '\\' && position + 1 < close && escapes.contains(m_text.at(position + 1)))
                meaning += quote == '"' ? unescapedByPython(m_text.at(++position)) : m_text.at(++position);
            else
                meaning += c;
        }
        m_at = close + 1;
        return true;
    }
    void scanPlain(Assignment &one)
    {
        qsizetype end = m_at;
        while (!isPythonLineEnd(m_text, end) && !(m_text.at(end) == '#' && end > m_at && isBlank(m_text.at(end - 1))))
            ++end;
        while (end > m_at && isSpace(m_text.at(end - 1)))
            --end;
        one.end = end;
        one.meaning = m_text.mid(m_at, end - m_at);
        m_at = end;
    }

    const QByteArray &m_text;
    qsizetype m_at = 0;
    qsizetype m_failedAt = 0;
    QByteArray m_unset;
};

} // namespace

Assignments PythonDotenvDialect::read(const QByteArray &text) const
{
    return PythonReader(text).all();
}

} // namespace bowline
