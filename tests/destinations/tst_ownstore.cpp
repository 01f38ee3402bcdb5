// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Bowline's own store on a real journal: sealed at rest, bound to its place, merge-only, proven by a login.
#include "destinations/OwnStoreDestination.h"
#include "store/Journal.h"
#include "support/Await.h"
#include "support/TestMain.h"
#include "support/TestPostgres.h"
#include "support/VirtualClock.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <ctime>
#include <memory>

using namespace bowline;
using bowline::test::await;
using bowline::test::TestPostgres;

namespace tst_ownstore {

namespace {
const ProjectId shop(QStringLiteral("p1"));
const QString nameA = QStringLiteral("A");
} // namespace

class TestOwnStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_dir = std::make_unique<QTemporaryDir>();
        m_journal = std::make_unique<Journal>(m_dir->filePath(QStringLiteral("journal.db")));
        QVERIFY(await(m_journal->open()));
        QVERIFY(await(m_journal->run([](Repositories &store) -> Expected<Done> {
            if (const auto done = store.projects().store({shop, QStringLiteral("Shop"), {}, {}}); !done)
                return done;
            return store.projects().store({ProjectId(QStringLiteral("p2")), QStringLiteral("Other"), {}, {}});
        })));
        m_destination = make(QByteArray(32, 'k'), shop);
    }
    void cleanup()
    {
        m_pool.waitForDone();
        m_destination.reset();
        m_journal.reset();
    }

    void keepsAndMerges()
    {
        QVERIFY(await(m_destination->read())->isEmpty());
        QVERIFY(write({{nameA, s("1")}, {QStringLiteral("B"), Secret()}}));
        QVERIFY(write({{nameA, s("it's\n2")}}));
        const auto all = await(m_destination->read());
        QCOMPARE(all->size(), 2);
        QCOMPARE(all->value(nameA).reveal(), QByteArray("it's\n2"));
        QVERIFY(all->value(QStringLiteral("B")).isEmpty());
        QVERIFY(await(make(QByteArray(32, 'k'), ProjectId(QStringLiteral("p2")))->read())->isEmpty());
    }
    void nothingInClearOnDisk()
    {
        const QByteArray value("a-value-to-search-for");
        QVERIFY(write({{nameA, Secret(value)}}));
        m_journal.reset();
        QDir dir(m_dir->path());
        int files = 0;
        for (const QFileInfo &info : dir.entryInfoList(QDir::Files | QDir::Hidden)) {
            QFile file(info.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY(!bytes.contains(value));
            QVERIFY(!bytes.contains(value.toBase64().left(20)));
            ++files;
        }
        QVERIFY(files > 0);
    }
    void equalIsNotWrittenAgain()
    {
        QVERIFY(write({{nameA, s("1")}}));
        const EnvVarRecord before = record();
        QCOMPARE(before.updatedAt, m_clock.now());
        m_clock.advance(1000);
        QVERIFY(write({{nameA, s("1")}}));
        QCOMPARE(record().sealed, before.sealed);
        QCOMPARE(record().updatedAt, before.updatedAt);
        QVERIFY(write({{nameA, s("22")}}));
        QVERIFY(record().sealed != before.sealed);
        QCOMPARE(record().bytes, 2);
        QCOMPARE(record().updatedAt, m_clock.now());
    }
    // Neither opens under a name it was not sealed for, nor keeps the others from being read.
    void movedValueDoesNotOpenAndHidesNoOther()
    {
        QVERIFY(write({{nameA, s("1")}}));
        EnvVarRecord moved = record();
        moved.name = QStringLiteral("B");
        QVERIFY(await(m_journal->run([moved](Repositories &store) { return store.envVars().store(moved); })));
        QCOMPARE(await(m_destination->read())->keys(), QStringList{nameA});
    }
    void otherKeyDoesNotOpenButCanReplace()
    {
        QVERIFY(write({{nameA, s("1")}}));
        const auto other = make(QByteArray(32, 'x'), shop);
        QVERIFY(await(other->read())->isEmpty());
        QCOMPARE(await(m_destination->read())->value(nameA).reveal(), QByteArray("1")); // nothing is lost
        QVERIFY(await(other->write({{nameA, s("1")}})));
        QCOMPARE(await(other->read())->value(nameA).reveal(), QByteArray("1"));
    }
    void removes()
    {
        QVERIFY(write({{nameA, s("1")}, {QStringLiteral("B"), s("2")}}));
        const auto preview = await(m_destination->previewRemoval(nameA));
        QVERIFY(preview->dependents.isEmpty());
        QVERIFY(await(m_destination->remove(nameA)));
        QVERIFY(await(m_destination->remove(nameA)));
        QCOMPARE(await(m_destination->read())->keys(), QStringList{QStringLiteral("B")});
    }
    void refusesBadInputAndGoneProjects()
    {
        QCOMPARE(write({{QStringLiteral("A B"), s("1")}}).error().code, ErrorCode::InputInvalid);
        QVERIFY(!write({{nameA, Secret(QByteArray(2 * 1024 * 1024, 'x'))}}));
        const auto gone = make(QByteArray(32, 'k'), ProjectId(QStringLiteral("gone")));
        QCOMPARE(await(gone->write({{nameA, s("1")}})).error().code, ErrorCode::NotFound);
    }
    void allOrNothing()
    {
        // The journal refuses the second name half-way: the first must not stay behind.
        EnvVars changes{{nameA, s("1")}};
        changes.insert(QStringLiteral("B B"), s("2"));
        QVERIFY(!write(changes));
        QVERIFY(await(m_destination->read())->isEmpty());
    }
    void stalePlanIsRefused()
    {
        QVERIFY(write({{nameA, s("1")}}));
        const auto plan = await(m_destination->plan({{nameA, s("2")}, {QStringLiteral("B"), s("2")}}));
        QVERIFY(plan);
        QCOMPARE(plan->changed, QStringList{nameA});
        QCOMPARE(plan->added, QStringList{QStringLiteral("B")});
        QVERIFY(write({{QStringLiteral("B"), s("somebody's")}}));
        QCOMPARE(await(m_destination->apply(*plan)).error().code, ErrorCode::DestinationConflict);
        const auto there = await(m_destination->read());
        QCOMPARE(there->value(nameA).reveal(), QByteArray("1")); // all or nothing
        QCOMPARE(there->value(QStringLiteral("B")).reveal(), QByteArray("somebody's"));
        QVERIFY(write({{nameA, s("2")}, {QStringLiteral("B"), s("2")}}));
    }
    // Each env var is a row of its own: what happens to the others does not matter.
    void planHoldsWhileOthersAreWritten()
    {
        QVERIFY(write({{nameA, s("1")}}));
        const auto plan = await(m_destination->plan({{nameA, s("2")}}));
        QVERIFY(write({{QStringLiteral("B"), s("1")}}));
        QVERIFY(await(m_destination->apply(*plan)));
        const auto next = await(m_destination->plan({{nameA, s("2")}}));
        QCOMPARE(next->equal, QStringList{nameA});
        QCOMPARE(next->untouched, QStringList{QStringLiteral("B")});
    }
    // URLs of one server, which differ in one place only: ten times as many cost about ten times as much.
    void manyAlikeCostNoMoreEach_data()
    {
        QTest::addColumn<QString>("value");
        QTest::newRow("at the end") << QStringLiteral("postgres://u:p@h.example.com:5432/d%1");
        QTest::newRow("in the middle") << QStringLiteral("postgres://u:p%1@h.example.com:5432/d");
        QTest::newRow("at the beginning") << QStringLiteral("%1@h.example.com:5432/d-of-all");
    }
    void manyAlikeCostNoMoreEach()
    {
        QFETCH(QString, value);
        const double few = processorMsToRead(value, 1000);
        const double many = processorMsToRead(value, 10000);
        qInfo("1000 sealed env vars read in %.0f ms, 10000 in %.0f ms", few, many);
        QVERIFY(few > 0 && many < 30 * few);
    }
    void provesByLoggingIn()
    {
        if (TestPostgres::binDir().isEmpty())
            QSKIP("no PostgreSQL server is installed");
        TestPostgres postgres;
        QVERIFY2(postgres.start(), qPrintable(postgres.error()));
        QCOMPARE(await(m_destination->prove(ProofRequest::asItIs(nameA, postgres.url()))).error().code,
                 ErrorCode::DestinationConflict);
        QVERIFY(write({{nameA, postgres.url()}}));
        const auto proof = await(m_destination->prove(ProofRequest::asItIs(nameA, postgres.url())));
        QVERIFY2(proof, proof ? "" : qPrintable(proof.error().detail));
        QCOMPARE(proof->kind, Proof::Kind::FreshLogin);
        QVERIFY(proof->text.text().contains(QStringLiteral("TLS")));
        QCOMPARE(await(m_destination->prove(ProofRequest::asItIs(nameA, postgres.url(QStringLiteral("other")))))
                     .error()
                     .code,
                 ErrorCode::DestinationConflict);
        // A login beside the write proves nothing by itself.
        const auto login = m_destination->beginLogin(ProofRequest::asItIs(QStringLiteral("URL"), postgres.url()));
        QVERIFY(login);
        QVERIFY(await(m_destination->proveBy(*login, ProofRequest::asItIs(nameA, postgres.url()))));
        QCOMPARE(
            await(m_destination->proveBy(*login, ProofRequest::asItIs(nameA, postgres.url(QStringLiteral("other")))))
                .error()
                .code,
            ErrorCode::DestinationConflict);
        QVERIFY(write({{nameA, postgres.url(QStringLiteral("other"))}}));
        QCOMPARE(await(m_destination->prove(ProofRequest::asItIs(nameA, postgres.url(QStringLiteral("other")))))
                     .error()
                     .code,
                 ErrorCode::DatabaseLoginRefused);
    }

private:
    static Secret s(const char *text) { return Secret(QByteArray(text)); }
    std::unique_ptr<OwnStoreDestination> make(const QByteArray &key, const ProjectId &project)
    {
        const auto sealer = Sealer::fromMasterKey(Secret(key));
        return std::make_unique<OwnStoreDestination>(project, m_journal.get(), *sealer, &m_clock, &m_pool);
    }
    Expected<Done> write(const EnvVars &changes) { return await(m_destination->write(changes)); }
    // Of the processor's time: what other programs use of it says nothing about reading. -1 where it has failed.
    double processorMsToRead(const QString &value, int count)
    {
        EnvVars vars;
        for (int i = 0; i < count; ++i)
            vars.insert(QStringLiteral("VARIABLE_%1").arg(i), Secret(value.arg(i).toUtf8()));
        if (!write(vars))
            return -1;
        const std::clock_t began = std::clock();
        const auto read = await(m_destination->read());
        return read && read->size() == count ? double(std::clock() - began) * 1000 / CLOCKS_PER_SEC : -1;
    }
    EnvVarRecord record()
    {
        return **await(m_journal->run([](Repositories &store) { return store.envVars().find(shop, nameA); }));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Journal> m_journal;
    test::VirtualClock m_clock;
    QThreadPool m_pool;
    std::unique_ptr<OwnStoreDestination> m_destination;
};

BOWLINE_TEST(TestOwnStore)

} // namespace tst_ownstore

#include "tst_ownstore.moc"
