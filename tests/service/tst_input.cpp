// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What people may type, paste and own: accepted as it is, or refused with a clear sentence.
#include "core/DatabaseUrl.h"
#include "service/ServiceFixture.h"
#include "support/Destinations.h"
#include "support/TestMain.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace bowline;
using bowline::test::await;
using bowline::test::SandboxProcess;
using bowline::test::ServiceFixture;

namespace tst_input {

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

const QString url = QStringLiteral("DATABASE_URL");
const QString envVar = QStringLiteral("PG_DATABASE_URL");

} // namespace

class TestInput : public QObject
{
    Q_OBJECT

    SandboxProcess m_sandbox;
    std::unique_ptr<ServiceFixture> m_fixture;
    AccountView m_account;
    DatabaseView m_database;

    ServiceApi &service() { return m_fixture->service(); }
    DestinationInput file(const QByteArray &content)
    {
        DestinationInput input;
        input.destination = test::envFileAt(QDir(m_fixture->folder()).filePath(s("input.env")));
        QFile made(test::pathOf(input));
        if (made.open(QFile::WriteOnly | QFile::Truncate))
            made.write(content);
        return input;
    }
    ProjectView project() { return m_fixture->newProject(s("Input")).value_or(ProjectView()); }

    // A call over the socket gives up after two minutes, however many it stands behind: so not all at once.
    static constexpr int much = 10000;
    static constexpr int atOnce = 500;
    int m_begun = 0;
    int m_good = 0;
    int m_settled = 0;
    void setNext(const ProjectId &there)
    {
        if (m_begun == much)
            return;
        const int number = m_begun++;
        service()
            .envVars()
            .setEnvVar(there, s("VAR_%1").arg(number), Secret(QByteArray::number(number)))
            .then(this, [this, there](const Expected<EnvVarView> &set) {
                m_good += set.has_value();
                ++m_settled;
                setNext(there);
            });
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.start({s("--quiet")}), qPrintable(m_sandbox.error()));
        m_fixture = std::make_unique<ServiceFixture>(m_sandbox);
        QVERIFY(m_fixture->start());
        QVERIFY(await(service().settings().setPolling(2, 100)));
        const auto account = m_fixture->logIn();
        QVERIFY(account);
        m_account = *account;
        m_database = m_fixture->database(m_account.id, s("sushi"), url).value_or(DatabaseView());
    }
    void init() { QTest::failOnWarning(QRegularExpression(s(".*"))); }
    void cleanup()
    {
        const QList<ProjectId> projects = m_fixture->projects.keys();
        for (const ProjectId &project : projects)
            QVERIFY(await(service().projects().deleteProject(project)));
    }
    void cleanupTestCase() { m_fixture->stop(); }

    // -- names

    void envVarNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("sentence"); // empty: accepted
        QTest::newRow("plain") << s("PG_DATABASE_URL") << QString();
        QTest::newRow("lower case") << s("url") << QString();
        QTest::newRow("255 characters") << QString(255, QLatin1Char('A')) << QString();
        QTest::newRow("300 characters") << QString(300, QLatin1Char('A')) << s("300");
        QTest::newRow("empty") << QString() << s("name");
        QTest::newRow("space") << s("MY URL") << s("spaces");
        QTest::newRow("space at the end") << s("URL ") << s("spaces");
        QTest::newRow("equals sign") << s("A=B") << s("“=”");
        QTest::newRow("emoji") << s("DB_🍣") << s("“🍣”");
        QTest::newRow("umlaut") << s("GRÖSSE") << s("“Ö”");
        QTest::newRow("digit first") << s("1URL") << s("digit");
        QTest::newRow("line break") << s("A\nB") << s("spaces");
        QTest::newRow("dash") << s("A-B") << s("“-”");
    }
    void envVarNames()
    {
        QFETCH(QString, name);
        QFETCH(QString, sentence);
        const ProjectView there = project();
        const auto set = await(service().envVars().setEnvVar(there.id, name, Secret(QByteArray("v"))));
        const auto started = await(service().syncs().connectDatabase(
            m_fixture->request(there, m_account, m_database, sentence.isEmpty() ? name + s("X") : name)));
        if (sentence.isEmpty() && name.size() < 255) {
            QVERIFY(set);
            QVERIFY(started);
            QTRY_VERIFY(m_fixture->jobs.value(started->id).finished);
            QVERIFY(!m_fixture->jobs.value(started->id).error);
            QCOMPARE(await(service().envVars().listEnvVars(there.id))->rows.size(), 2);
        } else if (sentence.isEmpty()) {
            QVERIFY(set);
        } else {
            for (const Error &error : {set.error(), started.error()}) {
                QCOMPARE(error.code, ErrorCode::InputInvalid);
                QVERIFY2(error.message.text().contains(sentence), qPrintable(error.message.text()));
            }
            QCOMPARE(await(service().envVars().listEnvVars(there.id))->rows.size(), 0);
        }
    }
    void projectNames()
    {
        const auto sushi = m_fixture->newProject(s("  Sushi 🍣 = a & b  "));
        QVERIFY(sushi);
        QCOMPARE(sushi->name, s("Sushi 🍣 = a & b"));
        const auto again = m_fixture->newProject(s("sushi 🍣 = A & B"));
        QCOMPARE(again.error().code, ErrorCode::NameTaken);
        QVERIFY(!again.error().text().isEmpty());
        const auto other = m_fixture->newProject(s("Other"));
        QVERIFY(other);
        QCOMPARE(await(service().projects().renameProject(other->id, sushi->name)).error().code, ErrorCode::NameTaken);
        QVERIFY(await(service().projects().renameProject(other->id, s("OTHER")))); // its own name is free for itself
        QCOMPARE(m_fixture->newProject(s("   ")).error().code, ErrorCode::InputInvalid);
        const auto tooLong = m_fixture->newProject(QString(300, QLatin1Char('x')));
        QCOMPARE(tooLong.error().code, ErrorCode::InputInvalid);
        QVERIFY(tooLong.error().text().contains(s("300")));
        QTRY_COMPARE(m_fixture->projects.size(), 2);
    }
    void twoOfOneNameAtOnce()
    {
        const auto one = service().projects().createProject(s("Twin"), {});
        const auto two = service().projects().createProject(s("twin"), {});
        const bool first = await(one).has_value();
        const bool second = await(two).has_value();
        QVERIFY(first != second);
        QTRY_COMPARE(m_fixture->projects.size(), 1);
    }
    void tokens_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("code");
        QTest::newRow("empty") << QByteArray() << s("input.invalid");
        QTest::newRow("blank") << QByteArray(" \n ") << s("input.invalid");
        QTest::newRow("two words") << QByteArray("HRKU-one two") << s("input.invalid");
        QTest::newRow("tab") << QByteArray("HRKU-one\ttwo") << s("input.invalid");
        QTest::newRow("two lines") << QByteArray("HRKU-one\ntwo") << s("input.invalid");
        QTest::newRow("unknown") << QByteArray("HRKU-00000000-0000-0000-0000-000000000000") << s("auth.revoked");
        QTest::newRow("not ASCII") << QByteArray("tökén") << s("input.invalid");
    }
    void tokens()
    {
        QFETCH(QByteArray, token);
        const auto account = await(service().accounts().addToken(Secret(token)));
        QVERIFY(!account);
        QTEST(errorCodeText(account.error().code), "code");
        QVERIFY(account.error().text().size() > 10);
        QCOMPARE(m_fixture->accounts.size(), 1);
    }
    void tokenWithBlanksAround()
    {
        const auto account = await(service().accounts().addToken(Secret("  " + m_sandbox.token().toUtf8() + "\n")));
        QVERIFY(account);
        QCOMPARE(account->id, m_account.id);
    }

    // -- values

    void values_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("emoji") << s("🍣 = 寿司").toUtf8();
        QTest::newRow("quotes") << QByteArray("a \"b\" 'c' \\ $D `e` #f");
        QTest::newRow("lines") << QByteArray("one\ntwo\r\n three ");
        QTest::newRow("60 kB") << QByteArray(60000, 'x');
    }
    void values()
    {
        QFETCH(QByteArray, value);
        for (const DestinationInput &destination : {DestinationInput(), file("A=1\n")}) {
            const auto there = m_fixture->newProject(s("Values %1").arg(destination.destination.kind), destination);
            QVERIFY(there);
            const auto set = await(service().envVars().setEnvVar(there->id, s("V"), Secret(value)));
            QVERIFY2(set, set ? "" : qPrintable(set.error().text()));
            QCOMPARE(set->valueBytes, value.size());
            QCOMPARE(m_fixture->value(there->id, s("V")), value);
        }
    }
    void twoMegabytesAreRefused()
    {
        const ProjectView there = project();
        const auto set =
            await(service().envVars().setEnvVar(there.id, s("BIG"), Secret(QByteArray(2 * 1024 * 1024, 'x'))));
        QVERIFY(!set);
        QCOMPARE(set.error().code, ErrorCode::InputTooLarge);
        QVERIFY(set.error().text().contains(s("2097152")));
        QCOMPARE(await(service().envVars().listEnvVars(there.id))->rows.size(), 0);
    }
    void nulIsRefused()
    {
        const auto set = await(service().envVars().setEnvVar(project().id, s("N"), Secret(QByteArray("a\0b", 3))));
        QCOMPARE(set.error().code, ErrorCode::InputInvalid);
    }

    // -- much

    void tenThousandEnvVars()
    {
        QByteArray content;
        for (int i = 0; i < 10000; ++i)
            content += "VAR_" + QByteArray::number(i) + "=value " + QByteArray::number(i) + '\n';
        const auto there = m_fixture->newProject(s("Many"), file(content));
        QVERIFY(there);
        const auto job = m_fixture->connect(m_fixture->request(*there, m_account, m_database, envVar));
        QVERIFY(job && !job->error);
        const auto list = await(service().envVars().listEnvVars(there->id));
        QVERIFY(list);
        QCOMPARE(list->rows.size(), 10001);
        int synced = 0;
        for (const EnvVarView &one : list->rows)
            synced += one.isSynced();
        QCOMPARE(synced, 1);
        QCOMPARE(m_fixture->value(there->id, s("VAR_9999")), QByteArray("value 9999"));
    }
    void tenThousandInTheOwnStore()
    {
        const ProjectView there = project();
        m_begun = m_good = m_settled = 0;
        for (int i = 0; i < atOnce; ++i)
            setNext(there.id);
        QTRY_COMPARE_WITH_TIMEOUT(m_settled, much, 10 * test::usualPatienceMs);
        QCOMPARE(m_good, much);
        QCOMPARE(await(service().envVars().listEnvVars(there.id))->rows.size(), much);
    }

    // -- URLs

    void percentEncodedPasswords()
    {
        // The same password, with every character encoded: libpq and Bowline must read it alike.
        const QByteArray plain = m_fixture->configVar(s("sushi"), url);
        const auto parsed = DatabaseUrl::parse(Secret(plain));
        QVERIFY(parsed);
        QByteArray encoded;
        for (const char c : parsed->password.reveal())
            encoded += '%' + QByteArray(1, c).toHex().toUpper();
        QByteArray value = plain;
        value.replace(':' + parsed->password.reveal() + '@', ':' + encoded + '@');
        QVERIFY(value != plain);
        m_fixture->control(
            "POST", s("/set"),
            {{s("app"), s("sushi")}, {s("name"), s("ENCODED_URL")}, {s("value"), QString::fromUtf8(value)}});
        DatabaseView database = m_database;
        database.configVar = s("ENCODED_URL");
        for (const bool transformed : {false, true}) {
            const auto there = m_fixture->newProject(transformed ? s("Transformed") : s("As it is"));
            ConnectRequest request = m_fixture->request(*there, m_account, database, envVar);
            if (transformed)
                request.rendering = Rendering::fromTransforms(true, true);
            const auto job = m_fixture->connect(request);
            QVERIFY2(job && !job->error, job && job->error ? qPrintable(job->error->message.text()) : "");
            QTRY_COMPARE(m_fixture->state(there->id, envVar), SyncState::InSync);
            if (!transformed)
                QCOMPARE(m_fixture->value(there->id, envVar), value);
        }
    }
    void appWithoutDatabases()
    {
        QVERIFY(!m_fixture->database(m_account.id, s("gyoza"), url));
        DatabaseView none = m_database;
        none.configVar = s("NOT_THERE_URL");
        const auto job = m_fixture->connect(m_fixture->request(project(), m_account, none, envVar));
        QVERIFY(job && job->error);
        QCOMPARE(job->error->code, ErrorCode::SourceGone);
        QCOMPARE(job->error->nextStep(), NextStep::ChooseDatabase);
    }
};

BOWLINE_TEST(TestInput)

} // namespace tst_input

#include "tst_input.moc"
