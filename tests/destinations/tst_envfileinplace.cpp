// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Env files that a replacement would split from their readers: written in place, with the journal to finish what a kill
// left.
#include "destinations/EnvFileDesk.h"
#include "store/Journal.h"
#include "support/TestMain.h"
#include "support/VirtualClock.h"

#include <QFile>
#include <QRegularExpression>
#include <QSysInfo>
#include <QTemporaryDir>

#include <memory>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace bowline;
using bowline::test::await;

namespace tst_envfileinplace {

class TestEnvFileInPlace : public QObject, private bowline::test::EnvFileDesk
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openDesk(); }
    void cleanup()
    {
        closeDesk();
        m_journal.reset();
    }

    void hardLinksStayTogether()
    {
        openJournal();
        put("A=old value\nB=1\n");
        const QString other = m_dir->filePath(QStringLiteral("other.env"));
        QCOMPARE(::link(native(m_path).constData(), native(other).constData()), 0);
        const struct stat before = info();
        const auto plan = EnvFile(m_path).plan({{nameA, s("new")}});
        QCOMPARE(plan->inPlace, InPlaceReason::HardLink);
        QVERIFY(plan->sideEffects.first().text().contains(QStringLiteral("half a file")));
        for (const char *value : {"new", "longer than what was there", ""}) {
            QVERIFY(await(rescued()->write({{nameA, s(value)}})));
            QCOMPARE(await(rescued()->read())->value(nameA).reveal(), QByteArray(value));
            QCOMPARE(info().st_ino, before.st_ino);
            QCOMPARE(info().st_nlink, before.st_nlink);
        }
        m_path = other;
        QCOMPARE(content(), QByteArray("A=''\nB=1\n"));
        QCOMPARE(rescues(), 0);
    }
    void nothingInPlaceWithoutTheJournal()
    {
        put("A=old\n");
        const QString other = m_dir->filePath(QStringLiteral("other.env"));
        QCOMPARE(::link(native(m_path).constData(), native(other).constData()), 0);
        QCOMPARE(code(await(destination()->write({{nameA, s("new")}}))), ErrorCode::DestinationUnwritable);
        QCOMPARE(content(), QByteArray("A=old\n"));
    }
    void writersInPlaceSideBySide()
    {
        openJournal();
        put("A=old\n");
        QCOMPARE(::link(native(m_path).constData(), native(m_dir->filePath(QStringLiteral("other.env"))).constData()),
                 0);
        QList<Pending<Done>> writes;
        const auto target = rescued();
        for (int i = 0; i < 6; ++i)
            writes.append(target->write({{QStringLiteral("V%1").arg(i), Secret(QByteArray::number(i))}}));
        int done = 0;
        for (const Pending<Done> &one : writes)
            done += await(one).has_value();
        QCOMPARE(done, 6);                                 // one after the other
        QCOMPARE(await(target->read())->size(), done + 1); // none has written over another
        QCOMPARE(rescues(), 0);
    }
    void mountsOfOneFile_data()
    {
        QTest::addColumn<bool>("atTheMount");
        QTest::newRow("at the mount") << true;
        QTest::newRow("at its source") << false;
    }
    void mountsOfOneFile()
    {
        QFETCH(bool, atTheMount);
        openJournal();
        put("A=old\n");
        const QString source = m_path;
        const QString target = m_dir->filePath(QStringLiteral("mounted.env"));
        QVERIFY(QFile(target).open(QIODevice::WriteOnly));
        if (::mount(native(source).constData(), native(target).constData(), nullptr, MS_BIND, nullptr) != 0)
            QSKIP("only root can mount a file here");
        m_path = atTheMount ? target : source;
        const auto plan = EnvFile(m_path).plan({{nameA, s("new")}});
        const bool written = await(rescued()->write({{nameA, s("new")}})).has_value();
        m_path = atTheMount ? source : target;
        const QByteArray there = content();
        QCOMPARE(::umount(native(target).constData()), 0);
        QVERIFY(written);
        QVERIFY(plan && plan->inPlace == InPlaceReason::Mount);
        QCOMPARE(there, QByteArray("A=new\n"));
    }
    void fileOfSomebodyElse()
    {
        if (::geteuid() != 0)
            QSKIP("only root can give a file away");
        openJournal();
        put("A=old\n");
        QCOMPARE(::chmod(native(m_dir->path()).constData(), 0777), 0);
        QCOMPARE(::chown(native(m_path).constData(), 12345, 23456), 0);
        QCOMPARE(::chmod(native(m_path).constData(), 0666), 0);
        const auto target = rescued();
        QCOMPARE(::seteuid(65534), 0);
        const auto plan = EnvFile(m_path).plan({{nameA, s("new")}});
        const auto in = plan ? EnvFile(m_path).apply(*plan) : Expected<std::optional<InPlaceWrite>>(std::nullopt);
        const bool inPlace = in && *in;
        const auto done = inPlace ? EnvFile::writeInPlace(**in) : Expected<bool>(false);
        QCOMPARE(::seteuid(0), 0);
        QVERIFY(plan && plan->inPlace == InPlaceReason::Rights);
        QVERIFY(done && *done);
        QCOMPARE(content(), QByteArray("A=new\n"));
        QCOMPARE(info().st_uid, uid_t(12345));
        QCOMPARE(modeOf(m_path), 0666);
    }
    /// As below /etc: the file is ours, its folder is the administrator's.
    void folderOfSomebodyElse()
    {
        openJournal();
        put("A=old\n");
        const bool root = ::geteuid() == 0;
        QCOMPARE(::chmod(native(m_dir->path()).constData(), 0555), 0);
        QCOMPARE(root ? ::chown(native(m_path).constData(), 65534, gid_t(-1)) : 0, 0);
        QCOMPARE(root ? ::seteuid(65534) : 0, 0);
        const auto plan = EnvFile(m_path).plan({{nameA, s("new")}});
        const auto in = plan ? EnvFile(m_path).apply(*plan) : Expected<std::optional<InPlaceWrite>>(std::nullopt);
        const bool inPlace = in && *in;
        const auto done = inPlace ? EnvFile::writeInPlace(**in) : Expected<bool>(false);
        QCOMPARE(root ? ::seteuid(0) : 0, 0);
        QCOMPARE(::chmod(native(m_dir->path()).constData(), 0755), 0);
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().text()));
        QVERIFY(plan->inPlace == InPlaceReason::Folder);
        QVERIFY(done && *done);
        QCOMPARE(content(), QByteArray("A=new\n"));
    }
    void attributesStay()
    {
        put("A=old\n");
        if (::setxattr(native(m_path).constData(), "user.note", "mine", 4, 0) != 0)
            QSKIP("this file system has no attributes");
        QVERIFY(await(destination()->write({{nameA, s("new")}})));
        char value[8] = {};
        QCOMPARE(::getxattr(native(m_path).constData(), "user.note", value, sizeof value), ssize_t(4));
        QCOMPARE(QByteArray(value), QByteArray("mine"));
    }
    void halfWrittenFileIsFinished_data()
    {
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<QByteArray>("expected");
        const QByteArray before("A=old\nB=1\n");
        const QByteArray after("A=a longer one\nB=1\n");
        QTest::newRow("nothing written") << before << before;
        QTest::newRow("one byte") << QByteArray("A=ald\nB=1\n") << after;
        QTest::newRow("some") << after.left(8) + before.mid(8) << after;
        QTest::newRow("longer already") << after.left(15) << after;
        QTest::newRow("all") << after << after;
        QTest::newRow("edited meanwhile") << QByteArray("A=mine\nB=1\n") << QByteArray("A=mine\nB=1\n");
        QTest::newRow("emptied meanwhile") << QByteArray("") << QByteArray("");
    }
    void halfWrittenFileIsFinished()
    {
        QFETCH(QByteArray, now);
        QFETCH(QByteArray, expected);
        openJournal();
        put("A=old\nB=1\n");
        const auto snapshot = AtomicFile(m_path).read();
        QVERIFY(await(rescue().keep({*snapshot, s("A=old\nB=1\n"), s("A=a longer one\nB=1\n")})));
        QCOMPARE(rescues(), 1);
        put(now); // and a kill
        QObject context;
        QVERIFY(await(rescue().finishAll(&m_files, &context)));
        QCOMPARE(content(), expected);
        QCOMPARE(rescues(), 0);
    }
    void halfWrittenWithAShorterOne()
    {
        const QByteArray before("A=a longer one\nB=1\n");
        const QByteArray after("A=1\n");
        for (qsizetype i = 0; i <= after.size(); ++i)
            QVERIFY(AtomicFile::isHalfWritten(after.left(i) + before.mid(i), before, after));
        QVERIFY(!AtomicFile::isHalfWritten("A=2 longer one\nB=1\n", before, after));
        QVERIFY(!AtomicFile::isHalfWritten("A=1\nB=1\n", before, after));
    }
    // The key of another keychain: the row stays until the right one is there.
    void rescueOfAnotherKeyStays()
    {
        openJournal();
        put("A=half");
        const auto snapshot = AtomicFile(m_path).read();
        QVERIFY(await(rescue().keep({*snapshot, s("A=old\n"), s("A=new\n")})));
        const FileRescue other(m_journal.get(), *Sealer::fromMasterKey(Secret(QByteArray(32, 'x'))), &m_clock);
        QObject context;
        QVERIFY(await(other.finishAll(&m_files, &context)));
        QCOMPARE(rescues(), 1);
        QCOMPARE(content(), QByteArray("A=half"));
    }

private:
    void openJournal()
    {
        m_journal = std::make_unique<Journal>(m_dir->filePath(QStringLiteral("journal.db")));
        QVERIFY(await(m_journal->open()));
    }
    FileRescue rescue()
    {
        return FileRescue(m_journal.get(), *Sealer::fromMasterKey(Secret(QByteArray(32, 'k'))), &m_clock);
    }
    qsizetype rescues()
    {
        const auto all = await(m_journal->run([](Repositories &store) -> Expected<qsizetype> {
            const QByteArray id = QSysInfo::machineUniqueId();
            return store.fileRescues()
                .of(id.isEmpty() ? QSysInfo::machineHostName() : QString::fromLatin1(id))
                .map([](const QList<FileRescueRecord> &records) { return records.size(); });
        }));
        return all ? *all : -1;
    }
    std::unique_ptr<EnvFileDestination> rescued()
    {
        auto made = destination();
        made->setRescue(rescue());
        return made;
    }

    std::unique_ptr<Journal> m_journal;
    bowline::test::VirtualClock m_clock;
};

BOWLINE_TEST(TestEnvFileInPlace)

} // namespace tst_envfileinplace

#include "tst_envfileinplace.moc"
