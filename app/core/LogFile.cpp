// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/LogFile.h"

#include <QDir>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>

namespace bowline {

LogFile::LogFile(const QString &path, qint64 mostBytes, int generations)
    : m_file(path)
    , m_mostBytes(mostBytes)
    , m_generations(generations)
{
    const QString folder = QFileInfo(path).absolutePath();
    QDir().mkpath(QFileInfo(folder).absolutePath());
    ::mkdir(QFile::encodeName(folder).constData(), 0700);
    open();
}

// Opened by hand: QFile would make it readable for others first.
bool LogFile::open()
{
    const int file = ::open(QFile::encodeName(m_file.fileName()).constData(),
                            O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
    return file >= 0 && m_file.open(file, QFile::WriteOnly | QFile::Append | QFile::Unbuffered, QFile::AutoCloseHandle);
}

QString LogFile::generation(int number) const
{
    return m_file.fileName() + QLatin1Char('.') + QString::number(number);
}

void LogFile::rotate()
{
    const QString current = m_file.fileName();
    m_file.close();
    QFile::remove(generation(m_generations));
    for (int number = m_generations - 1; number > 0; --number)
        QFile::rename(generation(number), generation(number + 1));
    QFile::rename(current, generation(1));
    open();
}

void LogFile::write(const QByteArray &line)
{
    if (!m_file.isOpen())
        return;
    if (m_file.size() > 0 && m_file.size() + line.size() > m_mostBytes)
        rotate();
    m_file.write(line);
}

} // namespace bowline
