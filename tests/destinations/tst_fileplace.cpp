// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a file is known by under all its names, and how a change of it is noticed however it is made.
#include "destinations/FilePlace.h"
#include "destinations/FileWatch.h"
#include "support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <unistd.h>

using namespace bowline;

namespace tst_fileplace {

class TestFilePlace : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;

    QString path(const char *name) const { return m_dir->filePath(QString::fromLatin1(name)); }
    static bool write(const QString &to, const QByteArray &text)
    {
        QFile file(to);
        return file.open(QFile::WriteOnly) && file.write(text) == text.size();
    }
    // As editors, deployments and Bowline do it.
    bool replace(const QString &to, const QByteArray &text) const
    {
        const QString temporary = path(".temporary");
        return write(temporary, text) &&
               ::rename(QFile::encodeName(temporary).constData(), QFile::encodeName(to).constData()) == 0;
    }
    static bool isSamePlace(const QString &one, const QString &other)
    {
        const QStringList marks = placesOfFile(one);
        const QStringList others = placesOfFile(other);
        return std::any_of(marks.cbegin(), marks.cend(), [&](const QString &mark) { return others.contains(mark); });
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(write(path("real.env"), "A=1\n"));
    }

    void allNamesOfOneFileAreOnePlace()
    {
        QVERIFY(QFile::link(path("real.env"), path("soft.env")));
        QVERIFY(QFile::link(QStringLiteral("soft.env"), path("softer.env")));
        QCOMPARE(
            ::link(QFile::encodeName(path("real.env")).constData(), QFile::encodeName(path("hard.env")).constData()),
            0);
        QVERIFY(QFile::link(m_dir->path(), path("folder")));
        for (const char *name : {"soft.env", "softer.env", "hard.env", "folder/real.env", "folder/../real.env"})
            QVERIFY2(isSamePlace(path("real.env"), path(name)), name);
        QVERIFY(write(path("other.env"), "A=1\n"));
        QVERIFY(!isSamePlace(path("real.env"), path("other.env")));
    }
    void aFileThatIsStillToBeMadeHasAPlace()
    {
        QVERIFY(QFile::link(m_dir->path(), path("folder")));
        QVERIFY(QFile::link(path("new.env"), path("dangling.env")));
        QVERIFY(isSamePlace(path("new.env"), path("folder/new.env")));
        QVERIFY(isSamePlace(path("new.env"), path("dangling.env")));
        QVERIFY(!isSamePlace(path("new.env"), path("newer.env")));
        QVERIFY(!placesOfFile(path("no/folder/new.env")).isEmpty());
    }
    void aLoopOfLinksEnds()
    {
        QVERIFY(QFile::link(path("b"), path("a")));
        QVERIFY(QFile::link(path("a"), path("b")));
        QVERIFY(!placesOfFile(path("a")).isEmpty());
    }

    // git clean, a deployment: the folder goes with the file, and both come back.
    void aFolderThatIsMadeAnewIsNoticed()
    {
        QVERIFY(QDir(m_dir->path()).mkpath(QStringLiteral("app/config")));
        QVERIFY(write(path("app/config/x.env"), "A=1\n"));
        FileWatch watch(path("app/config/x.env"));
        QSignalSpy changed(&watch, &FileWatch::changed);
        for (int times = 1; times <= 2; ++times) {
            QVERIFY(QDir(m_dir->filePath(QStringLiteral("app"))).removeRecursively());
            QTRY_COMPARE(changed.size(), 2 * times - 1);
            QVERIFY(QDir(m_dir->path()).mkpath(QStringLiteral("app/config")));
            QVERIFY(write(path("app/config/x.env"), "A=2\n"));
            QTRY_COMPARE(changed.size(), 2 * times);
        }
    }

    void everyWayToChangeAFileIsNoticed_data()
    {
        QTest::addColumn<QString>("watched");
        QTest::newRow("itself") << QStringLiteral("real.env");
        QTest::newRow("through a link") << QStringLiteral("links/soft.env");
    }
    void everyWayToChangeAFileIsNoticed()
    {
        QFETCH(QString, watched);
        QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("links")));
        QVERIFY(QFile::link(path("real.env"), path("links/soft.env")));
        FileWatch watch(m_dir->filePath(watched));
        QSignalSpy changed(&watch, &FileWatch::changed);
        const auto isNoticed = [&changed] {
            const bool noticed =
                QTest::qWaitFor([&changed] { return !changed.isEmpty(); }, bowline::test::usualPatienceMs);
            QTest::qWait(2 * FileWatch::settleMs);
            changed.clear();
            return noticed;
        };
        QVERIFY(write(path("real.env"), "A=22\n"));
        QVERIFY(isNoticed());
        for (const char *text : {"A=333\n", "A=4444\n"}) { // a replaced file is watched again
            QVERIFY(replace(path("real.env"), text));
            QVERIFY(isNoticed());
        }
        QVERIFY(write(path("real.env"), "A=55555\n"));
        QVERIFY(isNoticed());
        QVERIFY(QFile::remove(path("real.env")));
        QVERIFY(isNoticed());
        QVERIFY(write(path("real.env"), "A=6\n"));
        QVERIFY(isNoticed());
        QVERIFY(write(path("neighbour.env"), "A=7\n"));
        QVERIFY(!QTest::qWaitFor([&changed] { return !changed.isEmpty(); }, 4 * FileWatch::settleMs));
    }
    void aLinkThatLeadsElsewhereIsNoticed()
    {
        QVERIFY(write(path("other.env"), "A=9\n"));
        QVERIFY(QFile::link(path("real.env"), path("soft.env")));
        FileWatch watch(path("soft.env"));
        QSignalSpy changed(&watch, &FileWatch::changed);
        QVERIFY(QFile::remove(path("soft.env")));
        QVERIFY(QFile::link(path("other.env"), path("soft.env")));
        QTRY_VERIFY(!changed.isEmpty());
        QTest::qWait(2 * FileWatch::settleMs);
        changed.clear();
        QVERIFY(write(path("other.env"), "A=10\n"));
        QTRY_VERIFY(!changed.isEmpty());
    }
};

BOWLINE_TEST(TestFilePlace)

} // namespace tst_fileplace

#include "tst_fileplace.moc"
