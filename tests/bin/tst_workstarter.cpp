// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the service does when its journal cannot be opened at its start: which troubles are waited out, and for how
// long.
#include "bin/WorkStarter.h"
#include "support/FakeService.h"
#include "support/TestMain.h"
#include "support/VirtualClock.h"

#include <QLoggingCategory>

using namespace bowline;
using bowline::test::FakeService;
using bowline::test::VirtualClock;

namespace tst_workstarter {

class TestWorkStarter : public QObject
{
    Q_OBJECT

    const QString m_subscribe = QStringLiteral("subscribe");

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("bowline.*.warning=false")); }

    void whatMayPassIsTriedAgain_data()
    {
        QTest::addColumn<bool>("again");
        for (const ErrorCode code : allErrorCodes()) {
            const QString text = errorCodeText(code);
            if (text.startsWith(QLatin1String("store.")))
                QTest::newRow(qPrintable(text)) << (code != ErrorCode::StoreBusy && code != ErrorCode::StoreNewer);
        }
        QTest::newRow("net.offline") << true;
        QTest::newRow("input.invalid") << false; // a wrong BOWLINE_STORE
    }
    void whatMayPassIsTriedAgain()
    {
        QFETCH(bool, again);
        FakeService service;
        VirtualClock clock;
        WorkStarter starter(&service, &clock);
        int begun = 0;
        QList<bool> failures;
        connect(&starter, &WorkStarter::begun, this, [&] { ++begun; });
        connect(&starter, &WorkStarter::failed, this, [&](const Error &, bool goesOn) { failures.append(goesOn); });

        const Error error = makeError(errorCodeFromText(QString::fromLatin1(QTest::currentDataTag())));
        service.failNext(m_subscribe, error);
        starter.start();
        clock.advance(0);
        QCOMPARE(failures, QList<bool>{again});
        clock.advance(1000);
        QCOMPARE(begun, again ? 1 : 0);
        clock.advance(10 * 60 * 1000);
        QCOMPARE(service.count(m_subscribe), again ? 2 : 1);
    }

    void thePausesGrow()
    {
        FakeService service;
        VirtualClock clock;
        WorkStarter starter(&service, &clock);
        QList<qint64> at;
        connect(&starter, &WorkStarter::failed, this, [&] {
            at.append(clock.monotonicMs() / 1000);
            if (at.size() < 9)
                service.failNext(m_subscribe, makeError(ErrorCode::StoreFull));
        });
        service.failNext(m_subscribe, makeError(ErrorCode::StoreFull));
        const qint64 since = clock.monotonicMs() / 1000;
        starter.start();
        clock.advance(10 * 60 * 1000);
        for (qint64 &when : at)
            when -= since;
        QCOMPARE(at, (QList<qint64>{0, 1, 3, 7, 15, 31, 63, 123, 183}));
        QCOMPARE(service.count(m_subscribe), 10);
    }
};

BOWLINE_TEST(TestWorkStarter)

} // namespace tst_workstarter

#include "tst_workstarter.moc"
