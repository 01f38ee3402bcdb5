// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Secret.h"

#include <QByteArray>
#include <QLatin1String>

#include <vector>

namespace bowline {

/// How a value is written.
enum class Quoting { None, Single, Double, Backtick };

/// One variable that a text sets, as one dialect reads it. Offsets are bytes from the text's beginning.
struct Assignment
{
    QByteArray name;
    QByteArray meaning;      ///< in clear; of a value that the reader works out (`$HOME/x`): the bytes as they stand
    qsizetype statement = 0; ///< where its line begins, or, where something stands before it on the line, its name
    qsizetype begin = 0;     ///< of the value, with its quotes
    qsizetype end = 0;       ///< one past the value's last byte, with its quotes
    qsizetype lineEnd = 0;   ///< one past the line end behind the value
    Quoting quoting = Quoting::None;
    bool exported = false;
    bool dynamic = false;     ///< the reader replaces something in it
    bool shared = false;      ///< something else than a comment stands beside it on its line
    bool ambiguous = false;   ///< what stands behind the value may belong to the value or not: readers differ
    bool conditional = false; ///< a command decides whether it is carried out
    bool undecided = false;   ///< which value counts in the end depends on conditions, or on a command further down
};

/// What a dialect reads from a text. Wipes the values at its end.
struct Assignments
{
    std::vector<Assignment> all;
    bool readable = true; ///< false: a program of this dialect refuses the file as a whole

    Assignments() = default;
    Assignments(Assignments &&) = default;
    Assignments &operator=(Assignments &&) = default;
    Assignments(const Assignments &) = delete;
    Assignments &operator=(const Assignments &) = delete;
    ~Assignments()
    {
        for (Assignment &each : all)
            wipe(each.meaning);
    }
};

/// The rules by which a file of NAME=value lines is read. A dialect only reads: whether a way of writing a
/// value is good for a dialect is found out by reading it back (see ValueWriter), so that there is one truth
/// for each. No state, any thread.
class Dialect
{
public:
    virtual ~Dialect() = default;
    /// Stays as it is: "dotenv", "node", "python-dotenv", "shell", "docker", "systemd", "common".
    virtual QLatin1String key() const = 0;
    /// In the order of the text. Any bytes may be in it.
    virtual Assignments read(const QByteArray &text) const = 0;
    /// False: no way of writing brings these bytes to a program of this dialect.
    virtual bool canCarry(const QByteArray &value) const
    {
        static_cast<void>(value);
        return true;
    }
};

} // namespace bowline
