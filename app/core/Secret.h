// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

namespace bowline {

/// A token, password, key or value that must not leak. Copies share one buffer, which is wiped when the last one
/// goes. No implicit conversion, no stream operator. While it lives, the log's Redactor knows it. Thread-safe to copy.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray utf8);
    explicit Secret(const QString &text);

    bool isEmpty() const;
    qsizetype size() const; ///< in bytes

    /// The bytes. The caller keeps no copy longer than it needs.
    const QByteArray &reveal() const;
    QString revealText() const;

    /// In constant time for equal lengths.
    bool operator==(const Secret &other) const;

private:
    struct Buffer;
    std::shared_ptr<const Buffer> m_buffer;
};

/// Overwrites the bytes of `data` in place if nobody shares them, then clears it.
void wipe(QByteArray &data);

} // namespace bowline
