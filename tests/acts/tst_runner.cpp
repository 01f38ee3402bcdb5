// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Acts on a real journal: step by step, tried again, refused, and taken up by the next process wherever the last one
// was stopped.
#include "acts/ActRunner.h"
#include "support/Await.h"
#include "support/TestMain.h"
#include "support/VirtualClock.h"

#include <QRegularExpression>
#include <QTemporaryDir>

using namespace bowline;
using bowline::test::await;

namespace tst_runner {

namespace {

const AccountId account(QStringLiteral("ada"));

/// Three steps that note that they were performed. One of them may hang, or fail some times.
class ThreeSteps final : public Act
{
    Q_OBJECT
public:
    QStringList performed;
    QStringList statesSeen;
    QString hangsAt; ///< performed, but its end is never told: as a process that is killed then
    QString failsAt;
    QList<Error> failures;
    QStringList cleanedUp;
    int endings = 0;

    ActKind kind() const override { return ActKind::LinkRemove; }
    Pending<ActPlan> plan(const AccountId &, const QJsonObject &) override
    {
        return Pending<ActPlan>::ready(ActPlan());
    }
    QList<ActStep> steps(const QJsonObject &) const override
    {
        return {{QStringLiteral("one"), Phrase("job.prove")},
                {QStringLiteral("two"), Phrase("job.prove")},
                {QStringLiteral("three"), Phrase("job.prove")}};
    }
    Pending<QJsonObject> perform(const ActRecord &record) override
    {
        performed.append(record.step);
        statesSeen.append(record.state.value(QStringLiteral("after")).toString());
        if (record.step == failsAt && !failures.isEmpty())
            return Pending<QJsonObject>::failed(failures.takeFirst());
        if (record.step == hangsAt)
            return m_never.pending();
        return Pending<QJsonObject>::ready(QJsonObject{{QStringLiteral("after"), record.step}});
    }
    Pending<Error> cleanUp(const ActRecord &record, const Error &error) override
    {
        cleanedUp.append(record.step);
        return Pending<Error>::ready(error);
    }
    void ended(const ActRecord &) override { ++endings; }

private:
    Promise<QJsonObject> m_never;
};

ActPlan planFor(const char *subject)
{
    ActPlan plan;
    plan.subject = QString::fromLatin1(subject);
    plan.title = Phrase("plan.link_remove").arg(QStringLiteral("menu"), QStringLiteral("x"));
    plan.facts = {{QStringLiteral("name"), QStringLiteral("menu")}};
    return plan;
}

} // namespace

class TestRunner : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    test::VirtualClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<ThreeSteps> m_act;
    std::unique_ptr<ActRunner> m_runner;
    std::optional<Error> m_outcome;
    int m_endings = 0;
    int m_number = 0;

    /// As a process that is killed, and the next one that starts.
    void startAnew()
    {
        m_runner.reset();
        m_act = std::make_unique<ThreeSteps>();
        m_runner = std::make_unique<ActRunner>(ActRunner::Parts{m_journal.get(), &m_clock, &m_random});
        m_runner->add(m_act.get());
        connect(m_runner.get(), &ActRunner::ended, this,
                [this](const ActRecord &, const std::optional<Error> &error, const JourneyRecord &entry) {
                    QVERIFY(entry.id > 0);
                    m_outcome = error;
                    ++m_endings;
                });
    }
    Expected<ActRecord> begin(const char *subject = "addon")
    {
        return await(m_runner->begin(ActKind::LinkRemove, account, planFor(subject)));
    }
    ActRecord stored(const QString &id)
    {
        return await(m_journal->read([id](Repositories &r) { return r.acts().find(id); }))
            .value_or(std::nullopt)
            .value_or(ActRecord());
    }
    qsizetype unfinished()
    {
        return await(m_journal->read([](Repositories &r) { return r.acts().unfinished(); }))
            .value_or(QList<ActRecord>())
            .size();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_journal = std::make_unique<Journal>(m_dir.filePath(QStringLiteral("%1.sqlite").arg(++m_number)));
        QVERIFY(await(m_journal->open()));
        m_endings = 0;
        m_outcome.reset();
        startAnew();
    }
    void cleanup()
    {
        m_runner.reset();
        m_journal.reset();
    }

    void stepsComeInOrder()
    {
        const auto record = begin();
        QVERIFY(record);
        QTRY_COMPARE(m_endings, 1);
        QVERIFY(!m_outcome);
        QCOMPARE(m_act->performed,
                 (QStringList{QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")}));
        QCOMPARE(m_act->statesSeen, (QStringList{QString(), QStringLiteral("one"), QStringLiteral("two")}));
        QCOMPARE(m_act->endings, 1);
        const ActRecord kept = stored(record->id);
        QCOMPARE(kept.result, QStringLiteral("succeeded"));
        QVERIFY(kept.endedAt.isValid() && kept.stepEnded);
        QCOMPARE(kept.facts, planFor("addon").facts);
        QCOMPARE(kept.title, planFor("addon").title);
        QCOMPARE(unfinished(), 0);
    }

    // Killed in a step, or after it and before its end was noted: it is performed once more, and none before it.
    void aStepThatDidNotEndIsPerformedAgain_data()
    {
        QTest::addColumn<QStringList>("again");
        QTest::newRow("one") << QStringList{QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")};
        QTest::newRow("two") << QStringList{QStringLiteral("two"), QStringLiteral("three")};
        QTest::newRow("three") << QStringList{QStringLiteral("three")};
    }
    void aStepThatDidNotEndIsPerformedAgain()
    {
        QFETCH(QStringList, again);
        m_act->hangsAt = again.first();
        const auto record = begin();
        QVERIFY(record);
        QTRY_COMPARE(m_act->performed.value(m_act->performed.size() - 1), again.first());
        startAnew();
        m_runner->resume(AccountId(QStringLiteral("grace"))); // somebody else's account
        m_runner->resume(account);
        m_runner->resume(account); // told twice
        QTRY_COMPARE(m_endings, 1);
        QVERIFY(!m_outcome);
        QCOMPARE(m_act->performed, again);
        QCOMPARE(stored(record->id).result, QStringLiteral("succeeded"));
    }

    // Killed after the end of a step was noted, before the next one was.
    void aStepThatEndedIsNotPerformedAgain()
    {
        m_act->hangsAt = QStringLiteral("three");
        const auto record = begin();
        QVERIFY(record);
        QTRY_COMPARE(m_act->performed.size(), 3);
        ActRecord between = stored(record->id);
        between.step = QStringLiteral("two");
        between.stepEnded = true;
        QVERIFY(await(m_journal->run([between](Repositories &r) { return r.acts().store(between); })));
        startAnew();
        m_runner->resume(account);
        QTRY_COMPARE(m_endings, 1);
        QCOMPARE(m_act->performed, QStringList{QStringLiteral("three")});
        QCOMPARE(m_act->statesSeen, QStringList{QStringLiteral("two")});
    }

    // After the last step, before the end of the act was noted.
    void anActThatOnlyLacksItsEndEnds()
    {
        m_act->hangsAt = QStringLiteral("three");
        const auto record = begin();
        QVERIFY(record);
        QTRY_COMPARE(m_act->performed.size(), 3);
        ActRecord atEnd = stored(record->id);
        atEnd.stepEnded = true;
        QVERIFY(await(m_journal->run([atEnd](Repositories &r) { return r.acts().store(atEnd); })));
        startAnew();
        m_runner->resume(account);
        QTRY_COMPARE(m_endings, 1);
        QVERIFY(!m_outcome && m_act->performed.isEmpty());
        QCOMPARE(unfinished(), 0);
    }

    void whatMayPassIsTriedAgain()
    {
        m_act->failsAt = QStringLiteral("two");
        m_act->failures = {makeError(ErrorCode::NetTimeout), makeError(ErrorCode::ApiUnavailable)};
        QVERIFY(begin());
        QTRY_VERIFY((m_clock.advance(1000), m_endings == 1));
        QVERIFY(!m_outcome);
        QCOMPARE(m_act->performed.count(QStringLiteral("two")), 3);
        QVERIFY(m_act->cleanedUp.isEmpty());
    }

    void whatDoesNotPassEndsIt_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("attempts");
        QTest::newRow("refused") << int(ErrorCode::ApiInvalid) << 1;
        QTest::newRow("login") << int(ErrorCode::AuthForbidden) << 1;
        QTest::newRow("away for long") << int(ErrorCode::NetOffline) << 4;
    }
    void whatDoesNotPassEndsIt()
    {
        QFETCH(int, code);
        QFETCH(int, attempts);
        m_act->failsAt = QStringLiteral("two");
        m_act->failures = QList<Error>(9, makeError(static_cast<ErrorCode>(code)));
        const auto record = begin();
        QVERIFY(record);
        QTRY_VERIFY((m_clock.advance(5000), m_endings == 1));
        QVERIFY(m_outcome);
        QCOMPARE(int(m_outcome->code), code);
        QCOMPARE(m_act->performed.count(QStringLiteral("two")), attempts);
        QVERIFY(!m_act->performed.contains(QStringLiteral("three")));
        QCOMPARE(m_act->cleanedUp, QStringList{QStringLiteral("two")});
        const ActRecord kept = stored(record->id);
        QCOMPARE(kept.result, QStringLiteral("failed"));
        QCOMPARE(kept.errorCode, errorCodeText(static_cast<ErrorCode>(code)));
    }

    void oneActOnOneThing()
    {
        m_act->hangsAt = QStringLiteral("one");
        QVERIFY(begin("addon"));
        const auto second = begin("addon");
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::ApiConflict);
        QVERIFY(begin("other"));
        QVERIFY(m_runner->isRunningOn(QStringLiteral("addon")) && !m_runner->isRunningOn(QStringLiteral("third")));
    }

    // By a process that was killed; its account may not be usable yet.
    void oneThatWasLeftEndsFirst()
    {
        m_act->hangsAt = QStringLiteral("two");
        QVERIFY(begin("addon"));
        QTRY_COMPARE(m_act->performed.size(), 2);
        startAnew();
        const auto second = begin("addon");
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::ApiConflict);
        QVERIFY(m_act->performed.isEmpty());
        QVERIFY(begin("other"));
        QTRY_COMPARE(m_endings, 1);
        m_runner->resume(account);
        QTRY_COMPARE(m_endings, 2);
        QVERIFY(begin("addon"));
        QTRY_COMPARE(m_endings, 3);
    }

    // Only a new preview can help.
    void whatIsStaleIsNotTriedAgain()
    {
        m_act->failsAt = QStringLiteral("one");
        m_act->failures = QList<Error>(9, makeError(ErrorCode::ActStale));
        QVERIFY(begin());
        QTRY_VERIFY((m_clock.advance(5000), m_endings == 1));
        QCOMPARE(m_act->performed.size(), 1);
        QVERIFY(m_outcome && m_outcome->code == ErrorCode::ActStale);
        QCOMPARE(m_outcome->nextStep(), NextStep::Retry);
    }

    void whatCannotBeNotedIsNotBegun()
    {
        m_journal = std::make_unique<Journal>(m_dir.filePath(QStringLiteral("never/opened.sqlite")));
        startAnew();
        QVERIFY(!begin());
        QVERIFY(m_act->performed.isEmpty());
        QVERIFY(!m_runner->isRunningOn(QStringLiteral("addon")));
    }

    // The login was removed while no service ran.
    void actsOfNobodyEnd()
    {
        m_act->hangsAt = QStringLiteral("one");
        QVERIFY(begin());
        startAnew();
        m_runner->abandonAllBut({account});
        QCOMPARE(unfinished(), 1);
        m_runner->abandonAllBut({});
        QTRY_COMPARE(unfinished(), 0);
        m_runner->resume(account);
        QVERIFY(m_act->performed.isEmpty());
    }

    // Begun by a newer version that went back to this one.
    void whatIsNotUnderstoodStays()
    {
        ActRecord record;
        record.id = QStringLiteral("future");
        record.kind = QStringLiteral("moon.land");
        record.account = account;
        record.createdAt = m_clock.now();
        record.result = QStringLiteral("running");
        QVERIFY(await(m_journal->run([record](Repositories &r) { return r.acts().store(record); })));
        m_runner->resume(account);
        QCOMPARE(unfinished(), 1);
        record.id = QStringLiteral("other step");
        record.kind = QStringLiteral("link.remove");
        record.step = QStringLiteral("of tomorrow");
        QVERIFY(await(m_journal->run([record](Repositories &r) { return r.acts().store(record); })));
        m_runner->resume(account);
        QTRY_COMPARE(m_endings, 1);
        QVERIFY(m_outcome && m_act->performed.isEmpty());
        QCOMPARE(unfinished(), 1); // the one of the future
    }

    // A team: another replica has it.
    void whatAnotherHasIsLeftToIt()
    {
        m_act->hangsAt = QStringLiteral("one");
        QVERIFY(begin());
        m_runner.reset();
        m_act = std::make_unique<ThreeSteps>();
        ActRunner::Parts parts{m_journal.get(), &m_clock, &m_random};
        int asked = 0;
        parts.claim = [&asked](const QString &) {
            ++asked;
            return Pending<Done>::failed(makeError(ErrorCode::StoreTakenOver));
        };
        m_runner = std::make_unique<ActRunner>(parts);
        m_runner->add(m_act.get());
        m_runner->resume(account);
        QTRY_COMPARE(asked, 1);
        QCOMPARE(unfinished(), 1);
        QVERIFY(m_act->performed.isEmpty());
        // It may die over it: a look now and then.
        QTRY_VERIFY((m_clock.advance(30000), asked >= 3));
    }
};

BOWLINE_TEST(TestRunner)

} // namespace tst_runner

#include "tst_runner.moc"
