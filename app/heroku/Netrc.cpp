// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heroku/Netrc.h"

namespace bowline {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

class Scanner
{
public:
    explicit Scanner(const QByteArray &text)
        : m_text(text)
    {
    }

    /// The next keyword: comments are skipped. Empty at the end.
    QByteArray keyword()
    {
        for (skipSpace(); !atEnd() && m_text.at(m_at) == '#'; skipSpace())
            skipLine();
        return token();
    }
    /// The next value: it may begin with '#'.
    QByteArray value()
    {
        skipSpace();
        return token();
    }
    /// A macro goes on until an empty line.
    void skipMacro()
    {
        const qsizetype unixEnd = m_text.indexOf("\n\n", m_at);
        const qsizetype dosEnd = m_text.indexOf("\n\r\n", m_at);
        const qsizetype end = unixEnd < 0 ? dosEnd : (dosEnd < 0 ? unixEnd : qMin(unixEnd, dosEnd));
        m_at = end < 0 ? m_text.size() : end;
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    void skipSpace()
    {
        while (!atEnd() && isSpace(m_text.at(m_at)))
            ++m_at;
    }
    void skipLine()
    {
        while (!atEnd() && m_text.at(m_at) != '\n')
            ++m_at;
    }
    QByteArray token()
    {
        if (!atEnd() && m_text.at(m_at) == '"')
            return quoted();
        const qsizetype begin = m_at;
        while (!atEnd() && !isSpace(m_text.at(m_at)))
            ++m_at;
        return m_text.mid(begin, m_at - begin);
    }
    QByteArray quoted()
    {
        QByteArray text;
        for (++m_at; !atEnd() && m_text.at(m_at) != '"'; ++m_at) {
            if (m_text.at(m_at) == '\\' && m_at + 1 < m_text.size())
                ++m_at;
            text += m_text.at(m_at);
        }
        ++m_at;
        return text;
    }

    const QByteArray &m_text;
    qsizetype m_at = 0;
};

} // namespace

std::optional<NetrcEntry> findInNetrc(const QByteArray &netrc, const QString &host)
{
    Scanner scanner(netrc);
    std::optional<NetrcEntry> found;
    for (QByteArray word = scanner.keyword(); !word.isEmpty(); word = scanner.keyword()) {
        if (word == "machine" || word == "default") {
            if (found)
                break;
            if (word == "machine" && QString::fromUtf8(scanner.value()).compare(host, Qt::CaseInsensitive) == 0)
                found.emplace();
        } else if (word == "macdef") {
            scanner.skipMacro();
        } else if (word == "login" || word == "password" || word == "account") {
            const QByteArray value = scanner.value();
            if (found && word == "login")
                found->login = QString::fromUtf8(value);
            else if (found && word == "password")
                found->password = Secret(value);
        }
    }
    return found;
}

} // namespace bowline
