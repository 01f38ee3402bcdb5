// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace bowline {

/// What a person typed into a box for one query, looked at as far as is needed to put it between parentheses. Whether
/// it is SQL is for the server to say.
class QueryText
{
public:
    explicit QueryText(const QString &text);

    bool isEmpty() const { return m_firstWord.isEmpty(); }
    /// Begins as a query does that gives rows and can stand between parentheses: SELECT, VALUES, TABLE, WITH, or a
    /// parenthesis.
    bool isReading() const;
    /// The first word in upper case, or the first sign.
    QString firstWord() const { return m_firstWord; }
    /// Without the semicolons at its end. Comments stay, so that positions do.
    QString query() const { return m_query; }

private:
    qsizetype endOfToken(qsizetype at) const;
    qsizetype endOfQuoted(qsizetype at, QChar quote, bool knowsBackslash) const;
    qsizetype endOfComment(qsizetype at) const;
    qsizetype endOfDollars(qsizetype at) const;

    QString m_query;
    QString m_firstWord;
};

} // namespace bowline
