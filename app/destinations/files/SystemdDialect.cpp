// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/files/SystemdDialect.h"

#include "destinations/files/EnvTextSteps.h"

#include <algorithm>
#include <optional>

namespace bowline {

namespace {

using namespace envtext;

/// Reads the value of one variable.
class SystemdValue
{
public:
    SystemdValue(const QByteArray &text, qsizetype start)
        : m_text(text)
        , m_at(start)
    {
    }

    /// A quote that stays open takes all up to the end of the file.
    void scan(Assignment &into)
    {
        while (isBlank(at(m_text, m_at)))
            ++m_at;
        into.begin = into.end = m_at;
        into.quoting = quotingOf(at(m_text, m_at));
        bool closed = true;
        while (closed && !isAtLineEnd(m_at)) {
            closed = scanPart();
            into.end = m_solidEnd;
        }
        m_meaning.truncate(m_solidSize);
        into.end = std::max(into.begin, into.end);
        into.meaning = m_meaning;
        into.lineEnd = behindLine(m_text, m_at);
    }

private:
    static Quoting quotingOf(char c)
    {
        return c == '\'' ? Quoting::Single : c == '"' ? Quoting::Double : Quoting::None;
    }
    bool isAtLineEnd(qsizetype position) const
    {
        return position >= m_text.size() || m_text.at(position) == '\n' || m_text.at(position) == '\r';
    }
    // Blanks at the end are not part of the value, quoted ones and undone ones are.
    void add(char c, bool solid)
    {
        m_meaning += c;
        if (solid)
            m_solidSize = m_meaning.size();
    }
    void solidUpTo(qsizetype position) { m_solidEnd = position; }
    bool scanPart()
    {
        const char c = m_text.at(m_at);
        // Quotes open where a value or a part of it begins, not in the middle of an unquoted word.
        if (m_isPartStart && (c == '\'' || c == '"'))
            return scanQuoted(c);
        if (c == '\\') {
            if (!isAtLineEnd(m_at + 1))
                add(m_text.at(m_at + 1), true);
            m_at = isAtLineEnd(m_at + 1) ? behindLine(m_text, m_at + 1) : m_at + 2;
            solidUpTo(std::min(m_at, m_text.size()));
            m_isPartStart = false;
            return true;
        }
        if (!(m_isPartStart && isBlank(c)))
            add(c, !isBlank(c));
        ++m_at;
        if (!isBlank(c)) {
            solidUpTo(m_at);
            m_isPartStart = false;
        }
        return true;
    }
    bool scanQuoted(char quote)
    {
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const char c = m_text.at(m_at);
            if (c == quote) {
                solidUpTo(++m_at);
                return true;
            }
            if (quote == '"' && c == '\\' && m_at + 1 < m_text.size()) {
                const char next = m_text.at(++m_at);
                if (next == '\n')
                    continue;
                if (!QByteArrayLiteral("\"\\`$").contains(next))
                    add('\\', true);
                add(next, true);
                continue;
            }
            add(c, true);
        }
        solidUpTo(m_text.size());
        return false;
    }

    const QByteArray &m_text;
    qsizetype m_at;
    qsizetype m_solidEnd = 0;
    qsizetype m_solidSize = 0;
    QByteArray m_meaning;
    bool m_isPartStart = true;
};

qsizetype behindSystemdComment(const QByteArray &text, qsizetype position)
{
    for (; position < text.size() && text.at(position) != '\n'; ++position) {
        if (text.at(position) == '\\' && position + 1 < text.size())
            ++position;
    }
    return std::min(position + 1, text.size());
}

bool isSystemdName(const QByteArray &name)
{
    return !name.isEmpty() && isNameStart(name.front()) && std::all_of(name.begin(), name.end(), isWordCharacter);
}

// U+FDD0 to U+FDEF, and the last two of each plane. `bytes`: UTF-8.
bool hasNoncharacter(const QByteArray &bytes)
{
    const auto at = [&bytes](qsizetype i) { return i < bytes.size() ? static_cast<uchar>(bytes.at(i)) : 0; };
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (at(i) == 0xef && at(i + 1) == 0xb7 && at(i + 2) >= 0x90 && at(i + 2) <= 0xaf)
            return true;
        if (at(i) == 0xef && at(i + 1) == 0xbf && at(i + 2) >= 0xbe)
            return true;
        if (at(i) >= 0xf0 && (at(i + 1) & 0x0f) == 0x0f && at(i + 2) == 0xbf && at(i + 3) >= 0xbe)
            return true;
    }
    return false;
}

} // namespace

bool SystemdDialect::canCarry(const QByteArray &value) const
{
    return value.isValidUtf8() && !hasNoncharacter(value);
}

Assignments SystemdDialect::read(const QByteArray &text) const
{
    Assignments found;
    for (qsizetype position = 0; position < text.size();) {
        const qsizetype line = position;
        while (position < text.size() && isSpace(text.at(position)))
            ++position;
        if (position == text.size())
            break;
        if (text.at(position) == '#' || text.at(position) == ';') {
            position = behindSystemdComment(text, position);
            continue;
        }
        const qsizetype stop = behindLine(text, position);
        const qsizetype equals = text.indexOf('=', position);
        if (equals < 0 || equals >= stop) {
            position = stop;
            continue;
        }
        Assignment one;
        one.name = text.mid(position, equals - position).trimmed();
        one.statement = std::max(line, lineStart(text, position));
        SystemdValue(text, equals + 1).scan(one);
        if (one.begin == one.end)
            one.begin = one.end = equals + 1;
        position = std::max(one.lineEnd, equals + 1);
        if (isSystemdName(one.name) && canCarry(one.meaning))
            found.all.push_back(std::move(one));
    }
    return found;
}

} // namespace bowline
