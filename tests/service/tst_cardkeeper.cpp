// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// When the recovery card is written: at the end of the program too, and never from a damaged journal.
#include "core/Random.h"
#include "service/CardKeeper.h"
#include "support/Await.h"
#include "support/TestMain.h"
#include "support/VirtualClock.h"

#include <QRegularExpression>
#include <QTemporaryDir>

using namespace bowline;
using bowline::test::await;

namespace tst_cardkeeper {

class TestCardKeeper : public QObject
{
    Q_OBJECT

    SystemRandom m_random;
    test::VirtualClock m_clock;
    QThreadPool m_files;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<DeltaFeed> m_feed;
    std::unique_ptr<ServiceCore> m_core;
    std::unique_ptr<CardKeeper> m_keeper;

    QString path() const { return m_dir->filePath(QStringLiteral("journal.sqlite")); }
    /// The journal gets a project; nobody is told of it yet.
    void add(const char *name)
    {
        ProjectRecord project;
        project.id = ProjectId(QString::fromLatin1(name));
        project.name = project.id.text;
        project.createdAt = m_clock.now();
        QVERIFY(await(m_journal->run([project](Repositories &r) { return r.projects().store(project); })));
    }
    void passSettling()
    {
        m_clock.advance(CardKeeper::settleMs);
        for (int turn = 0; turn < 3; ++turn) {
            QVERIFY(await(m_journal->run([](Repositories &) -> Expected<Done> { return Done{}; })));
            m_files.waitForDone();
            QCoreApplication::processEvents();
        }
    }
    /// As the service ends.
    void end()
    {
        m_files.waitForDone();
        m_keeper->finish();
        m_keeper.reset();
        m_journal.reset();
    }
    QStringList onCard() const
    {
        const auto card = RecoveryCardFile(path()).read(m_core->sealer);
        QStringList names;
        for (const ProjectRecord &project : card ? card->projects : QList<ProjectRecord>())
            names.append(project.name);
        names.sort();
        return names;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_dir = std::make_unique<QTemporaryDir>();
        m_journal = std::make_unique<Journal>(path());
        QVERIFY(await(m_journal->open()));
        m_feed = std::make_unique<DeltaFeed>();
        m_core = std::make_unique<ServiceCore>();
        m_core->clock = &m_clock;
        m_core->random = &m_random;
        m_core->files = &m_files;
        m_core->journal = m_journal.get();
        m_core->feed = m_feed.get();
        m_core->sealer = *Sealer::fromMasterKey(Sealer::newMasterKey(m_random));
        m_core->canSeal = true;
        m_keeper = std::make_unique<CardKeeper>(m_core.get(), nullptr, path()); // it has nothing to tell here
        QVERIFY(await(m_keeper->begin(false, {})));
        add("first");
        QVERIFY(await(m_keeper->secretsOpened(KeychainKind::Keychain)).has_value());
        passSettling();
        QCOMPARE(onCard(), QStringList{QStringLiteral("first")});
    }
    void cleanup()
    {
        m_keeper.reset();
        m_journal.reset();
        m_core.reset();
        m_feed.reset();
    }

    void whatIsDueAtTheEndIsWritten()
    {
        add("second");
        end();
        QCOMPARE(onCard(), QStringList({QStringLiteral("first"), QStringLiteral("second")}));
    }
    void whatIsQueuedAtTheEndIsWritten()
    {
        ProjectRecord project;
        project.id = ProjectId(QStringLiteral("late"));
        project.name = project.id.text;
        project.createdAt = m_clock.now();
        m_journal->run([project](Repositories &r) { return r.projects().store(project); })
            .then(m_feed.get(), [](const Expected<Done> &) {});
        end();
        QCOMPARE(onCard(), QStringList({QStringLiteral("first"), QStringLiteral("late")}));
    }
    void nothingNewLeavesTheCard()
    {
        const auto before = RecoveryCardFile(path()).head();
        end();
        const auto after = RecoveryCardFile(path()).head();
        QVERIFY(before && after);
        QCOMPARE(after->number, before->number);
    }
    // What SQLite reads from a damaged file may lack rows without a word.
    void aDamagedJournalWritesNone_data()
    {
        QTest::addColumn<bool>("atTheEnd");
        QTest::newRow("at the end") << true;
        QTest::newRow("on the way") << false;
    }
    void aDamagedJournalWritesNone()
    {
        QFETCH(bool, atTheEnd);
        add("second");
        QVERIFY(!await(m_journal->run([](Repositories &) -> Expected<Done> { return fail(ErrorCode::StoreCorrupt); })));
        if (!atTheEnd) {
            m_feed->push(ProjectView());
            m_feed->flush();
            passSettling();
            QCOMPARE(onCard(), QStringList{QStringLiteral("first")});
        }
        end();
        QCOMPARE(onCard(), QStringList{QStringLiteral("first")});
    }
    // Found by what was queued before the card's turn came.
    void damageThatIsFoundLastWritesNone()
    {
        add("second");
        m_journal->run([](Repositories &) -> Expected<Done> { return fail(ErrorCode::StoreCorrupt); })
            .then(m_feed.get(), [](const Expected<Done> &) {});
        end();
        QCOMPARE(onCard(), QStringList{QStringLiteral("first")});
    }
};

BOWLINE_TEST(TestCardKeeper)

} // namespace tst_cardkeeper

#include "tst_cardkeeper.moc"
