// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The env file destination where something is in its way: links in a circle, other things in its place, missing rights.
#include "destinations/EnvFile.h"
#include "destinations/EnvFileDesk.h"
#include "destinations/files/SystemFile.h"
#include "support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <cerrno>
#include <fcntl.h>
#include <linux/fs.h>
#include <memory>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace bowline;
using bowline::test::await;

namespace tst_envfiletrouble {

class TestEnvFileTrouble : public QObject, private bowline::test::EnvFileDesk
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openDesk(); }
    void cleanup() { closeDesk(); }

    void linkInACircle()
    {
        QVERIFY(QFile::link(m_path, m_path));
        const auto written = write({{nameA, s("1")}});
        QCOMPARE(code(written), ErrorCode::DestinationUnwritable);
        QVERIFY2(written.error().text().contains(QStringLiteral("circle")), qPrintable(written.error().text()));
    }
    // Each trouble in its own words: what only cannot be written is not said to be unreadable.
    void wordsOfEachTrouble()
    {
        using systemfile::Doing;
        put("A=1\n");
        const auto words = [this](int error, Doing doing) {
            errno = error;
            return systemfile::systemError(native(m_path), doing).text();
        };
        QVERIFY(words(EROFS, Doing::Writing).contains(QStringLiteral("read-only")));
        QVERIFY(words(ENOSPC, Doing::Writing).contains(QStringLiteral("full")));
        for (const int error : {EACCES, EPERM, EIO}) {
            QVERIFY(words(error, Doing::Writing).contains(QStringLiteral("cannot be written")));
            QVERIFY(words(error, Doing::Reading).contains(QStringLiteral("cannot be read.")));
        }
    }
    void immutableFile()
    {
        put("A=1\n");
        const systemfile::Descriptor file(::open(native(m_path).constData(), O_RDONLY | O_CLOEXEC));
        int flags = FS_IMMUTABLE_FL;
        if (::ioctl(file.get(), FS_IOC_SETFLAGS, &flags) != 0)
            QSKIP("no file can be made immutable here");
        const auto written = write({{nameA, s("2")}});
        const auto there = await(destination()->read());
        flags = 0;
        QCOMPARE(::ioctl(file.get(), FS_IOC_SETFLAGS, &flags), 0);
        QCOMPARE(code(written), ErrorCode::DestinationUnwritable);
        QVERIFY2(written.error().text().contains(QStringLiteral("chattr")), qPrintable(written.error().text()));
        QVERIFY(there); // it is read as ever
    }
    void missingFolder()
    {
        m_path = m_dir->filePath(QStringLiteral("gone/.env"));
        QCOMPARE(code(write({{nameA, s("1")}})), ErrorCode::DestinationMissing);
        QCOMPARE(await(destination()->read()).error().code, ErrorCode::DestinationMissing);
    }
    void folderInItsPlace()
    {
        QVERIFY(QDir().mkpath(m_path));
        QCOMPARE(code(write({{nameA, s("1")}})), ErrorCode::DestinationUnwritable);
        QVERIFY(QFileInfo(m_path).isDir());
    }
    void pipeInItsPlace()
    {
        QCOMPARE(::mkfifo(native(m_path).constData(), 0600), 0);
        QCOMPARE(code(write({{nameA, s("1")}})), ErrorCode::DestinationUnwritable); // and does not hang
        QCOMPARE(await(destination()->read()).error().code, ErrorCode::DestinationUnwritable);
    }
    void deviceInItsPlace()
    {
        m_path = QStringLiteral("/dev/null");
        QCOMPARE(code(write({{nameA, s("1")}})), ErrorCode::DestinationUnwritable);
    }
    void folderThatTakesNoFiles()
    {
        m_path = QStringLiteral("/proc/bowline.env");
        QCOMPARE(code(write({{nameA, s("1")}})), ErrorCode::DestinationUnwritable);
    }
    void folderOfSomebodyElse()
    {
        const QString inner = m_dir->filePath(QStringLiteral("theirs"));
        QVERIFY(QDir().mkpath(inner));
        m_path = inner + QStringLiteral("/.env");
        put("A=old\n");
        QCOMPARE(::chmod(native(m_dir->path()).constData(), 0755), 0);
        QCOMPARE(::chmod(native(m_path).constData(), 0644), 0);
        QCOMPARE(::chmod(native(inner).constData(), 0555), 0);
        const bool root = ::geteuid() == 0;
        if (root)
            QCOMPARE(::seteuid(65534), 0);
        const auto written = write({{nameA, s("new")}});
        if (root)
            QCOMPARE(::seteuid(0), 0);
        QCOMPARE(::chmod(native(inner).constData(), 0755), 0);
        QCOMPARE(code(written), ErrorCode::DestinationUnwritable);
        QCOMPARE(content(), QByteArray("A=old\n"));
    }
    void readOnlyFileIsRespected()
    {
        put("A=old\n");
        QCOMPARE(::chmod(native(m_dir->path()).constData(), 0777), 0);
        QCOMPARE(::chmod(native(m_path).constData(), 0444), 0);
        const bool root = ::geteuid() == 0;
        if (root)
            QCOMPARE(::seteuid(65534), 0);
        const auto written = write({{nameA, s("new")}});
        if (root)
            QCOMPARE(::seteuid(0), 0);
        QCOMPARE(code(written), ErrorCode::DestinationUnwritable);
        QCOMPARE(content(), QByteArray("A=old\n"));
    }
};

BOWLINE_TEST(TestEnvFileTrouble)

} // namespace tst_envfiletrouble

#include "tst_envfiletrouble.moc"
