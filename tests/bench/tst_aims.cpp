// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a measurement that is checked notices what it was made to notice.
#include "bench/Aims.h"
#include "support/TestMain.h"

#include <limits>

using namespace bowline::test;

namespace tst_aims {

class TestAims : public QObject
{
    Q_OBJECT

    static Aims aims(const QStringList &options)
    {
        QCommandLineParser parser;
        Aims::addOptions(parser);
        parser.parse(QStringList{QStringLiteral("bench")} + options);
        return Aims(parser);
    }
    static QStringList checked() { return {QStringLiteral("--check")}; }

private Q_SLOTS:
    void aMissedAimIsNamed()
    {
        Aims check = aims(checked());
        check.atMost(QStringLiteral("own store"), 1.2, 1.2);
        check.atLeast(QStringLiteral("beside node"), 1.2, 1.2);
        QCOMPARE(check.exitCode(), 0);
        check.atMost(QStringLiteral("env file"), 1.21, 1.2);
        check.atLeast(QStringLiteral("group commit"), 9.9, 10);
        QCOMPARE(check.exitCode(), 1);
        QCOMPARE(check.missed().size(), 2);
        QVERIFY(check.missed().at(0).startsWith(QStringLiteral("env file: 1.21")));
        QVERIFY(check.missed().at(1).startsWith(QStringLiteral("group commit: 9.90")));
    }
    void slackNoticesTheAbsurdOnly()
    {
        const QStringList generous = checked() + QStringList{QStringLiteral("--slack"), QStringLiteral("2")};
        Aims check = aims(generous);
        check.atMost(QStringLiteral("rotation"), 2.3, 1.2);
        check.atLeast(QStringLiteral("ingest"), 0.7, 1.2);
        QCOMPARE(check.exitCode(), 0);
        check.atMost(QStringLiteral("rotation"), 2.5, 1.2);
        check.atLeast(QStringLiteral("ingest"), 0.5, 1.2);
        QCOMPARE(check.missed().size(), 2);
    }
    void whatWasNotMeasuredIsMissed()
    {
        Aims check = aims(checked());
        check.atMost(QStringLiteral("nothing"), 0, 1.2);
        check.atMost(QStringLiteral("by nothing"), std::numeric_limits<double>::quiet_NaN(), 1.2);
        check.atLeast(QStringLiteral("by nothing"), std::numeric_limits<double>::infinity(), 1.2);
        QCOMPARE(check.missed().size(), 3);
    }
    void withoutCheckNothingFails()
    {
        Aims table = aims({});
        table.atMost(QStringLiteral("rotation"), 100, 1.2);
        QCOMPARE(table.exitCode(), 0);
    }
};

BOWLINE_TEST(TestAims)

} // namespace tst_aims

#include "tst_aims.moc"
