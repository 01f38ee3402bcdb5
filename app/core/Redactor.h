// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QMutex>
#include <QString>

#include <unordered_map>

namespace bowline {

/// Takes every living Secret, and anything that looks like a credential in a URL or header, out of a text before it
/// is logged or stored. One per process; thread-safe. A hundred thousand secrets cost a line no more than a few do:
/// each is looked for by one piece of it, from its middle, where even URLs of one server differ.
class Redactor
{
public:
    static Redactor &instance();

    /// Called by Secret only; the pointer stays valid until remove().
    void add(const QByteArray *secret);
    void remove(const QByteArray *secret);

    /// The text with each secret replaced by "•••".
    QString clean(const QString &text) const;

private:
    using Pieces = std::unordered_multimap<size_t, const QByteArray *>;

    Redactor() = default;
    void forget(size_t piece, const QByteArray *secret);
    QByteArrayList within(const QByteArray &bytes) const;

    mutable QMutex m_mutex;
    Pieces m_pieces; ///< of each secret as it is, and as it is percent-encoded
};

} // namespace bowline
