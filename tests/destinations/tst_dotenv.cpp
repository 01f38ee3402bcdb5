// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Env files as text: what they mean, what stays when a value changes, and that a real shell reads the same.
#include "destinations/DotEnv.h"
#include "support/TestMain.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace bowline;

namespace tst_dotenv {

namespace {

QByteArray valueOf(const QByteArray &text, const char *name)
{
    return DotEnv(text).values().value(QLatin1String(name), Secret(QByteArray("<absent>"))).reveal();
}

QByteArray after(const QByteArray &text, const QByteArray &name, const QByteArray &value)
{
    DotEnv file(text);
    file.set(name, value);
    return file.text();
}

/// What /bin/sh has in these variables once it has sourced the file.
QList<QByteArray> sourced(const QByteArray &text, const QList<QByteArray> &names)
{
    QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("env")));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return {};
    file.close();
    QString script = QStringLiteral(". \"$1\" || exit 9\n");
    for (const QByteArray &name : names)
        script += QStringLiteral("printf '%s\\0' \"$") + QString::fromLatin1(name) + QStringLiteral("\"\n");
    QProcess shell;
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("HOME"), QStringLiteral("/home/somebody"));
    environment.insert(QStringLiteral("X"), QStringLiteral("expanded"));
    shell.setProcessEnvironment(environment);
    shell.setWorkingDirectory(dir.path());
    shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-euc"), script, QStringLiteral("sh"), file.fileName()});
    if (!shell.waitForFinished(bowline::test::usualPatienceMs) || shell.exitCode() != 0 ||
        !shell.readAllStandardError().isEmpty())
        return {};
    QList<QByteArray> values = shell.readAllStandardOutput().split('\0');
    values.removeLast();
    return values;
}

const QList<QByteArray> nastyValues{
    "",
    "plain",
    "postgres://u1:p%40ss@ec2-1-2-3-4.compute-1.amazonaws.com:5432/d3?sslmode=require",
    "postgres://u:p@h/d?a=1&b=2",
    "two words",
    " lead",
    "trail ",
    "\ttab\t",
    "#hash",
    "a#b",
    "a #b",
    "it's",
    "''",
    "'",
    "\"",
    "\"quoted\"",
    "say \"it's\"",
    "$X",
    "${X}",
    "$(echo x)",
    "`echo x`",
    "it's $X `x` \\ \"",
    "back\\slash",
    "end\\",
    "it's end\\",
    "\\n",
    "it's \\n",
    "a\nb",
    "it's\na\nb\n",
    "\n",
    "a\r\nb",
    "~",
    "a:~",
    "*",
    "?",
    "[ab]",
    "a;b",
    "a|b",
    "a>b",
    "(a)",
    "{a,b}",
    "a!b",
    "grün🔑",
    "=",
    "a=b=c",
    "export A=b",
    "\\'",
    "'\\''",
    "%",
    "\x7f\x01",
    "a\\$X",
};

} // namespace

class TestDotEnv : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("value");
        const auto row = [](const char *title, const QByteArray &text, const QByteArray &value) {
            QTest::newRow(title) << text << value;
        };
        row("plain", "A=b", "b");
        row("newline", "A=b\n", "b");
        row("crlf", "A=b\r\nC=d\r\n", "b");
        row("empty", "A=\nB=c\n", "");
        row("empty with blanks", "A=   \nB=c\n", "");
        row("export", "export A=b\n", "b");
        row("export and tab", "\texport\t A=b\n", "b");
        row("blanks round equals", "A = b \n", "b");
        row("blanks inside", "A=b c\n", "b c");
        row("inline comment", "A=b # c\n", "b");
        row("hash in word", "A=b#c\n", "b#c");
        row("hash at once", "A=#c\n", "#c");
        row("comment only", "A= # c\n", "");
        row("single", "A='b $X \\n # \"'\n", "b $X \\n # \"");
        row("single, comment", "A='b' # c\n", "b");
        row("single, lines", "A='b\nC=d\n'\n", "b\nC=d\n");
        row("double", "A=\"b c\"\n", "b c");
        row("double, escapes", "A=\"\\\"\\\\\\$\\`\\n\\r\\t\\x\"\n", "\"\\$`\n\r\t\\x");
        row("double, lines", "A=\"b\nc\" # d\n", "b\nc");
        row("double, line goes on", "A=\"b\\\nc\"\n", "bc");
        row("parts joined", "A='it'\\''s'\" ok\"!\n", "it's ok!");
        row("unclosed", "A='b\nC=d\n", "'b");
        row("quote inside", "A=it's\n", "it's");
        row("words behind quotes", "A=\"b\" c\n", "\"b\" c");
        row("last wins", "A=b\nA=c\n", "c");
        row("commented out", "#A=x\nA=b\n", "b");
        row("byte order mark",
            "\xef\xbb\xbf"
            "A=b\n",
            "b");
        row("no equals", "A\n", "<absent>");
        row("other name", "AA=b\nB_A=c\n", "<absent>");
        row("url", "A=postgres://u:p@h/d?sslmode=require\n", "postgres://u:p@h/d?sslmode=require");
    }
    void reads()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, value);
        QCOMPARE(valueOf(text, "A"), value);
        QCOMPARE(DotEnv(text).text(), text);
    }
    void readsWhatTheShellReads_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text :
             {"A=b\n", "A='b c'\n", "A=\"b\\\"c\\\\d\\$X\\`\"\n", "A='it'\\''s'\n", "export A=b # c\n", "A=b#c\n",
              "A='b\nc'\n", "A=\"b\\\nc\"\n", "A=x\nA=y\n", "A=\n", "A='a'\"b\"c\n"})
            QTest::newRow(text) << QByteArray(text);
    }
    void readsWhatTheShellReads()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(sourced(text, {"A"}), QList<QByteArray>{valueOf(text, "A")});
    }

    void keeps_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *title, const QByteArray &text, const QByteArray &expected) {
            QTest::newRow(title) << text << expected;
        };
        row("comments, order, blank lines", "# top\n\nB=1\n\n# about A\nA=old\nC=2\n",
            "# top\n\nB=1\n\n# about A\nA=new\nC=2\n");
        row("export", "export A=old\n", "export A=new\n");
        row("indent", "  A = old  \n", "  A = new  \n");
        row("inline comment", "A=old # why\n", "A=new # why\n");
        row("comment behind nothing", "A= # why\n", "A=new # why\n");
        row("blanks behind nothing", "A=  \n", "A=new  \n");
        row("single", "A='old' # why\n", "A='new' # why\n");
        row("double", "A=\"old\"\n", "A=\"new\"\n");
        row("crlf", "B=1\r\nA=old\r\nC=2\r\n", "B=1\r\nA=new\r\nC=2\r\n");
        row("no newline at the end", "A=old", "A=new");
        row("all of several", "A=old\nB=1\nexport A=\"older\"\n", "A=new\nB=1\nexport A=\"new\"\n");
        row("lines", "A='old\nB=x\n'\nC=1\n", "A='new'\nC=1\n");
        row("byte order mark",
            "\xef\xbb\xbf"
            "A=old\n",
            "\xef\xbb\xbf"
            "A=new\n");
        row("added", "B=1\n", "B=1\nA=new\n");
        row("added behind no newline", "B=1", "B=1\nA=new\n");
        row("added behind a comment", "# B", "# B\nA=new\n");
        row("added, crlf", "B=1\r\nC=2", "B=1\r\nC=2\r\nA=new\r\n");
        row("added, all export", "export B=1\n", "export B=1\nexport A=new\n");
        row("added, some export", "export B=1\nC=2\n", "export B=1\nC=2\nA=new\n");
        row("added to nothing", "", "A=new\n");
    }
    void keeps()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        QCOMPARE(after(text, "A", "new"), expected);
    }
    void changesStyleOnlyWhenItMust()
    {
        QCOMPARE(after("A=old\n", "A", "two words"), QByteArray("A='two words'\n"));
        QCOMPARE(after("A='old'\n", "A", "it's"), QByteArray("A=\"it's\"\n"));
        QCOMPARE(after("A=\"old\"\n", "A", "it's"), QByteArray("A=\"it's\"\n"));
        QCOMPARE(after("A=\"old\"\n", "A", "$5"), QByteArray("A='$5'\n"));
        QCOMPARE(after("A=\"old\"\n", "A", "it's $5"), QByteArray("A=\"it's \\$5\"\n"));
        QCOMPARE(after("A=\"old\"\n", "A", ""), QByteArray("A=\"\"\n"));
    }
    void equalChangesNothing()
    {
        DotEnv file("A=\"b\" # c\nA='b'\n");
        QVERIFY(!file.set("A", "b"));
        QCOMPARE(file.text(), QByteArray("A=\"b\" # c\nA='b'\n"));
        DotEnv differing("A=x\nA=b\n"); // the last is right already, yet some readers take the first
        QVERIFY(differing.set("A", "b"));
        QCOMPARE(differing.text(), QByteArray("A=b\nA=b\n"));
    }
    void removes()
    {
        DotEnv file("# keep\nA=1 # with it\nB=2\nexport A='x\ny'\nAA=3");
        QVERIFY(file.remove("A"));
        QCOMPARE(file.text(), QByteArray("# keep\nB=2\nAA=3"));
        QVERIFY(!file.remove("A"));
    }

    void nastyValuesComeBack_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("new") << QByteArray();
        QTest::newRow("plain") << QByteArray("A=old\n");
        QTest::newRow("single") << QByteArray("A='old'\n");
        QTest::newRow("double") << QByteArray("A=\"old\"\n");
        QTest::newRow("export, comment") << QByteArray("export A=old # c'\"\n");
        QTest::newRow("blank") << QByteArray("A=  # c\n");
    }
    void nastyValuesComeBack()
    {
        QFETCH(QByteArray, line);
        QByteArray text;
        QList<QByteArray> names;
        for (int i = 0; i < nastyValues.size(); ++i) {
            const QByteArray name = "V" + QByteArray::number(i);
            text = after(text + QByteArray(line).replace("A=", name + '='), name, nastyValues.at(i));
            names.append(name);
        }
        for (int i = 0; i < names.size(); ++i)
            QCOMPARE(valueOf(text, names.at(i).constData()), nastyValues.at(i));
        const QList<QByteArray> shell = sourced(text, names);
        QCOMPARE(shell.size(), names.size());
        for (int i = 0; i < names.size(); ++i)
            QCOMPARE(shell.at(i), nastyValues.at(i));
    }
    void randomValuesComeBack()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        qInfo("seed %u", seed);
        static const QByteArray alphabet("ab'\"\\$`# \t\n=!~{}()&;|<>*?nrtX%\xc3\xbc");
        QByteArray text("# a start\nexport OLD='x'\n");
        QList<QByteArray> names;
        QList<QByteArray> values;
        for (int i = 0; i < 400; ++i) {
            QByteArray value;
            const int length = random.bounded(12);
            for (int k = 0; k < length; ++k)
                value += alphabet.at(random.bounded(int(alphabet.size())));
            names.append("V" + QByteArray::number(random.bounded(150)));
            values.append(value);
        }
        DotEnv file(text);
        QHash<QByteArray, QByteArray> last;
        for (int i = 0; i < names.size(); ++i) {
            file.set(names.at(i), values.at(i));
            last.insert(names.at(i), values.at(i));
            if (i % 7 == 0 && file.remove(names.at(i)))
                last.remove(names.at(i));
        }
        text = file.text();
        QCOMPARE(DotEnv(text).text(), text);
        QCOMPARE(DotEnv(text).values().size(), last.size() + 1);
        const QList<QByteArray> shell = sourced(text, last.keys());
        QCOMPARE(shell.size(), last.size());
        int i = 0;
        for (const QByteArray &name : last.keys()) {
            QCOMPARE(valueOf(text, name.constData()), last.value(name));
            QCOMPARE(shell.at(i++), last.value(name));
        }
    }
    void anyTextSurvives()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        qInfo("seed %u", seed);
        static const QByteArray alphabet("A=B'\"\\ #\n\r\texport \xef\xbb\xbf\xff$");
        for (int round = 0; round < 3000; ++round) {
            QByteArray text;
            const int length = random.bounded(40);
            for (int k = 0; k < length; ++k)
                text += alphabet.at(random.bounded(int(alphabet.size())));
            DotEnv file(text);
            QCOMPARE(file.text(), text);
            file.set("NEW_ONE", "x");
            QVERIFY(file.text().startsWith(text));
        }
    }
};

BOWLINE_TEST(TestDotEnv)

} // namespace tst_dotenv

#include "tst_dotenv.moc"
