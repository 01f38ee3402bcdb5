// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind that is registered: what it says of itself, and that a plan is what then happens.
#include "HasuraWorld.h"
#include "credentials/Sealer.h"
#include "destinations/DestinationKinds.h"
#include "store/Journal.h"
#include "support/Await.h"
#include "support/Destinations.h"
#include "support/TestMain.h"
#include "support/VirtualClock.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace bowline;
using namespace bowline::test;

namespace tst_destinationkinds {

namespace {

const ProjectId shop(QStringLiteral("p1"));
const QString slug = QStringLiteral("shop-api");

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

Secret secret(const char *text)
{
    return Secret(QByteArray(text));
}

const DestinationKinds &kinds()
{
    return DestinationKinds::standard();
}

} // namespace

class TestDestinationKinds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_dir = std::make_unique<QTemporaryDir>();
        m_hasura = std::make_unique<HasuraWorld>();
        m_journal = std::make_unique<Journal>(m_dir->filePath(s("journal.db")));
        QVERIFY(await(m_journal->open()));
        QVERIFY(await(m_journal->run([](Repositories &store) {
            return store.projects().store({shop, s("Shop"), {}, {}});
        })));
    }
    void cleanup()
    {
        m_files.waitForDone();
        m_logins.waitForDone();
        m_journal.reset();
        m_hasura.reset();
    }

    void wordsAreWhole_data() { everyKind(); }
    void wordsAreWhole()
    {
        QFETCH(QString, kind);
        const DestinationKindInfo info = kinds().find(kind)->info();
        QVERIFY(!info.name.isEmpty() && !info.explanation.isEmpty());
        QSet<QString> keys;
        int secrets = 0;
        for (const DestinationField &field : info.fields) {
            QVERIFY2(!field.label.isEmpty(), qPrintable(field.key));
            QVERIFY2(!keys.contains(field.key), qPrintable(field.key));
            keys.insert(field.key);
            secrets += field.type == DestinationFieldType::Secret;
            const bool asks = field.type == DestinationFieldType::Choice;
            for (const QString &text : {field.askText, field.askingText, field.emptyText})
                QCOMPARE(text.isEmpty(), !asks);
        }
        QVERIFY(secrets <= 1); // the secret store has one entry for each project
        QCOMPARE(kinds().needsSecret({kind, {}}), secrets == 1);
    }
    void wordsArriveAsTheyAreWritten()
    {
        const QList<DestinationField> fields = kinds().find(s("hasura_cloud"))->info().fields;
        QCOMPARE(fields.last().askingText, s("Asking Hasura Cloud for the projects…"));
    }
    void keysAreUnique()
    {
        QStringList keys;
        for (const DestinationKindInfo &info : kinds().infos())
            keys.append(info.key);
        // Journals hold them: none of these may ever go.
        for (const char *old : {"own_store", "env_file", "systemd_environment_file", "hasura_cloud"})
            QVERIFY2(keys.contains(s(old)), old);
        keys.sort();
        QCOMPARE(keys.removeDuplicates(), 0);
    }
    void whatIsMissingIsSaid_data() { everyKind(); }
    void whatIsMissingIsSaid()
    {
        QFETCH(QString, kind);
        const auto order = orderOf(kind);
        QVERIFY(order);
        const auto whole = kinds().entered(order->spec);
        QVERIFY2(whole, whole ? "" : qPrintable(whole.error().text()));
        for (const DestinationField &field : kinds().find(kind)->info().fields) {
            DestinationSpec without = order->spec;
            without.fields.remove(field.key);
            const bool needed = field.required && field.type != DestinationFieldType::Secret;
            const auto entered = kinds().entered(without);
            QCOMPARE(entered.has_value(), !needed);
            if (needed) {
                QCOMPARE(entered.error().code, ErrorCode::InputInvalid);
                QVERIFY(!entered.error().text().isEmpty());
            }
        }
        DestinationSpec more = order->spec;
        more.fields.insert(s("of_another_kind"), s("x"));
        QCOMPARE(*kinds().entered(more), *whole); // only what the kind asks for is kept
    }
    void fieldsOfTheWrongTypeAreRefused()
    {
        DestinationSpec spec = envFileAt(m_dir->filePath(s(".env")));
        spec.fields.insert(s("owner_only"), s("yes"));
        QCOMPARE(kinds().entered(spec).error().code, ErrorCode::InputInvalid);
        spec.fields.insert(s("owner_only"), true);
        QVERIFY(kinds().entered(spec)->isSet(QLatin1String("owner_only")));
        spec.fields.insert(s("file_path"), s("relative/.env"));
        QCOMPARE(kinds().entered(spec).error().text(), s("Choose the env file by its full path."));
    }

    // What a plan lists is what apply() does, for every kind: nothing more, nothing less, and no value in what people
    // see.
    void previewIsWhatHappens_data() { everyKind(); }
    void previewIsWhatHappens()
    {
        QFETCH(QString, kind);
        const auto place = made(kind);
        QVERIFY(place);
        QVERIFY(await(place->write({{s("A"), secret("old-of-a")},
                                    {s("SAME"), secret("the same")},
                                    {s("OTHER"), secret("stays $HOME \"as\" it's")}})));
        const auto before = await(place->read());
        QVERIFY(before);
        const EnvVars wanted{{s("A"), secret("postgres://u:p4ss-of-a@h:5432/d?x=1#y")},
                             {s("SAME"), secret("the same")},
                             {s("NEW"), secret("a new one: $x `y` 'z' \\ \"q\"")}};
        const auto plan = await(place->plan(wanted));
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().text()));
        QCOMPARE(plan->changed, QStringList{s("A")});
        QCOMPARE(plan->equal, QStringList{s("SAME")});
        QCOMPARE(plan->added, QStringList{s("NEW")});
        QStringList others = before->keys();
        for (const char *name : {"A", "SAME"})
            others.removeAll(s(name));
        QCOMPARE(plan->untouched, others);
        QVERIFY(*await(place->read()) == *before); // planning changes nothing
        for (const QString &shown : plan->acts + QStringList(Phrase::sentences(plan->sideEffects).text())) {
            for (const char *value : {"p4ss-of-a", "a new one", "old-of-a", "the same"})
                QVERIFY2(!shown.contains(s(value)), qPrintable(shown));
        }

        QVERIFY(await(place->apply(*plan)));
        EnvVars expected = *before;
        for (auto it = wanted.cbegin(); it != wanted.cend(); ++it)
            expected.insert(it.key(), it.value());
        const auto after = await(place->read());
        QVERIFY(after);
        QCOMPARE(after->keys(), expected.keys());
        for (const QString &name : after->keys())
            QCOMPARE(after->value(name).reveal(), expected.value(name).reveal());

        const auto again = await(place->plan(wanted));
        QVERIFY(again && !again->changesEnvVars());
        QVERIFY(again->acts.isEmpty());
        QVERIFY(await(place->apply(*again)));
    }
    void stalePlanIsRefused_data() { everyKind(); }
    void stalePlanIsRefused()
    {
        QFETCH(QString, kind);
        const auto ours = made(kind);
        const auto theirs = made(kind);
        QVERIFY(ours && theirs);
        QVERIFY(await(ours->write({{s("A"), secret("first")}})));
        const auto plan = await(ours->plan({{s("A"), secret("ours")}}));
        QVERIFY(plan);
        QVERIFY(await(theirs->write({{s("A"), secret("theirs")}})));
        const auto applied = await(ours->apply(*plan));
        QVERIFY(!applied);
        QCOMPARE(applied.error().code, ErrorCode::DestinationConflict);
        QCOMPARE(await(ours->read())->value(s("A")).reveal(), QByteArray("theirs"));
        QVERIFY(await(ours->write({{s("A"), secret("ours")}})));
        QCOMPARE(await(theirs->read())->value(s("A")).reveal(), QByteArray("ours"));
    }
    // Many writers of one place at once: each change is there in the end.
    void writersSideBySideLoseNothing_data() { everyKind(); }
    void writersSideBySideLoseNothing()
    {
        QFETCH(QString, kind);
        const auto place = made(kind);
        QVERIFY(place);
        QList<Pending<Done>> writes;
        for (int i = 0; i < 8; ++i)
            writes.append(place->write({{s("V%1").arg(i), Secret(QByteArray::number(i))}}));
        for (const Pending<Done> &one : std::as_const(writes)) {
            const auto done = await(one);
            QVERIFY2(done, done ? "" : qPrintable(done.error().text()));
        }
        const auto there = await(place->read());
        for (int i = 0; i < 8; ++i)
            QCOMPARE(there->value(s("V%1").arg(i)).reveal(), QByteArray::number(i));
    }
    void badNamesAndValuesAreRefused_data() { everyKind(); }
    void badNamesAndValuesAreRefused()
    {
        QFETCH(QString, kind);
        const auto place = made(kind);
        QVERIFY(place);
        QCOMPARE(await(place->plan({{s("A B"), secret("x")}})).error().code, ErrorCode::InputInvalid);
        QCOMPARE(await(place->plan({{s("A"), Secret(QByteArray("a\0b", 3))}})).error().code, ErrorCode::InputInvalid);
    }

    void unknownKindIsShownAndNeverUsed()
    {
        const DestinationSpec moon{s("moon"), {{s("crater"), 3}}};
        QCOMPARE(kinds().nameOf(moon), s("A place that this version of Bowline does not know"));
        QCOMPARE(kinds().placeOf(moon), s("(moon)"));
        QVERIFY(!kinds().livesInJournal(moon));
        QCOMPARE(kinds().entered(moon).error().code, ErrorCode::InputInvalid);
        QObject context;
        QCOMPARE(await(kinds().usable({shop, moon, {}}, parts(), &context)).error().code,
                 ErrorCode::DestinationMissing);
        const std::unique_ptr<Destination> place(kinds().make({shop, moon, {}}, parts(), nullptr));
        QCOMPARE(await(place->read()).error().code, ErrorCode::DestinationMissing);
        QVERIFY(await(place->read()).error().text().contains(s("(moon)")));
        QCOMPARE(await(place->write({{s("A"), secret("x")}})).error().code, ErrorCode::DestinationMissing);
        QVERIFY(await(place->places())->isEmpty());
    }
    void systemdFileIsReadAsSystemdDoes()
    {
        const QString path = m_dir->filePath(s("shop.env"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write("; a comment of systemd\nA=one $two\nexport B=not systemd's\n") > 0);
        file.close();
        const auto place = made(s("systemd_environment_file"));
        const auto there = await(place->read());
        QVERIFY(there);
        QCOMPARE(there->keys(), QStringList{s("A")}); // "export B" is no name to systemd
        QCOMPARE(there->value(s("A")).reveal(), QByteArray("one $two"));
        QVERIFY(await(place->write({{s("A"), secret("new $two")}})));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("; a comment of systemd\nA=new $two\nexport B=not systemd's\n"));
    }

private:
    static void everyKind()
    {
        QTest::addColumn<QString>("kind");
        for (const DestinationKindInfo &info : kinds().infos())
            QTest::newRow(qPrintable(info.key)) << info.key;
    }
    DestinationParts parts()
    {
        return {m_journal.get(),
                &m_sealer,
                &m_clock,
                &m_http,
                &m_files,
                &m_logins,
                {QUrl(m_hasura->base() + s("/hasura/v1/graphql"))},
                {}};
    }
    /// What a person fills in. A new kind that is not in here fails the tests: say how one is made.
    std::optional<DestinationOrder> orderOf(const QString &kind)
    {
        if (kind == s("own_store"))
            return DestinationOrder{shop, {kind, {}}, {}};
        if (kind == s("env_file"))
            return DestinationOrder{shop, envFileAt(m_dir->filePath(s(".env"))), {}};
        if (kind == s("systemd_environment_file"))
            return DestinationOrder{shop, {kind, envFileAt(m_dir->filePath(s("shop.env"))).fields}, {}};
        if (kind == s("hasura_cloud"))
            return DestinationOrder{shop, hasuraProject(m_hasura->info(slug).value(s("id")).toString()),
                                    Secret(m_hasura->sandbox()->info().value(s("token")).toString())};
        return std::nullopt;
    }
    /// As the service makes one: entered, completed, checked. Null, with a warning that fails the test, if that is
    /// refused.
    std::unique_ptr<Destination> made(const QString &kind)
    {
        const auto order = orderOf(kind);
        if (!order)
            return nullptr;
        const auto entered = kinds().entered(order->spec);
        if (!entered)
            return nullptr;
        QObject context;
        const auto spec = await(kinds().usable({shop, *entered, order->secret}, parts(), &context));
        if (!spec) {
            qWarning("%s", qPrintable(spec.error().text()));
            return nullptr;
        }
        return std::unique_ptr<Destination>(kinds().make({shop, *spec, order->secret}, parts(), nullptr));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<HasuraWorld> m_hasura;
    std::unique_ptr<Journal> m_journal;
    const Sealer m_sealer = *Sealer::fromMasterKey(Secret(QByteArray(32, 'k')));
    VirtualClock m_clock;
    HttpClient m_http;
    QThreadPool m_files;
    QThreadPool m_logins;
};

BOWLINE_TEST(TestDestinationKinds)

} // namespace tst_destinationkinds

#include "tst_destinationkinds.moc"
