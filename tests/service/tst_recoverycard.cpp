// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the recovery card holds, how it rests on disk, and what a journal gets back from it.
#include "core/Random.h"
#include "core/SyncState.h"
#include "service/RecoveryCardFile.h"
#include "store/Journal.h"
#include "store/RecordFields.h"
#include "support/Await.h"
#include "support/TestMain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace bowline;
using bowline::test::await;

namespace tst_recoverycard {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

QDateTime at(int minute)
{
    return QDateTime(QDate(2026, 11, 21), QTime(12, minute), Qt::UTC);
}

Sealer newSealer()
{
    SystemRandom random;
    return *Sealer::fromMasterKey(Sealer::newMasterKey(random));
}

ProjectRecord project(const char *id, const char *name, int minute)
{
    return {ProjectId(s(id)), s(name), {{s("kind"), s("own_store")}}, at(minute)};
}

SyncRecord sync(const char *id, const char *projectId, const char *envVar, SyncState state, int minute)
{
    SyncRecord record;
    record.id = SyncId(s(id));
    record.project = ProjectId(s(projectId));
    record.envVar = s(envVar);
    record.account = AccountId(s("a"));
    record.configVar = s("DATABASE_URL");
    record.rendering = s("{\"kind\":\"url\",\"tls\":true}");
    record.state = syncStateKey(state);
    record.reason = Phrase::plain(s("because"));
    record.sealedValue = "sealed";
    record.fingerprint = s("print");
    record.syncedAt = at(minute + 1);
    record.createdAt = at(minute);
    return record;
}

QStringList keysOf(const QJsonObject &card, const char *list)
{
    return card.value(s(list)).toArray().first().toObject().keys(); // sorted
}

template <class Record>
QStringList namesOf(const QStringList &omitted)
{
    QStringList names;
    std::apply([&names](const auto &...field) { (names.append(s(field.name)), ...); }, RecordFields<Record>::all());
    names.removeIf([&omitted](const QString &name) { return omitted.contains(name); });
    names.sort();
    return names;
}

} // namespace

class TestRecoveryCard : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Journal> m_journal;

    template <class F>
    void inJournal(F f)
    {
        const auto done = await(m_journal->run([f](Repositories &r) -> Expected<Done> { return f(r); }));
        QVERIFY2(done, done ? "" : qPrintable(errorCodeText(done.error().code) + done.error().detail));
    }
    RecoveryCard card() { return *await(m_journal->run(RecoveryCard::from)); }
    void empty()
    {
        m_journal.reset();
        m_dir = std::make_unique<QTemporaryDir>();
        m_journal = std::make_unique<Journal>(m_dir->filePath(s("journal.sqlite")));
        QVERIFY(await(m_journal->open()));
    }
    void fill()
    {
        inJournal([](Repositories &r) -> Expected<Done> {
            AccountRecord account;
            account.id = AccountId(s("a"));
            account.email = s("ada@example.com");
            account.login = s("browser");
            account.sandbox = true;
            account.endpoints = {{s("api"), s("https://api.example")}};
            account.state = s("ready");
            account.createdAt = at(1);
            Expected<Done> done = r.accounts().store(account);
            ProjectRecord newer = project("q", "Site", 3); // of a kind that only a newer Bowline knows
            newer.destination = {{s("kind"), s("moon")}, {s("crater"), QJsonObject{{s("depth"), 3}}}};
            for (const ProjectRecord &one : {project("p", "Shop", 2), newer})
                done = done ? r.projects().store(one) : done;
            for (const char *name : {"MANUAL", "FOLLOWED", "KEPT", "GONE"})
                done = done ? r.envVars().store({ProjectId(s("p")), s(name), QByteArray("\0x", 2) + name, 7, at(4)})
                            : done;
            for (const SyncRecord &one :
                 {sync("s1", "p", "FOLLOWED", SyncState::InSync, 5), sync("s2", "p", "KEPT", SyncState::OptedOut, 6),
                  sync("s3", "p", "GONE", SyncState::Disconnected, 7)})
                done = done ? r.syncs().store(one) : done;
            DataLinkRecord link;
            link.account = AccountId(s("a"));
            link.localAddon = s("d1");
            link.name = s("menu");
            link.health = s("gone");
            link.firstSeenAt = at(8);
            link.examinedAt = at(9);
            link.repairsItself = true;
            done = done ? r.dataLinks().store(link) : done;
            return done ? r.settings().store(s("poll_seconds"), s("7")) : done;
        });
    }
    RecoveryCard numbered(qint64 number, int minute)
    {
        RecoveryCard result = card();
        result.number = number;
        result.writtenAt = at(minute);
        return result;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(s(".*")));
        empty();
        fill();
    }
    void cleanup() { m_journal.reset(); }

    void keepsWhatIsNowhereElse()
    {
        const RecoveryCard all = card();
        QCOMPARE(all.accounts.size(), 1);
        QCOMPARE(all.projects.size(), 2);
        QCOMPARE(all.syncs.size(), 3);
        QStringList names;
        for (const EnvVarRecord &envVar : all.envVars)
            names.append(envVar.name);
        QCOMPARE(names, (QStringList{s("GONE"), s("KEPT"), s("MANUAL")})); // the followed one is at Heroku
        QCOMPARE(all.settings.value(s("poll_seconds")), s("7"));
    }
    // Whoever adds a field to a record has it on the card, or names it here and in RecoveryCard.cpp as seen anew.
    void everyFieldIsOnItOrNamedAsSeenAnew()
    {
        QCOMPARE(RecoveryCard::omittedFromSyncs(),
                 (QStringList{s("proven_at"), s("proof"), s("release"), s("sealed_value"), s("fingerprint"),
                              s("written_fingerprint")}));
        const QJsonObject json = QJsonDocument::fromJson(card().contents()).object();
        QCOMPARE(keysOf(json, "accounts"), namesOf<AccountRecord>({}));
        QCOMPARE(keysOf(json, "projects"), namesOf<ProjectRecord>({}));
        QCOMPARE(keysOf(json, "env_vars"), namesOf<EnvVarRecord>({}));
        QCOMPARE(keysOf(json, "syncs"), namesOf<SyncRecord>(RecoveryCard::omittedFromSyncs()));
        QCOMPARE(keysOf(json, "data_links"), namesOf<DataLinkRecord>({s("findings"), s("examined_at")}));
    }
    void isTheSameWhateverRotates()
    {
        const QByteArray before = card().contents();
        inJournal([](Repositories &r) {
            SyncRecord rotated = sync("s1", "p", "FOLLOWED", SyncState::Unproven, 5);
            rotated.fingerprint = s("another");
            rotated.syncedAt = at(50);
            rotated.stateSince = at(51);
            return r.syncs().store(rotated);
        });
        inJournal([](Repositories &r) { return RecoveryCard::noteNumber(r, 12); });
        QCOMPARE(card().contents(), before);
        inJournal([](Repositories &r) { return r.syncs().store(sync("s1", "p", "FOLLOWED", SyncState::OptedOut, 5)); });
        QVERIFY(card().contents() != before);
    }

    void goesRoundThroughTheFile()
    {
        const Sealer sealer = newSealer();
        const RecoveryCardFile file(m_journal->path());
        QVERIFY(!file.exists() && !file.head());
        QCOMPARE(file.read(sealer).error().code, ErrorCode::NotFound);
        const RecoveryCard before = numbered(3, 30);
        QVERIFY(file.write(before, s("keychain"), sealer));
        QCOMPARE(file.head()->number, 3);
        QCOMPARE(file.head()->secretStore, s("keychain"));
        const auto after = file.read(sealer);
        QVERIFY(after);
        QCOMPARE(after->toJson(), before.toJson());
        QCOMPARE(QFile::permissions(file.path()) & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);
        QFile disk(file.path());
        QVERIFY(disk.open(QIODevice::ReadOnly));
        const QByteArray bytes = disk.readAll();
        for (const char *word : {"ada@example.com", "Shop", "MANUAL", "api.example"})
            QVERIFY2(!bytes.contains(word), word);
    }
    void refusesWhatItDidNotWrite_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<bool>("hasHead");
        QTest::newRow("another number") << QByteArray("keychain 3") << QByteArray("keychain 4") << true;
        QTest::newRow("another store") << QByteArray("keychain 3") << QByteArray("keychaim 3") << true;
        QTest::newRow("another form") << QByteArray("card 1") << QByteArray("card 2") << false;
        QTest::newRow("no line") << QByteArray("\n") << QByteArray(" ") << false;
    }
    void refusesWhatItDidNotWrite()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const Sealer sealer = newSealer();
        const RecoveryCardFile file(m_journal->path());
        QVERIFY(file.write(numbered(3, 30), s("keychain"), sealer));
        QFile disk(file.path());
        QVERIFY(disk.open(QIODevice::ReadWrite));
        QByteArray bytes = disk.readAll();
        bytes.replace(bytes.indexOf(before), before.size(), after);
        QVERIFY(disk.resize(0) && disk.seek(0) && disk.write(bytes) == bytes.size() && disk.flush());
        QVERIFY(!file.read(sealer));
        QTEST(file.head().has_value(), "hasHead");
        // One bit of the sealed part, at either end.
        for (const qsizetype place : {bytes.size() - 1, bytes.indexOf('\n') + 20}) {
            QVERIFY(file.write(numbered(3, 30), s("keychain"), sealer));
            QFile again(file.path());
            QVERIFY(again.open(QIODevice::ReadWrite) && again.seek(place));
            char byte = 0;
            QVERIFY(again.getChar(&byte) && again.seek(place) && again.putChar(char(byte ^ 1)));
            again.close();
            QCOMPARE(file.read(sealer).error().code, ErrorCode::SealBroken);
        }
    }
    void anotherKeyDoesNotOpenIt()
    {
        const RecoveryCardFile file(m_journal->path());
        QVERIFY(file.write(numbered(3, 30), s("keychain"), newSealer()));
        QCOMPARE(file.read(newSealer()).error().code, ErrorCode::SealBroken);
        const QString aside = file.setAside();
        QVERIFY(QFile::exists(aside));
        QVERIFY(!file.exists());
    }

    void fillsAnEmptyJournal()
    {
        const RecoveryCard before = numbered(5, 30);
        empty();
        inJournal([before](Repositories &r) { return before.giveBack(r); });
        QCOMPARE(card().contents(), before.contents());
        QCOMPARE(*await(m_journal->run(RecoveryCard::numberIn)), 5);
        const auto syncs = *await(m_journal->run([](Repositories &r) { return r.syncs().all(); }));
        for (const SyncRecord &one : syncs) {
            QVERIFY(one.fingerprint.isEmpty() && one.sealedValue.isEmpty()); // Heroku is asked anew
            QCOMPARE(one.rendering, s("{\"kind\":\"url\",\"tls\":true}"));
            QCOMPARE(one.state == syncStateKey(SyncState::OptedOut), one.envVar == s("KEPT"));
        }
    }
    void anEarlierCardHasTransforms()
    {
        QJsonObject old = QJsonDocument::fromJson(numbered(5, 30).toJson()).object();
        QJsonArray syncs;
        for (int bits = 0; bits < 4; ++bits) {
            QJsonObject one = old.value(s("syncs")).toArray().first().toObject();
            one.remove(s("rendering"));
            one.insert(s("transforms"), bits);
            syncs.append(one);
        }
        old.insert(s("syncs"), syncs);
        const auto read = RecoveryCard::fromJson(QJsonDocument(old).toJson());
        QVERIFY(read);
        QStringList renderings;
        for (const SyncRecord &one : read->syncs)
            renderings.append(one.rendering);
        QCOMPARE(renderings, (QStringList{s("{\"kind\":\"url\"}"), s("{\"kind\":\"url\",\"tls\":true}"),
                                          s("{\"kind\":\"url\",\"scheme\":\"postgresql\"}"),
                                          s("{\"kind\":\"url\",\"scheme\":\"postgresql\",\"tls\":true}")}));
    }
    void anOlderJournalCatchesUp()
    {
        // After the journal's last good moment somebody opted out, made a project, renamed one, deleted one and a
        // value.
        RecoveryCard newer = numbered(9, 40);
        newer.syncs[0].state = syncStateKey(SyncState::OptedOut);
        newer.projects[0].name = s("Store");
        newer.projects[1] = project("r", "Third", 35);
        newer.envVars.removeIf([](const EnvVarRecord &one) { return one.name == s("GONE"); });
        newer.syncs.removeIf([](const SyncRecord &one) { return one.id.text == s("s3"); });
        inJournal([newer](Repositories &r) { return newer.giveBack(r); });
        const RecoveryCard after = card();
        QCOMPARE(after.projects.size(), 2);
        QCOMPARE(after.projects[0].name, s("Store"));
        QCOMPARE(after.projects[1].name, s("Third"));
        QCOMPARE(after.syncs.size(), 2);
        QCOMPARE(after.syncs[0].state, syncStateKey(SyncState::OptedOut));
    }
    void whatIsNewerThanTheCardStays()
    {
        const RecoveryCard old = numbered(5, 30);
        empty();
        inJournal([](Repositories &r) -> Expected<Done> {
            const auto saved = r.projects().store(project("n", "shop", 45));
            return saved ? r.syncs().store(sync("s9", "n", "FOLLOWED", SyncState::InSync, 46)) : saved;
        });
        inJournal([old](Repositories &r) { return old.giveBack(r); });
        const RecoveryCard after = card();
        QCOMPARE(after.projects.size(), 3);
        QCOMPARE(after.projects[0].name, s("Shop (p)")); // the name was taken meanwhile
        QCOMPARE(after.syncs.size(), 4);
    }
    void aNewerSyncKeepsItsEnvVar()
    {
        const RecoveryCard old = numbered(5, 30);
        inJournal([](Repositories &r) -> Expected<Done> {
            const auto removed = r.syncs().remove(SyncId(s("s1")));
            return removed ? r.syncs().store(sync("s8", "p", "FOLLOWED", SyncState::InSync, 48)) : removed;
        });
        inJournal([old](Repositories &r) { return old.giveBack(r); });
        QStringList ids;
        for (const SyncRecord &one : card().syncs)
            ids.append(one.id.text);
        QCOMPARE(ids, (QStringList{s("s2"), s("s3"), s("s8")}));
    }
};

BOWLINE_TEST(TestRecoveryCard)

} // namespace tst_recoverycard

#include "tst_recoverycard.moc"
