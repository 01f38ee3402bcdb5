// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/DotEnv.h"

#include "destinations/files/EnvTextSteps.h"

#include <algorithm>

namespace bowline {

namespace {

constexpr qsizetype fewNames = 4; ///< looked through faster than hashed

/// NAME="$NAME?more": a shell, and some libraries, make a new value of the one above.
bool isMadeOfItself(const Assignment &one, const QByteArray &raw)
{
    return one.quoting != Quoting::Single && raw.contains('$') &&
           (raw.contains('$' + one.name) || raw.contains("${" + one.name));
}

} // namespace

DotEnv::DotEnv(const QByteArray &text, const Dialect &dialect, bool isStated)
    : DotEnv(text, dialect, dialect.read(text), isStated)
{
}

DotEnv::DotEnv(const QByteArray &text, const Dialect &dialect, const Assignments &found, bool isStated)
    : m_dialect(dialect)
    , m_isStated(isStated)
    , m_original(text)
{
    const qsizetype newline = text.indexOf('\n');
    if (newline > 0 && text.at(newline - 1) == '\r')
        m_lineEnd = "\r\n";
    m_pieces.reserve(found.all.size());
    qsizetype at = envtext::byteOrderMarkLength(text);
    if (at > 0) // a piece of its own: it stays when the first line goes
        addText(text.left(at));
    for (size_t i = 0; i < found.all.size(); ++i) {
        const Assignment &each = found.all[i];
        if (each.statement > at) { // a first line begins before the mark
            addText(text.mid(at, each.statement - at));
            at = each.statement;
        }
        const bool sharesLine = i + 1 < found.all.size() && found.all[i + 1].statement < each.lineEnd;
        const qsizetype end = sharesLine ? each.end : each.lineEnd;
        const QByteArray raw = text.mid(each.begin, each.end - each.begin);
        addPiece({each.name, text.mid(at, each.begin - at), raw, each.meaning, text.mid(each.end, end - each.end),
                  each.quoting, each.exported, each.dynamic, each.shared, each.ambiguous,
                  each.undecided || isMadeOfItself(each, raw)});
        at = end;
    }
    if (at < text.size())
        addText(text.mid(at));
}

DotEnv::~DotEnv()
{
    for (Piece &piece : m_pieces) {
        for (QByteArray *bytes : {&piece.before, &piece.raw, &piece.meaning, &piece.after})
            wipe(*bytes);
    }
    wipe(m_original);
}

void DotEnv::addText(const QByteArray &text)
{
    Piece piece;
    piece.before = text;
    m_pieces.push_back(piece);
}

void DotEnv::addPiece(const Piece &piece)
{
    m_places[piece.name].append(m_pieces.size());
    (piece.exported ? m_exportedCount : m_plainCount) += 1;
    m_pieces.push_back(piece);
}

const ValueWriter &DotEnv::writer() const
{
    if (!m_writer)
        m_writer.emplace(m_original, m_dialect, m_isStated);
    return *m_writer;
}

QByteArray DotEnv::text() const
{
    QByteArray out;
    for (const Piece &piece : m_pieces)
        out += piece.before + piece.raw + piece.after;
    return out;
}

DotEnv::Trouble DotEnv::trouble() const
{
    if (!m_sharedName.isEmpty())
        return Trouble::SharedLine;
    if (!m_undecidedName.isEmpty())
        return Trouble::Undecided;
    if (m_isNotCarried)
        return Trouble::NotCarried;
    if (readsBack())
        return Trouble::None;
    return m_hasSetLines ? Trouble::SeveralLines : Trouble::OpenQuote;
}

bool DotEnv::readsBack() const
{
    QByteArray written = text();
    bool same = meansWhatWasSet(m_dialect.read(written));
    for (const ValueWriter::Reader &reader : writer().readings())
        same = same && readsOthersAlike(reader.found, reader.dialect->read(written));
    wipe(written);
    return same;
}

bool DotEnv::meansWhatWasSet(const Assignments &found) const
{
    auto each = found.all.begin();
    for (const Piece &piece : m_pieces) {
        if (piece.name.isEmpty())
            continue;
        if (each == found.all.end() || each->name != piece.name || each->meaning != piece.meaning)
            return false;
        ++each;
    }
    return each == found.all.end();
}

// Some readers take "export NAME" for the name, node also the lines before it.
bool DotEnv::isTouched(const QByteArray &name) const
{
    const QByteArray last = name.contains('\n') ? name.mid(name.lastIndexOf('\n') + 1) : name;
    const QByteArray own = last.startsWith("export ") ? last.mid(7) : last;
    if (m_touched.size() > fewNames)
        return m_touched.contains(own);
    return std::any_of(m_touched.begin(), m_touched.end(),
                       [&own](const QByteArray &touched) { return touched == own; });
}

QHash<QByteArray, QByteArray> DotEnv::othersOf(const Assignments &found) const
{
    QHash<QByteArray, QByteArray> all;
    for (const Assignment &each : found.all) {
        if (!isTouched(each.name))
            all.insert(each.name, each.meaning);
    }
    return all;
}

// Side by side as long as that will do: of a name that stands there twice only the last counts.
bool DotEnv::readsOthersAlike(const Assignments &before, const Assignments &after) const
{
    auto one = before.all.begin();
    auto other = after.all.begin();
    for (;; ++one, ++other) {
        while (one != before.all.end() && isTouched(one->name))
            ++one;
        while (other != after.all.end() && isTouched(other->name))
            ++other;
        if (one == before.all.end() || other == after.all.end())
            break;
        if (one->name != other->name || one->meaning != other->meaning)
            return othersOf(before) == othersOf(after);
    }
    return (one == before.all.end() && other == after.all.end()) || othersOf(before) == othersOf(after);
}

EnvVars DotEnv::values() const
{
    EnvVars all;
    for (const Piece &piece : m_pieces) {
        if (!piece.name.isEmpty() && !piece.undecided)
            all.insert(QString::fromUtf8(piece.name), Secret(piece.meaning));
    }
    return all;
}

// "A=1 words", where other lines show that a shell reads the file, which takes the first word for the value and runs
// the second.
bool DotEnv::mayRunACommand(const Piece &piece) const
{
    return !m_isStated && &m_dialect == &Dialects::common() && m_exportedCount > 0 && piece.quoting == Quoting::None &&
           piece.raw.contains(' ');
}

bool DotEnv::has(const QByteArray &name) const
{
    const QList<size_t> places = m_places.value(name);
    return std::any_of(places.begin(), places.end(), [this](size_t place) { return !m_pieces[place].undecided; });
}

QStringList DotEnv::names() const
{
    QStringList all;
    for (auto it = m_places.cbegin(); it != m_places.cend(); ++it) {
        if (has(it.key()))
            all.append(QString::fromUtf8(it.key()));
    }
    all.sort();
    return all;
}

// What stands behind the value on its line.
QByteArray DotEnv::lineRest(size_t piece) const
{
    QByteArray rest = m_pieces[piece].after;
    const qsizetype newline = rest.indexOf('\n');
    return newline < 0 ? rest : rest.left(newline);
}

bool DotEnv::set(const QByteArray &name, const QByteArray &value)
{
    const QList<size_t> places = m_places.value(name);
    const bool found = !places.isEmpty();
    bool changed = false;
    for (const size_t i : places) {
        Piece &piece = m_pieces[i];
        if (piece.undecided)
            m_undecidedName = name;
        else if (piece.meaning == value && !piece.dynamic)
            continue;
        changed = true;
        if (piece.ambiguous || mayRunACommand(piece))
            m_sharedName = name;
        const bool wasBare = !piece.raw.isEmpty() && piece.quoting == Quoting::None;
        piece.raw = writer().written(value, {name, piece.quoting, piece.exported, lineRest(i)});
        piece.meaning = value;
        piece.ambiguous = piece.dynamic = false;
        if (wasBare && piece.raw != value)
            m_quoted.append(name);
    }
    if (!found)
        append(name, value);
    if (!changed && found)
        return false;
    m_touched.insert(name);
    m_isNotCarried = m_isNotCarried || !m_dialect.canCarry(value);
    m_hasSetLines = m_hasSetLines || value.contains('\n') || value.contains('\r');
    return true;
}

bool DotEnv::remove(const QByteArray &name)
{
    const QList<size_t> places = m_places.take(name);
    for (const size_t i : places) {
        Piece &piece = m_pieces[i];
        if (piece.shared || piece.ambiguous || mayRunACommand(piece))
            m_sharedName = name;
        if (piece.undecided)
            m_undecidedName = name;
        (piece.exported ? m_exportedCount : m_plainCount) -= 1;
        wipe(piece.raw);
        wipe(piece.meaning);
        piece = Piece(); // nothing is left of the line
    }
    if (!places.isEmpty())
        m_touched.insert(name);
    return !places.isEmpty();
}

// In a line that the file's own dialect reads as one value, a shell may find this variable: "A=1;NAME=2".
bool DotEnv::standsInsideOfALine(const QByteArray &name) const
{
    if (m_isStated || &m_dialect == &Dialects::shell())
        return false;
    const Assignments found = Dialects::shell().read(m_original);
    return found.readable && std::any_of(found.all.begin(), found.all.end(),
                                         [&name](const Assignment &each) { return each.name == name; });
}

// A file whose every line exports is sourced by a shell: a line without `export` would not reach the
// programs.
void DotEnv::append(const QByteArray &name, const QByteArray &value)
{
    if (standsInsideOfALine(name))
        m_sharedName = name;
    if (!m_pieces.empty()) {
        size_t last = m_pieces.size() - 1;
        while (last > 0 && m_pieces[last].before.isEmpty()) // removed
            --last;
        Piece &piece = m_pieces[last];
        QByteArray &tail = piece.name.isEmpty() ? piece.before : piece.after;
        if (!tail.endsWith('\n') && !piece.before.isEmpty())
            tail += m_lineEnd;
    }
    Piece piece;
    piece.name = name;
    piece.exported = m_plainCount == 0 && (m_exportedCount > 0 || m_exportsNew);
    piece.before = (piece.exported ? "export " : "") + name + '=';
    piece.raw = writer().written(value, {name, Quoting::None, piece.exported, {}});
    piece.meaning = value;
    piece.after = m_lineEnd;
    if (piece.raw != value)
        m_quoted.append(name);
    addPiece(piece);
}

} // namespace bowline
