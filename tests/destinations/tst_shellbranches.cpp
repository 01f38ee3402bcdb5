// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A script that sets a variable under conditions: changed only where a real shell gets the new value whatever the
// conditions say, and left alone elsewhere.
#include "destinations/DotEnv.h"
#include "support/TestMain.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace bowline;

namespace tst_shellbranches {

namespace {

/// What a shell has in A once it has sourced the file with this value of T; what it prints meanwhile does not count.
QByteArray sourced(const QString &file, const QByteArray &condition)
{
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("T"), QString::fromLatin1(condition));
    environment.remove(QStringLiteral("A"));
    shell.setProcessEnvironment(environment);
    shell.start(QStringLiteral("/bin/bash"),
                {QStringLiteral("-c"), QStringLiteral(". \"$1\" >/dev/null 2>&1; printf %s \"$A\""),
                 QStringLiteral("bash"), file});
    if (!shell.waitForFinished(60000) || shell.exitCode() != 0)
        return "<failed>";
    return shell.readAllStandardOutput();
}

} // namespace

class TestShellBranches : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsCertainIsChanged_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("certain");
        const auto row = [](const char *title, const QByteArray &text, bool certain) {
            QTest::newRow(title) << text << certain;
        };
        row("else alone", "if [ \"$T\" ]; then :; else export A=old; fi\n", false);
        row("then alone", "if [ \"$T\" ]; then export A=old; fi\n", false);
        row("both", "if [ \"$T\" ]; then export A=old; else export A=old; fi\n", true);
        row("not in elif", "if [ \"$T\" = 1 ]; then A=old; elif [ \"$T\" ]; then :; else A=old; fi\nexport A\n", false);
        row("in elif too", "if [ \"$T\" = 1 ]; then A=old; elif [ \"$T\" ]; then A=old; else A=old; fi\n", true);
        row("no else", "if [ \"$T\" = 1 ]; then A=old; elif [ \"$T\" = 2 ]; then A=old; fi\n", false);
        row("an else inside of the other branch",
            "if [ \"$T\" ]; then if [ \"$T\" = 1 ]; then A=old; else A=old; fi; else :; fi\n", false);
        row("both of both", "if [ \"$T\" ]; then if [ \"$T\" = 1 ]; then A=old; else A=old; fi; else A=old; fi\n",
            true);
        row("a loop that may be empty", "if [ \"$T\" = 1 ]; then for x in; do A=old; done; else A=old; fi\n", false);
        row("chained in a branch", "if [ \"$T\" ]; then test \"$T\" = 1 && A=old; else A=old; fi\n", false);
        row("a subshell in a branch", "if [ \"$T\" ]; then (A=old; :); else A=old; fi\n", false);
        row("a chained group", "[ \"$T\" ] && { B=1; A=old; }\nset +u\n", false);
        row("a chained if", "test \"$T\" && if [ 1 ]; then A=old; else A=old; fi\n", false);
        row("the condition of elif", "if [ \"$T\" = 1 ]; then :; elif A=old; test \"$T\"; then A=old; else A=old; fi\n",
            false);
        row("a group", "{ B=1; A=old; }\nset +u\n", true);
        row("a group in both branches", "if [ \"$T\" ]; then { A=old; }; else { B=1; A=old; }; fi\n", true);
        row("subshell", "(A=old; :)\nB=1\n", false);
        row("subshell with a function in it", "(f() { :; }; A=old; :)\nB=1\n", false);
        row("subshell with an array in it", "(B=(1 2); A=old; :)\nC=1\n", false);
        row("subshell with a case in it", "(case x in x) :;; esac; A=old; :)\nB=1\n", false);
        row("subshell in a subshell", "( (:); A=old; :)\nB=1\n", false);
        row("behind a subshell", "(B=1; :)\nA=old\nset -u\n", true);
        row("behind a function", "f() { B=1; }\nA=old\nset +u\n", true);
        row("behind an array", "B=(1 2)\nA=old\nset +u\n", true);
        row("behind a case", "case \"$T\" in\n 1) B=1;;\n (2|3) B=2 ;;\n *) B=3\nesac\nA=old\n", true);
        row("behind a case in a subshell", "(case $T in (1) :;; *) :; esac; :)\nA=old\n", true);
        row("case", "case \"$T\" in\n 1) A=old;;\nesac\n", false);
    }
    void whatIsCertainIsChanged()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, certain);
        const Dialect &shell = Dialects::shell();
        DotEnv file(text, shell, true);
        file.set("A", "new");
        QCOMPARE(file.trouble() != DotEnv::Trouble::Undecided, certain);

        QTemporaryDir dir;
        QFile written(dir.filePath(QStringLiteral("env")));
        QVERIFY(written.open(QIODevice::WriteOnly));
        QByteArray changed = text;
        written.write(certain ? file.text() : changed.replace("A=old", "A=new"));
        written.close();
        QList<bool> read;
        for (const char *condition : {"", "1", "2"})
            read.append(sourced(written.fileName(), condition) == "new");
        QCOMPARE(!read.contains(false), certain);
    }
};

BOWLINE_TEST(TestShellBranches)

} // namespace tst_shellbranches

#include "tst_shellbranches.moc"
