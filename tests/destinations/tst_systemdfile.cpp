// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The file that EnvironmentFile= names, held against the manual (systemd.exec(5) of systemd 252) where no program of
// systemd can be asked: $ above all, which its generator of environments replaces and EnvironmentFile= does not.
#include "destinations/EnvFile.h"
#include "support/TestMain.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace bowline;

namespace tst_systemdfile {

namespace {

const QByteArray generator("/usr/lib/systemd/user-environment-generators/30-systemd-environment-d-generator");

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

EnvFileOptions asSystemd()
{
    EnvFileOptions options;
    options.dialect = &Dialects::systemd();
    return options;
}

} // namespace

class TestSystemdFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_dir = std::make_unique<QTemporaryDir>();
    }

    void manual_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("meaning"); // "<none>": no such variable
        const auto row = [](const char *name, const char *text, const char *meaning) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(meaning);
        };
        // Environment= says it for both: "Variable expansion is not performed … the "$" character has no special
        // meaning".
        row("$ unquoted", "V=a$HOME\n", "a$HOME");
        row("$ with braces", "V=a${HOME}b\n", "a${HOME}b");
        row("$ in double quotes", "V=\"a$HOME\"\n", "a$HOME");
        row("$ in single quotes", "V='a$HOME'\n", "a$HOME");
        row("$ with a backslash in double quotes", "V=\"a\\$HOME\"\n", "a$HOME");
        row("$$", "V=a$$b\n", "a$$b");
        row("a command", "V=$(date) `date`\n", "$(date) `date`");
        row("a specifier", "V=%h %%\n", "%h %%"); // only Environment= replaces them
        // "lines without an "=" separator, or lines starting with ";" or "#" will be ignored"
        row("no =", "V\n", "<none>");
        row(";", ";V=1\n", "<none>");
        row("#", "#V=1\n", "<none>");
        row("# behind a value", "V=1 # no comment\n", "1 # no comment");
        row("; behind a value", "V=1 ; no comment\n", "1 ; no comment");
        row("export", "export V=1\n", "<none>");
        // "interior whitespace is preserved and quotes after the first non-whitespace character are preserved"
        row("blanks around", "V= \t a b  \n", "a b");
        row("blanks inside", "V=a   b\n", "a   b");
        row("quotes inside", "V=a'b'c\"d\"\n", "a'b'c\"d\"");
        row("carriage return", "V=a\r\n", "a");
        // "A line ending with a backslash will be continued to the following one, with the newline itself discarded.
        // A backslash followed by any character other than newline will preserve the following character"
        row("continued", "V=a\\\nb\n", "ab");
        row("\\\\", "V=a\\\\b\n", "a\\b");
        row("\\n is n", "V=a\\nb\n", "anb");
        row("\\ keeps a blank", "V=a\\ \n", "a ");
        // "can span multiple lines and contain any character verbatim other than single quote"
        row("single quotes over lines", "V='a\nb'\n", "a\nb");
        row("no backslash in single quotes", "V='a\\nb\\'\n", "a\\nb\\");
        // "Backslash followed by any of "\`$ will preserve that character … any other character is ignored; both the
        // backslash and the following character are preserved"
        row("double quotes over lines", "V=\"a\nb\"\n", "a\nb");
        row("escapes in double quotes", "V=\"\\\"\\\\\\`\\$\"\n", "\"\\`$");
        row("other escapes in double quotes", "V=\"a\\nb\"\n", "a\\nb");
        row("continued in double quotes", "V=\"a\\\nb\"\n", "ab");
        row("blanks outside of quotes", "V=  'a '  \n", "a ");
        // "the later setting will override the earlier setting"
        row("twice", "V=1\nV=2\n", "2");
        // "The file must be UTF-8 encoded"
        row("UTF-8", "V=grün🔑\n", "grün🔑");
        row("not UTF-8", "V=\xff\xfe\n", "<none>");
    }
    void manual()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, meaning);
        const QString path = put(text);
        const auto all = EnvFile(path, asSystemd()).read();
        QVERIFY2(all, all ? "" : qPrintable(all.error().text()));
        QCOMPARE(all->contains(s("V")) ? all->value(s("V")).reveal() : QByteArray("<none>"), meaning);
    }

    void values_data()
    {
        QTest::addColumn<QByteArray>("value");
        for (const char *value : {"plain",         "",
                                  "two words",     " blanks ",
                                  "a$HOME",        "${x}",
                                  "$(date)",       "`date`",
                                  "it's",          "say \"hi\"",
                                  "both ' and \"", "back\\slash",
                                  "ends with \\",  "# no comment",
                                  "; no comment",  "a # b",
                                  "a=b=c",         "%h",
                                  "two\nlines",    "\\n",
                                  "'quoted'",      "\"quoted\"",
                                  "grün🔑",         "tab\there",
                                  "export A=1",    "postgres://u:p%40ss@h:5432/d?sslmode=require&x=$y#z"})
            QTest::newRow(value) << QByteArray(value);
    }
    // Written by Bowline, read as the manual says, and by systemd's own generator where that means the same.
    void values()
    {
        QFETCH(QByteArray, value);
        const QString path = put("; hand made\nFIRST=$stays \nV=old\nLAST='1'\n");
        const EnvFile file(path, asSystemd());
        const auto plan = file.plan({{s("V"), Secret(value)}, {s("ADDED"), Secret(value)}});
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().text()));
        QVERIFY(file.apply(*plan));
        const auto all = file.read();
        QVERIFY(all);
        QCOMPARE(all->value(s("V")).reveal(), value);
        QCOMPARE(all->value(s("ADDED")).reveal(), value);
        QCOMPARE(all->value(s("FIRST")).reveal(), QByteArray("$stays"));
        QCOMPARE(all->value(s("LAST")).reveal(), QByteArray("1"));
        QVERIFY(content(path).startsWith("; hand made\nFIRST=$stays \n"));
        if (QFile::exists(s(generator.constData())) && !value.isEmpty() && !value.contains('$') &&
            !value.contains('\n') && !value.contains('\t'))
            QCOMPARE(generated(content(path).replace("FIRST=$stays", "FIRST=1")).value(s("V")),
                     QString::fromUtf8(value));
    }
    // Only systemd reads it: what a shell would find in a line that is none to systemd is nobody's.
    void linesThatOnlyAShellReadsAreNoVariables()
    {
        const QByteArray before("export V=no name to systemd\nA='x' V=2\nB=1; export V=3\n");
        const QString path = put(before);
        const EnvFile file(path, asSystemd());
        const auto plan = file.plan({{s("V"), Secret(QByteArray("new"))}});
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().text()));
        QCOMPARE(plan->added, QStringList{s("V")});
        QVERIFY(file.apply(*plan));
        QCOMPARE(content(path), before + "V=new\n");
    }
    void valuesThatSystemdPassesOverAreRefused()
    {
        const QString path = put("V=old\n");
        const auto plan = EnvFile(path, asSystemd()).plan({{s("V"), Secret(QByteArray("\xff\xfe"))}});
        QVERIFY(!plan);
        QCOMPARE(plan.error().code, ErrorCode::DestinationRefused);
        QVERIFY2(plan.error().text().contains(s("not UTF-8")), qPrintable(plan.error().text()));
    }

private:
    QString put(const QByteArray &text)
    {
        const QString path = m_dir->filePath(s("shop.env"));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            file.write(text);
        return path;
    }
    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// What the generator prints: NAME=value, in the quotes of a shell where needed.
    static QHash<QString, QString> generated(const QByteArray &text)
    {
        QTemporaryDir config;
        QDir(config.path()).mkdir(s("environment.d"));
        QFile file(config.filePath(s("environment.d/x.conf")));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            return {};
        file.close();
        QProcess process;
        QProcessEnvironment environment;
        environment.insert(s("XDG_CONFIG_HOME"), config.path());
        environment.insert(s("HOME"), config.path());
        process.setProcessEnvironment(environment);
        // A shell undoes the quotes that the generator writes.
        process.start(s("/bin/sh"),
                      {s("-c"), s("set -a; eval \"$(%1)\"; printf %s \"$V\"").arg(s(generator.constData()))});
        if (!process.waitForFinished(bowline::test::usualPatienceMs))
            return {};
        return {{s("V"), QString::fromUtf8(process.readAllStandardOutput())}};
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

BOWLINE_TEST(TestSystemdFile)

} // namespace tst_systemdfile

#include "tst_systemdfile.moc"
