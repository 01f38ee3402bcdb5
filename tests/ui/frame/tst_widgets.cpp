// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeService.h"
#include "support/GuiWarnings.h"
#include "support/TestMain.h"

#include "models/StatusText.h"
#include "theme/Icons.h"
#include "theme/Theme.h"
#include "widgets/EmptyState.h"
#include "widgets/ErrorBanner.h"
#include "widgets/ScrollAccess.h"
#include "widgets/SecretClipboard.h"
#include "widgets/StatusDelegate.h"
#include "widgets/StatusRoles.h"
#include "widgets/StepList.h"
#include "widgets/Ticker.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>

#include <QAccessible>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableWidget>
#include <cmath>

using namespace bowline;
using test::FakeService;

namespace tst_widgets {

class tst_Widgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void phrasesOfASync_data();
    void phrasesOfASync();
    void relativeTimes_data();
    void relativeTimes();
    void contrastOfEveryTone_data();
    void contrastOfEveryTone();
    void everySymbolIsDrawn();
    void errorBannerOffersTheNextStep();
    void errorBannerIsSaidOnce();
    void stepsKeepTheirWords();
    void emptyStateShowsItsWholeSentence();
    void scrollAreaStandsALateQuestion();
    void selectedStatusKeepsItsColour_data();
    void selectedStatusKeepsItsColour();
    void secretLeavesTheClipboard();
    void foreignTextStaysOnTheClipboard();
    void tickerRestsWhileNothingIsSeen();
};

void tst_Widgets::init()
{
    test::failOnGuiWarnings();
}

void tst_Widgets::phrasesOfASync_data()
{
    QTest::addColumn<SyncState>("state");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("phrase");
    QTest::newRow("proven") << SyncState::InSync << QString() << QStringLiteral("In sync, proven 12 s ago");
    QTest::newRow("updating") << SyncState::Updating << QString() << QStringLiteral("Updating");
    QTest::newRow("unproven") << SyncState::Unproven << QStringLiteral("The project is paused.")
                              << QStringLiteral("Not proven: The project is paused");
    QTest::newRow("waiting") << SyncState::WaitingForHeroku << QString() << QStringLiteral("Waiting for Heroku");
    QTest::newRow("failing") << SyncState::Failing << QString() << QStringLiteral("Failing");
    QTest::newRow("offline") << SyncState::Offline << QString() << QStringLiteral("Offline");
    QTest::newRow("opted out") << SyncState::OptedOut << QStringLiteral("By you.") << QStringLiteral("Opted out");
    QTest::newRow("disconnected") << SyncState::Disconnected << QString() << QStringLiteral("Disconnected");
}

void tst_Widgets::phrasesOfASync()
{
    QFETCH(SyncState, state);
    QFETCH(QString, reason);
    QFETCH(QString, phrase);
    EnvVarView row = FakeService::syncedVar(QStringLiteral("p"), QStringLiteral("URL"), state);
    row.sync->reason = Phrase::plain(reason);
    const QDateTime now = row.sync->provenAt.addSecs(12);
    QCOMPARE(statusPhrase(row, now), phrase);
    row.sync.reset();
    QCOMPARE(statusPhrase(row, now), QStringLiteral("Manual"));
}

void tst_Widgets::relativeTimes_data()
{
    QTest::addColumn<qint64>("age");
    QTest::addColumn<QString>("text");
    QTest::newRow("now") << qint64{1} << QStringLiteral("just now");
    QTest::newRow("seconds") << qint64{59} << QStringLiteral("59 s ago");
    QTest::newRow("minutes") << qint64{60} << QStringLiteral("1 min ago");
    QTest::newRow("hours") << qint64{7200} << QStringLiteral("2 h ago");
    QTest::newRow("day") << qint64{86400} << QStringLiteral("1 day ago");
    QTest::newRow("days") << qint64{5 * 86400} << QStringLiteral("5 days ago");
    QTest::newRow("to come") << qint64{-30} << QStringLiteral("in 30 s");
}

void tst_Widgets::relativeTimes()
{
    QFETCH(qint64, age);
    QFETCH(QString, text);
    const QDateTime now(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
    QCOMPARE(relativeTime(now.addSecs(-age), now), text);
    QCOMPARE(relativeTime({}, now), QString());
    const qint64 lifetime = relativeTimeLifetime(now.addSecs(-age), now);
    QVERIFY(lifetime >= 250 && lifetime <= 3600 * 1000);
}

void tst_Widgets::contrastOfEveryTone_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

namespace {

double luminance(const QColor &color)
{
    const auto channel = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double high = qMax(luminance(a), luminance(b));
    const double low = qMin(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

} // namespace

void tst_Widgets::contrastOfEveryTone()
{
    QFETCH(bool, dark);
    const Tokens &tokens = dark ? darkTokens() : lightTokens();
    for (const Tone tone : {Tone::Text, Tone::Muted, Tone::Accent, Tone::Proven, Tone::Working, Tone::Warning,
                            Tone::Failing, Tone::Off}) {
        for (const QColor &ground : {tokens.background, tokens.surface, tokens.selected, tokens.hover})
            QVERIFY2(contrast(tokens.color(tone), ground) >= 4.5, qPrintable(tokens.color(tone).name()));
    }
    QVERIFY(contrast(tokens.onAccent, tokens.accent) >= 4.5);
    QVERIFY(contrast(tokens.onAccent, tokens.accentHover) >= 4.5);
    QVERIFY(contrast(tokens.text, tokens.selected) >= 4.5);
}

void tst_Widgets::everySymbolIsDrawn()
{
    for (int i = 1; i <= static_cast<int>(Symbol::More); ++i) {
        const QImage image = icons::pixmap(static_cast<Symbol>(i), 24, Qt::red, 2.0).toImage();
        QCOMPARE(image.size(), QSize(48, 48));
        bool red = false;
        for (int y = 0; y < image.height() && !red; ++y) {
            for (int x = 0; x < image.width() && !red; ++x)
                red = image.pixelColor(x, y) == QColor(Qt::red);
        }
        QVERIFY2(red, qPrintable(QString::number(i)));
    }
    QVERIFY(!icons::appIcon().pixmap(64, 64).isNull());
}

void tst_Widgets::errorBannerOffersTheNextStep()
{
    ErrorBanner banner;
    QVERIFY(banner.isHidden());
    banner.showError(makeError(ErrorCode::AuthClientMissing));
    QVERIFY(!banner.isHidden());
    QCOMPARE(banner.text(), standardMessage(ErrorCode::AuthClientMissing).text());
    QCOMPARE(banner.button()->text(), QStringLiteral("Open Settings"));
    NextStep asked = NextStep::None;
    connect(&banner, &ErrorBanner::actionRequested, this, [&](NextStep step) { asked = step; });
    banner.button()->click();
    QCOMPARE(asked, NextStep::OpenSettings);
    banner.showErrorWith(makeError(ErrorCode::InputInvalid), NextStep::None);
    QVERIFY(banner.button()->isHidden());
    banner.clear();
    QVERIFY(banner.isHidden());
    QCOMPARE(banner.text(), QString());
}

// A page shows its error again whenever a row changes: who hears the window must not hear it each time.
void tst_Widgets::errorBannerIsSaidOnce()
{
    ErrorBanner banner;
    const QSignalSpy said(&banner, &ErrorBanner::said);
    banner.showError(makeError(ErrorCode::ApiUnavailable));
    QCOMPARE(said.size(), 1);
    banner.showError(makeError(ErrorCode::ApiUnavailable));
    QCOMPARE(said.size(), 1);
    banner.showError(makeError(ErrorCode::AuthRevoked));
    QCOMPARE(said.size(), 2);
    banner.clear();
    banner.showError(makeError(ErrorCode::AuthRevoked)); // it has happened again
    QCOMPARE(said.size(), 3);
}

void tst_Widgets::stepsKeepTheirWords()
{
    StepList list;
    list.setSteps(
        {{Phrase::plain(QStringLiteral("Read DATABASE_URL")), StepState::Done, Phrase::plain(QStringLiteral("0.2 s"))},
         {Phrase::plain(QStringLiteral("Write it")), StepState::Running, {}},
         {Phrase::plain(QStringLiteral("Prove it")), StepState::Waiting, {}}});
    QCOMPARE(list.count(), 3);
    const auto texts = [&list] {
        QStringList all;
        for (const QLabel *label : list.findChildren<QLabel *>())
            all.append(label->text());
        return all;
    };
    QVERIFY(texts().contains(QStringLiteral("Read DATABASE_URL")));
    QVERIFY(texts().contains(QStringLiteral("Running")));
    list.setSteps({{Phrase::plain(QStringLiteral("Read DATABASE_URL")), StepState::Failed,
                    Phrase::plain(QStringLiteral("The app is gone"))}});
    QCOMPARE(list.count(), 1);
    QVERIFY(texts().contains(QStringLiteral("The app is gone")));
    QVERIFY(!texts().contains(QStringLiteral("Write it")));
}

void tst_Widgets::emptyStateShowsItsWholeSentence()
{
    const QString sentence = QStringLiteral("Let an env var follow a Heroku Postgres database, and it stays right "
                                            "whenever Heroku changes the credentials, whatever the reason.");
    EmptyState empty(Symbol::Key, QStringLiteral("No env vars yet"), sentence, QStringLiteral("Begin"));
    for (const QSize size : {QSize(800, 500), QSize(400, 400)}) {
        empty.resize(size);
        empty.show();
        QVERIFY(QTest::qWaitForWindowExposed(&empty));
        for (const QLabel *label : empty.findChildren<QLabel *>())
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    }
}

// Between the count of the children and the question for the last one, a scroll bar may have gone.
void tst_Widgets::scrollAreaStandsALateQuestion()
{
    installScrollAccess();
    QScrollArea area;
    auto *page = new QLabel(QStringLiteral("Contents"));
    page->setFixedSize(100, 900);
    area.setWidget(page);
    area.resize(200, 200);
    area.show();
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&area);
    const int before = face->childCount();
    page->setFixedSize(100, 50);
    QTRY_VERIFY(!area.verticalScrollBar()->isVisible());
    for (int i = 0; i < before + 8; ++i) {
        QAccessibleInterface *child = face->child(i);
        QCOMPARE(child != nullptr, i < face->childCount());
    }
    QVERIFY(face->childCount() > 0);
    QCOMPARE(face->child(0)->parent(), face);
}

void tst_Widgets::selectedStatusKeepsItsColour_data()
{
    QTest::addColumn<Theme::Choice>("choice");
    QTest::newRow("light") << Theme::Choice::Light;
    QTest::newRow("dark") << Theme::Choice::Dark;
}

void tst_Widgets::selectedStatusKeepsItsColour()
{
    QFETCH(Theme::Choice, choice);
    Theme::instance().setChoice(choice);
    QTableWidget table(1, 1);
    auto *cell = new QTableWidgetItem(QStringLiteral("MMMM"));
    cell->setData(SyncStateRole, static_cast<int>(SyncState::Failing));
    table.setItem(0, 0, cell);
    table.setItemDelegate(new StatusDelegate(&table));
    table.setColumnWidth(0, 200);
    table.resize(300, 120);
    table.show();
    const auto colored = [&table] {
        const QImage picture = table.viewport()->grab(QRect(36, 0, 160, 30)).toImage(); // right of the sign
        const QRgb wanted = Theme::instance().color(Tone::Failing).rgb();
        int count = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x)
                count += picture.pixel(x, y) == wanted ? 1 : 0;
        }
        return count;
    };
    QVERIFY(colored() > 0);
    table.selectRow(0);
    QVERIFY(colored() > 0);
    Theme::instance().setChoice(Theme::Choice::Light);
}

void tst_Widgets::secretLeavesTheClipboard()
{
    SecretClipboard &clipboard = SecretClipboard::instance();
    QSignalSpy cleared(&clipboard, &SecretClipboard::cleared);
    clipboard.setLifetime(50);
    clipboard.copy(Secret(QStringLiteral("hunter2")));
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("hunter2"));
    QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(QStringLiteral("x-kde-passwordManagerHint")),
             QByteArray("secret"));
    QVERIFY(cleared.wait(test::usualPatienceMs));
    QCOMPARE(QGuiApplication::clipboard()->text(), QString());
}

void tst_Widgets::foreignTextStaysOnTheClipboard()
{
    SecretClipboard &clipboard = SecretClipboard::instance();
    clipboard.setLifetime(60000);
    clipboard.copy(Secret(QStringLiteral("hunter2")));
    QVERIFY(clipboard.holdsSecret());
    QGuiApplication::clipboard()->setText(QStringLiteral("mine"));
    QVERIFY(!clipboard.holdsSecret());
    clipboard.clear();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("mine"));
}

void tst_Widgets::tickerRestsWhileNothingIsSeen()
{
    QWidget window;
    int refreshed = 0;
    Ticker::instance().follow(&window, [&refreshed](const QDateTime &) {
        ++refreshed;
        return qint64{30};
    });
    QVERIFY(!Ticker::instance().isRunning());
    window.show();
    QTRY_VERIFY(Ticker::instance().isRunning());
    const int before = refreshed;
    QTRY_VERIFY(refreshed > before + 2);
    window.hide();
    QTRY_VERIFY(!Ticker::instance().isRunning());
}

BOWLINE_GUI_TEST(tst_Widgets)

} // namespace tst_widgets

#include "tst_widgets.moc"
