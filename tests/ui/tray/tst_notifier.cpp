// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Desktop notifications on a private session bus: with a server, with one that takes markup, and with none.
#include "FakeNotifications.h"
#include "support/TestMain.h"
#include "tray/DesktopNotifier.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace bowline;
using test::FakeNotifications;

namespace tst_notifier {

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

SyncNotice notice()
{
    return {s("A_URL: Failing"), s("R&D <shop>. It refuses."), true, ProjectId(s("p1")), s("A_URL")};
}

} // namespace

class TestNotifier : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        if (!QDBusConnection::sessionBus().isConnected())
            QSKIP("there is no session bus");
    }

    void theServerShowsIt()
    {
        FakeNotifications server({s("body")});
        QVERIFY(server.isRegistered());
        DesktopNotifier notifier;
        QSignalSpy refused(&notifier, &DesktopNotifier::refused);
        QSignalSpy activated(&notifier, &DesktopNotifier::activated);
        notifier.show(notice());
        SyncNotice second = notice();
        second.envVar = s("B_URL");
        notifier.show(second); // while it is still asked what it can
        QTRY_COMPARE(server.shown.size(), 2);
        const FakeNotifications::Shown &shown = server.shown.first();
        QCOMPARE(shown.app, s("Bowline"));
        QCOMPARE(shown.title, s("A_URL: Failing"));
        QCOMPARE(shown.body, s("R&D <shop>. It refuses."));
        QCOMPARE(shown.hints.value(s("urgency")).toInt(), 2);
        QCOMPARE(shown.hints.value(s("desktop-entry")).toString(), s("org.bowline.Bowline"));
        QVERIFY(shown.actions.contains(s("default")));
        QVERIFY(refused.isEmpty());
        // Chosen before the answer to Notify has come back, it is not known yet; a person is not so fast.
        int chosen = 0;
        while (activated.isEmpty() && chosen < 1000) {
            Q_EMIT server.ActionInvoked(2, s("default"));
            ++chosen;
            activated.wait(10);
        }
        QVERIFY(!activated.isEmpty());
        QCOMPARE(activated.first().at(0).value<ProjectId>(), ProjectId(s("p1")));
        QCOMPARE(activated.first().at(1).toString(), s("B_URL"));
        Q_EMIT server.ActionInvoked(77, s("default")); // of another program
        Q_EMIT server.NotificationClosed(2, 1);
        Q_EMIT server.ActionInvoked(2, s("default"));
        Q_EMIT server.ActionInvoked(1, s("default")); // the bus keeps the order
        QTRY_COMPARE(activated.last().at(1).toString(), s("A_URL"));
        QVERIFY(activated.size() <= chosen + 1);
    }

    void namesAreNoMarkup()
    {
        FakeNotifications server({s("body"), s("body-markup")});
        DesktopNotifier notifier;
        notifier.show(notice());
        QTRY_COMPARE(server.shown.size(), 1);
        QCOMPARE(server.shown.first().body, s("R&amp;D &lt;shop&gt;. It refuses."));
    }

    void withoutAServerItIsHandedBack()
    {
        DesktopNotifier notifier;
        QSignalSpy refused(&notifier, &DesktopNotifier::refused);
        notifier.show(notice());
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(refused.first().first().value<SyncNotice>().title, s("A_URL: Failing"));
        // One that comes later is used.
        FakeNotifications server({s("body")});
        notifier.show(notice());
        QTRY_COMPARE(server.shown.size(), 1);
    }

    void aServerThatGoesIsNoticed()
    {
        DesktopNotifier notifier;
        QSignalSpy refused(&notifier, &DesktopNotifier::refused);
        {
            FakeNotifications server({s("body")});
            notifier.show(notice());
            QTRY_COMPARE(server.shown.size(), 1);
        }
        notifier.show(notice());
        QTRY_COMPARE(refused.size(), 1);
    }
};

BOWLINE_TEST(TestNotifier)

} // namespace tst_notifier

#include "tst_notifier.moc"
