// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QString>

namespace bowline::sandbox {

/// What was asked, and what was asked wrongly. Paths only: a query or body may hold a secret.
class RequestLog
{
public:
    struct Entry
    {
        QByteArray method;
        QString path;
        int status = 0; ///< 0: dropped without an answer
        qint64 ms = 0;
    };

    void add(const Entry &entry);
    void addViolation(const QByteArray &method, const QString &path, const QString &what);

    QJsonArray since(qint64 number) const; ///< [{n, method, path, status, ms}] with n > number
    QJsonArray violations() const { return m_violations; }
    void clearViolations() { m_violations = {}; }

private:
    static constexpr qsizetype kept = 20000;
    QList<Entry> m_entries;
    qint64 m_dropped = 0; ///< entries forgotten before the first of m_entries
    QJsonArray m_violations;
};

} // namespace bowline::sandbox
