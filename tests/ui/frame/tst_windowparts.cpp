// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/GuiWarnings.h"
#include "support/TestMain.h"

#include "OneWindow.h"
#include "dialogs/project/FormParts.h"
#include "models/LogModel.h"
#include "theme/Theme.h"
#include "widgets/ColumnFitter.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QVBoxLayout>

using namespace bowline;

namespace tst_windowparts {

namespace {

const QList<ColumnRoom> rooms{{.least = 70, .rank = 3},
                              {.least = 60, .rank = 2},
                              {.least = 60, .rank = 1},
                              {.least = 80, .rank = 0, .greedy = true}};

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// A table of one long line, as wide as it is told.
class OneLine
{
public:
    explicit OneLine(const QString &key)
    {
        table.setModel(&model);
        LogLine line;
        line.number = 1;
        line.time = QDateTime::currentDateTimeUtc();
        line.part = s("heroku.requests.of.an.account");
        line.text = s("a sentence that is much longer than any table of this test is wide, and then some words more");
        model.setLines({line});
        fitter = new ColumnFitter(&table, key, rooms);
    }
    void show(int width)
    {
        table.resize(width, 200);
        table.show();
        QTest::qWait(20);
    }

    LogModel model;
    QTableView table;
    ColumnFitter *fitter;
};

} // namespace

class TestWindowParts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnGuiWarnings(); }
    void columnsGiveWayByRank();
    void drawnWidthsAreRemembered();
    void dialogStaysOverItsWindow();
    void secondStartAsksTheFirst();
    void startsAtOnceMakeOneWindow();
    void silentFirstDoesNotKeepTheSecondOut();
    void lockOfTheDeadIsFree();
};

void TestWindowParts::columnsGiveWayByRank()
{
    OneLine line(s("test-ranks"));
    line.show(900);
    const int time = line.table.columnWidth(LogModel::Time);
    const int part = line.table.columnWidth(LogModel::Part);
    const int head = line.table.horizontalHeader()->sectionSizeHint(LogModel::Text);
    line.show(460); // only the text has given way
    QCOMPARE(line.table.columnWidth(LogModel::Time), time);
    QCOMPARE(line.table.columnWidth(LogModel::Part), part);
    line.show(360); // the text is as narrow as its head, then the part gives way
    QCOMPARE(line.table.columnWidth(LogModel::Time), time);
    QVERIFY(line.table.columnWidth(LogModel::Part) < part);
    QCOMPARE(line.table.columnWidth(LogModel::Text), qMax(80, head));
    line.show(150); // no room for the heads either
    QCOMPARE(line.table.columnWidth(LogModel::Text), 80);
}

void TestWindowParts::drawnWidthsAreRemembered()
{
    {
        OneLine line(s("test-drawn"));
        line.show(600);
        line.table.horizontalHeader()->resizeSection(LogModel::Level, 133);
        line.show(700);
        QCOMPARE(line.table.columnWidth(LogModel::Level), 133);
    }
    OneLine line(s("test-drawn"));
    line.show(600);
    QCOMPARE(line.table.columnWidth(LogModel::Level), 133);
    Q_EMIT line.table.horizontalHeader()->sectionHandleDoubleClicked(LogModel::Level);
    QVERIFY(line.table.columnWidth(LogModel::Level) != 133);
    OneLine other(s("test-other"));
    other.show(600);
    QVERIFY(other.table.columnWidth(LogModel::Level) != 133);
}

// The position that is known while the window manager places it can be the screen's corner.
void TestWindowParts::dialogStaysOverItsWindow()
{
    Theme::instance();
    QWidget window;
    window.setGeometry(200, 150, 400, 400);
    window.show();
    std::unique_ptr<QDialog> dialog;
    QLabel *words = nullptr;
    QElapsedTimer shown;
    do { // once more where a busy computer takes longer than the moment in which nobody can have moved it
        dialog = std::make_unique<QDialog>(&window);
        words = new QLabel(s("short"));
        parts::dialogLayout(dialog.get())->addWidget(words);
        shown.start();
        dialog->open();
        dialog->move(0, -20);
        words->setMinimumSize(300, 250);
        parts::growToFit(dialog.get());
        QTRY_VERIFY(dialog->height() >= 250);
    } while (shown.elapsed() >= 1000);
    QVERIFY(qAbs(dialog->geometry().center().x() - window.geometry().center().x()) < 3);
    QVERIFY(dialog->y() >= 0);
    QTest::qWait(1100); // from now on a person may have moved it
    dialog->move(20, 30);
    words->setMinimumSize(300, 300);
    parts::growToFit(dialog.get());
    QTRY_VERIFY(dialog->height() >= 300);
    QCOMPARE(dialog->pos(), QPoint(20, 30));
}

void TestWindowParts::secondStartAsksTheFirst()
{
    const QTemporaryDir folder;
    const QString place = folder.filePath(s("window.sock"));
    OneWindow first(place);
    QSignalSpy opened(&first, &OneWindow::mayOpen);
    QSignalSpy asked(&first, &OneWindow::forwardRequested);
    first.start();
    QCOMPARE(opened.size(), 1); // at once: nothing is waited for
    qputenv("XDG_ACTIVATION_TOKEN", "token-1");
    OneWindow second(place);
    qunsetenv("XDG_ACTIVATION_TOKEN");
    QSignalSpy secondOpened(&second, &OneWindow::mayOpen);
    QSignalSpy cameForward(&second, &OneWindow::otherCameForward);
    second.start();
    QTRY_COMPARE(cameForward.size(), 1);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toByteArray(), QByteArray("token-1"));
    QVERIFY(secondOpened.isEmpty() && !second.isFirst());
}

void TestWindowParts::startsAtOnceMakeOneWindow()
{
    const QTemporaryDir folder;
    std::vector<std::unique_ptr<OneWindow>> starts;
    int opened = 0;
    int forward = 0;
    for (int i = 0; i < 8; ++i) {
        starts.push_back(std::make_unique<OneWindow>(folder.filePath(s("window.sock"))));
        connect(starts.back().get(), &OneWindow::mayOpen, this, [&opened] { ++opened; });
        connect(starts.back().get(), &OneWindow::otherCameForward, this, [&forward] { ++forward; });
    }
    for (const auto &one : starts)
        one->start();
    QTRY_COMPARE(forward, 7);
    QCOMPARE(opened, 1);
}

// It has the lock and does not listen: hung, or ending.
void TestWindowParts::silentFirstDoesNotKeepTheSecondOut()
{
    const QTemporaryDir folder;
    const QString place = folder.filePath(s("window.sock"));
    auto first = std::make_unique<OneWindow>(place);
    first->start();
    QVERIFY(QFile::remove(place)); // nobody reaches it any more
    OneWindow second(place);
    QSignalSpy opened(&second, &OneWindow::mayOpen);
    second.start();
    QTest::qWait(300);
    QVERIFY(opened.isEmpty());
    first.reset(); // it has ended: the second is the first now
    QTRY_COMPARE(opened.size(), 1);
    QVERIFY(second.isFirst());
    QVERIFY(QFile::remove(place));
    OneWindow third(place);
    QSignalSpy thirdOpened(&third, &OneWindow::mayOpen);
    third.start();
    QTRY_COMPARE(thirdOpened.size(), 1);
    QVERIFY(!third.isFirst());
}

void TestWindowParts::lockOfTheDeadIsFree()
{
    const QTemporaryDir folder;
    const QString place = folder.filePath(s("window.sock"));
    QFile lock(place + s(".lock"));
    QVERIFY(lock.open(QIODevice::WriteOnly)); // left behind
    QFile socket(place);
    QVERIFY(socket.open(QIODevice::WriteOnly));
    OneWindow one(place);
    QSignalSpy opened(&one, &OneWindow::mayOpen);
    one.start();
    QCOMPARE(opened.size(), 1);
    OneWindow second(place);
    QSignalSpy forward(&second, &OneWindow::otherCameForward);
    second.start();
    QTRY_COMPARE(forward.size(), 1);
}

BOWLINE_GUI_TEST(TestWindowParts)

} // namespace tst_windowparts

#include "tst_windowparts.moc"
