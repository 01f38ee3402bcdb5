// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/RequestLog.h"

#include "core/Log.h"

#include <QJsonObject>

namespace bowline::sandbox {

void RequestLog::add(const Entry &entry)
{
    m_entries.append(entry);
    if (m_entries.size() > kept) {
        m_entries.remove(0, kept / 2);
        m_dropped += kept / 2;
    }
    qCDebug(lcSandbox).noquote() << entry.method << entry.path << entry.status << entry.ms << "ms";
}

void RequestLog::addViolation(const QByteArray &method, const QString &path, const QString &what)
{
    qCInfo(lcSandbox).noquote() << "violation:" << method << path << what;
    m_violations.append(QJsonObject{{QStringLiteral("method"), QString::fromLatin1(method)},
                                    {QStringLiteral("path"), path},
                                    {QStringLiteral("what"), what}});
}

QJsonArray RequestLog::since(qint64 number) const
{
    QJsonArray array;
    for (qsizetype i = qMax<qint64>(0, number - m_dropped); i < m_entries.size(); ++i) {
        const Entry &entry = m_entries.at(i);
        array.append(QJsonObject{{QStringLiteral("n"), m_dropped + i + 1},
                                 {QStringLiteral("method"), QString::fromLatin1(entry.method)},
                                 {QStringLiteral("path"), entry.path},
                                 {QStringLiteral("status"), entry.status},
                                 {QStringLiteral("ms"), entry.ms}});
    }
    return array;
}

} // namespace bowline::sandbox
