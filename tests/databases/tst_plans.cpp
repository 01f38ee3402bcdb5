// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the names of plans say, and how carefully a database is treated that nobody has said anything about.
#include "databases/KnownDatabase.h"
#include "support/TestMain.h"

using namespace bowline;

namespace tst_plans {

namespace {

HerokuAttachment tie(const char *app, const char *name, const char *credential = "default", const char *pooling = "")
{
    HerokuAttachment attachment;
    attachment.appName = QString::fromLatin1(app);
    attachment.name = QString::fromLatin1(name);
    attachment.credential = QString::fromLatin1(credential);
    attachment.pooling = QString::fromLatin1(pooling);
    attachment.configVars = {attachment.name + QStringLiteral("_URL")};
    return attachment;
}

} // namespace

class TestPlans : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void families_data()
    {
        QTest::addColumn<int>("family");
        QTest::addColumn<bool>("links");
        QTest::addColumn<bool>("isPrivate");
        using Family = DatabasePlan::Family;
        const auto row = [](const char *name, Family family, bool links, bool isPrivate) {
            QTest::newRow(name) << int(family) << links << isPrivate;
        };
        row("essential-0", Family::Essential, false, false);
        row("mini", Family::Essential, false, false);
        row("hobby-dev", Family::Essential, false, false);
        row("basic", Family::Essential, false, false);
        row("standard-0", Family::Standard, true, false);
        row("premium-10", Family::Premium, true, false);
        row("private-3", Family::Private, true, true);
        row("shield-0", Family::Shield, true, true);
        row("advanced", Family::Advanced, false, false);
        row("advanced-private", Family::Advanced, false, true);
        row("advanced-shield", Family::Advanced, false, true);
        row("performance-4g", Family::Advanced, false, false);
        row("of-tomorrow", Family::Other, true, false); // Heroku is asked, and says
        row("", Family::Other, true, false);
    }
    void families()
    {
        QFETCH(int, family);
        QFETCH(bool, links);
        QFETCH(bool, isPrivate);
        const DatabasePlan plan(QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(int(plan.family()), family);
        QCOMPARE(plan.hasLinks(), links);
        QCOMPARE(plan.whyNoLinks().isEmpty(), links);
        QCOMPARE(plan.isPrivate(), isPrivate);
    }

    void protection_data()
    {
        QTest::addColumn<QString>("plan");
        QTest::addColumn<QString>("app");
        QTest::addColumn<int>("level");
        const auto row = [](const char *plan, const char *app, Protection level) {
            QTest::newRow(qPrintable(QStringLiteral("%1 of %2").arg(QLatin1String(plan), QLatin1String(app))))
                << QString::fromLatin1(plan) << QString::fromLatin1(app) << int(level);
        };
        row("standard-0", "sushi", Protection::AskAndType);
        row("advanced", "sushi-staging", Protection::AskAndType);
        row("essential-0", "sushi", Protection::Ask);
        row("mini", "sushi-production", Protection::AskAndType);
        row("mini", "prod-sushi", Protection::AskAndType);
        row("mini", "sushi-prod2", Protection::AskAndType);
        row("mini", "products", Protection::Ask);
        row("mini", "reproduction", Protection::Ask);
        row("of-tomorrow", "sushi", Protection::Ask);
    }
    void protection()
    {
        QFETCH(QString, plan);
        QFETCH(QString, app);
        QFETCH(int, level);
        QCOMPARE(int(usualProtection(DatabasePlan(plan), app)), level);
    }

    void theUrlIsReadWhereItIsWhole()
    {
        KnownDatabase database;
        database.app = QStringLiteral("sushi");
        QVERIFY(!database.mainAttachment());
        database.attachments = {tie("ramen", "DATABASE", "analytics"), tie("sushi", "POOLED", "default", "default")};
        QVERIFY(!database.mainAttachment()); // neither is the database as its owner sees it
        database.attachments.append(tie("ramen", "DATABASE"));
        QCOMPARE(database.mainAttachment()->appName, QStringLiteral("ramen"));
        database.attachments.append(tie("sushi", "HEROKU_POSTGRESQL_BLUE"));
        QCOMPARE(database.mainAttachment()->name, QStringLiteral("HEROKU_POSTGRESQL_BLUE"));
        database.attachments.append(tie("sushi", "DATABASE"));
        QCOMPARE(database.mainAttachment()->name, QStringLiteral("DATABASE"));
        QCOMPARE(database.attachmentNames().first(), QStringLiteral("sushi::DATABASE"));
        QCOMPARE(database.attachmentNames().size(), 5);
    }
};

BOWLINE_TEST(TestPlans)

} // namespace tst_plans

#include "tst_plans.moc"
