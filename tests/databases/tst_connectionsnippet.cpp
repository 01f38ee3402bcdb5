// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Connection details for somebody's program: a real shell and a real psql read them, and each consumer's rule about TLS
// says that it gets in.
#include "core/rendering/ConsumerTls.h"
#include "core/rendering/UrlText.h"
#include "databases/ConnectionSnippet.h"
#include "support/TestMain.h"
#include "support/TestPostgres.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace bowline;
using bowline::test::TestPostgres;

namespace tst_connectionsnippet {

namespace {

const QString name = QStringLiteral("postgresql-round-1");
const QByteArray herokus("postgres://u1:p'w%22%5C$1@ec2-1-2-3-4.compute-1.amazonaws.com:5432/d1");

/// What `line` prints, run by a shell with these variables besides its own; errors too.
QByteArray printed(const QByteArray &line, const QList<std::pair<QString, QString>> &variables = {})
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &[variable, value] : variables)
        environment.insert(variable, value);
    QProcess shell;
    shell.setProcessEnvironment(environment);
    shell.setProcessChannelMode(QProcess::MergedChannels);
    shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QString::fromUtf8(line)});
    if (!shell.waitForFinished())
        shell.kill();
    return shell.readAll().trimmed();
}

/// The text that stands in double quotes in a line of code, as JSON reads it.
QByteArray quotedIn(const QByteArray &code)
{
    const qsizetype begin = code.indexOf('"');
    const QByteArray text = code.sliced(begin, code.lastIndexOf('"') + 1 - begin);
    return QJsonDocument::fromJson('[' + text + ']').array().first().toString().toUtf8();
}

} // namespace

class TestConnectionSnippet : public QObject
{
    Q_OBJECT

    TestPostgres m_postgres;

    static bool isThere()
    {
        return !TestPostgres::binDir().isEmpty() && !QStandardPaths::findExecutable(QStringLiteral("psql")).isEmpty();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (isThere())
            QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
    }

    void psqlLogsInByTheLine()
    {
        if (!isThere())
            QSKIP("no PostgreSQL server, or no psql, is installed");
        const auto line = ConnectionSnippet::of(m_postgres.url(), SnippetForm::Psql, name);
        QVERIFY(line);
        QVERIFY(line->reveal().startsWith(' ')); // out of the shell's history
        QCOMPARE(printed(line->reveal() + " -XtAc 'SELECT current_user'"), TestPostgres::role().toUtf8());
        // As an argument everybody on the computer could read it.
        const QByteArray arguments = line->reveal().sliced(line->reveal().lastIndexOf(' '));
        QCOMPARE(arguments, QByteArray(" psql"));
    }
    void aShellReadsWhateverIsInThePassword()
    {
        QByteArray line = ConnectionSnippet::of(Secret(herokus), SnippetForm::Psql, name)->reveal();
        line.replace(line.size() - 4, 4, "printenv PGPASSWORD");
        QCOMPARE(printed(line), QByteArray("p'w\"\\$1"));
    }
    void psqlLogsInByTheServiceEntry()
    {
        if (!isThere())
            QSKIP("no PostgreSQL server, or no psql, is installed");
        const auto entry = ConnectionSnippet::of(m_postgres.url(), SnippetForm::ServiceEntry, name);
        QVERIFY(entry);
        QVERIFY(entry->reveal().contains("sslmode=require\n"));
        const QTemporaryDir dir;
        QFile file(dir.filePath(QStringLiteral("pg_service.conf")));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(entry->reveal());
        file.close();
        QCOMPARE(printed("psql -XtAc 'SELECT current_user' service=postgresql-round-1",
                         {{QStringLiteral("PGSERVICEFILE"), file.fileName()}}),
                 TestPostgres::role().toUtf8());
    }
    void eachConsumerGetsIntoHeroku_data()
    {
        QTest::addColumn<SnippetForm>("form");
        QTest::addColumn<Consumer>("consumer");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("Python") << SnippetForm::Python << Consumer::Libpq << QByteArray("psycopg.connect(\"");
        QTest::newRow("Node") << SnippetForm::Node << Consumer::NodePostgres
                              << QByteArray("new Pool({ connectionString: \"");
        QTest::newRow("Rails") << SnippetForm::Rails << Consumer::Libpq << QByteArray("production:\n  url: \"");
        QTest::newRow("Go") << SnippetForm::Go << Consumer::GoPgx << QByteArray("pgx.Connect(ctx, \"");
    }
    void eachConsumerGetsIntoHeroku()
    {
        QFETCH(SnippetForm, form);
        QFETCH(Consumer, consumer);
        QFETCH(QByteArray, begin);
        const auto code = ConnectionSnippet::of(Secret(herokus), form, name);
        QVERIFY(code);
        QVERIFY2(code->reveal().startsWith(begin), code->reveal().constData());
        const auto url = UrlText::of(Secret(quotedIn(code->reveal())));
        QVERIFY(url);
        QVERIFY(url->text().reveal().startsWith(herokus));
        QVERIFY(ConsumerTls(consumer, *url).connects());
    }
    void otherForms()
    {
        const QByteArray jdbc = ConnectionSnippet::of(Secret(herokus), SnippetForm::Jdbc, name)->reveal();
        QVERIFY2(jdbc.startsWith("jdbc:postgresql://ec2-1-2-3-4.compute-1.amazonaws.com:5432/d1?"), jdbc.constData());
        QVERIFY2(jdbc.contains("sslmode=require"), jdbc.constData());
        const QByteArray net = ConnectionSnippet::of(Secret(herokus), SnippetForm::DotNet, name)->reveal();
        QVERIFY2(net.startsWith("new NpgsqlConnection(\"Host=ec2-1-2-3-4"), net.constData());
        QVERIFY2(quotedIn(net).contains("SSL Mode=Require"), net.constData());
        QCOMPARE(ConnectionSnippet::of(Secret(herokus), SnippetForm::Url, name)->reveal(), herokus);
    }
    void whatCannotBeSaidIsRefused()
    {
        for (const SnippetForm form : allSnippetForms()) {
            if (form != SnippetForm::Url)
                QCOMPARE(ConnectionSnippet::of(Secret(QByteArray("no url")), form, name).error().code,
                         ErrorCode::UrlInvalid);
        }
        QCOMPARE(ConnectionSnippet::of(Secret(herokus), SnippetForm::Unknown, name).error().code,
                 ErrorCode::InputInvalid);
    }
};

BOWLINE_TEST(TestConnectionSnippet)

} // namespace tst_connectionsnippet

#include "tst_connectionsnippet.moc"
