// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says, and offers, where the service that runs is of another version.
#include "support/FakeService.h"
#include "support/GuiWarnings.h"
#include "support/TestMain.h"

#include "state/ServiceState.h"
#include "views/MainWindow.h"
#include "widgets/NoticeBar.h"

#include <QApplication>
#include <QPushButton>

using namespace bowline;
using test::FakeService;

namespace tst_serviceversion {

class TestServiceVersion : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeService> m_fake;

private Q_SLOTS:
    void init()
    {
        test::failOnGuiWarnings();
        m_fake = std::make_unique<FakeService>();
    }

    void noticeReplacesAServiceOfAnotherVersion()
    {
        m_fake->replaceable = true;
        m_fake->failNext(QStringLiteral("subscribe"), makeError(ErrorCode::ServiceMismatch));
        m_fake->hold(QStringLiteral("replaceService"));
        MainWindow window(*m_fake);
        window.show();
        auto *bar = window.findChild<NoticeBar *>();
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(bar->text().contains(QStringLiteral("another version")));         // what happened
        QVERIFY(bar->text().contains(QStringLiteral("show and change nothing"))); // what it means
        QVERIFY(bar->text().contains(QStringLiteral("Replace it")));              // what to do
        QCOMPARE(bar->button()->text(), QStringLiteral("Replace the service"));

        m_fake->failNext(QStringLiteral("replaceService"),
                         makeError(ErrorCode::ServiceMismatch, Phrase::plain(QStringLiteral("It does not end.")), {}));
        bar->button()->click();
        QTRY_VERIFY(m_fake->called(QStringLiteral("replaceService")));
        QVERIFY(bar->text().contains(QStringLiteral("finishing")));
        QVERIFY(!bar->button()->isEnabled()); // one press is enough
        m_fake->release(QStringLiteral("replaceService"));
        QTRY_COMPARE(bar->text(), QStringLiteral("It does not end."));
        QVERIFY(bar->button()->isEnabled());

        bar->button()->click();
        QTRY_VERIFY(window.state().isReady());
        QTRY_VERIFY(!bar->isVisible());
        QCOMPARE(m_fake->count(QStringLiteral("replaceService")), 2);
    }

    void noticeOfAnotherVersionThatCannotBeReplaced()
    {
        m_fake->failNext(QStringLiteral("subscribe"), makeError(ErrorCode::ServiceMismatch));
        MainWindow window(*m_fake);
        window.show();
        auto *bar = window.findChild<NoticeBar *>();
        QTRY_VERIFY(bar->isVisible());
        QCOMPARE(bar->text(), standardMessage(ErrorCode::ServiceMismatch).text());
        QCOMPARE(bar->button()->text(), nextStepText(NextStep::Retry));
        bar->button()->click();
        QTRY_VERIFY(window.state().isReady());
        QVERIFY(!m_fake->called(QStringLiteral("replaceService")));
    }
    // The service was updated while the window was open.
    void anOpenWindowOffersItToo()
    {
        m_fake->replaceable = true;
        m_fake->state.accounts = {FakeService::account(QStringLiteral("a1"), QStringLiteral("ada@example.com"))};
        MainWindow window(*m_fake);
        window.show();
        QTRY_VERIFY(window.state().isReady());
        auto *bar = window.findChild<NoticeBar *>();
        Q_EMIT m_fake->connectionChanged({false, makeError(ErrorCode::ServiceMismatch)});
        QTRY_COMPARE(bar->button()->text(), QStringLiteral("Replace the service"));
        bar->button()->click();
        QTRY_VERIFY(m_fake->called(QStringLiteral("replaceService")));
        Q_EMIT m_fake->connectionChanged({});
        QTRY_VERIFY(!bar->isVisible() || bar->button()->text() != QStringLiteral("Replace the service"));
    }
};

BOWLINE_GUI_TEST(TestServiceVersion)

} // namespace tst_serviceversion

#include "tst_serviceversion.moc"
