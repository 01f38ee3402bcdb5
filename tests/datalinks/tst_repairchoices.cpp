// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which choices of a repair make a difference, by what has really drifted: a person is asked those and no others.
#include "datalinks/LinkRepair.h"
#include "datalinks/LinkWorld.h"
#include "support/TestMain.h"

#include <QRegularExpression>

using namespace bowline;
using bowline::test::LinkWorld;
using bowline::test::TestPostgres;

namespace tst_repairchoices {

namespace {

constexpr char twoTables[] = "CREATE TABLE dishes (id bigint, name text, price int); CREATE TABLE staff (id int)";

QStringList namesOf(const RepairChoices &choices)
{
    QStringList names;
    const auto add = [&](bool isSet, const char *name) {
        if (isSet)
            names.append(QString::fromUtf8(name));
    };
    add(choices.guessedRenames, "guessed");
    add(choices.materialized, "materialized");
    add(choices.fetchSize, "fetch");
    add(choices.retypeInUse, "retype");
    add(choices.removeGone, "gone");
    add(choices.longLocks, "locks");
    return names;
}

RepairChoices with(bool RepairChoices::*member, bool on)
{
    RepairChoices choices;
    choices.*member = on;
    return choices;
}

} // namespace

class TestRepairChoices : public QObject
{
    Q_OBJECT

    LinkWorld m_world;

    /// Without the one about fetch_size, which is there for every link that Heroku makes.
    QStringList matters(const RepairChoices &choices = {})
    {
        const auto plan = LinkRepair(m_world.localUrl(), m_world.link(), choices, {}).plan();
        if (!plan)
            return {plan.error().detail};
        QStringList names = namesOf(plan->matters);
        names.removeAll(QStringLiteral("fetch"));
        return names;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (TestPostgres::binDir().isEmpty())
            QSKIP("no PostgreSQL server is installed");
        QVERIFY2(m_world.start(twoTables), qPrintable(m_world.error()));
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        QVERIFY2(m_world.begin(twoTables), qPrintable(m_world.error()));
    }

    void whatMatters_data()
    {
        QTest::addColumn<QByteArray>("local");
        QTest::addColumn<QByteArray>("remote");
        QTest::addColumn<QStringList>("expected");
        const QByteArray view = "CREATE VIEW public.names AS SELECT name FROM menu.dishes";
        const QByteArray stock = "CREATE MATERIALIZED VIEW public.stock AS SELECT name FROM menu.dishes";
        const QByteArray retype = "ALTER TABLE dishes ALTER name TYPE varchar(9)";
        const auto row = [](const char *name, const QByteArray &local, const QByteArray &remote, const char *expected) {
            QTest::newRow(name) << local << remote
                                << QString::fromUtf8(expected).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        };
        row("nothing drifted", "SELECT 1", "SELECT 1", "");
        row("added table", "SELECT 1", "CREATE TABLE drinks (id int)", "");
        row("added column", "SELECT 1", "ALTER TABLE staff ADD age int", "locks");
        row("gone column", "SELECT 1", "ALTER TABLE dishes DROP price", "gone locks");
        row("gone table", "SELECT 1", "DROP TABLE staff", "gone locks");
        row("gone column in use", view, "ALTER TABLE dishes DROP name", "");
        row("likely rename", "SELECT 1", "ALTER TABLE dishes DROP price; ALTER TABLE dishes ADD cost int",
            "guessed gone locks");
        row("likely rename in use", "CREATE VIEW public.p AS SELECT price FROM menu.dishes",
            "ALTER TABLE dishes DROP price; ALTER TABLE dishes ADD cost int", "guessed");
        row("another type", "SELECT 1", retype, "locks");
        row("another type in use", view, retype, "retype locks");
        row("another type under a materialized view", stock, retype, "materialized retype");
    }
    void whatMatters()
    {
        QFETCH(QByteArray, local);
        QFETCH(QByteArray, remote);
        QFETCH(QStringList, expected);
        QVERIFY2(m_world.local(local), qPrintable(m_world.error()));
        QVERIFY2(m_world.remote(remote), qPrintable(m_world.error()));
        QCOMPARE(matters(), expected);
    }

    /// What a choice has taken out of the plan can be put back: it goes on to matter.
    void aChoiceMattersBothWays()
    {
        QVERIFY(m_world.remote("ALTER TABLE dishes DROP price; ALTER TABLE dishes ALTER name TYPE varchar(9)"));
        QVERIFY(m_world.local("CREATE MATERIALIZED VIEW public.stock AS SELECT name FROM menu.dishes"));
        const QStringList all{QStringLiteral("materialized"), QStringLiteral("retype"), QStringLiteral("gone"),
                              QStringLiteral("locks")};
        QCOMPARE(matters(), all);
        QCOMPARE(matters(with(&RepairChoices::materialized, true)), all);
        QVERIFY(matters(with(&RepairChoices::removeGone, false)).contains(QStringLiteral("gone")));
        QVERIFY(matters(with(&RepairChoices::retypeInUse, false)).contains(QStringLiteral("retype")));
        QVERIFY(matters(with(&RepairChoices::longLocks, true)).contains(QStringLiteral("locks")));
        const auto plan = LinkRepair(m_world.localUrl(), m_world.link(), {}, {}).plan();
        QVERIFY(plan && !plan->matters.fetchSize); // tables as small as these gain nothing by it
    }
};

BOWLINE_TEST(TestRepairChoices)

} // namespace tst_repairchoices

#include "tst_repairchoices.moc"
