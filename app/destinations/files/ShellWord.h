// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "destinations/files/Dialect.h"

namespace bowline {

/// One word of a shell: what it means after quotes are undone, and where an assignment's value stands in it.
class ShellWord
{
public:
    /// Scans the word at `start`, which is neither blank nor an operator.
    ShellWord(const QByteArray &text, qsizetype start);

    bool isClosed() const { return m_closed; } ///< false: a quote or substitution stays open up to the text's end
    qsizetype end() const { return m_at; }
    /// The bytes as they stand.
    QByteArray raw() const { return m_text.mid(m_start, m_at - m_start); }
    /// NAME=value with a plain name. `name`, `begin`, `end`, `meaning`, `quoting` and `dynamic` are set then.
    bool isAssignment() const { return !m_value.name.isEmpty(); }
    const Assignment &assignment() const { return m_value; }

private:
    void scanName();
    void scanParts();
    bool scanPart();
    bool scanSingle();
    bool scanDouble();
    bool scanDollar();
    bool skipSubstitution(char open, char close);
    bool skipBackticks();
    bool isTilde() const;

    const QByteArray &m_text;
    const qsizetype m_start;
    qsizetype m_at;
    bool m_closed = true;
    QByteArray m_meaning;
    Assignment m_value;
};

/// Whether an unquoted byte ends a word.
bool endsShellWord(char c);

} // namespace bowline
