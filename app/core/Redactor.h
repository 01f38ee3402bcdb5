// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QHash>
#include <QList>
#include <QMutex>
#include <QString>

#include <unordered_map>
#include <unordered_set>

namespace bowline {

/// Takes every living Secret, and anything that looks like a credential in a URL or header, out of a text before it
/// is logged or stored. One per process; thread-safe. A hundred thousand secrets cost a line no more than a few do:
/// each is looked for by one piece of it, the one that it shares with the fewest others. URLs of one server have most
/// of their bytes in common.
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
    Redactor() = default;
    size_t rarestPieceOf(const QByteArray &text) const;
    QByteArrayList within(const QByteArray &bytes) const;

    mutable QMutex m_mutex;
    /// By a piece of each as it is, and as it is percent-encoded. Most pieces have one: a QSet takes half a kilobyte
    /// for that.
    std::unordered_map<size_t, std::unordered_set<const QByteArray *>> m_secrets;
    QHash<const QByteArray *, QList<size_t>> m_pieces; ///< by which each is found
};

} // namespace bowline
