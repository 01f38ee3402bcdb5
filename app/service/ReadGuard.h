// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <memory>

namespace bowline {

/// For a book that keeps rows of the journal in memory, and reads them anew from time to time: which rows it has
/// written since a reading began. The answer of that reading may not have them yet, so for these rows the book knows
/// better. On one thread.
template <class Key>
class ReadGuard
{
public:
    /// One reading; ends when nobody has it any more.
    using Reading = std::shared_ptr<QList<Key>>;

    Reading begin()
    {
        m_readings.removeIf([](const std::weak_ptr<QList<Key>> &one) { return one.expired(); });
        const Reading reading = std::make_shared<QList<Key>>();
        m_readings.append(reading);
        return reading;
    }
    /// Written, or removed, in memory and in the journal.
    void written(const Key &key)
    {
        for (const std::weak_ptr<QList<Key>> &one : m_readings) {
            if (const Reading reading = one.lock(); reading && !reading->contains(key))
                reading->append(key);
        }
    }

private:
    QList<std::weak_ptr<QList<Key>>> m_readings;
};

} // namespace bowline
