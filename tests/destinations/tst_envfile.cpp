// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The env file destination on real files: rights, links, races, and the proof.
#include "destinations/EnvFile.h"
#include "destinations/EnvFileDesk.h"
#include "support/TestMain.h"
#include "support/TestPostgres.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTemporaryDir>

#include <cerrno>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utime.h>

using namespace bowline;
using bowline::test::await;
using bowline::test::TestPostgres;

namespace tst_envfile {

class TestEnvFile : public QObject, private bowline::test::EnvFileDesk
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openDesk(); }
    void cleanup()
    {
        closeDesk();
        QDir dir(m_dir->path());
        for (const QString &name : dir.entryList(QDir::Files | QDir::Hidden))
            QVERIFY2(!name.contains(QStringLiteral(".bowline-")),
                     qPrintable(name)); // nothing left beside the file
    }

    void newFileIsPrivate()
    {
        const mode_t before = ::umask(0);
        const auto written = write({{nameA, s("b c")}});
        ::umask(before);
        QVERIFY(written);
        QCOMPARE(content(), QByteArray("A='b c'\n"));
        QCOMPARE(modeOf(m_path), 0600);
        const auto all = await(destination()->read());
        QCOMPARE(all->size(), 1);
        QCOMPARE(all->value(nameA).reveal(), QByteArray("b c"));
    }
    void missingFileReadsAsEmpty()
    {
        const auto all = await(destination()->read());
        QVERIFY(all);
        QVERIFY(all->isEmpty());
        QVERIFY(!QFile::exists(m_path));
    }
    void mergesOnly()
    {
        put("# mine\nB=1\nA=old\n");
        QVERIFY(write({{nameA, s("new")}, {QStringLiteral("C"), s("3")}}));
        QCOMPARE(content(), QByteArray("# mine\nB=1\nA=new\nC=3\n"));
    }
    void rightsStay_data()
    {
        QTest::addColumn<int>("mode");
        for (const int mode : {0600, 0640, 0644, 0660, 0700, 0400 | 0200 | 0004})
            QTest::newRow(qPrintable(QString::number(mode, 8))) << mode;
    }
    // Who reads the file through its group goes on reading it.
    void rightsStay()
    {
        QFETCH(int, mode);
        put("A=old\n");
        QCOMPARE(::chmod(native(m_path).constData(), mode_t(mode)), 0);
        QVERIFY(write({{nameA, s("new")}}));
        QCOMPARE(modeOf(m_path), mode);
        QCOMPARE(content(), QByteArray("A=new\n"));
        QVERIFY(write({{nameA, s("new")}}));
        QCOMPARE(modeOf(m_path), mode);
    }
    // A person asked for 0600: group and others lose their rights, whether a value changes or not.
    void ownerOnly()
    {
        EnvFileOptions options;
        options.ownerOnly = true;
        const EnvFile file(m_path, options);
        put("A=old\n");
        for (const char *value : {"new", "new"}) {
            QCOMPARE(::chmod(native(m_path).constData(), 0644), 0);
            const auto plan = file.plan({{nameA, s(value)}});
            QVERIFY(plan && Phrase::sentences(plan->sideEffects).text().contains(QStringLiteral("from 0644 to 0600")));
            QVERIFY(file.apply(*plan));
            QCOMPARE(modeOf(m_path), 0600);
        }
        QCOMPARE(content(), QByteArray("A=new\n"));
    }
    // As many databases that do not answer as there are threads for logins, and more.
    void noWriteStandsBehindLogins()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        const Secret url(QStringLiteral("postgres://u:p@127.0.0.1:%1/d").arg(silent.serverPort()));
        const auto kept = destination();
        QList<Pending<Proof>> logins;
        for (int i = 0; i <= m_logins.maxThreadCount(); ++i)
            logins.append(*kept->beginLogin(ProofRequest::asItIs(QStringLiteral("URL"), url)));
        QVERIFY(await(kept->write({{nameA, url}})));
        for (const Pending<Proof> &login : std::as_const(logins))
            QVERIFY(!login.isSettled());
        m_logins.clear();
        m_logins.cancelLogins();
        m_logins.waitForDone();
    }
    void ownerStays()
    {
        if (::geteuid() != 0)
            QSKIP("only root can give a file away");
        put("A=old\n");
        QCOMPARE(::chown(native(m_path).constData(), 12345, 23456), 0);
        QVERIFY(write({{nameA, s("new")}}));
        struct stat info = {};
        QCOMPARE(::lstat(native(m_path).constData(), &info), 0);
        QCOMPARE(info.st_uid, uid_t(12345));
        QCOMPARE(info.st_gid, gid_t(23456));
    }
    void equalIsNotWritten()
    {
        put("A=\"b\"\n");
        const struct stat before = info();
        QVERIFY(write({{nameA, s("b")}}));
        QCOMPARE(info().st_ino, before.st_ino);
        QCOMPARE(content(), QByteArray("A=\"b\"\n"));
        QVERIFY(write({}));
        QCOMPARE(info().st_ino, before.st_ino);
    }
    void readersSeeOldOrNew()
    {
        put("A=old\n");
        QFile reader(m_path);
        QVERIFY(reader.open(QIODevice::ReadOnly));
        QVERIFY(write({{nameA, s("new")}}));
        QCOMPARE(reader.readAll(), QByteArray("A=old\n")); // the old file, whole, to who had it open
        QCOMPARE(content(), QByteArray("A=new\n"));
    }
    void throughLinks()
    {
        const QString real = m_dir->filePath(QStringLiteral("real.env"));
        const QString middle = m_dir->filePath(QStringLiteral("middle"));
        QVERIFY(QFile::link(QStringLiteral("real.env"), middle)); // relative
        QVERIFY(QFile::link(middle, m_path));
        QVERIFY(write({{nameA, s("1")}})); // makes what the link points at
        QVERIFY(QFileInfo(m_path).isSymLink());
        QCOMPARE(modeOf(real), 0600);
        QVERIFY(write({{nameA, s("2")}}));
        QVERIFY(QFileInfo(m_path).isSymLink());
        QVERIFY(!QFileInfo(real).isSymLink());
        m_path = real;
        QCOMPARE(content(), QByteArray("A=2\n"));
    }
    void removes()
    {
        put("# c\nA=1\nB=2\n");
        const auto preview = await(destination()->previewRemoval(nameA));
        QVERIFY(preview->dependents.isEmpty());
        QVERIFY(!preview->safeOrderNeeded);
        QVERIFY(await(destination()->remove(nameA)));
        QCOMPARE(content(), QByteArray("# c\nB=2\n"));
        QVERIFY(await(destination()->remove(nameA))); // safe to repeat
        QVERIFY(QFile::remove(m_path));
        QVERIFY(await(destination()->remove(nameA)));
        QVERIFY(!QFile::exists(m_path));
    }

    void badNamesAndValues()
    {
        for (const QString &name : {QStringLiteral("A B"), QStringLiteral("A=B"), QString(), QStringLiteral("🔑"),
                                    QString(300, QLatin1Char('A'))})
            QCOMPARE(code(write({{name, s("1")}})), ErrorCode::InputInvalid);
        QVERIFY(!write({{nameA, Secret(QByteArray("a\0b", 3))}}));
        QVERIFY(!write({{nameA, Secret(QByteArray(2 * 1024 * 1024, 'x'))}}));
        m_path = QStringLiteral(".env");
        QCOMPARE(code(write({{nameA, s("1")}})), ErrorCode::InputInvalid);
    }

    void openQuoteMustNotSwallowTheNewLine()
    {
        const QByteArray broken("B='open\nC=1\n");
        put(broken);
        QCOMPARE(code(write({{nameA, s(" #x")}})), ErrorCode::DestinationRefused);
        QCOMPARE(content(), broken);
        QVERIFY(write({{nameA, s("plain")}})); // no harm in this one
        QCOMPARE(content(), broken + "A=plain\n");
    }

    void editDuringTheWriteIsKept()
    {
        put("A=old\nB=1\n");
        int tries = 0;
        const auto done = EnvFile(m_path).update([&](DotEnv &file) {
            if (++tries == 1)
                put("A=old\nB=2\nC=3\n"); // somebody saves the file between our read and our write
            return file.set("A", "new");
        });
        QVERIFY(done);
        QCOMPARE(tries, 2);
        QCOMPARE(content(), QByteArray("A=new\nB=2\nC=3\n"));
    }
    void fileThatAppearsIsKept()
    {
        int tries = 0;
        const auto done = EnvFile(m_path).update([&](DotEnv &file) {
            if (++tries == 1)
                put("B=2\n");
            return file.set("A", "new");
        });
        QVERIFY(done);
        QCOMPARE(content(), QByteArray("B=2\nA=new\n"));
    }
    void endlessEditsAreAConflict()
    {
        put("A=old\n");
        int tries = 0;
        const auto done = EnvFile(m_path).update([&](DotEnv &file) {
            put("A=old\nN=" + QByteArray::number(++tries) + '\n');
            return file.set("A", "new");
        });
        QCOMPARE(code(done), ErrorCode::DestinationConflict);
        QCOMPARE(content(), "A=old\nN=" + QByteArray::number(tries) + '\n');
    }
    void writersSideBySide()
    {
        QList<Pending<Done>> writes;
        const auto target = destination();
        for (int i = 0; i < 40; ++i)
            writes.append(target->write({{QStringLiteral("V%1").arg(i), Secret(QByteArray::number(i))}}));
        for (const Pending<Done> &one : writes)
            QVERIFY(await(one));
        QCOMPARE(await(target->read())->size(), 40);
    }
    void leftoversOfAKillGo()
    {
        put("A=old\n");
        const QString stale = m_dir->filePath(QStringLiteral("..env.bowline-abc123"));
        QFile file(stale);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("A=secret\n");
        file.close();
        const utimbuf longAgo{1000000, 1000000};
        QCOMPARE(::utime(native(stale).constData(), &longAgo), 0);
        QVERIFY(write({{nameA, s("new")}}));
        QVERIFY(!QFile::exists(stale));
    }
    void leftoversOfTheDeadGoAtOnce()
    {
        put("A=old\n");
        const pid_t dead = ::fork();
        if (dead == 0)
            ::_exit(0);
        ::waitpid(dead, nullptr, 0);
        const auto leave = [this](pid_t writer) {
            const QString name = m_dir->filePath(QStringLiteral("..env.bowline-%1-abc123").arg(writer));
            QFile file(name);
            return file.open(QIODevice::WriteOnly) && file.write("A=secret\n") > 0 ? name : QString();
        };
        const QString left = leave(dead);
        const QString inUse = leave(::getppid());
        QVERIFY(write({{nameA, s("new")}}));
        QVERIFY(!QFile::exists(left));
        QVERIFY(QFile::exists(inUse)); // its writer may be about to rename it
        QVERIFY(QFile::remove(inUse));
    }
    void manyVariables()
    {
        EnvVars many;
        for (int i = 0; i < 10000; ++i)
            many.insert(QStringLiteral("VARIABLE_%1").arg(i), Secret("value number " + QByteArray::number(i)));
        QVERIFY(write(many));
        const auto all = await(destination()->read());
        QCOMPARE(all->size(), 10000);
        QCOMPARE(all->value(QStringLiteral("VARIABLE_9999")).reveal(), QByteArray("value number 9999"));
    }

    // A proof's text claims no more than there was, and says what other programs may make of the URL.
    void proofSaysHowTheLoginWent()
    {
        if (TestPostgres::binDir().isEmpty())
            QSKIP("no PostgreSQL server is installed");
        TestPostgres plain;
        QVERIFY2(plain.start(TestPostgres::Tls::Off), qPrintable(plain.error()));
        const auto proofOf = [this](const Secret &url) {
            write({{nameA, url}});
            const auto proof = await(destination()->prove(ProofRequest::asItIs(nameA, url)));
            return proof ? proof->text.text() : proof.error().text();
        };
        QVERIFY(
            proofOf(plain.url()).startsWith(QStringLiteral("a fresh login without TLS from this computer (Postgre")));
        const QByteArray socket = "?host=" + plain.socketFolder().toUtf8();
        const QString overSocket = proofOf(Secret(plain.url().reveal() + socket));
        QVERIFY2(overSocket.startsWith(QStringLiteral("a fresh login over a Unix socket")), qPrintable(overSocket));
        const QString foreign = proofOf(Secret(plain.url().reveal() + "?ssl=0"));
        QVERIFY2(foreign.contains(QStringLiteral(". libpq itself does not know ssl=0")), qPrintable(foreign));
    }
    void provesByLoggingIn()
    {
        if (TestPostgres::binDir().isEmpty())
            QSKIP("no PostgreSQL server is installed");
        TestPostgres postgres;
        QVERIFY2(postgres.start(), qPrintable(postgres.error()));
        QVERIFY(write({{nameA, postgres.url()}}));
        const auto proof = await(destination()->prove(ProofRequest::asItIs(nameA, postgres.url())));
        QVERIFY2(proof, proof ? "" : qPrintable(proof.error().detail));
        QCOMPARE(proof->kind, Proof::Kind::FreshLogin);
        QVERIFY2(proof->text.text().startsWith(QStringLiteral("a fresh TLS login from this computer")),
                 qPrintable(proof->text.text()));
        // The right value, but not what the file holds: nothing is proven.
        put("A=other\n");
        QCOMPARE(await(destination()->prove(ProofRequest::asItIs(nameA, postgres.url()))).error().code,
                 ErrorCode::DestinationConflict);
        // A login beside the write proves nothing by itself.
        const auto kept = destination();
        const auto login = kept->beginLogin(ProofRequest::asItIs(QStringLiteral("URL"), postgres.url()));
        QVERIFY(login);
        QCOMPARE(await(kept->proveBy(*login, ProofRequest::asItIs(nameA, postgres.url()))).error().code,
                 ErrorCode::DestinationConflict);
        QVERIFY(write({{nameA, postgres.url()}}));
        QVERIFY(await(kept->proveBy(*login, ProofRequest::asItIs(nameA, postgres.url()))));
        const Secret wrong = postgres.url(QStringLiteral("not-the-password"));
        QVERIFY(write({{nameA, wrong}}));
        QCOMPARE(await(destination()->prove(ProofRequest::asItIs(nameA, wrong))).error().code,
                 ErrorCode::DatabaseLoginRefused);
    }
};

BOWLINE_TEST(TestEnvFile)

} // namespace tst_envfile

#include "tst_envfile.moc"
