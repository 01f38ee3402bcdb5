// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which changes of state deserve a desktop notification, in virtual time.
#include "core/Secret.h"
#include "models/PersonActs.h"
#include "models/SyncWatch.h"
#include "support/FakeService.h"
#include "support/TestMain.h"
#include "support/VirtualClock.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace bowline;
using test::FakeService;

namespace tst_syncwatch {

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

const ProjectId shop(QStringLiteral("shop"));

} // namespace

class TestSyncWatch : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::VirtualClock> m_clock;
    std::unique_ptr<SyncWatch> m_watch;
    QList<SyncNotice> m_told;

    void become(const char *name, SyncState state, const char *reason = "")
    {
        EnvVarView row = FakeService::syncedVar(shop.text, s(name), state);
        row.sync->reason = Phrase::plain(s(reason));
        m_watch->apply(row);
    }
    QStringList titles()
    {
        m_clock->advance(3000);
        QStringList list;
        for (const SyncNotice &notice : std::exchange(m_told, {}))
            list.append(notice.title);
        return list;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_clock = std::make_unique<test::VirtualClock>();
        m_watch = std::make_unique<SyncWatch>(
            m_clock.get(), [](const ProjectId &id) { return id == shop ? s("Shop API") : QString(); });
        m_told.clear();
        connect(m_watch.get(), &SyncWatch::notice, this, [this](const SyncNotice &notice) { m_told.append(notice); });
        m_watch->take({{shop, s("A_URL"), SyncState::InSync},
                       {shop, s("B_URL"), SyncState::InSync},
                       {shop, s("C_URL"), SyncState::Failing},
                       {shop, s("D_URL"), SyncState::OptedOut}});
        m_clock->advance(20'000);
    }

    void theStartTellsNothing() { QCOMPARE(titles(), QStringList()); }

    void whatSettlesSoonAfterTheStartIsNoNews()
    {
        m_watch = std::make_unique<SyncWatch>(m_clock.get(), [](const ProjectId &) { return QString(); });
        connect(m_watch.get(), &SyncWatch::notice, this, [this](const SyncNotice &notice) { m_told.append(notice); });
        m_watch->take({{shop, s("A_URL"), SyncState::Offline}});
        m_clock->advance(3000);
        become("A_URL", SyncState::InSync);
        QCOMPARE(titles(), QStringList());
        m_clock->advance(10'000);
        become("A_URL", SyncState::Failing);
        QCOMPARE(titles(), QStringList{s("A_URL: Failing")});
    }

    void failingAndRecovered()
    {
        become("A_URL", SyncState::Updating);
        QCOMPARE(titles(), QStringList());
        become("A_URL", SyncState::Failing, "The file cannot be written.");
        m_clock->advance(3000);
        QCOMPARE(m_told.size(), 1);
        QCOMPARE(m_told.first().title, s("A_URL: Failing"));
        QCOMPARE(m_told.first().body, s("Shop API. The file cannot be written."));
        QVERIFY(m_told.first().urgent);
        QCOMPARE(m_told.first().project, shop);
        QCOMPARE(m_told.first().envVar, s("A_URL"));
        m_told.clear();
        become("A_URL", SyncState::Failing, "The file still cannot be written."); // the same state is no news
        QCOMPARE(titles(), QStringList());
        become("A_URL", SyncState::Updating);
        become("A_URL", SyncState::InSync);
        QCOMPARE(titles(), QStringList{s("A_URL is in sync again")});
    }

    void aRotationThatGoesWellIsNoNews()
    {
        become("A_URL", SyncState::Updating);
        m_clock->advance(5000);
        become("A_URL", SyncState::InSync);
        QCOMPARE(titles(), QStringList());
    }

    void whatComesBackAtOnceIsNoNews()
    {
        become("A_URL", SyncState::WaitingForHeroku);
        m_clock->advance(1000);
        become("A_URL", SyncState::InSync);
        QCOMPARE(titles(), QStringList());
    }

    void onlyWorseIsNews()
    {
        become("A_URL", SyncState::Unproven);
        QCOMPARE(titles(), QStringList{s("A_URL: Not proven")});
        become("A_URL", SyncState::Failing);
        QCOMPARE(titles(), QStringList{s("A_URL: Failing")});
        become("A_URL", SyncState::Offline); // another trouble, not a worse one
        QCOMPARE(titles(), QStringList());
    }

    void manyAtOnceAreOneNotice()
    {
        QList<SyncBriefView> all;
        for (int i = 0; i < 50; ++i)
            all.append({shop, QStringLiteral("V%1").arg(i, 2, 10, QLatin1Char('0')), SyncState::InSync});
        m_watch->take(all);
        QCOMPARE(titles(), QStringList()); // new ones have no state before
        for (SyncBriefView &sync : all)
            sync.state = sync.envVar == s("V07") ? SyncState::Disconnected : SyncState::Offline;
        m_watch->take(all); // as after the service was away
        m_clock->advance(3000);
        QCOMPARE(m_told.size(), 1);
        QCOMPARE(m_told.first().title, s("50 syncs need a look"));
        QVERIFY(m_told.first().body.startsWith(s("V07 in Shop API: Disconnected\n"))); // the worst first
        QVERIFY(m_told.first().body.endsWith(s("and 46 more")));
        QVERIFY(m_told.first().project.isEmpty());
        m_told.clear();
        for (SyncBriefView &sync : all)
            sync.state = SyncState::InSync;
        m_watch->take(all);
        QCOMPARE(titles(), QStringList{s("50 syncs are in sync again")});
    }

    void whatThePersonDidIsNoNews()
    {
        PersonActs::instance().note(shop, s("A_URL"));
        become("A_URL", SyncState::Failing);
        become("B_URL", SyncState::Failing);
        QCOMPARE(titles(), QStringList{s("B_URL: Failing")});
        PersonActs::instance().note(ProjectId(), QString()); // logged in again: all
        become("B_URL", SyncState::InSync);
        QCOMPARE(titles(), QStringList());
        m_clock->advance(61'000);
        become("B_URL", SyncState::Failing);
        QCOMPARE(titles(), QStringList{s("B_URL: Failing")});
    }

    void optingOutAndInIsNoNews()
    {
        become("C_URL", SyncState::OptedOut);
        become("D_URL", SyncState::Updating);
        become("D_URL", SyncState::InSync);
        QCOMPARE(titles(), QStringList());
    }

    void whatIsGoneTellsNothing()
    {
        become("A_URL", SyncState::Failing);
        m_watch->remove(shop, s("A_URL"));
        QCOMPARE(titles(), QStringList());
        become("B_URL", SyncState::Failing);
        m_watch->removeProject(shop);
        QCOMPARE(titles(), QStringList());
        QVERIFY(!m_watch->worst());
    }

    void quietMeansQuiet()
    {
        m_watch->setQuiet(true);
        become("A_URL", SyncState::Failing);
        QCOMPARE(titles(), QStringList());
        m_watch->setQuiet(false);
        QCOMPARE(titles(), QStringList()); // not told afterwards, either
        become("A_URL", SyncState::InSync);
        QCOMPARE(titles(), QStringList{s("A_URL is in sync again")});
    }

    void noSecretIsTold()
    {
        const Secret password(s("correct-horse-battery"));
        become("A_URL", SyncState::Failing, "refused: postgres://u:correct-horse-battery@h/d");
        m_clock->advance(3000);
        QCOMPARE(m_told.size(), 1);
        QVERIFY(!m_told.first().body.contains(s("correct-horse")));
    }

    void whatTheTrayShows()
    {
        QCOMPARE(m_watch->count(), 3);
        QCOMPARE(*m_watch->worst(), SyncState::Failing);
        QCOMPARE(m_watch->troubled().size(), 1);
        QSignalSpy changed(m_watch.get(), &SyncWatch::changed);
        become("B_URL", SyncState::Disconnected);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_watch->troubled().first().envVar, s("B_URL"));
        become("B_URL", SyncState::InSync);
        become("C_URL", SyncState::Updating);
        QCOMPARE(*m_watch->worst(), SyncState::Updating);
        QVERIFY(m_watch->troubled().isEmpty());
    }
};

BOWLINE_TEST(TestSyncWatch)

} // namespace tst_syncwatch

#include "tst_syncwatch.moc"
