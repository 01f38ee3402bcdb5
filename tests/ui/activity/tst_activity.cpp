// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Activity page over a service double: filters, steps, figures, reports; and the log.
#include "support/FakeService.h"
#include "support/GuiWarnings.h"
#include "support/NamedWidget.h"
#include "support/TestMain.h"

#include "dialogs/LogDialog.h"
#include "models/ActivityModel.h"
#include "state/ServiceState.h"
#include "theme/Theme.h"
#include "views/activity/ActivityPage.h"
#include "widgets/EmptyState.h"
#include "widgets/TimingChart.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QStyleOptionComboBox>
#include <QTableView>
#include <QTemporaryDir>

using namespace bowline;
using test::FakeService;

namespace tst_activity {

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

ActivityView row(qint64 id, const char *project, ActivityResult result)
{
    ActivityView view;
    view.id = id;
    view.project = ProjectId(s(project));
    view.projectName = s(project) + s(" API");
    view.envVar = s("PG_DATABASE_URL");
    view.what = Phrase::plain(s("PG_DATABASE_URL follows DATABASE_URL of sushi"));
    view.cause = Phrase(id % 3 ? "cause.rotation" : "cause.failover");
    view.release = int(100 + id);
    view.releaseText = s("Update DATABASE by heroku-postgresql");
    view.time = QDateTime::currentDateTimeUtc().addSecs(-7 * 60 * (100 - id));
    view.releasedAt = view.time.addMSecs(-4200);
    view.result = result;
    view.message = Phrase::plain(result == ActivityResult::Failed ? s("The project refuses the new value.")
                                                                  : s("A new login with it succeeded"));
    view.durationMs = 1240;
    view.steps = {{s("detect"), view.time, 3, {}},
                  {s("fetch"), view.time.addMSecs(3), 212, {}},
                  {s("classify"), view.time.addMSecs(215), 0, Phrase::plain(s("rotation"))},
                  {s("write"), view.time.addMSecs(215), 640,
                   Phrase::plain(result == ActivityResult::Failed ? s("destination.refused") : QString())},
                  {s("prove"), view.time.addMSecs(855), 371, view.message},
                  {s("record"), view.time.addMSecs(1226), 14, {}}};
    return view;
}

TimingView timing(TimingKind kind, int count, qint64 base)
{
    TimingView view;
    view.kind = kind;
    view.count = count;
    qint64 sum = 0;
    for (int i = 0; i < count; ++i) {
        const qint64 ms = base + (i * 7919) % 11 * base / 5 + (i == 17 ? 4 * base : 0);
        view.points.append({i, QDateTime::currentDateTimeUtc().addSecs(-60 * (count - i)), ms});
        view.max = qMax(view.max, ms);
        sum += ms;
    }
    view.p50 = count ? sum / count : -1;
    view.p90 = view.p99 = view.max;
    return view;
}

template <class Widget>
Widget *named(const QWidget *parent, const QString &name)
{
    for (Widget *candidate : parent->findChildren<Widget *>()) {
        if (candidate->isVisible() && candidate->accessibleName() == name)
            return candidate;
    }
    return nullptr;
}

QPushButton *button(const QWidget *parent, const QString &text)
{
    for (QPushButton *candidate : parent->findChildren<QPushButton *>()) {
        if (candidate->isVisible() && candidate->text() == text)
            return candidate;
    }
    return nullptr;
}

void shot(QWidget *widget, const char *name)
{
    const QString folder = qEnvironmentVariable("BOWLINE_SHOTS");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    QTest::qWait(100);
    const QString shade = Theme::instance().isDark() ? s("dark") : s("light");
    QVERIFY(widget->grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, s(name), shade)));
}

} // namespace

class TestActivity : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeService> m_api;
    std::unique_ptr<ServiceState> m_state;
    std::unique_ptr<ActivityPage> m_page;

    QTableView *table() const { return named<QTableView>(m_page.get(), s("Activity")); }
    void open()
    {
        m_page = std::make_unique<ActivityPage>(*m_api, *m_state);
        m_page->resize(1040, 760);
        m_state->start();
        m_page->show();
        QTRY_VERIFY(table() || button(m_page.get(), s("Clear the filters")));
    }
    void choose(const QString &combo, const QString &text) const
    {
        auto *box = named<QComboBox>(m_page.get(), combo);
        QVERIFY2(box, qPrintable(combo));
        const int at = box->findText(text);
        QVERIFY2(at >= 0, qPrintable(text));
        box->setCurrentIndex(at);
    }

private Q_SLOTS:
    void init()
    {
        test::failOnGuiWarnings();
        Theme::instance().setChoice(Theme::Choice::Light);
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        m_api = std::make_unique<FakeService>();
        m_api->state.projects = {FakeService::project(s("shop"), s("shop API")),
                                 FakeService::project(s("worker"), s("worker API"))};
        for (int id = 90; id > 0; --id)
            m_api->activity().activities.append(
                row(id, id % 4 ? "shop" : "worker", id % 5 ? ActivityResult::Succeeded : ActivityResult::Failed));
        m_api->activity().timingsAnswer = {48,
                                           {timing(TimingKind::Detect, 48, 2100), timing(TimingKind::Write, 47, 430),
                                            timing(TimingKind::Proof, 40, 800)}};
        m_api->activity().report =
            s("# Incident report: PG\\_DATABASE\\_URL\n\n| Step | Took |\n|---|---|\n| write | 640 ms |\n");
        m_state = std::make_unique<ServiceState>(*m_api);
    }
    void cleanup()
    {
        m_page.reset();
        m_state.reset();
        m_api.reset();
    }

    void asksOnlyWhenItIsSeen()
    {
        m_page = std::make_unique<ActivityPage>(*m_api, *m_state);
        m_state->start();
        QTRY_VERIFY(m_state->isReady());
        QVERIFY(!m_api->called(s("listActivity")));
        QVERIFY(!m_api->called(s("timings")));
        m_page->show();
        QTRY_VERIFY(m_api->called(s("listActivity")));
        QCOMPARE(m_api->count(s("timings")), 1);
    }

    // In a window of 1024 pixels, and where a language has longer words for it.
    void boxesShowWhollyThatTheyFilterNothing()
    {
        open();
        m_page->resize(880, 620);
        for (const char *name : {"Project", "Result", "Since"}) {
            auto *box = named<QComboBox>(m_page.get(), s(name));
            QVERIFY2(box, name);
            box->setItemText(0, s("Alle Ergebnisse"));
        }
        m_page->hide();
        m_page->show();
        for (const char *name : {"Project", "Result", "Since"}) {
            auto *box = named<QComboBox>(m_page.get(), s(name));
            QCoreApplication::processEvents(); // the layout
            QStyleOptionComboBox option;
            option.initFrom(box);
            const int room =
                box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box).width();
            QVERIFY2(room >= box->fontMetrics().horizontalAdvance(box->itemText(0)), name);
        }
        QVERIFY(named<QLineEdit>(m_page.get(), s("Search activity"))->width() >= 160);
    }

    // When, why and how it ended: "What" is long in any case, and whole in the detail and the tip.
    void shortColumnsAreWholeInASmallWindow()
    {
        open();
        QTRY_COMPARE(table()->model()->rowCount(), 90);
        m_page->resize(880, 620);
        const auto isWhole = [this](int column) {
            auto *view = static_cast<QAbstractItemView *>(table());
            int wanted = 0;
            for (int row = 0; row < 12; ++row)
                wanted = qMax(wanted, view->sizeHintForIndex(view->model()->index(row, column)).width());
            return table()->columnWidth(column) >= wanted;
        };
        for (const int column : {ActivityModel::Time, ActivityModel::Cause, ActivityModel::Result})
            QTRY_VERIFY2(isWhole(column), qPrintable(QString::number(column)));
        QVERIFY(table()->horizontalHeader()->length() <= table()->viewport()->width());
    }

    void pictures_data()
    {
        QTest::addColumn<int>("choice");
        QTest::newRow("light") << int(Theme::Choice::Light);
        QTest::newRow("dark") << int(Theme::Choice::Dark);
    }
    void pictures()
    {
        QFETCH(int, choice);
        Theme::instance().setChoice(Theme::Choice(choice));
        open();
        QTRY_COMPARE(table()->model()->rowCount(), 90);
        shot(m_page.get(), "activity");
        table()->selectRow(5);
        shot(m_page.get(), "activity-detail");
        named<QLineEdit>(m_page.get(), s("Search activity"))->setText(s("nowhere"));
        QTRY_VERIFY(button(m_page.get(), s("Clear the filters")));
        shot(m_page.get(), "activity-nomatch");
        m_api->activity().log = {
            {1, QDateTime::currentDateTimeUtc(), LogLevel::Info, s("store"), s("journal migrated to schema 2")},
            {2, QDateTime::currentDateTimeUtc(), LogLevel::Warning, s("sync"),
             s("a journey could not be recorded: store.full")}};
        LogDialog log(*m_api);
        log.show();
        QTRY_COMPARE(named<QTableView>(&log, s("Log"))->model()->rowCount(), 2);
        shot(&log, "log");
    }

    void filters()
    {
        open();
        choose(s("Project"), s("worker API"));
        QTRY_COMPARE(m_api->activity().lastFilter.project, ProjectId(s("worker")));
        QTRY_COMPARE(table()->model()->rowCount(), 22);
        QTRY_COMPARE(m_api->lastArguments(s("timings")).first(), s("worker"));
        const int timings = m_api->count(s("timings"));
        choose(s("Result"), s("Failed or not proven"));
        QTRY_COMPARE(m_api->activity().lastFilter.results,
                     (QList<ActivityResult>{ActivityResult::Failed, ActivityResult::Unproven}));
        choose(s("Since"), s("Last hour"));
        QTRY_VERIFY(m_api->activity().lastFilter.since.isValid());
        QVERIFY(qAbs(m_api->activity().lastFilter.since.secsTo(QDateTime::currentDateTimeUtc()) - 3600) < 60);
        auto *search = named<QLineEdit>(m_page.get(), s("Search activity"));
        QTest::keyClicks(search, s("nowhere"));
        QTRY_COMPARE(m_api->activity().lastFilter.text, s("nowhere"));
        QTRY_VERIFY(button(m_page.get(), s("Clear the filters")));
        QCOMPARE(m_api->count(s("timings")), timings); // what narrows the table says nothing about speed
        button(m_page.get(), s("Clear the filters"))->click();
        QTRY_VERIFY(table());
        QTRY_COMPARE(table()->model()->rowCount(), 90);
        QCOMPARE(m_api->activity().lastFilter, ActivityFilter());
    }

    void aProjectThatGoesIsNotChosenAnyMore()
    {
        open();
        choose(s("Project"), s("worker API"));
        QTRY_COMPARE(table()->model()->rowCount(), 22);
        m_api->emitChanges({FakeService::project(s("a"), s("A new one"))});
        QCOMPARE(named<QComboBox>(m_page.get(), s("Project"))->currentText(), s("worker API"));
        m_api->emitChanges({Removed<ProjectView>{{ProjectId(s("worker"))}}});
        QCOMPARE(named<QComboBox>(m_page.get(), s("Project"))->currentText(), s("All projects"));
        QTRY_COMPARE(table()->model()->rowCount(), 90);
    }

    void newRowsComeByThemselvesAndFiguresFollow()
    {
        open();
        QTRY_COMPARE(table()->model()->rowCount(), 90);
        const int asked = m_api->count(s("timings"));
        ActivityView running = row(91, "shop", ActivityResult::Running);
        m_api->emitChanges({running});
        QCOMPARE(table()->model()->rowCount(), 91);
        QTest::qWait(700);
        QCOMPARE(m_api->count(s("timings")), asked);
        m_api->emitChanges({row(91, "shop", ActivityResult::Succeeded), row(92, "shop", ActivityResult::Succeeded)});
        QTRY_COMPARE(m_api->count(s("timings")), asked + 1);
    }

    void stepsByKeyboard()
    {
        open();
        QTRY_COMPARE(table()->model()->rowCount(), 90);
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Down);
        QTest::keyClick(table(), Qt::Key_Down);
        auto *steps = named<QTableView>(m_page.get(), s("Steps"));
        QVERIFY(steps);
        QCOMPARE(steps->model()->rowCount(), 6);
        for (int presses = 0; presses < 6 && QApplication::focusWidget() != steps; ++presses)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(steps));
    }

    void figuresInWords()
    {
        open();
        QList<TimingChart *> charts;
        QTRY_VERIFY([&] {
            charts = m_page->findChildren<TimingChart *>();
            return charts.size() == 3 && charts[0]->accessibleDescription().contains(s("Of 48 changes"));
        }());
        QCOMPARE(charts[0]->accessibleName(), s("Time to detect"));
        QVERIFY(test::sees(m_page.get(), s("90 % in")));
        m_api->activity().timingsAnswer = {
            3,
            {timing(TimingKind::Detect, 0, 1), timing(TimingKind::Write, 3, 400), timing(TimingKind::Proof, 1, 400)}};
        choose(s("Project"), s("worker API"));
        QTRY_VERIFY(test::sees(m_page.get(), s("3 changes so far")));
        QVERIFY(test::sees(m_page.get(), s("No change so far")));
        QVERIFY(test::sees(m_page.get(), s("1 change so far")));
    }

    void reportAsMarkdownAndPdf()
    {
        QTemporaryDir dir;
        open();
        QTRY_COMPARE(table()->model()->rowCount(), 90);
        table()->selectRow(0);
        for (const char *name : {"report.md", "report.pdf"}) {
            button(m_page.get(), s("Save report…"))->click();
            QFileDialog *dialog = nullptr;
            QTRY_VERIFY((dialog = m_page->findChild<QFileDialog *>()) && dialog->isVisible());
            dialog->setDirectory(dir.path());
            dialog->selectFile(dir.filePath(s(name)));
            QVERIFY(QMetaObject::invokeMethod(dialog, "accept"));
            QTRY_VERIFY2(QFile::exists(dir.filePath(s(name))), name);
            QTRY_VERIFY(!m_page->findChild<QFileDialog *>());
            QVERIFY(test::sees(m_page.get(), s("The report was saved to")));
        }
        QCOMPARE(m_api->lastArguments(s("incidentReport")), (QStringList{s("90"), s("en")}));
        QFile markdown(dir.filePath(s("report.md")));
        QVERIFY(markdown.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(markdown.readAll()), m_api->activity().report);
        QFile pdf(dir.filePath(s("report.pdf")));
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.readAll().startsWith("%PDF-"));
    }

    void aReportThatCannotBeWrittenSaysSo()
    {
        open();
        QTRY_COMPARE(table()->model()->rowCount(), 90);
        table()->selectRow(0);
        m_api->failNext(s("incidentReport"), makeError(ErrorCode::StoreFailed));
        button(m_page.get(), s("Save report…"))->click();
        QFileDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = m_page->findChild<QFileDialog *>()) && dialog->isVisible());
        Q_EMIT dialog->fileSelected(s("/nowhere/at/all.md"));
        dialog->reject();
        QTRY_VERIFY(test::sees(m_page.get(), s("store.failed")));
    }

    void logIsFilteredAndCopied()
    {
        m_api->activity().log = {{1, QDateTime::currentDateTimeUtc(), LogLevel::Info, s("store"), s("journal opened")},
                                 {2, QDateTime::currentDateTimeUtc(), LogLevel::Warning, s("sync"), s("sweep failed")}};
        LogDialog dialog(*m_api);
        dialog.show();
        auto *lines = named<QTableView>(&dialog, s("Log"));
        QVERIFY(lines);
        QTRY_COMPARE(lines->model()->rowCount(), 2);
        auto *level = named<QComboBox>(&dialog, s("Level"));
        level->setCurrentIndex(level->findText(s("Warnings and errors")));
        QCOMPARE(lines->model()->rowCount(), 1);
        button(&dialog, s("Copy lines"))->click();
        QVERIFY(QApplication::clipboard()->text().endsWith(s("Warning sync: sweep failed\n")));
        named<QLineEdit>(&dialog, s("Search the log"))->setText(s("journal"));
        QCOMPARE(lines->model()->rowCount(), 0);
        m_api->activity().log.append(
            {3, QDateTime::currentDateTimeUtc(), LogLevel::Error, s("store"), s("journal full")});
        QTRY_COMPARE(lines->model()->rowCount(), 1); // it asks again by itself
        m_api->failNext(s("logTail"), makeError(ErrorCode::NetOffline));
        QTRY_VERIFY(test::sees(&dialog, s("net.offline")));
    }
};

BOWLINE_GUI_TEST(TestActivity)

} // namespace tst_activity

#include "tst_activity.moc"
