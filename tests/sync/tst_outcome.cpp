// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What every error makes of a sync, by the stage in which it comes up. A table, so that no code is forgotten.
#include "support/TestMain.h"
#include "sync/JourneyText.h"
#include "sync/Outcome.h"

using namespace bowline;

Q_DECLARE_METATYPE(bowline::ErrorCode)
Q_DECLARE_METATYPE(bowline::Stage)
Q_DECLARE_METATYPE(bowline::SyncState)

namespace tst_outcome {

class TestOutcome : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void states_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<Stage>("stage");
        QTest::addColumn<bool>("changed");
        QTest::addColumn<SyncState>("state");
        QTest::addColumn<bool>("retry");
        const auto row = [](const char *name, ErrorCode code, Stage stage, bool changed, SyncState state, bool retry) {
            QTest::newRow(name) << code << stage << changed << state << retry;
        };
        row("login revoked", ErrorCode::AuthRevoked, Stage::Fetch, false, SyncState::Disconnected, false);
        row("app gone", ErrorCode::ApiNotFound, Stage::Fetch, false, SyncState::Disconnected, true);
        row("config var gone", ErrorCode::SourceGone, Stage::Fetch, true, SyncState::Disconnected, false);
        row("second factor", ErrorCode::AuthTwoFactor, Stage::Fetch, false, SyncState::Disconnected, true);
        row("second factor of the app", ErrorCode::AuthAppTwoFactor, Stage::Fetch, false, SyncState::Disconnected,
            true);
        row("suspended", ErrorCode::AuthSuspended, Stage::Fetch, false, SyncState::Disconnected, true);
        row("no access", ErrorCode::AuthForbidden, Stage::Fetch, false, SyncState::Disconnected, true);
        row("delinquent", ErrorCode::ApiInvalid, Stage::Fetch, false, SyncState::Offline, true);
        row("no network", ErrorCode::NetOffline, Stage::Fetch, false, SyncState::Offline, true);
        row("rate limit", ErrorCode::ApiRateLimited, Stage::Fetch, false, SyncState::Offline, true);
        row("503", ErrorCode::ApiUnavailable, Stage::Fetch, false, SyncState::Offline, true);
        row("HTML", ErrorCode::ApiBadAnswer, Stage::Fetch, false, SyncState::Offline, true);
        row("keychain locked", ErrorCode::KeychainLocked, Stage::Fetch, false, SyncState::Offline, false);
        row("not a URL", ErrorCode::UrlInvalid, Stage::Classify, true, SyncState::Failing, false);
        row("destination says no", ErrorCode::DestinationRefused, Stage::Write, true, SyncState::Failing, true);
        row("destination gone", ErrorCode::DestinationMissing, Stage::Write, true, SyncState::Disconnected, false);
        row("destination token", ErrorCode::DestinationUnauthorized, Stage::Write, true, SyncState::Failing, false);
        row("maintenance", ErrorCode::DestinationMaintenance, Stage::Write, true, SyncState::Failing, true);
        row("file unwritable", ErrorCode::DestinationUnwritable, Stage::Write, true, SyncState::Failing, true);
        row("destination offline", ErrorCode::NetTimeout, Stage::Write, true, SyncState::Offline, true);
        row("disk full", ErrorCode::StoreFull, Stage::Write, true, SyncState::Failing, true);
        row("refused, new value", ErrorCode::DatabaseLoginRefused, Stage::Prove, true, SyncState::Unproven, true);
        row("refused, old value", ErrorCode::DatabaseLoginRefused, Stage::Prove, false, SyncState::WaitingForHeroku,
            true);
        row("not let in, new value", ErrorCode::DatabaseNotLetIn, Stage::Prove, true, SyncState::Unproven, true);
        row("not let in, old value", ErrorCode::DatabaseNotLetIn, Stage::Prove, false, SyncState::Unproven, true);
        row("unreachable", ErrorCode::DatabaseUnreachable, Stage::Prove, true, SyncState::Unproven, true);
        row("busy", ErrorCode::DatabaseBusy, Stage::Prove, true, SyncState::Unproven, true);
        row("consumer offline", ErrorCode::NetRefused, Stage::Prove, true, SyncState::Unproven, true);
    }
    void states()
    {
        QFETCH(ErrorCode, code);
        QFETCH(Stage, stage);
        QFETCH(bool, changed);
        QFETCH(SyncState, state);
        QFETCH(bool, retry);
        const Outcome outcome = outcomeOf(makeError(code), stage, changed);
        QCOMPARE(outcome.state, state);
        QCOMPARE(outcome.worthRetrying, retry);
        QVERIFY(outcome.reason.text().endsWith(QLatin1Char('.')));
        QVERIFY(outcome.nextStep != NextStep::None);
    }
    void everyCodeLandsSomewhereSensible()
    {
        for (const ErrorCode code : allErrorCodes()) {
            for (const Stage stage : {Stage::Fetch, Stage::Classify, Stage::Write, Stage::Prove}) {
                const Outcome outcome = outcomeOf(makeError(code), stage, true);
                QVERIFY2(outcome.state != SyncState::InSync && outcome.state != SyncState::OptedOut &&
                             outcome.state != SyncState::Updating,
                         qPrintable(errorCodeText(code)));
                QVERIFY2(!outcome.reason.isEmpty(), qPrintable(errorCodeText(code)));
            }
        }
    }
    // Unless the login itself has ended, or what it followed is gone, Heroku is asked again.
    void everyFetchThatIsNotFinalIsTriedAgain()
    {
        for (const ErrorCode code : allErrorCodes()) {
            const bool isFinal = endsLogin(code) || code == ErrorCode::SourceGone || code == ErrorCode::Cancelled;
            QVERIFY2(outcomeOf(makeError(code), Stage::Fetch, false).worthRetrying != isFinal,
                     qPrintable(errorCodeText(code)));
        }
    }
    void causes()
    {
        QCOMPARE(causeText(ChangeKind::Rotation, Trigger::Release, false).text(),
                 QStringLiteral("Credential rotation"));
        QCOMPARE(causeText(ChangeKind::Failover, Trigger::SyncNow, false).text(),
                 QStringLiteral("Failover or maintenance"));
        QCOMPARE(causeText(ChangeKind::First, Trigger::Connect, false).text(), QStringLiteral("Database connected"));
        QCOMPARE(causeText(ChangeKind::None, Trigger::Reconcile, true).text(),
                 QStringLiteral("Changed outside Bowline"));
        QCOMPARE(causeText(ChangeKind::None, Trigger::SyncNow, false).text(), QStringLiteral("Sync now"));
    }
    void whatSaysWhatHappened_data()
    {
        QTest::addColumn<QString>("result");
        QTest::addColumn<Trigger>("noticedBy");
        QTest::addColumn<bool>("hadValue");
        QTest::addColumn<bool>("isNewValue");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("what");
        const auto row = [](const char *what, const char *result, Trigger trigger, bool hadValue, bool isNewValue,
                            ErrorCode code = ErrorCode::Bug) {
            QTest::newRow(what) << QString::fromLatin1(result) << trigger << hadValue << isNewValue << code
                                << QString::fromLatin1(what);
        };
        row("A connected to B of C", "succeeded", Trigger::Connect, false, true);
        row("A synced again with B of C", "succeeded", Trigger::OptIn, true, true);
        row("A updated from B of C", "succeeded", Trigger::Release, true, true);
        row("A set to B of C", "succeeded", Trigger::Start, false, true);
        row("A checked against B of C", "succeeded", Trigger::SyncNow, true, false);
        row("A written from B of C, not proven", "unproven", Trigger::Release, true, true);
        row("A checked against B of C, not proven", "unproven", Trigger::SyncNow, true, false);
        row("A not updated from B of C", "failed", Trigger::Release, true, true, ErrorCode::DestinationRefused);
        row("A not connected to B of C", "failed", Trigger::Connect, false, true, ErrorCode::DestinationRefused);
        row("A lost its source: B of C is gone", "failed", Trigger::Release, true, true, ErrorCode::SourceGone);
        row("A cannot follow B of C", "failed", Trigger::Release, true, false, ErrorCode::AuthSuspended);
    }
    void whatSaysWhatHappened()
    {
        QFETCH(QString, result);
        QFETCH(Trigger, noticedBy);
        QFETCH(bool, hadValue);
        QFETCH(bool, isNewValue);
        QFETCH(ErrorCode, code);
        JourneyRecord journey;
        journey.result = result;
        journey.noticedBy = triggerKey(noticedBy);
        journey.before = hadValue ? QStringLiteral("f1") : QString();
        journey.after = isNewValue ? QStringLiteral("f2") : journey.before;
        journey.errorCode = result == QLatin1String("failed") ? errorCodeText(code) : QString();
        SyncRecord sync;
        sync.envVar = QStringLiteral("A");
        sync.configVar = QStringLiteral("B");
        sync.appName = QStringLiteral("C");
        QTEST(journeyText(journey, sync).text(), "what");
        journey.cause = Phrase("cause.changed_outside");
        if (noticedBy == Trigger::SyncNow && result == QLatin1String("succeeded"))
            QCOMPARE(journeyText(journey, sync).key(), QStringLiteral("journey.put_right"));
    }
};

BOWLINE_TEST(TestOutcome)

} // namespace tst_outcome

#include "tst_outcome.moc"
