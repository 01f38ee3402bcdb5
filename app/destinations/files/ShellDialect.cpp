// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/files/ShellDialect.h"

#include "destinations/files/EnvTextSteps.h"
#include "destinations/files/ShellWord.h"

#include <QByteArrayList>
#include <QSet>

namespace bowline {

namespace {

using namespace envtext;

class ShellReader
{
public:
    explicit ShellReader(const QByteArray &text)
        : m_text(text)
    {
    }

    Assignments all()
    {
        while (m_at < m_text.size() && m_found.readable)
            step();
        endCommand();
        for (Assignment &each : m_found.all) {
            each.exported |= m_exportedNames.contains(each.name);
            each.lineEnd = behindLine(m_text, each.end);
        }
        noteNeighbours();
        return std::move(m_found);
    }

private:
    enum class State {
        Start,   ///< an assignment or a command may come
        Declare, ///< behind export and its like: assignments last
        Rest,    ///< arguments
    };

    void step()
    {
        const char c = m_text.at(m_at);
        if (isBlank(c)) {
            ++m_at;
        } else if (c == '\\' && at(m_text, m_at + 1) == '\n') {
            m_at += 2;
        } else if (c == '\n') {
            ++m_at;
            endCommand();
            skipHereDocuments();
        } else if (c == '#') {
            while (m_at < m_text.size() && m_text.at(m_at) != '\n')
                ++m_at;
        } else if (c == '<' || c == '>') {
            scanRedirection();
        } else if (endsShellWord(c)) {
            ++m_at;
            endCommand();
        } else {
            scanWord();
        }
    }
    void scanWord()
    {
        const ShellWord word(m_text, m_at);
        m_found.readable = word.isClosed();
        m_at = qMax(word.end(), m_at + 1);
        if (m_isTarget || !m_found.readable) {
            m_isTarget = false;
            return;
        }
        if (word.isAssignment() && m_state != State::Rest)
            addAssignment(word.assignment());
        else if (m_state == State::Declare)
            noteDeclared(word.raw());
        else if (m_state == State::Start)
            beginCommand(word.raw());
    }
    void addAssignment(const Assignment &assignment)
    {
        m_found.all.push_back(assignment);
        m_found.all.back().exported = m_state == State::Declare && m_exports;
        m_prefixed += m_state == State::Start;
    }
    void noteDeclared(const QByteArray &word)
    {
        if (word.startsWith('-'))
            m_exports |= word.contains('x');
        else if (m_exports)
            m_exportedNames.insert(word);
    }
    void beginCommand(const QByteArray &word)
    {
        static const QByteArrayList openers{"if", "then", "elif", "else", "do",   "while", "until",
                                            "{",  "!",    "time", "fi",   "done", "esac",  "}"};
        static const QByteArrayList declarers{"export", "declare", "typeset", "readonly", "local"};
        if (m_prefixed == 0 && openers.contains(word))
            return;
        // What stands before a command lasts for that command only.
        for (; m_prefixed > 0; --m_prefixed)
            m_found.all.pop_back();
        m_state = declarers.contains(word) ? State::Declare : State::Rest;
        m_exports = word == "export";
    }
    void endCommand()
    {
        m_state = State::Start;
        m_prefixed = 0;
        m_isTarget = false;
    }
    void scanRedirection()
    {
        const bool here = m_text.mid(m_at, 2) == "<<" && at(m_text, m_at + 2) != '<';
        while (m_at < m_text.size() && QByteArrayLiteral("<>&|-").contains(m_text.at(m_at)))
            ++m_at;
        m_isTarget = true;
        if (!here)
            return;
        const bool indented = m_text.at(m_at - 1) == '-';
        m_at = skipBlanks(m_text, m_at);
        if (m_at >= m_text.size() || endsShellWord(m_text.at(m_at)))
            return;
        const ShellWord word(m_text, m_at);
        m_hereDocuments.append({word.raw().replace("'", "").replace("\"", "").replace("\\", ""), indented});
    }
    void skipHereDocuments()
    {
        for (const HereDocument &document : std::as_const(m_hereDocuments)) {
            bool ended = false;
            while (m_at < m_text.size() && !ended) {
                const qsizetype next = behindLine(m_text, m_at);
                QByteArray line = m_text.mid(m_at, next - m_at);
                if (line.endsWith('\n'))
                    line.chop(1);
                while (document.indented && line.startsWith('\t'))
                    line.remove(0, 1);
                ended = line == document.end;
                m_at = next;
            }
        }
        m_hereDocuments.clear();
    }
    // A line is an assignment's own if nothing but `export` stands before it and nothing but a comment
    // behind.
    void noteNeighbours()
    {
        for (Assignment &each : m_found.all) {
            const qsizetype line = lineStart(m_text, each.statement);
            const QByteArray before = m_text.mid(line, each.statement - line).simplified();
            each.shared = (!before.isEmpty() && before != "export" && before != "declare -x") ||
                          !isRestBlankOrComment(m_text, each.end);
            if (!each.shared)
                each.statement = line;
        }
    }

    struct HereDocument
    {
        QByteArray end;
        bool indented = false;
    };
    const QByteArray &m_text;
    qsizetype m_at = 0;
    Assignments m_found;
    State m_state = State::Start;
    int m_prefixed = 0;
    bool m_exports = false;
    bool m_isTarget = false;
    QList<HereDocument> m_hereDocuments;
    QSet<QByteArray> m_exportedNames;
};

} // namespace

Assignments ShellDialect::read(const QByteArray &text) const
{
    return ShellReader(text).all();
}

} // namespace bowline
