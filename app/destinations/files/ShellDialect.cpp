// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/files/ShellDialect.h"

#include "destinations/files/EnvTextSteps.h"
#include "destinations/files/ShellBranches.h"
#include "destinations/files/ShellWord.h"

#include <QByteArrayList>
#include <QHash>
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
        noteUndecided();
        return std::move(m_found);
    }

private:
    enum class State {
        Start,   ///< an assignment or a command may come
        Declare, ///< behind export and its like: assignments last
        Unset,   ///< behind unset and read: names that get another value
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
            m_isChained = false;
            skipHereDocuments();
        } else if (c == '#') {
            while (m_at < m_text.size() && m_text.at(m_at) != '\n')
                ++m_at;
        } else if (c == '<' || c == '>') {
            scanRedirection();
        } else if (endsShellWord(c)) {
            scanOperator();
        } else {
            scanWord();
        }
    }
    void scanOperator()
    {
        const char c = m_text.at(m_at);
        const bool isChain = (c == '&' || c == '|') && at(m_text, m_at + 1) == c;
        const bool goesOn = isChain && c == '&' && succeeds();
        m_isFunction = c == ')' && m_at > 0 && m_text.at(m_at - 1) == '(';
        countBrackets(c);
        m_at += isChain ? 2 : 1;
        endCommand();
        m_isChained = isChain && !goesOn;
    }
    // A subshell, the brackets of "name()" and those of an array; each closing one ends the innermost. What ends a
    // pattern of a case was never opened.
    void countBrackets(char c)
    {
        if (c == ';' && QByteArrayLiteral(";&").contains(at(m_text, m_at + 1)) && m_cases > 0)
            m_isPattern = true;
        else if (c == '(' && !m_isPattern)
            m_brackets.append(m_state == State::Start && m_prefixed == 0);
        else if (c == ')' && m_isPattern)
            m_isPattern = false;
        else if (c == ')' && !m_brackets.isEmpty())
            m_brackets.removeLast();
    }
    // An assignment cannot fail, unless a command gives its value: what stands behind its && is carried out.
    bool succeeds() const
    {
        const bool isAssignment = m_state == State::Declare || (m_state == State::Start && m_prefixed > 0);
        return isAssignment && !m_isChained && !m_found.all.empty() && !m_found.all.back().dynamic;
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
        if (word.isAssignment() && m_state != State::Rest && m_state != State::Unset)
            addAssignment(word.assignment());
        else if (m_state == State::Unset || (m_state != State::Rest && isPartAssignment(word.raw())))
            m_changedAt.insert(nameAtStart(word.raw()), word.end());
        else if (m_state == State::Declare)
            noteDeclared(word.raw());
        else if (m_state == State::Start)
            beginCommand(word.raw());
        else if (m_state == State::Rest && m_isFunction && word.raw() == "{")
            beginBody();
        else if (m_state == State::Rest && m_isCase && word.raw() == "in")
            m_isPattern = true;
    }
    void beginBody() // "function name {"
    {
        countDepth("{");
        m_state = State::Start;
    }
    void addAssignment(const Assignment &assignment)
    {
        m_found.all.push_back(assignment);
        m_found.all.back().exported = m_state == State::Declare && m_exports;
        const bool isLost = m_isChained || m_brackets.contains(true); // perhaps, or with its subshell
        m_found.all.back().conditional = m_branches.isConditional() || isLost;
        if (!isLost)
            m_branches.set(assignment.name);
        m_prefixed += m_state == State::Start;
    }
    void noteDeclared(const QByteArray &word)
    {
        if (word.startsWith('-'))
            m_exports |= word.contains('x');
        else if (m_exports)
            m_exportedNames.insert(word);
    }
    static QByteArray nameAtStart(const QByteArray &word)
    {
        qsizetype end = 0;
        while (isWordCharacter(at(word, end)))
            ++end;
        return word.left(end);
    }
    // NAME+=more, NAME[1]=more
    static bool isPartAssignment(const QByteArray &word)
    {
        const QByteArray name = nameAtStart(word);
        const char next = at(word, name.size());
        return !name.isEmpty() &&
               ((next == '+' && at(word, name.size() + 1) == '=') || (next == '[' && word.contains("]=")));
    }
    // How deep in conditions, loops and functions what follows lies.
    void countDepth(const QByteArray &word)
    {
        static const QByteArrayList deeper{"case", "while", "until", "for", "select"};
        static const QByteArrayList back{"fi", "esac", "done"};
        m_isCase = word == "case";
        m_cases += (m_isCase ? 1 : 0) - (word == "esac" && m_cases > 0 ? 1 : 0);
        m_isPattern &= word != "esac";
        if (word == "if")
            m_branches.begin(ShellBranches::Kind::If, m_isChained);
        else if (word == "then" || word == "else")
            m_branches.beginBranch(word == "else");
        else if (word == "elif")
            m_branches.beginCondition();
        else if (word == "{")
            m_branches.begin(m_isFunction ? ShellBranches::Kind::Other : ShellBranches::Kind::Group, m_isChained);
        else if (deeper.contains(word))
            m_branches.begin(ShellBranches::Kind::Other);
        else if (back.contains(word) || (word == "}" && m_braceDepths.removeOne(m_branches.depth())))
            m_branches.end();
        if (word == "{")
            m_braceDepths.append(m_branches.depth());
        m_isFunction = word == "function";
    }
    void beginCommand(const QByteArray &word)
    {
        static const QByteArrayList openers{"if", "then", "elif", "else", "do",   "while", "until",
                                            "{",  "!",    "time", "fi",   "done", "esac",  "}"};
        static const QByteArrayList declarers{"export", "declare", "typeset", "readonly", "local"};
        if (m_prefixed == 0)
            countDepth(word);
        if (m_prefixed == 0 && openers.contains(word))
            return;
        // What stands before a command lasts for that command only.
        for (; m_prefixed > 0; --m_prefixed)
            m_found.all.pop_back();
        m_state = declarers.contains(word)            ? State::Declare
                  : word == "unset" || word == "read" ? State::Unset
                                                      : State::Rest;
        m_exports = word == "export";
    }
    void endCommand()
    {
        m_state = State::Start;
        m_prefixed = 0;
        m_isTarget = false;
        m_isChained = false;
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
            // "A=postgres://h/d?a=1&b=2" runs b=2 beside: who wrote it meant one value.
            each.ambiguous = at(m_text, each.end) == '&' && at(m_text, each.end + 1) != '&';
            each.shared = (!before.isEmpty() && before != "export" && before != "declare -x") ||
                          !isRestBlankOrComment(m_text, each.end);
            if (!each.shared)
                each.statement = line;
        }
    }

    // Several values of one variable, of which a condition chooses, one that a condition may leave out, or a command
    // further down that changes it: nobody who only reads can say what a program gets.
    void noteUndecided()
    {
        QHash<QByteArray, QByteArray> meanings;
        QSet<QByteArray> undecided;
        QSet<QByteArray> conditional;
        QSet<QByteArray> several;
        QSet<QByteArray> sure = m_branches.certain();
        for (const Assignment &each : m_found.all) {
            (each.conditional ? conditional : sure).insert(each.name);
            if (meanings.contains(each.name) && meanings.value(each.name) != each.meaning)
                several.insert(each.name);
            meanings.insert(each.name, each.meaning);
            if (m_changedAt.value(each.name, -1) > each.end)
                undecided.insert(each.name);
            else
                undecided.remove(each.name); // set anew behind
        }
        undecided += (conditional & several) + (conditional - sure);
        for (Assignment &each : m_found.all)
            each.undecided = undecided.contains(each.name);
        for (QByteArray &meaning : meanings)
            wipe(meaning);
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
    bool m_isChained = false;  ///< behind && or ||
    bool m_isFunction = false; ///< behind "name()" or "function"
    bool m_isCase = false;     ///< behind "case"
    bool m_isPattern = false;  ///< a pattern of a case comes
    int m_cases = 0;           ///< not yet ended
    QList<bool> m_brackets;    ///< open ones; true: a subshell, what is set in it ends there
    ShellBranches m_branches;
    QList<qsizetype> m_braceDepths;           ///< at which a "{" came
    QHash<QByteArray, qsizetype> m_changedAt; ///< by unset, read, += and the like: the last place
    QList<HereDocument> m_hereDocuments;
    QSet<QByteArray> m_exportedNames;
};

} // namespace

Assignments ShellDialect::read(const QByteArray &text) const
{
    return ShellReader(text).all();
}

} // namespace bowline
