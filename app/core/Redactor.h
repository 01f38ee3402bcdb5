// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMutex>
#include <QSet>
#include <QString>

namespace bowline {

/// Takes every living Secret, and anything that looks like a credential in a URL or header, out of a text before it
/// is logged or stored. One per process; thread-safe.
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
    mutable QMutex m_mutex;
    QSet<const QByteArray *> m_secrets;
};

} // namespace bowline
