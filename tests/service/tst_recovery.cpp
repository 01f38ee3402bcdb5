// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The journal is damaged in every way that a disk can think of, while a database rotates. The next start has everything
// back: projects of all three kinds, syncs, opted-out ones, values that exist nowhere else, settings; nobody logs in
// again.
#include "credentials/KeychainStore.h"
#include "service/RecoveryCardFile.h"
#include "service/ServiceFixture.h"
#include "support/Destinations.h"
#include "support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace bowline;
using bowline::test::await;
using bowline::test::SandboxProcess;
using bowline::test::ServiceFixture;

namespace tst_recovery {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

const QString app = QStringLiteral("sushi");
const QString url = QStringLiteral("DATABASE_URL");
const QString envVar = QStringLiteral("PG_DATABASE_URL");
const QString kept = QStringLiteral("OLD_URL");
const QString manual = QStringLiteral("API_KEY");
constexpr int patienceMs = 120000; // the hurried clock leaves the computer a tenth of the time that it has in use

void overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::ReadWrite), qPrintable(path));
    QVERIFY(file.seek(at) && file.write(bytes) == bytes.size());
}

} // namespace

class TestRecovery : public QObject
{
    Q_OBJECT

    SandboxProcess m_sandbox;
    std::unique_ptr<ServiceFixture> m_fixture;
    AccountView m_account;
    ProjectId m_own, m_file, m_hasura;
    QByteArray m_keptValue;
    int m_seconds = 20;

    ServiceApi &service() { return m_fixture->service(); }
    QString journal() const { return m_fixture->journalPath(); }
    RecoveryCardFile cardFile() const { return RecoveryCardFile(journal()); }

    DestinationInput envFile() const
    {
        DestinationInput input;
        input.destination = test::envFileAt(QDir(m_fixture->folder()).filePath(s(".env")));
        return input;
    }
    DestinationInput hasura() const
    {
        const QJsonObject info = m_sandbox.info().value(s("hasura")).toObject();
        DestinationInput input;
        input.secret = Secret(info.value(s("token")).toString());
        input.destination = test::hasuraProject(info.value(s("projects")).toArray().first()[s("id")].toString());
        return input;
    }
    void tie(const ProjectId &id, const QString &name)
    {
        ProjectView project;
        project.id = id;
        const auto job = m_fixture->connect(
            m_fixture->request(project, m_account, *m_fixture->database(m_account.id, app, url), name));
        QVERIFY(job && !job->error);
    }
    std::optional<Sealer> sealer() const
    {
        KeychainStore keychain(s("Bowline"));
        const auto key = await(keychain.read(s("journal-key")));
        if (!key || key->isEmpty())
            return std::nullopt;
        return *Sealer::fromMasterKey(Secret(QByteArray::fromBase64(key->reveal())));
    }
    // A change of the settings goes last; when it is on the card, so is all that came before.
    void waitForCard()
    {
        QVERIFY(await(service().settings().setPolling(++m_seconds, 50)));
        const auto key = sealer();
        QVERIFY(key);
        QTRY_COMPARE(cardFile().read(*key).value_or(RecoveryCard()).settings.value(s("poll_seconds")).toInt(),
                     m_seconds);
    }
    bool isHealed(const ProjectId &project)
    {
        return m_fixture->state(project, envVar) == SyncState::InSync &&
               m_fixture->value(project, envVar) == m_fixture->configVar(app, url);
    }
    void everythingIsBack()
    {
        QTRY_COMPARE(m_fixture->projects.size(), 3);
        QTRY_COMPARE(m_fixture->projects.value(m_own).name, s("Own"));
        QCOMPARE(m_fixture->projects.value(m_file).destination.kind, QStringLiteral("env_file"));
        QCOMPARE(m_fixture->projects.value(m_hasura).destination.kind, QStringLiteral("hasura_cloud"));
        QTRY_COMPARE(m_fixture->accounts.size(), 1);
        QTRY_COMPARE(m_fixture->accounts.value(m_account.id).state, AccountState::Ready);
        for (const ProjectId &project : {m_own, m_file, m_hasura})
            QTRY_VERIFY_WITH_TIMEOUT(isHealed(project), patienceMs);
        QCOMPARE(m_fixture->value(m_own, manual), QByteArray("typed by hand"));
        QCOMPARE(m_fixture->value(m_own, kept), m_keptValue);
        const auto list = await(service().envVars().listEnvVars(m_own));
        QVERIFY(list);
        for (const EnvVarView &one : list->rows) {
            if (one.name == kept)
                QCOMPARE(one.sync->state, SyncState::OptedOut);
        }
        QTRY_COMPARE(m_fixture->settings.pollSeconds, m_seconds);
    }
    void ignoreDamage()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(s("the journal was damaged and has been set aside")));
    }
    // A start on a damaged journal. The notice says where the damaged one lies.
    void startOnDamage()
    {
        ignoreDamage();
        QVERIFY(m_fixture->start());
    }
    void checkNotice()
    {
        static const QRegularExpression place(s("set aside as (\\S+),"));
        const QString path = place.match(m_fixture->settings.journalNotice.text()).captured(1);
        QVERIFY2(QFile::exists(path), qPrintable(m_fixture->settings.journalNotice.text()));
    }
    void rotate() { m_fixture->control("POST", s("/rotate"), {{s("database"), app}}); }
    void removeJournal()
    {
        for (const char *suffix : {"", "-wal", "-shm"})
            QFile::remove(journal() + s(suffix));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.start({s("--quiet")}), qPrintable(m_sandbox.error()));
        m_fixture = std::make_unique<ServiceFixture>(m_sandbox, 10);
        QVERIFY(m_fixture->start());
        const auto account = m_fixture->logIn();
        QVERIFY(account);
        m_account = *account;
        m_own = m_fixture->newProject(s("Own"))->id;
        m_file = m_fixture->newProject(s("File"), envFile())->id;
        m_hasura = m_fixture->newProject(s("Hasura"), hasura())->id;
        for (const ProjectId &project : {m_own, m_file, m_hasura})
            tie(project, envVar);
        tie(m_own, kept);
        QVERIFY(await(service().syncs().optOut(m_own, kept)));
        m_keptValue = m_fixture->value(m_own, kept);
        QVERIFY(await(service().envVars().setEnvVar(m_own, manual, Secret(s("typed by hand")))));
        for (const ProjectId &project : {m_own, m_file, m_hasura})
            QTRY_VERIFY_WITH_TIMEOUT(isHealed(project), patienceMs);
        waitForCard();
    }
    void init() { QTest::failOnWarning(QRegularExpression(s(".*"))); }
    void cleanupTestCase()
    {
        m_fixture->stop();
        QCOMPARE(m_fixture->control("GET", s("/violations")).toArray(), QJsonArray());
    }

    void damagedInEveryWay_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::addColumn<bool>("isSetAside");
        QTest::newRow("garbage") << s("garbage") << true;
        QTest::newRow("its first bytes") << s("header") << true;
        QTest::newRow("bytes flipped all over") << s("pages") << true;
        QTest::newRow("cut in half") << s("half") << true;
        QTest::newRow("cut to nothing") << s("nothing") << false;
        QTest::newRow("gone") << s("gone") << false;
    }
    void damagedInEveryWay()
    {
        QFETCH(QString, damage);
        QFETCH(bool, isSetAside);
        m_fixture->stop();
        rotate();
        const qint64 size = QFileInfo(journal()).size();
        if (damage == s("garbage")) {
            QVERIFY(QFile::resize(journal(), 0));
            overwrite(journal(), 0, QByteArray(16384, 'x'));
        } else if (damage == s("header")) {
            overwrite(journal(), 0, QByteArray(60, '\xff'));
        } else if (damage == s("pages")) {
            for (qint64 page = 4096; page < size; page += 4096)
                overwrite(journal(), page, QByteArray(8, '\x5a'));
        } else if (damage == s("half")) {
            QVERIFY(QFile::resize(journal(), size / 2 / 4096 * 4096));
        } else if (damage == s("nothing")) {
            QVERIFY(QFile::resize(journal(), 0));
        } else {
            removeJournal();
        }
        if (isSetAside)
            ignoreDamage();
        QVERIFY(m_fixture->start());
        everythingIsBack();
        QVERIFY2(m_fixture->settings.journalNotice.text().contains(s("are back")),
                 qPrintable(m_fixture->settings.journalNotice.text()));
        if (isSetAside)
            checkNotice();
        waitForCard();
        m_fixture->stop();
        QVERIFY(m_fixture->start()); // a sound one, of which nothing is said
        everythingIsBack();
        QVERIFY(m_fixture->settings.journalNotice.isEmpty());
    }

    // A person changes something, and the program ends at once: a little later the card would have had it.
    void whatWasChangedJustBeforeTheEndIsOnTheCard()
    {
        const auto last = m_fixture->newProject(s("Last"));
        QVERIFY(last);
        m_fixture->stop();
        removeJournal();
        QVERIFY(m_fixture->start());
        QTRY_COMPARE(m_fixture->projects.size(), 4);
        QTRY_COMPARE(m_fixture->projects.value(last->id).name, s("Last"));
        QVERIFY(await(service().projects().deleteProject(last->id)));
        everythingIsBack();
        waitForCard();
    }

    // SQLite drops what follows a damaged place of its write-ahead log, and says nothing.
    void theNewestPartIsDamaged()
    {
        m_fixture->stop();
        QVERIFY(m_fixture->start());
        everythingIsBack();
        const auto late = m_fixture->newProject(s("Late"));
        QVERIFY(late);
        QVERIFY(await(service().envVars().setEnvVar(late->id, manual, Secret(s("late")))));
        QVERIFY(await(service().envVars().setEnvVar(m_own, manual, Secret(s("changed")))));
        QVERIFY(await(service().syncs().optOut(m_file, envVar)));
        const QByteArray fileValue = m_fixture->value(m_file, envVar);
        waitForCard();
        // As a kill leaves them.
        const QStringList files{journal(), journal() + s("-wal")};
        for (const QString &file : files) {
            QFile::remove(file + s(".copy"));
            QVERIFY(QFile::copy(file, file + s(".copy")));
        }
        m_fixture->stop();
        removeJournal();
        for (const QString &file : files)
            QVERIFY(QFile::rename(file + s(".copy"), file));
        overwrite(files.last(), 32 + 24 + 100, QByteArray(8, '\x5a'));
        rotate();

        QVERIFY(m_fixture->start());
        QTRY_COMPARE(m_fixture->projects.size(), 4);
        QTRY_COMPARE(m_fixture->value(late->id, manual), QByteArray("late"));
        QCOMPARE(m_fixture->value(m_own, manual), QByteArray("changed"));
        QTRY_VERIFY_WITH_TIMEOUT(isHealed(m_own), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(isHealed(m_hasura), patienceMs);
        QCOMPARE(m_fixture->value(m_file, envVar), fileValue); // the word of the person who opted out still holds
        QVERIFY(!m_fixture->settings.journalNotice.isEmpty());

        QVERIFY(await(service().projects().deleteProject(late->id)));
        QVERIFY(await(service().syncs().resumeSync(m_file, envVar)));
        QVERIFY(await(service().envVars().setEnvVar(m_own, manual, Secret(s("typed by hand")))));
        QTRY_VERIFY_WITH_TIMEOUT(isHealed(m_file), patienceMs);
        waitForCard();
    }

    // The last ones: nothing comes back from here.
    void withoutAUsableCardItBeginsEmpty_data()
    {
        QTest::addColumn<QString>("card");
        QTest::addColumn<bool>("isKept");
        QTest::newRow("missing") << s("missing") << false;
        QTest::newRow("garbage") << s("garbage") << true;
        QTest::newRow("cut off") << s("cut") << true;
        QTest::newRow("sealed with another key") << s("key") << true;
    }
    void withoutAUsableCardItBeginsEmpty()
    {
        QFETCH(QString, card);
        QFETCH(bool, isKept);
        waitForCard();
        const auto whole = cardFile().read(*sealer());
        QVERIFY(whole);
        m_fixture->stop();
        const QString path = cardFile().path();
        const QStringList before = asideCards();
        if (card == s("missing")) {
            QVERIFY(QFile::remove(path));
        } else if (card == s("garbage")) {
            overwrite(path, 0, QByteArray(200, 'x'));
        } else if (card == s("cut")) {
            QVERIFY(QFile::resize(path, 40));
        } else {
            SystemRandom random;
            QVERIFY(cardFile().write(*whole, s("keychain"), *Sealer::fromMasterKey(Sealer::newMasterKey(random))));
        }
        overwrite(journal(), 0, QByteArray(60, '\xff'));
        if (isKept)
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(s("the recovery card cannot be used")));
        startOnDamage();
        QTRY_VERIFY(m_fixture->settings.journalNotice.text().contains(s("begins anew")));
        checkNotice();
        QCOMPARE(m_fixture->projects.size(), 0);
        QCOMPARE(m_fixture->accounts.size(), 0);
        QCOMPARE(asideCards().size() - before.size(), isKept ? 1 : 0);
        // It can be used, and has a card again.
        m_fixture->projects.clear();
        QVERIFY(m_fixture->newProject(s("New")));
        waitForCard();
    }

private:
    QStringList asideCards() const
    {
        const QFileInfo card(cardFile().path());
        return card.dir().entryList({card.fileName() + s(".unreadable-*")}, QDir::Files);
    }
};

BOWLINE_TEST(TestRecovery)

} // namespace tst_recovery

#include "tst_recovery.moc"
