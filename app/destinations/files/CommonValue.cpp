// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/files/CommonValue.h"

#include "destinations/files/EnvTextSteps.h"

#include <QByteArrayList>

#include <algorithm>
#include <optional>

namespace bowline::common {

namespace {

bool isBlankOrReturn(char c)
{
    return envtext::isBlank(c) || c == '\r';
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
        while (m_at < m_text.size() && !isBlankOrReturn(m_text.at(m_at)) && m_text.at(m_at) != '\n') {
            if (!scanPart())
                return std::nullopt;
        }
        ScannedValue value{m_meaning, m_at, first};
        value.ambiguous = m_sawOther;
        return value;
    }

private:
    bool scanPart()
    {
        const char c = m_text.at(m_at);
        if (c == '\'')
            return scanSingle();
        if (c == '"')
            return scanDouble();
        // Behind a closing quote, or where a shell ends the word, readers differ: 'value'&&next, "value"#comment,
        // "value",
        m_sawOther = true;
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
    bool m_sawOther = false;
};

// NAME= in capitals, as only variables are spelled: "Host=h;Port=1" and "?a=1&b=2" are one value each.
bool isCapitalAssignment(const QByteArray &text, qsizetype at)
{
    const qsizetype start = at;
    while (at < text.size() && (text.at(at) == '_' || (text.at(at) >= 'A' && text.at(at) <= 'Z') ||
                                (at > start && text.at(at) >= '0' && text.at(at) <= '9')))
        ++at;
    return at > start && at < text.size() && text.at(at) == '=';
}

/// "Host=h;Port=1;User Id=u", as ADO.NET has it: one value, for all its signs.
bool isSettingList(const QByteArray &value)
{
    const QByteArrayList parts = value.split(';');
    return parts.size() > 1 && std::all_of(parts.begin(), parts.end(), [](const QByteArray &part) {
               return part.isEmpty() || part.indexOf('=') > 0;
           });
}

/// What only a command is called: a shell runs it with the first word as the value. "/a /b" is a list of paths.
bool isCommand(const QByteArray &word, const QByteArray &first)
{
    static const QByteArrayList commands{"exec", "env",    "sudo",    "nohup",  "bundle", "node",
                                         "npm",  "npx",    "yarn",    "pnpm",   "sh",     "bash",
                                         "ruby", "python", "python3", "docker", "rails",  "rake"};
    return word.startsWith("./") || (word.startsWith('/') && !first.contains('/')) || commands.contains(word);
}

/// A sign that ends a word of a shell, where people do not write it inside of a value: "two words" are one, but not
/// behind a URL, nor where the second is an assignment; in the query of a URL & is at home.
bool hasShellOperator(const QByteArray &value)
{
    const auto endsWord = [](char c) { return c == ';' || c == '|' || c == '<' || c == '>'; };
    const qsizetype chained = value.indexOf("&&");
    if (std::any_of(value.begin(), value.end(), endsWord) || (chained >= 0 && !value.left(chained).contains('?')))
        return true;
    const QByteArrayList words = value.simplified().split(' ');
    return words.size() > 1 && (words.first().contains("://") || isCommand(words.at(1), words.first()) ||
                                std::any_of(words.begin() + 1, words.end(), [](const QByteArray &word) {
                                    return envtext::isNameStart(word.front()) && word.indexOf('=') > 0;
                                }));
}

/// Whether a reader could see more than one value in what an unquoted one is taken to be: a second assignment
/// (A=1 B=2, A=1;B=2), a further command (A=1 && b, A=1; export A), the next line of an old Mac, a line that
/// goes on on the next one, words behind a closing quote.
bool hasMoreThanAValue(const QByteArray &value)
{
    if (value.isEmpty())
        return false;
    if (envtext::isQuote(value.front()) && value.indexOf(value.front(), 1) > 0)
        return true;
    if (value.endsWith('\\') || value.endsWith(" &") || value.contains('\r') || value.contains(" && ") ||
        value.contains(" || ") || value.contains("; "))
        return true;
    if (!isSettingList(value) && hasShellOperator(value))
        return true;
    for (qsizetype at = 1; at < value.size(); ++at) {
        const char before = value.at(at - 1);
        if ((envtext::isBlank(before) || before == ';') && isCapitalAssignment(value, at))
            return true;
    }
    return value.count('(') != value.count(')') && value.contains("$(");
}

ScannedValue scanPlain(const QByteArray &text, qsizetype start)
{
    qsizetype end = start;
    while (end < text.size() && text.at(end) != '\n') {
        // Behind the equals sign there may be blanks only: start - 1 then is one of them.
        if (text.at(end) == '#' && end > 0 && isBlankOrReturn(text.at(end - 1)))
            break;
        ++end;
    }
    while (end > start && isBlankOrReturn(text.at(end - 1)))
        --end;
    ScannedValue value{text.mid(start, end - start), end};
    value.ambiguous = hasMoreThanAValue(value.meaning);
    return value;
}

} // namespace

ScannedValue scanValue(const QByteArray &text, qsizetype start)
{
    const char first = envtext::at(text, start);
    if (first == '\'' || first == '"') {
        const auto word = WordScanner(text, start).scan();
        if (word && envtext::isRestBlankOrComment(text, word->end))
            return *word;
    }
    const qsizetype close = first == '`' ? text.indexOf('`', start + 1) : -1;
    if (close >= 0 && envtext::isRestBlankOrComment(text, close + 1))
        return {text.mid(start + 1, close - start - 1), close + 1, Quoting::Backtick};
    return scanPlain(text, start);
}

} // namespace bowline::common
