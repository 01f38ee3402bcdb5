// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The journal as a whole: its file, its lock, its order, and what is left after a kill. The program runs
// itself as the second process: `--hold <file>` opens a journal and waits, `--write <file>` writes to it
// until killed.
#include "store/Journal.h"
#include "store/Migrations.h"
#include "support/Await.h"
#include "support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <cstdio>
#include <sys/file.h>

using namespace bowline;
using bowline::test::await;

namespace tst_journal {

namespace {

const QString keyA = QStringLiteral("a");
const QString keyB = QStringLiteral("b");

int modeOf(const QString &path)
{
    return int(QFileInfo(path).permissions()) & 0x0fff;
}

Expected<Done> save(Repositories &store, const QString &key, const QString &value)
{
    return store.settings().store(key, value);
}

Pending<QString> load(Journal &journal, const QString &key)
{
    return journal.run([key](Repositories &store) { return store.settings().value(key); });
}

void say(const QByteArray &line)
{
    std::printf("%s\n", line.constData());
    std::fflush(stdout);
}

int hold(const QString &path)
{
    Journal journal(path);
    const auto opened = await(journal.open());
    say(opened ? "open" : errorCodeText(opened.error().code).toLatin1());
    return QCoreApplication::exec();
}

int writeUntilKilled(const QString &path)
{
    Journal journal(path);
    if (!await(journal.open()))
        return 1;
    for (int i = 1;; ++i) {
        const auto done = await(journal.run([i](Repositories &store) -> Expected<Done> {
            if (const auto first = save(store, keyA, QString::number(i)); !first)
                return first;
            return save(store, keyB, QString::number(i));
        }));
        if (!done)
            return 2;
        say(QByteArray::number(i));
    }
}

class Child
{
public:
    Child(const char *mode, const QString &path)
    {
        m_process.start(QCoreApplication::applicationFilePath(),
                        {QStringLiteral("tst_journal"), QLatin1String(mode), path});
    }
    ~Child() { kill(); }
    QByteArray line()
    {
        while (!m_process.canReadLine() && m_process.waitForReadyRead(test::usualPatienceMs)) {
        }
        return m_process.readLine().trimmed();
    }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished(test::usualPatienceMs);
    }
    QByteArray rest() { return m_process.readAll(); }

private:
    QProcess m_process;
};

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(QStringLiteral("deep/er/journal.db"));
    }

    void keepsWhatIsWritten()
    {
        {
            Journal journal(m_path);
            QCOMPARE(journal.path(), m_path);
            QVERIFY(await(journal.open()));
            QVERIFY(await(journal.open())); // open already
            QVERIFY(await(journal.run([](Repositories &store) { return save(store, keyA, QStringLiteral("1")); })));
        }
        Journal journal(m_path);
        QVERIFY(await(journal.open()));
        QCOMPARE(*await(load(journal, keyA)), QStringLiteral("1"));
    }
    void onlyTheOwnerMayLook()
    {
        Journal journal(m_path);
        QVERIFY(await(journal.open()));
        QVERIFY(await(journal.run([](Repositories &store) { return save(store, keyA, QStringLiteral("1")); })));
        QCOMPARE(modeOf(m_dir->filePath(QStringLiteral("deep/er"))) & 0x0077, 0);
        for (const char *suffix : {"", "-wal", "-shm"})
            QCOMPARE(modeOf(m_path + QLatin1String(suffix)) & 0x0077, 0);
    }
    void looseFileIsTightenedAndItsFolderLeftAlone()
    {
        QFile file(m_dir->filePath(QStringLiteral("journal.db")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
        QVERIFY(QFile::setPermissions(m_dir->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner |
                                                         QFile::ReadOther | QFile::ExeOther));
        const int folder = modeOf(m_dir->path());
        Journal journal(file.fileName());
        QVERIFY(await(journal.open()));
        QCOMPARE(modeOf(file.fileName()) & 0x0077, 0);
        QCOMPARE(modeOf(m_dir->path()), folder);
    }
    void notOpenedIsAnError()
    {
        Journal journal(m_path);
        QCOMPARE(await(load(journal, keyA)).error().code, ErrorCode::StoreFailed);
    }
    void failedBodyRollsBack()
    {
        Journal journal(m_path);
        QVERIFY(await(journal.open()));
        const auto failed = await(journal.run([](Repositories &store) -> Expected<int> {
            if (const auto saved = save(store, keyA, QStringLiteral("half")); !saved)
                return fail(saved.error());
            return fail(ErrorCode::ApiConflict);
        }));
        QCOMPARE(failed.error().code, ErrorCode::ApiConflict);
        QCOMPARE(*await(load(journal, keyA)), QString());
    }
    void runsInTheOrderOfTheCalls()
    {
        Journal journal(m_path);
        auto opened = journal.open();
        QList<int> settled;
        for (int i = 0; i < 200; ++i) {
            journal
                .run([i](Repositories &store) -> Expected<int> {
                    const auto before = store.settings().value(keyA);
                    if (!before)
                        return fail(before.error());
                    if (const auto saved = save(store, keyA, QString::number(i)); !saved)
                        return fail(saved.error());
                    return before->toInt();
                })
                .then(this, [&settled](const Expected<int> &before) { settled.append(before ? *before : -1); });
        }
        QTRY_COMPARE(settled.size(), 200);
        QVERIFY(await(opened));
        QCOMPARE(settled.first(), 0);
        for (int i = 1; i < 200; ++i)
            QCOMPARE(settled.at(i), i - 1);
    }
    void workRunsElsewhereAndSettlesHere()
    {
        Journal journal(m_path);
        QVERIFY(await(journal.open()));
        QThread *there = nullptr;
        QThread *here = nullptr;
        bool settled = false;
        journal
            .run([&there](Repositories &) -> Expected<Done> {
                there = QThread::currentThread();
                return Done{};
            })
            .then(this, [&](const Expected<Done> &) {
                here = QThread::currentThread();
                settled = true;
            });
        QTRY_VERIFY(settled);
        QVERIFY(there && there != QThread::currentThread());
        QCOMPARE(here, QThread::currentThread());
    }
    void finishesItsQueueBeforeItGoes()
    {
        {
            Journal journal(m_path);
            auto opened = journal.open();
            for (int i = 1; i <= 50; ++i) {
                auto saved = journal.run([i](Repositories &store) { return save(store, keyA, QString::number(i)); });
                Q_UNUSED(saved)
            }
            Q_UNUSED(opened)
        }
        Journal journal(m_path);
        QVERIFY(await(journal.open()));
        QCOMPARE(*await(load(journal, keyA)), QStringLiteral("50"));
    }

    void secondJournalIsBusy()
    {
        auto first = std::make_unique<Journal>(m_path);
        QVERIFY(await(first->open()));
        Journal second(m_path);
        QCOMPARE(await(second.open()).error().code, ErrorCode::StoreBusy);
        QVERIFY(await(first->run([](Repositories &store) { return save(store, keyA, QStringLiteral("1")); })));
        first.reset();
        QVERIFY(await(second.open()));
        QCOMPARE(*await(load(second, keyA)), QStringLiteral("1"));
    }
    void secondProcessIsBusyUntilItDies()
    {
        Child child("--hold", m_path);
        QCOMPARE(child.line(), QByteArray("open"));
        Journal journal(m_path);
        QCOMPARE(await(journal.open()).error().code, ErrorCode::StoreBusy);
        child.kill(); // without a chance to take its lock away
        QVERIFY(await(journal.open()));
        Child late("--hold", m_path);
        QCOMPARE(late.line(), QByteArray("store.busy"));
    }
    // Its maker was killed before it could write who it is.
    void emptyLockFileIsNobodys()
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
        QFile lock(m_path + QStringLiteral(".lock"));
        QVERIFY(lock.open(QFile::WriteOnly));
        Journal held(m_path);
        QVERIFY(::flock(lock.handle(), LOCK_EX) == 0); // still at it
        QCOMPARE(await(held.open()).error().code, ErrorCode::StoreBusy);
        lock.close();
        QVERIFY(lock.exists());
        Journal journal(m_path);
        QVERIFY(await(journal.open()));
    }
    void killedWriterLeavesWholeTransactions()
    {
        Child child("--write", m_path);
        QByteArray last;
        for (int i = 0; i < 20; ++i)
            last = child.line();
        child.kill();
        const QList<QByteArray> rest = child.rest().trimmed().split('\n');
        if (!rest.last().isEmpty())
            last = rest.last();
        Journal journal(m_path);
        const auto opened = await(journal.open());
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        const QString a = *await(load(journal, keyA));
        QCOMPARE(a, *await(load(journal, keyB)));
        QVERIFY2(a.toInt() >= last.toInt() && last.toInt() >= 20,
                 qPrintable(a)); // nothing that was told is lost
    }
    void interruptedJourneyIsFoundAgain()
    {
        {
            Journal journal(m_path);
            QVERIFY(await(journal.open()));
            QVERIFY(await(journal.run([](Repositories &store) -> Expected<Done> {
                JourneyRecord journey;
                journey.sync = SyncId(QStringLiteral("s1"));
                journey.result = QStringLiteral("running");
                const auto id = store.journeys().add(journey);
                if (!id)
                    return fail(id.error());
                return store.journeys().startStep(*id,
                                                  {QStringLiteral("write"), QDateTime::currentDateTimeUtc(), {}, {}});
            })));
        }
        Journal journal(m_path);
        QVERIFY(await(journal.open()));
        const auto found = await(journal.run([](Repositories &store) { return store.journeys().unfinished(); }));
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().steps.size(), 1);
        QCOMPARE(found->first().steps.first().name, QStringLiteral("write"));
    }

    void newerJournalIsRefusedUntouched()
    {
        makeJournal();
        change(QStringLiteral("UPDATE meta SET value = '9999' WHERE key = 'schema_version'"));
        Journal journal(m_path);
        QCOMPARE(await(journal.open()).error().code, ErrorCode::StoreNewer);
        QCOMPARE(await(load(journal, keyA)).error().code, ErrorCode::StoreFailed);
        change(QStringLiteral("UPDATE meta SET value = '%1' WHERE key = 'schema_version'")
                   .arg(Migrations::shipped().size()));
        QVERIFY(await(journal.open())); // the lock was given back, the rows are there
        QCOMPARE(*await(load(journal, keyA)), QStringLiteral("1"));
    }
    void notADatabaseIsSetAside()
    {
        makeJournal();
        overwrite(0, QByteArray(8192, 'x'));
        setAsideThenAnew();
    }
    void damageInUseIsTold()
    {
        {
            // More than SQLite keeps in memory.
            Journal journal(m_path);
            QVERIFY(await(journal.open()));
            QVERIFY(await(journal.run([](Repositories &store) -> Expected<Done> {
                Expected<Done> saved = Done{};
                for (int i = 0; i < 4000 && saved; ++i)
                    saved = save(store, QString::number(i), QString(3000, u'x'));
                return saved;
            })));
        }
        Journal journal(m_path);
        QVERIFY(await(journal.open()));
        QSignalSpy damaged(&journal, &Journal::damaged);
        overwrite(65536, QByteArray(int(QFileInfo(m_path).size()) - 131072, '\xa5'));
        const auto read = await(journal.run([](Repositories &store) -> Expected<Done> {
            for (int i = 0; i < 4000; ++i) {
                if (const auto value = store.settings().value(QString::number(i)); !value)
                    return fail(value.error());
            }
            return Done{};
        }));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::StoreCorrupt);
        QTRY_VERIFY(!damaged.isEmpty());
    }
    void damagedPageIsSetAside()
    {
        makeJournal();
        overwrite(4096, QByteArray(8192, '\xa5'));
        setAsideThenAnew();
    }
    void impossibleFolderIsReadOnly()
    {
        QFile file(m_dir->filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        Journal journal(file.fileName() + QStringLiteral("/below/journal.db"));
        QCOMPARE(await(journal.open()).error().code, ErrorCode::StoreReadOnly);
    }
    void folderInPlaceOfTheFile()
    {
        QVERIFY(QDir().mkpath(m_path));
        Journal journal(m_path);
        QCOMPARE(await(journal.open()).error().code, ErrorCode::StoreReadOnly);
    }

private:
    void makeJournal()
    {
        Journal journal(m_path);
        QVERIFY(await(journal.open()));
        QVERIFY(await(journal.run([](Repositories &store) { return save(store, keyA, QStringLiteral("1")); })));
    }
    void change(const QString &statement)
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("outside"));
            database.setDatabaseName(m_path);
            QVERIFY(database.open());
            QVERIFY(QSqlQuery(database).exec(statement));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("outside"));
    }
    void overwrite(qint64 at, const QByteArray &bytes)
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.size() > at + bytes.size());
        QVERIFY(file.seek(at) && file.write(bytes) == bytes.size());
    }
    void setAsideThenAnew()
    {
        QFile damaged(m_path);
        QVERIFY(damaged.open(QIODevice::ReadOnly));
        const QByteArray bytes = damaged.readAll();
        Journal journal(m_path);
        const auto opened = await(journal.open());
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::StoreCorrupt);
        QVERIFY(!QFile::exists(m_path));
        const QFileInfo info(m_path);
        const QStringList aside = info.dir().entryList({info.fileName() + QStringLiteral(".corrupt-*")}, QDir::Files);
        QVERIFY(!aside.isEmpty());
        QFile kept(info.dir().filePath(aside.first()));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), bytes);
        QVERIFY(await(journal.open()));
        QCOMPARE(*await(load(journal, keyA)), QString());
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

namespace {

int runJournalTest(int argc, char **argv)
{
    if (argc != 3 || (qstrcmp(argv[1], "--hold") != 0 && qstrcmp(argv[1], "--write") != 0))
        return bowline::test::runTest<QCoreApplication, TestJournal>(argc, argv);
    const bowline::test::TestEnvironment environment;
    const QCoreApplication app(argc, argv);
    const QString path = QCoreApplication::arguments().at(2);
    return qstrcmp(argv[1], "--hold") == 0 ? hold(path) : writeUntilKilled(path);
}

const bowline::test::TestRegistration registeredTestJournal(__FILE__, runJournalTest);

} // namespace

} // namespace tst_journal

#include "tst_journal.moc"
