// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of acts and of data links.
#include "store/StoreDesk.h"
#include "support/TestMain.h"

using namespace bowline;
using bowline::test::at;
using bowline::test::StoreDesk;

namespace tst_actrows {

class TestActRows : public QObject, private StoreDesk
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addDrivers(); }
    void init() { open(); }
    void cleanup() { close(); }

    void acts()
    {
        ActRecord act;
        act.id = QStringLiteral("1");
        act.kind = QStringLiteral("link.create");
        act.account = AccountId(QStringLiteral("a1"));
        act.subject = QStringLiteral("addon");
        act.title = Phrase("plan.link_create").arg(QStringLiteral("menü"), QStringLiteral("x"));
        act.facts = {{QStringLiteral("name"), QStringLiteral("menü")}};
        act.step = QStringLiteral("create");
        act.createdAt = at(1);
        act.result = QStringLiteral("running");
        QVERIFY(m_store->acts().store(act));
        ActRecord later = act;
        later.id = QStringLiteral("0");
        later.createdAt = at(2);
        QVERIFY(m_store->acts().store(later));
        QCOMPARE(m_store->acts().unfinished()->size(), 2);
        QCOMPARE(m_store->acts().unfinished()->first().id, act.id);
        QCOMPARE(m_store->acts().of(act.kind, act.subject)->size(), 2);
        QCOMPARE(m_store->acts().of(act.kind, act.subject)->first().id, later.id);
        QVERIFY(m_store->acts().of(act.kind, QStringLiteral("other"))->isEmpty());
        act.state = {{QStringLiteral("made"), true}};
        act.stepEnded = true;
        act.endedAt = at(3);
        act.message = Phrase("plan.stays_as_it_is");
        QVERIFY(m_store->acts().store(act));
        QCOMPARE(m_store->acts().unfinished()->size(), 1);
        const auto found = m_store->acts().find(act.id);
        QVERIFY(found && *found);
        QCOMPARE((*found)->facts, act.facts);
        QCOMPARE((*found)->state, act.state);
        QCOMPARE((*found)->title, act.title);
        QCOMPARE((*found)->message, act.message);
        QVERIFY((*found)->stepEnded);
        QVERIFY(m_store->acts().removeEndedBefore(at(3)));
        QVERIFY(m_store->acts().find(act.id)->has_value());
        QVERIFY(m_store->acts().removeEndedBefore(at(4)));
        QVERIFY(m_store->acts().find(act.id)->has_value()); // one that failed may have saved what somebody needs
        act.result = QStringLiteral("succeeded");
        QVERIFY(m_store->acts().store(act));
        QVERIFY(m_store->acts().removeEndedBefore(at(4)));
        QVERIFY(!m_store->acts().find(act.id)->has_value());
        QCOMPARE(m_store->acts().unfinished()->size(), 1); // never one that has not ended
    }
    void dataLinks()
    {
        DataLinkRecord link;
        link.account = AccountId(QStringLiteral("a1"));
        link.localAddon = QStringLiteral("d1");
        link.name = QStringLiteral("menu");
        link.remoteName = QStringLiteral("postgresql-x");
        link.createdAt = at(1);
        link.firstSeenAt = at(2);
        link.ours = true;
        QVERIFY(m_store->dataLinks().store(link));
        link.health = QStringLiteral("gone");
        link.goneAt = at(3);
        link.findings = 2;
        link.reason = Phrase("link.remote_is_gone").arg(link.remoteName);
        link.repairsItself = true;
        QVERIFY(m_store->dataLinks().store(link));
        DataLinkRecord other = link;
        other.account = AccountId(QStringLiteral("a2"));
        QVERIFY(m_store->dataLinks().store(other));
        const auto all = m_store->dataLinks().all();
        QCOMPARE(all->size(), 2);
        QVERIFY(all->contains(link) && all->contains(other));
        QVERIFY(m_store->dataLinks().remove(other.account, other.localAddon, other.name));
        QCOMPARE(*m_store->dataLinks().all(), QList<DataLinkRecord>{link});
    }
};

BOWLINE_TEST(TestActRows)

} // namespace tst_actrows

#include "tst_actrows.moc"
