// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "destinations/files/Dialect.h"

#include <QByteArrayList>
#include <QHash>

namespace bowline {

/// Chooses how a value is written in one file: as its line was, where that reads back; else so that most of
/// the dialects that may read this file get it right.
class ValueWriter
{
public:
    /// `text`: the file, read by `dialect`. What reads it as `dialect` does may be among its readers, others
    /// are not. `isStated`: a person says which program reads it, and no other does.
    ValueWriter(const QByteArray &text, const Dialect &dialect, bool isStated = false);

    /// A dialect that reads every variable of the file as `dialect` does, and what it reads.
    struct Reader
    {
        const Dialect *dialect = nullptr;
        Assignments found;
    };
    const std::vector<Reader> &readings() const { return m_readings; }
    const std::vector<const Dialect *> &readers() const { return m_readers; }
    bool mayBeReadBy(QLatin1String dialect) const;

    /// What stands around the value.
    struct Line
    {
        QByteArray name;
        Quoting quoting = Quoting::None;
        bool exported = false;
        QByteArray after; ///< what stands behind the value on its line
    };
    /// The value with its quotes. The dialect of the file reads it back, if any way of writing does.
    QByteArray written(const QByteArray &value, const Line &line) const;

private:
    QByteArrayList waysOf(const QByteArray &value, Quoting wanted) const;
    struct Worth
    {
        qint64 forReaders = 0; ///< of this file
        qint64 forOthers = 0;
    };
    Worth worth(const QByteArray &written, const QByteArray &value, const Line &line) const;

    qsizetype bestOf(const QByteArrayList &ways, const QByteArray &value, const Line &line) const;

    const Dialect &m_dialect;
    mutable QHash<QByteArray, qsizetype> m_known; ///< which of waysOf() is best for a shape of value and line
    std::vector<Reader> m_readings;
    std::vector<const Dialect *> m_readers; ///< of m_readings
};

} // namespace bowline
