// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/LogFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bowline {

LogFile::LogFile(const QString &path, qint64 mostBytes, int generations)
    : m_path(path)
    , m_mostBytes(mostBytes)
    , m_generations(generations)
{
    const QString folder = QFileInfo(path).absolutePath();
    QDir().mkpath(QFileInfo(folder).absolutePath());
    ::mkdir(QFile::encodeName(folder).constData(), 0700);
    open();
}

LogFile::~LogFile()
{
    close();
}

void LogFile::open()
{
    m_file =
        ::open(QFile::encodeName(m_path).constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
    struct stat info = {};
    m_size = m_file >= 0 && ::fstat(m_file, &info) == 0 ? info.st_size : 0;
}

void LogFile::close()
{
    if (m_file >= 0)
        ::close(m_file);
    m_file = -1;
}

QString LogFile::generation(int number) const
{
    return m_path + QLatin1Char('.') + QString::number(number);
}

void LogFile::rotate()
{
    close();
    QFile::remove(generation(m_generations));
    for (int number = m_generations - 1; number > 0; --number)
        QFile::rename(generation(number), generation(number + 1));
    QFile::rename(m_path, generation(1));
    open();
}

void LogFile::write(const QByteArray &line)
{
    if (m_size > 0 && m_size + line.size() > m_mostBytes)
        rotate();
    if (m_file < 0)
        open(); // what was in the way may have gone
    if (m_file >= 0 && ::write(m_file, line.constData(), static_cast<size_t>(line.size())) > 0)
        m_size += line.size();
}

} // namespace bowline
