// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "destinations/EnvFileDestination.h"
#include "net/postgres/LoginPool.h"
#include "support/Await.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <sys/stat.h>

namespace bowline::test {

/// What the tests of the env file destination share: a folder for each test, the file .env in it, and the destination
/// that keeps it. A test inherits it beside QObject, calls openDesk() in init() and closeDesk() in cleanup().
class EnvFileDesk
{
protected:
    static inline const QString nameA = QStringLiteral("A");

    static QByteArray native(const QString &path) { return QFile::encodeName(path); }
    static Secret s(const char *text) { return Secret(QByteArray(text)); }
    /// -1 if there is no such file.
    static int modeOf(const QString &path)
    {
        struct stat info = {};
        return ::lstat(native(path).constData(), &info) == 0 ? int(info.st_mode & 07777) : -1;
    }
    template <class T>
    static ErrorCode code(const Expected<T> &result)
    {
        return result ? ErrorCode::Bug : result.error().code;
    }

    void openDesk()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(QStringLiteral(".env"));
    }
    void closeDesk()
    {
        m_files.waitForDone();
        m_logins.waitForDone();
    }
    std::unique_ptr<EnvFileDestination> destination()
    {
        return std::make_unique<EnvFileDestination>(m_path, EnvFileOptions(), &m_files, &m_logins);
    }
    Expected<Done> write(const EnvVars &changes) { return await(destination()->write(changes)); }
    void put(const QByteArray &text)
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(text), text.size());
    }
    QByteArray content() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<unreadable>");
    }
    struct stat info() const
    {
        struct stat result = {};
        ::lstat(native(m_path).constData(), &result);
        return result;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
    QThreadPool m_files;
    LoginPool m_logins;
};

} // namespace bowline::test
