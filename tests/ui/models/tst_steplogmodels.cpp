// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of a journey, the lines of the log, and the words for how fast things go.
#include "models/LogModel.h"
#include "models/ModelRoles.h"
#include "models/StepModel.h"
#include "models/TimingText.h"
#include "support/TestMain.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace bowline;

namespace tst_steplogmodels {

namespace {

const QDateTime start(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QString cell(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

ActivityView journey(ActivityResult result)
{
    ActivityView view;
    view.id = 1;
    view.result = result;
    view.steps = {{s("detect"), start, 3, {}},
                  {s("classify"), start, 0, Phrase::plain(s("rotation"))},
                  {s("write"), start, 640, Phrase::plain(s("destination.refused"))},
                  {s("record"), start, 0, {}}};
    return view;
}

LogLine line(qint64 number, LogLevel level, const char *text)
{
    return {number, start.addSecs(number), level, s("sync"), s(text)};
}

TimingView timing(const QList<qint64> &times)
{
    TimingView view;
    view.kind = TimingKind::Write;
    view.count = int(times.size());
    for (const qint64 ms : times)
        view.points.append({1, start, ms});
    view.p50 = times.value(times.size() / 2, -1);
    view.p90 = view.p99 = view.max = times.isEmpty() ? -1 : *std::max_element(times.begin(), times.end());
    return view;
}

} // namespace

class TestStepLogModels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void stepsInWords()
    {
        StepModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setActivity(journey(ActivityResult::Failed));
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(cell(model, 0, StepModel::Step), s("Detect"));
        QCOMPARE(cell(model, 0, StepModel::Outcome), s("Something may have changed at Heroku"));
        QCOMPARE(cell(model, 1, StepModel::Outcome), s("Only the credentials are new"));
        QCOMPARE(cell(model, 2, StepModel::Outcome), s("destination.refused"));
        QCOMPARE(cell(model, 2, StepModel::Took), s("640 ms"));
        QCOMPARE(model.index(2, 0).data(ModelRole::ActivityResult).toInt(), int(ActivityResult::Failed));
        QCOMPARE(model.index(0, 0).data(ModelRole::ActivityResult).toInt(), int(ActivityResult::Succeeded));
        QCOMPARE(model.index(3, 0).data(ModelRole::ActivityResult).toInt(), int(ActivityResult::Succeeded));
    }

    void stepsGrowInPlace()
    {
        StepModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ActivityView running = journey(ActivityResult::Running);
        running.steps.resize(3);
        running.steps[2].durationMs = -1;
        model.setActivity(running);
        QCOMPARE(cell(model, 2, StepModel::Took), s("running"));
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setActivity(journey(ActivityResult::Succeeded));
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(cell(model, 2, StepModel::Took), s("640 ms"));
        ActivityView other = running;
        other.id = 2;
        model.setActivity(other);
        QCOMPARE(reset.size(), 1);
        QCOMPARE(model.rowCount(), 3);
    }

    void logIsFilteredAndGrows()
    {
        LogModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QList<LogLine> lines{line(1, LogLevel::Info, "started"), line(2, LogLevel::Warning, "sweep failed"),
                             line(3, LogLevel::Error, "disk full"), line(4, LogLevel::Debug, "sweep")};
        model.setLines(lines);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(cell(model, 1, LogModel::Level), s("Warning"));
        QCOMPARE(cell(model, 1, LogModel::Part), s("sync"));
        model.setFilter(LogLevel::Warning, {});
        QCOMPARE(model.rowCount(), 2);
        model.setFilter(LogLevel::Debug, s("SWEEP"));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.asText(), s("2026-11-21T12:00:02.000Z Warning sync: sweep failed\n"
                                   "2026-11-21T12:00:04.000Z Debug sync: sweep\n"));
        QCOMPARE(model.asText({1}), s("2026-11-21T12:00:04.000Z Debug sync: sweep\n"));
        lines.removeFirst();
        lines.append(line(5, LogLevel::Info, "next sweep"));
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        model.setLines(lines);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(removed.size(), 0); // what was seen stays where it is
        QCOMPARE(model.rowCount(), 3);
    }

    void fewMeasurementsAreCalledFew()
    {
        QCOMPARE(timingFigure(timing({})), s("–"));
        QCOMPARE(timingRest(timing({})), s("No change so far"));
        QCOMPARE(timingFigure(timing({250})), s("250 ms"));
        QCOMPARE(timingRest(timing({250})), s("1 change so far"));
        QCOMPARE(timingFigure(timing({250, 900, 400})), s("250 ms to 900 ms"));
        QCOMPARE(timingRest(timing({250, 900, 400})), s("3 changes so far"));
        QVERIFY(!timingSentence(timing({250, 900, 400})).contains(QLatin1Char('%')));
        const TimingView enough = timing({100, 200, 300, 400, 500});
        QCOMPARE(timingFigure(enough), s("300 ms"));
        QVERIFY(timingRest(enough).startsWith(s("90 % in 500 ms")));
        QVERIFY(timingSentence(enough).contains(s("Of 5 changes half took at most 300 ms")));
    }
};

BOWLINE_TEST(TestStepLogModels)

} // namespace tst_steplogmodels

#include "tst_steplogmodels.moc"
