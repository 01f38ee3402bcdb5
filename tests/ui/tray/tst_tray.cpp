// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tray's menu, words and picture, and what closing the window means.
#include "support/FakeService.h"
#include "support/GuiWarnings.h"
#include "support/TestMain.h"
#include "support/VirtualClock.h"

#include "state/ServiceState.h"
#include "theme/Theme.h"
#include "tray/DesktopPresence.h"
#include "tray/DesktopSettings.h"
#include "tray/TrayIcon.h"
#include "views/MainWindow.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QMenu>
#include <QSignalSpy>

#include <algorithm>

using namespace bowline;
using test::FakeService;

namespace tst_tray {

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QAction *action(QMenu *menu, const QString &text)
{
    for (QAction *candidate : menu->actions()) {
        if (candidate->text() == text)
            return candidate;
    }
    return nullptr;
}

} // namespace

class TestTray : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeService> m_api;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<test::VirtualClock> m_clock;
    std::unique_ptr<DesktopPresence> m_presence;

private Q_SLOTS:
    void init()
    {
        test::failOnGuiWarnings();
        QApplication::setQuitOnLastWindowClosed(false); // the test goes on
        m_api = std::make_unique<FakeService>();
        m_api->state.accounts = {FakeService::account(s("a1"), s("ada@example.com"))};
        m_api->state.projects = {FakeService::project(s("shop"), s("R&D shop"))};
        m_api->state.syncs = {{ProjectId(s("shop")), s("A_URL"), SyncState::InSync},
                              {ProjectId(s("shop")), s("B_URL"), SyncState::InSync},
                              {ProjectId(s("shop")), s("C_URL"), SyncState::OptedOut}};
        m_api->envVars().envVarsOf[s("shop")] = {FakeService::syncedVar(s("shop"), s("A_URL"), SyncState::InSync)};
        m_clock = std::make_unique<test::VirtualClock>();
        m_window = std::make_unique<MainWindow>(*m_api);
        m_presence = std::make_unique<DesktopPresence>(*m_api, *m_window, m_clock.get());
        m_window->show();
        QTRY_VERIFY(m_window->state().isReady());
    }
    void cleanup()
    {
        DesktopSettings::instance().setQuiet(false);
        DesktopSettings::instance().setKeepInTray(false);
        m_presence.reset();
        m_window.reset();
        m_api.reset();
    }

    void saysHowThingsAre()
    {
        TrayIcon &tray = m_presence->tray();
        QTRY_COMPARE(tray.toolTip(), s("Bowline: all 2 syncs are proven"));
        m_api->emitChanges({FakeService::syncedVar(s("shop"), s("A_URL"), SyncState::WaitingForHeroku)});
        QCOMPARE(tray.toolTip(), s("Bowline: 1 of 2 syncs need a look, the worst: Waiting for Heroku"));
        m_api->emitChanges({FakeService::syncedVar(s("shop"), s("B_URL"), SyncState::Failing)});
        QCOMPARE(tray.toolTip(), s("Bowline: 2 of 2 syncs need a look, the worst: Failing"));
        QStringList texts;
        for (const QAction *entry : tray.menu()->actions())
            texts.append(entry->isSeparator() ? s("-") : entry->text());
        QCOMPARE(texts, (QStringList{s("Open Bowline"), s("-"), s("B_URL in R&&D shop: Failing"),
                                     s("A_URL in R&&D shop: Waiting for Heroku"), s("-"), s("Sync everything now"),
                                     s("Quiet mode"), s("-"), s("Quit")}));
        action(tray.menu(), texts[3])->trigger();
        QTRY_VERIFY(m_window->isVisible());
    }

    // By its shape too, not by its colour alone.
    void everyStatusHasItsPicture()
    {
        QSet<QByteArray> shapes;
        int states = 0;
        for (const SyncState state :
             {SyncState::InSync, SyncState::OptedOut, SyncState::Updating, SyncState::Unproven, SyncState::Offline,
              SyncState::WaitingForHeroku, SyncState::Failing, SyncState::Disconnected}) {
            const QImage picture =
                trayPicture(state).pixmap(QSize(48, 48), 1.0).toImage().convertToFormat(QImage::Format_RGB32);
            QByteArray white; // what is left when the colours are taken away
            for (int y = 0; y < picture.height(); ++y) {
                for (int x = 0; x < picture.width(); ++x)
                    white.append(qGray(picture.pixel(x, y)) > 200 ? '1' : '0');
            }
            shapes.insert(white);
            ++states;
        }
        QCOMPARE(shapes.size(), states);
    }

    void syncsEverythingThatFollows()
    {
        QAction *all = action(m_presence->tray().menu(), s("Sync everything now"));
        QTRY_VERIFY(all->isEnabled());
        all->trigger();
        QCOMPARE(m_api->count(s("syncNow")), 2); // not the opted-out one
    }

    void quietModeIsOneSwitchInTwoPlaces()
    {
        QAction *quiet = action(m_presence->tray().menu(), s("Quiet mode"));
        m_window->showSettings();
        const auto quietBox = [this] {
            const auto boxes = m_window->findChildren<QCheckBox *>();
            const auto found = std::find_if(boxes.begin(), boxes.end(),
                                            [](const QCheckBox *each) { return each->text() == s("Quiet mode"); });
            return found == boxes.end() ? nullptr : *found;
        };
        QTRY_VERIFY(quietBox()); // cards are made one after the other
        QCheckBox *box = quietBox();
        QVERIFY(!box->isChecked() && !quiet->isChecked());
        quiet->trigger();
        QVERIFY(box->isChecked());
        QVERIFY(m_presence->watch().isQuiet());
        box->setChecked(false);
        QVERIFY(!quiet->isChecked());
        QVERIFY(!m_presence->watch().isQuiet());
    }

    void aChangeIsTold()
    {
        QSignalSpy told(&m_presence->watch(), &SyncWatch::notice);
        m_clock->advance(20'000);
        m_api->emitChanges({FakeService::syncedVar(s("shop"), s("A_URL"), SyncState::Failing)});
        m_clock->advance(3000);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first().first().value<SyncNotice>().title, s("A_URL: Failing"));
    }

    // This platform has no tray: whoever wants to keep Bowline there must not lose the window for good.
    void withoutATrayClosingEnds()
    {
        QVERIFY(!TrayIcon::isAvailable());
        DesktopSettings::instance().setKeepInTray(true);
        QVERIFY(m_window->close());
        QVERIFY(!m_window->isVisible());
    }

    void bringForwardShowsAHiddenWindow()
    {
        m_window->hide();
        action(m_presence->tray().menu(), s("Open Bowline"))->trigger();
        QVERIFY(m_window->isVisible());
    }
};

BOWLINE_GUI_TEST(TestTray)

} // namespace tst_tray

#include "tst_tray.moc"
