// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalinks/QueryText.h"

#include <QRegularExpression>
#include <QSet>

namespace bowline {

namespace {

bool isWordSign(QChar sign)
{
    return sign.isLetterOrNumber() || sign == QLatin1Char('_') || sign.unicode() > 127;
}

} // namespace

QueryText::QueryText(const QString &text)
    : m_query(text)
{
    qsizetype end = 0; // behind the last token that is neither a comment nor a semicolon
    for (qsizetype at = 0; at < m_query.size();) {
        const QChar sign = m_query.at(at);
        const qsizetype next = endOfToken(at);
        const bool isComment = m_query.mid(at, 2) == QLatin1String("--") || m_query.mid(at, 2) == QLatin1String("/*");
        if (!sign.isSpace() && !isComment && sign != QLatin1Char(';')) {
            if (m_firstWord.isEmpty())
                m_firstWord = m_query.mid(at, next - at).toUpper();
            end = next;
        }
        at = next;
    }
    // What follows the last token can only be comments, blanks and semicolons; of those, the semicolons end the query.
    if (m_query.indexOf(QLatin1Char(';'), end) >= 0)
        m_query.truncate(end);
}

bool QueryText::isReading() const
{
    static const QSet<QString> words{QStringLiteral("SELECT"), QStringLiteral("VALUES"), QStringLiteral("TABLE"),
                                     QStringLiteral("WITH"), QStringLiteral("(")};
    return words.contains(m_firstWord);
}

qsizetype QueryText::endOfToken(qsizetype at) const
{
    const QChar sign = m_query.at(at);
    const QString two = m_query.mid(at, 2);
    if (sign == QLatin1Char('\''))
        return endOfQuoted(at, sign, at > 0 && m_query.at(at - 1).toUpper() == QLatin1Char('E'));
    if (sign == QLatin1Char('"'))
        return endOfQuoted(at, sign, false);
    if (two == QLatin1String("--")) {
        const qsizetype line = m_query.indexOf(QLatin1Char('\n'), at);
        return line < 0 ? m_query.size() : line + 1;
    }
    if (two == QLatin1String("/*"))
        return endOfComment(at);
    if (sign == QLatin1Char('$'))
        return endOfDollars(at);
    qsizetype end = at + 1;
    if (isWordSign(sign)) {
        while (end < m_query.size() && (isWordSign(m_query.at(end)) || m_query.at(end) == QLatin1Char('$')))
            ++end;
    }
    return end;
}

// Two quotes in a row stand for one: they look like two texts side by side, which ends in the same place.
qsizetype QueryText::endOfQuoted(qsizetype at, QChar quote, bool knowsBackslash) const
{
    for (qsizetype end = at + 1; end < m_query.size(); ++end) {
        if (knowsBackslash && m_query.at(end) == QLatin1Char('\\'))
            ++end;
        else if (m_query.at(end) == quote)
            return end + 1;
    }
    return m_query.size();
}

// They nest.
qsizetype QueryText::endOfComment(qsizetype at) const
{
    int depth = 0;
    for (qsizetype end = at; end + 1 < m_query.size(); ++end) {
        const QString two = m_query.mid(end, 2);
        if (two == QLatin1String("/*")) {
            ++depth;
            ++end;
        } else if (two == QLatin1String("*/")) {
            ++end;
            if (--depth == 0)
                return end + 1;
        }
    }
    return m_query.size();
}

qsizetype QueryText::endOfDollars(qsizetype at) const
{
    static const QRegularExpression tag(QStringLiteral("\\$([^\\W\\d]\\w*)?\\$"),
                                        QRegularExpression::UseUnicodePropertiesOption);
    const auto opening =
        tag.match(m_query, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    if (!opening.hasMatch())
        return at + 1;
    const qsizetype closing = m_query.indexOf(opening.captured(), opening.capturedEnd());
    return closing < 0 ? m_query.size() : closing + opening.capturedLength();
}

} // namespace bowline
