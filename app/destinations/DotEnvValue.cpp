// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/DotEnvValue.h"

#include <algorithm>
#include <optional>

namespace bowline::dotenv {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

// What no shell and no library gives a meaning to inside an unquoted value; ? is no pattern in an assignment.
// URLs stay without quotes where they can, since `docker run --env-file` takes quotes for a part of the
// value.
bool isPlain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           QByteArrayLiteral("_./:@%+,=-?").contains(c);
}

/// Reads one word of the shell, part by part.
class WordScanner
{
public:
    WordScanner(const QByteArray &text, qsizetype start)
        : m_text(text)
        , m_at(start)
    {
    }

    /// Nothing if a quote stays open.
    std::optional<ScannedValue> scan()
    {
        const Quoting first = m_text.at(m_at) == '\'' ? Quoting::Single : Quoting::Double;
        while (m_at < m_text.size() && !isBlank(m_text.at(m_at)) && m_text.at(m_at) != '\n') {
            if (!scanPart())
                return std::nullopt;
        }
        return ScannedValue{m_meaning, m_at, first};
    }

private:
    bool scanPart()
    {
        const char c = m_text.at(m_at);
        if (c == '\'')
            return scanSingle();
        if (c == '"')
            return scanDouble();
        if (c == '\\' && m_at + 1 < m_text.size())
            ++m_at;
        m_meaning += m_text.at(m_at++);
        return true;
    }
    bool scanSingle()
    {
        const qsizetype close = m_text.indexOf('\'', m_at + 1);
        if (close < 0)
            return false;
        m_meaning += m_text.mid(m_at + 1, close - m_at - 1);
        m_at = close + 1;
        return true;
    }
    bool scanDouble()
    {
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const char c = m_text.at(m_at);
            if (c == '"') {
                ++m_at;
                return true;
            }
            if (c == '\\' && m_at + 1 < m_text.size())
                unescape(m_text.at(++m_at));
            else
                m_meaning += c;
        }
        return false;
    }
    void unescape(char c)
    {
        switch (c) {
        case '"':
        case '\\':
        case '$':
        case '`':
            m_meaning += c;
            break;
        case 'n':
            m_meaning += '\n';
            break;
        case 'r':
            m_meaning += '\r';
            break;
        case 't':
            m_meaning += '\t';
            break;
        case '\n': // a line that goes on
            break;
        default:
            m_meaning += '\\';
            m_meaning += c;
        }
    }

    const QByteArray &m_text;
    qsizetype m_at;
    QByteArray m_meaning;
};

bool restIsBlankOrComment(const QByteArray &text, qsizetype at)
{
    while (at < text.size() && isBlank(text.at(at)))
        ++at;
    return at == text.size() || text.at(at) == '\n' || text.at(at) == '#';
}

ScannedValue scanPlain(const QByteArray &text, qsizetype start)
{
    qsizetype end = start;
    while (end < text.size() && text.at(end) != '\n') {
        // Behind the equals sign there may be blanks only: start - 1 then is one of them.
        if (text.at(end) == '#' && end > 0 && isBlank(text.at(end - 1)))
            break;
        ++end;
    }
    while (end > start && isBlank(text.at(end - 1)))
        --end;
    return {text.mid(start, end - start), end, Quoting::None};
}

bool canBePlain(const QByteArray &value)
{
    return std::all_of(value.begin(), value.end(), isPlain);
}

bool canBeSingle(const QByteArray &value)
{
    return !value.contains('\'');
}

// Only what needs no escape, since not every library undoes all of them.
bool canBeDouble(const QByteArray &value)
{
    return std::none_of(value.begin(), value.end(),
                        [](char c) { return QByteArrayLiteral("\"\\$`").contains(c); });
}

QByteArray escaped(const QByteArray &value)
{
    QByteArray out("\"");
    for (const char c : value) {
        if (QByteArrayLiteral("\"\\$`").contains(c))
            out += '\\';
        out += c;
    }
    return out + '"';
}

} // namespace

ScannedValue scanValue(const QByteArray &text, qsizetype start)
{
    if (start < text.size() && (text.at(start) == '\'' || text.at(start) == '"')) {
        const auto word = WordScanner(text, start).scan();
        if (word && restIsBlankOrComment(text, word->end))
            return *word;
    }
    return scanPlain(text, start);
}

QByteArray quoteValue(const QByteArray &value, Quoting wanted)
{
    if (wanted == Quoting::Double && canBeDouble(value))
        return '"' + value + '"';
    if (wanted != Quoting::Single && canBePlain(value))
        return value;
    if (canBeSingle(value))
        return '\'' + value + '\'';
    return escaped(value);
}

} // namespace bowline::dotenv
