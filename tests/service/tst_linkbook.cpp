// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of data links while the journal is read anew, in a team: what is written meanwhile stays.
#include "service/links/LinkBook.h"
#include "support/Await.h"
#include "support/TestMain.h"

#include <QRegularExpression>
#include <QTemporaryDir>

using namespace bowline;
using bowline::test::await;

namespace tst_linkbook {

class TestLinkBook : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<Journal> m_journal;
    DeltaFeed m_feed;
    ServiceCore m_core;
    std::unique_ptr<Inventory> m_inventory;
    std::unique_ptr<ProtectionBook> m_protections;
    std::unique_ptr<LinkBook> m_book;
    int m_number = 0;

    static DataLinkRecord link(const char *name, const char *health)
    {
        DataLinkRecord record;
        record.account = AccountId(QStringLiteral("a"));
        record.localAddon = QStringLiteral("d1");
        record.name = QString::fromLatin1(name);
        record.health = QString::fromLatin1(health);
        return record;
    }
    QString healthOf(const char *name) const
    {
        const auto found = m_book->find(LinkBook::keyOf(link(name, "")));
        return found ? found->health : QStringLiteral("none");
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_journal = std::make_unique<Journal>(m_dir.filePath(QStringLiteral("%1.sqlite").arg(++m_number)));
        QVERIFY(await(m_journal->open()));
        m_core.clock = &m_clock;
        m_core.random = &m_random;
        m_core.journal = m_journal.get();
        m_core.feed = &m_feed;
        m_inventory = std::make_unique<Inventory>(&m_clock);
        m_protections = std::make_unique<ProtectionBook>(&m_core, m_inventory.get());
        m_book = std::make_unique<LinkBook>(&m_core, m_inventory.get(), m_protections.get());
        for (const char *name : {"kept", "changed", "forgotten"})
            m_book->keep(link(name, "healthy"));
    }
    void cleanup()
    {
        m_book.reset();
        m_protections.reset();
        m_inventory.reset();
        m_journal.reset();
    }

    void whatIsWrittenMeanwhileStays()
    {
        const Pending<Done> first = m_book->load();
        m_book->keep(link("changed", "broken"));
        m_book->keep(link("added", "gone"));
        m_book->forget(LinkBook::keyOf(link("forgotten", "")));
        const Pending<Done> second = m_book->load();
        m_book->keep(link("kept", "warnings"));
        for (const Pending<Done> &one : {first, second}) {
            QVERIFY(await(one));
            QCOMPARE(healthOf("changed"), QStringLiteral("broken"));
            QCOMPARE(healthOf("added"), QStringLiteral("gone"));
            QCOMPARE(healthOf("forgotten"), QStringLiteral("none"));
            QCOMPARE(healthOf("kept"), QStringLiteral("warnings"));
        }
    }

    // And what others have written is known when the next reading has ended.
    void whatOthersWriteIsRead()
    {
        const DataLinkRecord other = link("kept", "gone");
        QVERIFY(await(m_journal->run([other](Repositories &r) { return r.dataLinks().store(other); })));
        QVERIFY(await(m_book->load()));
        QCOMPARE(healthOf("kept"), QStringLiteral("gone"));
        QCOMPARE(healthOf("changed"), QStringLiteral("healthy"));
    }
};

BOWLINE_TEST(TestLinkBook)

} // namespace tst_linkbook

#include "tst_linkbook.moc"
