// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A write of an env file as it is planned: what the plan lists, and that it holds only for the file that was read.
#include "destinations/EnvFileDesk.h"
#include "support/TestMain.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace bowline;
using bowline::test::await;

namespace tst_envfileplan {

class TestEnvFilePlan : public QObject, private bowline::test::EnvFileDesk
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openDesk(); }
    void cleanup() { closeDesk(); }

    // Two writers never lose each other's change.
    void stalePlanIsRefused_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("meanwhile");
        QTest::newRow("the same variable") << QByteArray("A=old\nB=1\n") << QByteArray("A=mine\nB=1\n");
        QTest::newRow("another one") << QByteArray("A=old\nB=1\n") << QByteArray("A=old\nB=2\n");
        QTest::newRow("a comment") << QByteArray("A=old\n") << QByteArray("# mine\nA=old\n");
        QTest::newRow("a file that appears") << QByteArray() << QByteArray("B=2\n");
        QTest::newRow("emptied") << QByteArray("A=old\n") << QByteArray("");
    }
    void stalePlanIsRefused()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, meanwhile);
        if (!before.isEmpty())
            put(before);
        const auto target = destination();
        const auto plan = await(target->plan({{nameA, s("new")}}));
        QVERIFY(plan);
        put(meanwhile);
        QCOMPARE(code(await(target->apply(*plan))), ErrorCode::DestinationConflict);
        QCOMPARE(content(), meanwhile);
        QVERIFY(await(target->write({{nameA, s("new")}})));
        QVERIFY(content().contains("A=new\n"));
        const auto again = await(target->plan({{nameA, s("new")}}));
        QCOMPARE(again->equal, QStringList{nameA});
        QVERIFY(!again->changesEnvVars());
    }
    void planSaysWhatIsDone()
    {
        put("A=old\nB=1\nC=3\n");
        const auto target = destination();
        const auto plan =
            await(target->plan({{nameA, s("new")}, {QStringLiteral("C"), s("3")}, {QStringLiteral("D"), s("4")}}));
        QVERIFY(plan);
        QCOMPARE(plan->changed, QStringList{nameA});
        QCOMPARE(plan->equal, QStringList{QStringLiteral("C")});
        QCOMPARE(plan->added, QStringList{QStringLiteral("D")});
        QCOMPARE(plan->untouched, QStringList{QStringLiteral("B")});
        QCOMPARE(plan->acts, QStringList{QStringLiteral("write ") + m_path});
        QCOMPARE(content(), QByteArray("A=old\nB=1\nC=3\n"));
        QVERIFY(await(target->apply(*plan)));
        QCOMPARE(content(), QByteArray("A=new\nB=1\nC=3\nD=4\n"));
        // What has been carried out cannot be carried out again.
        QCOMPARE(code(await(target->apply(*plan))), ErrorCode::DestinationConflict);
    }
};

BOWLINE_TEST(TestEnvFilePlan)

} // namespace tst_envfileplan

#include "tst_envfileplan.moc"
