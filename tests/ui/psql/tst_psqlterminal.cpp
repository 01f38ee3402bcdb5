// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// psql in a terminal of our making, on a real server: what the terminal is told, what psql gets, what is left.
#include "psql/PsqlTerminal.h"
#include "support/GuiWarnings.h"
#include "support/TestMain.h"
#include "support/TestPostgres.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/stat.h>

using namespace bowline;
using bowline::test::TestPostgres;

namespace tst_psqlterminal {

namespace {

const QByteArray password = QByteArrayLiteral("pw-that-must-not-be-seen");

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QByteArray textOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestPsqlTerminal : public QObject
{
    Q_OBJECT

    TestPostgres m_postgres;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PsqlTerminal> m_terminal;

    QString at(const char *name) const { return m_folder->filePath(s(name)); }
    QStringList leftovers() const
    {
        return QDir(at("run")).entryList({s("bowline-psql-*")}, QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    /// A terminal that notes what it was told, then is one: runs it with `input` as what is typed.
    void makeTerminal(const QByteArray &input)
    {
        QFile script(at("terminal"));
        QVERIFY(script.open(QFile::WriteOnly | QFile::Truncate));
        const QByteArray here = QFile::encodeName(m_folder->path());
        script.write("#!/bin/sh\n"
                     "printf '%s\\n' \"$@\" > " +
                     here + "/argv\nenv > " + here +
                     "/environment\n"
                     "shift\n"
                     "folder=$(dirname \"$1\")\n"
                     "stat -c '%a %n' \"$folder\" \"$folder\"/* > " +
                     here + "/rights\n" + "printf '%s' '" + input + "' | \"$1\" > " + here + "/output 2>&1\n" +
                     "echo $? > " + here + "/ended && mv " + here + "/ended " + here +
                     "/done\n"); // there with its content
        script.close();
        QVERIFY(script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        qputenv("TERMINAL", QFile::encodeName(at("terminal")));
    }
    Secret login() const
    {
        return Secret("[bowline]\nhost=127.0.0.1\nport=" + QByteArray::number(m_postgres.port()) +
                      "\nuser=chef\ndbname=d1\npassword=" + password + '\n');
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::failOnGuiWarnings();
        if (TestPostgres::binDir().isEmpty() || QStandardPaths::findExecutable(s("psql")).isEmpty())
            QSKIP("PostgreSQL or psql is not installed");
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QVERIFY(m_postgres.sql(s("CREATE ROLE chef LOGIN PASSWORD '%1'").arg(QString::fromLatin1(password))));
        QVERIFY(m_postgres.sql(s("CREATE DATABASE d1 OWNER chef")));
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkdir(s("run")));
        QVERIFY(QFile::setPermissions(at("run"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(at("run")));
        m_terminal = std::make_unique<PsqlTerminal>();
    }
    void cleanup()
    {
        m_terminal.reset();
        qunsetenv("TERMINAL");
        qunsetenv("PGHOST");
        qunsetenv("PGPASSWORD");
        qunsetenv("PGOPTIONS");
    }

    void psqlIsLoggedIn()
    {
        // What a person has set for other databases is not for this one.
        qputenv("PGHOST", "nonexistent.invalid");
        qputenv("PGPASSWORD", "another");
        qputenv("PGOPTIONS", "-c nonsense=");
        makeTerminal("SELECT current_user || 42 || current_database();\\n");
        const auto opened = m_terminal->open(login());
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().text()));
        QTRY_VERIFY(QFile::exists(at("done")));
        QVERIFY2(textOf(at("output")).contains("chef42d1"), textOf(at("output")).constData());
        QCOMPARE(textOf(at("done")).trimmed(), QByteArray("0"));
        // The path of the folder's script, and nothing else.
        const QByteArrayList told = textOf(at("argv")).trimmed().split('\n');
        QCOMPARE(told.size(), 2);
        QCOMPARE(told.first(), QByteArray("-e"));
        QVERIFY(told.last().startsWith(QFile::encodeName(at("run/bowline-psql-"))));
        for (const char *note : {"argv", "environment", "output"})
            QVERIFY2(!textOf(at(note)).contains(password), note);
        const QByteArray rights = textOf(at("rights"));
        QVERIFY2(rights.startsWith("700 ") && rights.contains("\n600 ") && rights.contains("/service\n"),
                 rights.constData());
        QVERIFY(!rights.contains("\n644 ") && !rights.contains("\n755 "));
        QCOMPARE(leftovers(), QStringList()); // with psql
    }

    void nothingIsLeftWhereItFails()
    {
        makeTerminal("\\n\\n");
        const auto opened = m_terminal->open(
            Secret(QByteArrayLiteral("[bowline]\nhost=127.0.0.1\nport=1\nuser=x\ndbname=y\npassword=z\n")));
        QVERIFY(opened);
        QTRY_VERIFY(QFile::exists(at("done")));
        QVERIFY(textOf(at("output")).contains("Press Enter")); // so that what psql says can be read
        QCOMPARE(leftovers(), QStringList());
    }

    // A terminal that never runs it, and a window that is closed.
    void nothingIsLeftWithoutAWindow()
    {
        QFile script(at("idle"));
        QVERIFY(script.open(QFile::WriteOnly));
        script.write("#!/bin/sh\nexit 0\n");
        script.close();
        QVERIFY(script.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
        qputenv("TERMINAL", QFile::encodeName(at("idle")) + " --some option");
        QVERIFY(m_terminal->open(login()));
        QCOMPARE(leftovers().size(), 1);
        m_terminal.reset();
        QCOMPARE(leftovers(), QStringList());
    }

    // Of a window that was killed: the next one removes it, and leaves young ones alone.
    void whatWasLeftIsRemovedTheNextTime()
    {
        QVERIFY(QDir(at("run")).mkdir(s("bowline-psql-old")));
        QVERIFY(QDir(at("run")).mkdir(s("bowline-psql-new")));
        QFile service(at("run/bowline-psql-old/service"));
        QVERIFY(service.open(QFile::WriteOnly));
        service.close();
        const timespec longAgo[2] = {{1000, 0}, {1000, 0}};
        QCOMPARE(utimensat(AT_FDCWD, QFile::encodeName(at("run/bowline-psql-old")).constData(), longAgo, 0), 0);
        makeTerminal("SELECT 1;\\n");
        QVERIFY(m_terminal->open(login()));
        QTRY_VERIFY(QFile::exists(at("done")));
        QCOMPARE(leftovers(), QStringList{s("bowline-psql-new")});
    }

    void withoutATerminalOrPsqlItSaysWhatToDo()
    {
        makeTerminal({});
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", QFile::encodeName(m_folder->path()));
        const auto noPsql = m_terminal->open(login());
        QFile psql(at("psql"));
        QVERIFY(psql.open(QFile::WriteOnly) &&
                psql.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        qunsetenv("TERMINAL");
        const auto noTerminal = m_terminal->open(login());
        qputenv("PATH", path);
        QVERIFY(!noPsql && noPsql.error().text().contains(s("psql is not installed")));
        QVERIFY(!noTerminal && noTerminal.error().text().contains(s("TERMINAL")));
        QCOMPARE(leftovers(), QStringList());
    }
};

BOWLINE_GUI_TEST(TestPsqlTerminal)

} // namespace tst_psqlterminal

#include "tst_psqlterminal.moc"
