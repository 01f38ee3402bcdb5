// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "destinations/Destination.h"
#include "destinations/files/Dialects.h"
#include "destinations/files/ValueWriter.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QHash>
#include <QSet>

#include <optional>
#include <utility>
#include <vector>

namespace bowline {

/// The text of an env file, taken apart as a dialect reads it, so that single values can be changed and all
/// else stays byte for byte: comments, order, blank lines, `export`, blanks, other assignments on the line,
/// quoting, line ends. Holds values in clear, and wipes them.
class DotEnv
{
public:
    /// `isStated`: a person says that programs of this dialect read the file, and no others.
    explicit DotEnv(const QByteArray &text, const Dialect &dialect = Dialects::common(), bool isStated = false);
    /// `found`: what `dialect` reads from the text.
    DotEnv(const QByteArray &text, const Dialect &dialect, const Assignments &found, bool isStated);
    ~DotEnv();
    DotEnv(const DotEnv &) = delete;
    DotEnv &operator=(const DotEnv &) = delete;

    QByteArray text() const;
    QByteArray original() const { return m_original; }

    /// Why text() must not be written.
    enum class Trouble {
        None,
        OpenQuote,    ///< some reader of the file would read other values than are meant: a quote that nobody
                      ///< closes finds its partner in what was set, and swallows lines
        SharedLine,   ///< what else stands on the line of troubleName() would have been lost, or readers differ
                      ///< about what does
        Undecided,    ///< which value of troubleName() counts is decided by conditions or by a command further down
        SeveralLines, ///< a value that was set has several lines, which some reader of the file would read as
                      ///< variables of their own
        NotCarried,   ///< programs of this dialect cannot be given one of the values
    };
    Trouble trouble() const;
    QByteArray troubleName() const { return m_sharedName.isEmpty() ? m_undecidedName : m_sharedName; }
    /// Whether each line of text() means what was set there, and every reader of the file reads all other
    /// variables as before.
    bool readsBack() const;

    /// Of a name that stands there several times, the last counts. Without those that nobody can tell the value of.
    EnvVars values() const;
    /// Those of values(), without the values, sorted.
    QStringList names() const;
    /// Whether values() has the name.
    bool has(const QByteArray &name) const;

    /// Every place where the name stands gets the value; a new name goes to the end. False if nothing had to
    /// change.
    bool set(const QByteArray &name, const QByteArray &value);
    /// Every line of this name goes, with its comment behind the value. False if there was none.
    bool remove(const QByteArray &name);
    /// From now on a new line gets `export` unless every line there is without.
    void exportNewLines() { m_exportsNew = true; }

    /// What set() has done to the quotes of names that were there, or, of new ones, has had to add.
    QByteArrayList quoted() const { return m_quoted; }
    const ValueWriter &writer() const;

private:
    /// `before` + `raw` + `after`, up to and with the line's end unless another one follows on the line.
    /// Without a name: text that sets nothing.
    struct Piece
    {
        QByteArray name;
        QByteArray before;
        QByteArray raw;
        QByteArray meaning;
        QByteArray after;
        Quoting quoting = Quoting::None;
        bool exported = false;
        bool dynamic = false;
        bool shared = false;
        bool ambiguous = false;
        bool undecided = false;
    };

    bool meansWhatWasSet(const Assignments &found) const;
    bool readsOthersAlike(const Assignments &before, const Assignments &after) const;
    bool isTouched(const QByteArray &name) const;
    QHash<QByteArray, QByteArray> othersOf(const Assignments &found) const;
    void addText(const QByteArray &text);
    void addPiece(const Piece &piece);
    void append(const QByteArray &name, const QByteArray &value);
    bool standsInsideOfALine(const QByteArray &name) const;
    bool mayRunACommand(const Piece &piece) const;
    QByteArray lineRest(size_t piece) const;

    const Dialect &m_dialect;
    const bool m_isStated;
    QByteArray m_original;
    mutable std::optional<ValueWriter> m_writer; ///< made when it is needed: it reads the text by every dialect
    std::vector<Piece> m_pieces;
    QHash<QByteArray, QList<size_t>> m_places; ///< of each name
    qsizetype m_plainCount = 0;
    qsizetype m_exportedCount = 0;
    QByteArray m_lineEnd = "\n";
    QSet<QByteArray> m_touched;
    bool m_hasSetLines = false; ///< a value of several lines was set
    QByteArrayList m_quoted;
    QByteArray m_sharedName;
    QByteArray m_undecidedName;
    bool m_exportsNew = false;
    bool m_isNotCarried = false;
};

} // namespace bowline
