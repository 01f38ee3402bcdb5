// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/LogFile.h"
#include "support/TestMain.h"

#include <QTemporaryDir>

#include <sys/stat.h>

using namespace bowline;

namespace tst_logfile {

class TestLogFile : public QObject
{
    Q_OBJECT

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray("missing");
    }
    static uint modeOf(const QString &path)
    {
        struct stat info = {};
        return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_mode & 0777U : 0U;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void onlyItsOwnerReadsIt()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("state/bowline/service.log"));
        LogFile log(path);
        log.write("one\n");
        LogFile again(path);
        again.write("two\n");
        QCOMPARE(read(path), QByteArray("one\ntwo\n"));
        QCOMPARE(modeOf(path), 0600U);
        QCOMPARE(modeOf(dir.filePath(QStringLiteral("state/bowline"))), 0700U);
    }

    void itsSizeIsLimitedAndAFewGenerationsAreKept()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("service.log"));
        LogFile log(path, 100, 2);
        for (int i = 0; i < 100; ++i)
            log.write(QByteArray::number(i).rightJustified(19, '.') + '\n');
        QCOMPARE(read(path).right(3), QByteArray("99\n"));
        QVERIFY(read(path + QStringLiteral(".1")).size() == 100);
        QVERIFY(read(path + QStringLiteral(".2")).size() == 100);
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files).size(), 3);
        QCOMPARE(modeOf(path + QStringLiteral(".2")), 0600U);
    }

    void goesOnWhenWhatWasInTheWayHasGone()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("service.log"));
        QVERIFY(QFile::link(dir.filePath(QStringLiteral("elsewhere")), path)); // a link is not followed
        LogFile log(path);
        log.write("lost\n");
        QVERIFY(QFile::remove(path));
        log.write("kept\n");
        QCOMPARE(read(path), QByteArray("kept\n"));
    }

    void whereNothingCanBeWrittenItIsClosed()
    {
        LogFile log(QStringLiteral("/proc/nothing/service.log"));
        QVERIFY(!log.isOpen());
        log.write("lost\n");
    }
};

BOWLINE_TEST(TestLogFile)

} // namespace tst_logfile

#include "tst_logfile.moc"
