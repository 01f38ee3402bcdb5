// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A journal that several programs share, on a real PostgreSQL server: who is first, who is told, and what happens when
// the server goes and comes back.
#include "store/Journal.h"
#include "store/Migrations.h"
#include "store/PostgresPlace.h"
#include "support/Await.h"
#include "support/TestMain.h"
#include "support/TestPostgres.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace bowline;
using bowline::test::await;
using bowline::test::TestPostgres;

namespace tst_shared {

namespace {

const QString key = QStringLiteral("k");

Pending<Done> save(Journal &journal, const QString &value)
{
    return journal.run([value](Repositories &store) { return store.settings().store(key, value); });
}

QString load(Journal &journal)
{
    return await(journal.run([](Repositories &store) { return store.settings().value(key); })).value_or(QString());
}

// Reads a number and writes the next one: wrong if another does the same at the same moment.
Pending<Done> countUp(Journal &journal)
{
    return journal.run([](Repositories &store) -> Expected<Done> {
        const auto before = store.settings().value(key);
        if (!before)
            return fail(before.error());
        return store.settings().store(key, QString::number(before->toInt() + 1));
    });
}

bool heard(const QSignalSpy &spy, const QString &change)
{
    for (const QList<QVariant> &arguments : spy) {
        if (arguments.first().toStringList().contains(change))
            return true;
    }
    return false;
}

} // namespace

class TestShared : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (TestPostgres::binDir().isEmpty())
            QSKIP("no PostgreSQL server is installed");
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_url = m_server.newDatabase();
        QVERIFY2(!m_url.isEmpty(), qPrintable(m_server.error()));
    }

    void keepsWhatIsWritten()
    {
        {
            Journal journal(m_url);
            const auto opened = await(journal.open());
            QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
            QVERIFY(await(save(journal, QStringLiteral("1"))));
            QVERIFY(journal.isShared());
            QVERIFY(!journal.path().contains(TestPostgres::password()));
        }
        Journal journal(m_url);
        QVERIFY(await(journal.open()));
        QCOMPARE(load(journal), QStringLiteral("1"));
    }
    void failedBodyRollsBack()
    {
        Journal journal(m_url);
        QVERIFY(await(journal.open()));
        const auto failed = await(journal.run([](Repositories &store) -> Expected<int> {
            if (const auto saved = store.settings().store(key, QStringLiteral("half")); !saved)
                return fail(saved.error());
            return fail(ErrorCode::ApiConflict);
        }));
        QCOMPARE(failed.error().code, ErrorCode::ApiConflict);
        QCOMPARE(load(journal), QString());
    }
    void manyMayMigrateAtOnce()
    {
        std::vector<std::unique_ptr<Journal>> journals;
        QList<Pending<Done>> opened;
        for (int i = 0; i < 6; ++i) {
            journals.push_back(std::make_unique<Journal>(m_url));
            opened.append(journals.back()->open());
        }
        for (const Pending<Done> &one : opened) {
            const auto outcome = await(one);
            QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
        }
    }
    void nothingIsLostWhenAllWriteAtOnce()
    {
        constexpr int rounds = 40;
        std::vector<std::unique_ptr<Journal>> journals;
        QList<Pending<Done>> counted;
        for (int i = 0; i < 3; ++i) {
            journals.push_back(std::make_unique<Journal>(m_url));
            QVERIFY(await(journals.back()->open()));
        }
        QVERIFY(await(save(*journals.front(), QStringLiteral("0"))));
        for (int round = 0; round < rounds; ++round) {
            for (const auto &journal : journals)
                counted.append(countUp(*journal));
        }
        for (const Pending<Done> &one : counted)
            QVERIFY(await(one));
        QCOMPARE(load(*journals.front()), QString::number(3 * rounds));
    }
    void othersHearOfAChangeAndItsMakerDoesNot()
    {
        Journal mine(m_url);
        Journal other(m_url);
        QSignalSpy mineHeard(&mine, &Journal::changedElsewhere);
        QSignalSpy otherHeard(&other, &Journal::changedElsewhere);
        QSignalSpy mineReady(&mine, &Journal::mayHaveMissed);
        QSignalSpy otherReady(&other, &Journal::mayHaveMissed);
        for (Journal *journal : {&mine, &other}) {
            QVERIFY(await(journal->open()));
            journal->listen();
        }
        QTRY_VERIFY(mineReady.count() == 1 && otherReady.count() == 1);
        QVERIFY(await(save(mine, QStringLiteral("1"))));
        QTRY_VERIFY(heard(otherHeard, QStringLiteral("setting:k")));
        QVERIFY(await(other.run(
            [](Repositories &store) { return store.settings().store(QStringLiteral("back"), QStringLiteral("1")); })));
        QTRY_VERIFY(heard(mineHeard, QStringLiteral("setting:back")));
        QVERIFY(!heard(mineHeard, QStringLiteral("setting:k")));
    }
    void whatWasRolledBackIsNotTold()
    {
        Journal mine(m_url);
        Journal other(m_url);
        QSignalSpy otherHeard(&other, &Journal::changedElsewhere);
        QSignalSpy otherReady(&other, &Journal::mayHaveMissed);
        QVERIFY(await(mine.open()));
        QVERIFY(await(other.open()));
        other.listen();
        QTRY_COMPARE(otherReady.count(), 1);
        QVERIFY(!await(mine.run([](Repositories &store) -> Expected<int> {
            if (const auto saved = store.settings().store(QStringLiteral("lost"), {}); !saved)
                return fail(saved.error());
            return fail(ErrorCode::ApiConflict);
        })));
        QVERIFY(await(save(mine, QStringLiteral("1"))));
        QTRY_VERIFY(heard(otherHeard, QStringLiteral("setting:k")));
        QVERIFY(!heard(otherHeard, QStringLiteral("setting:lost")));
    }
    void aLongNotificationIsCutIntoPieces()
    {
        Journal mine(m_url);
        Journal other(m_url);
        QSignalSpy otherHeard(&other, &Journal::changedElsewhere);
        QSignalSpy otherReady(&other, &Journal::mayHaveMissed);
        QVERIFY(await(mine.open()));
        QVERIFY(await(other.open()));
        other.listen();
        QTRY_COMPARE(otherReady.count(), 1);
        QVERIFY(await(mine.run([](Repositories &store) -> Expected<Done> {
            for (int i = 0; i < 1000; ++i) {
                if (const auto saved = store.settings().store(QStringLiteral("a_rather_long_key_%1").arg(i), {});
                    !saved)
                    return saved;
            }
            return Done{};
        })));
        QTRY_VERIFY(heard(otherHeard, QStringLiteral("setting:a_rather_long_key_999")));
        QVERIFY(heard(otherHeard, QStringLiteral("setting:a_rather_long_key_0")));
    }
    void aServerThatComesBackIsUsedAgain()
    {
        Journal journal(m_url);
        QSignalSpy ready(&journal, &Journal::mayHaveMissed);
        QVERIFY(await(journal.open()));
        journal.listen();
        QTRY_COMPARE(ready.count(), 1);
        QVERIFY(await(save(journal, QStringLiteral("1"))));
        QVERIFY(m_server.halt());
        const auto away = await(save(journal, QStringLiteral("2")));
        QVERIFY(!away);
        QCOMPARE(away.error().code, ErrorCode::StoreOffline);
        QCOMPARE(away.error().retry(), RetryClass::Later);
        QVERIFY(!away.error().detail.contains(TestPostgres::password()));
        QVERIFY2(m_server.resume(), qPrintable(m_server.error()));
        QTRY_VERIFY(await(save(journal, QStringLiteral("3"))).has_value());
        QCOMPARE(load(journal), QStringLiteral("3"));
        QTRY_COMPARE(ready.count(), 2); // and its changes are heard again
    }
    void aRestartBetweenTwoTransactionsGoesUnnoticed()
    {
        Journal journal(m_url);
        QVERIFY(await(journal.open()));
        QVERIFY(await(save(journal, QStringLiteral("1"))));
        QVERIFY(m_server.halt());
        QVERIFY2(m_server.resume(), qPrintable(m_server.error()));
        QVERIFY(await(save(journal, QStringLiteral("2"))));
        QCOMPARE(load(journal), QStringLiteral("2"));
    }
    void aWrongPasswordIsOfflineAndNotTold()
    {
        const QString wrong = QStringLiteral("a-wrong-password-of-tests");
        Journal journal(m_server.url(wrong));
        const auto opened = await(journal.open());
        QCOMPARE(opened.error().code, ErrorCode::StoreOffline);
        QVERIFY(!opened.error().detail.contains(wrong));
    }
    void aNewerJournalIsRefused()
    {
        Journal first(m_url);
        QVERIFY(await(first.open()));
        const QString newer = QString::number(Migrations::shipped().size() + 1);
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PGPASSWORD"), TestPostgres::password());
        process.setProcessEnvironment(environment);
        process.start(TestPostgres::binDir() + QStringLiteral("/psql"),
                      {QStringLiteral("-X"), QStringLiteral("-q"), QStringLiteral("-d"),
                       QStringLiteral("host=127.0.0.1 port=%1 user=%2 dbname=%3")
                           .arg(m_server.port())
                           .arg(TestPostgres::role())
                           .arg(PostgresPlace::parse(m_url)->url().database),
                       QStringLiteral("-c"),
                       QStringLiteral("UPDATE meta SET value = '%1' WHERE key = 'schema_version'").arg(newer)});
        QVERIFY(process.waitForFinished(test::usualPatienceMs) && process.exitCode() == 0);
        Journal second(m_url);
        QCOMPARE(await(second.open()).error().code, ErrorCode::StoreNewer);
    }
    void theUrlsOptionsAreHonoured()
    {
        QVERIFY(m_server.certificate().endsWith(QLatin1String("server.crt")));
        const auto strict = PostgresPlace::parse(Secret(QStringLiteral("postgresql://u:p%27%3B%20q@db.example.com/j")));
        QVERIFY(strict);
        QVERIFY(strict->options().contains(QStringLiteral("sslmode='require'")));
        QVERIFY(strict->connectionString().revealText().contains(QStringLiteral("password='p\\'; q'")));
        QVERIFY(!strict->options().contains(QStringLiteral("p\\'")));
        QVERIFY(!PostgresPlace::parse(Secret(QStringLiteral("postgresql://u@localhost/j")))
                     ->options()
                     .contains(QStringLiteral("sslmode")));
        const auto several =
            PostgresPlace::parse(Secret(QStringLiteral("postgresql://u@localhost:1,db.example.com:2/j")));
        QCOMPARE(several->hosts(), QStringLiteral("localhost,db.example.com"));
        QVERIFY(several->options().contains(QStringLiteral("port='1,2'")));
        QVERIFY(several->options().contains(QStringLiteral("sslmode='require'")));
        QVERIFY(PostgresPlace::parse(Secret(QStringLiteral("postgresql:///j")))->hosts().isEmpty());
        const auto unknown = PostgresPlace::parse(Secret(QStringLiteral("postgresql://u@localhost/j?pool=5")));
        QCOMPARE(unknown.error().code, ErrorCode::UrlInvalid);
        Secret verifying(m_url.revealText() + QStringLiteral("?sslmode=verify-full&sslrootcert=") +
                         QString::fromLatin1(m_server.certificate().toUtf8().toPercentEncoding("/")));
        Journal journal(verifying);
        const auto opened = await(journal.open());
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        Journal withoutTls(Secret(m_url.revealText() + QStringLiteral("?sslmode=disable")));
        QCOMPARE(await(withoutTls.open()).error().code, ErrorCode::StoreOffline); // the server takes TLS only
    }

private:
    TestPostgres m_server;
    Secret m_url;
};

BOWLINE_TEST(TestShared)

} // namespace tst_shared

#include "tst_shared.moc"
