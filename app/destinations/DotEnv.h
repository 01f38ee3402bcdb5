// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "destinations/Destination.h"
#include "destinations/DotEnvValue.h"

#include <QByteArray>

#include <vector>

namespace bowline {

/// The text of an env file, taken apart so that single values can be changed and all else stays byte for
/// byte: comments, order, blank lines, `export`, blanks, quoting style, line ends. Holds values in clear, and
/// wipes them.
class DotEnv
{
public:
    explicit DotEnv(const QByteArray &text);
    ~DotEnv();
    DotEnv(const DotEnv &) = delete;
    DotEnv &operator=(const DotEnv &) = delete;

    QByteArray text() const;
    /// Whether text() means what values() says. It does not where a quote that nobody closes finds its partner in what
    /// was set, and swallows lines: a shell would read it so. Such a text must not be written.
    bool readsBack() const;

    /// Of a name that stands there several times, the last counts.
    EnvVars values() const;

    /// Every place where the name stands gets the value; a new name goes to the end. False if nothing had to
    /// change.
    bool set(const QByteArray &name, const QByteArray &value);
    /// Every line of this name goes, with its comment behind the value. False if there was none.
    bool remove(const QByteArray &name);

private:
    /// `before` + `raw` + `after`, up to and with the line's end. Without a name: any text that sets nothing.
    struct Piece
    {
        QByteArray name;
        QByteArray before;
        QByteArray raw;
        QByteArray meaning;
        QByteArray after;
        dotenv::Quoting quoting = dotenv::Quoting::None;
        bool exported = false;
    };

    Piece takePiece(const QByteArray &text, qsizetype &at) const;
    void append(const QByteArray &name, const QByteArray &value);

    std::vector<Piece> m_pieces;
    QByteArray m_lineEnd = "\n";
};

} // namespace bowline
