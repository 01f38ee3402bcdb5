// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What people really have in their env files, and in files that are none: only the value's own bytes change,
// or nothing does.
#include "destinations/EnvFile.h"
#include "destinations/files/EnvText.h"
#include "support/TestMain.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace bowline;

namespace tst_envtext {

namespace {

const QByteArray newUrl("postgres://u:new@h:5432/d");
const QByteArray newQuery("postgres://u:new@h:5432/d?pgbouncer=true&connection_limit=1");

/// UTF-16 of an ASCII text.
QByteArray utf16(const QByteArray &ascii, bool bigEndian, bool mark)
{
    QByteArray out = mark ? QByteArray(bigEndian ? "\xfe\xff" : "\xff\xfe") : QByteArray();
    for (const char c : ascii)
        out += bigEndian ? QByteArray("\0", 1) + c : QByteArray(1, c) + QByteArray("\0", 1);
    return out;
}

/// The text with every value of `name` cut out, as a dialect reads it.
QByteArray withoutValuesOf(const Dialect &dialect, const QByteArray &text, const QByteArray &name)
{
    QByteArray out;
    qsizetype from = 0;
    for (const Assignment &each : dialect.read(text).all) {
        if (each.name != name)
            continue;
        out += text.mid(from, each.begin - from) + '|';
        from = each.end;
    }
    return out + text.mid(from);
}

QMap<QByteArray, QByteArray> othersOf(const Dialect &dialect, const QByteArray &text, const QByteArray &name)
{
    QMap<QByteArray, QByteArray> all;
    for (const Assignment &each : dialect.read(text).all) {
        // Node takes lines without an equals sign before it for a part of the name.
        const QByteArray last = each.name.mid(each.name.lastIndexOf('\n') + 1);
        if (last != name && last != "export " + name)
            all.insert(each.name, each.meaning);
    }
    return all;
}

} // namespace

class TestEnvText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(QStringLiteral(".env"));
    }

    void onlyTheValueChanges_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *title, const QByteArray &text, const QByteArray &value,
                            const QByteArray &expected) { QTest::newRow(title) << text << value << expected; };
        // Docker takes quotes for a part of the value: a line without stays without.
        row("E01", "DATABASE_URL=postgres://u:old@h:5432/d?pgbouncer=true&connection_limit=1\nPORT=3000\n", newQuery,
            "DATABASE_URL=" + newQuery + "\nPORT=3000\n");
        row("E01, shown by another line", "OTHER=a&b\nDATABASE_URL=old\n", newQuery,
            "OTHER=a&b\nDATABASE_URL=" + newQuery + "\n");
        row("E01, blanks", "NAME=two words\nDATABASE_URL=old\n", newQuery,
            "NAME=two words\nDATABASE_URL=" + newQuery + "\n");
        row("E01, new line", "NAME=two words\nX=a&b\n", newQuery,
            "NAME=two words\nX=a&b\nDATABASE_URL=" + newQuery + "\n");
        row("E01, a shell may read it", "DATABASE_URL=old\nPORT=3000\n", newQuery,
            "DATABASE_URL='" + newQuery + "'\nPORT=3000\n");
        row("E02", "export DATABASE_URL=\"postgres://u:old@h:5432/d\" RAILS_ENV=production\nexport X=1\n", newUrl,
            "export DATABASE_URL=\"" + newUrl + "\" RAILS_ENV=production\nexport X=1\n");
        row("E02, unquoted", "export A=0 DATABASE_URL=old B=2 C='3 4' # why\n", newUrl,
            "export A=0 DATABASE_URL=" + newUrl + " B=2 C='3 4' # why\n");
        row("E02, three", "export DATABASE_URL=a B=b DATABASE_URL=c\n", newUrl,
            "export DATABASE_URL=" + newUrl + " B=b DATABASE_URL=" + newUrl + "\n");
        row("E02, query", "export DATABASE_URL=old B=2\n", newQuery, "export DATABASE_URL='" + newQuery + "' B=2\n");
        row("E04", "DATABASE_URL=postgres://u:old@h/d && export X=1\n", newUrl,
            "DATABASE_URL=" + newUrl + " && export X=1\n");
        row("E04, semicolon", "DATABASE_URL='postgres://u:old@h/d';A=1\n", newUrl,
            "DATABASE_URL='" + newUrl + "';A=1\n");
        row("E04, export behind", "DATABASE_URL=old; export DATABASE_URL\n", newUrl,
            "DATABASE_URL=" + newUrl + "; export DATABASE_URL\n");
        row("E04, export at once", "DATABASE_URL=old;export DATABASE_URL\n", newUrl,
            "DATABASE_URL=" + newUrl + ";export DATABASE_URL\n");
        row("E04, before", "A=1; DATABASE_URL=old; B=2\n", newUrl, "A=1; DATABASE_URL=" + newUrl + "; B=2\n");
        row("E04, or", "DATABASE_URL=\"old\" || exit 1\n", newUrl, "DATABASE_URL=\"" + newUrl + "\" || exit 1\n");
        row("E04, in a block", "if [ -f x ]; then\n  export DATABASE_URL=old\nelse export DATABASE_URL='old'; fi\n",
            newUrl,
            "if [ -f x ]; then\n  export DATABASE_URL=" + newUrl + "\nelse export DATABASE_URL='" + newUrl + "'; fi\n");
        row("E04, sure to come", "export A=1 && export DATABASE_URL=old\n", newUrl,
            "export A=1 && export DATABASE_URL=" + newUrl + "\n");
        row("E04, in a group", "set -e\n{ export DATABASE_URL=old; }\n", newUrl,
            "set -e\n{ export DATABASE_URL=" + newUrl + "; }\n");
        row("here document of a file that shows no shell", "DATABASE_URL=old\ncat <<E\nDATABASE_URL=text\nE\n", newUrl,
            "DATABASE_URL=" + newUrl + "\ncat <<E\nDATABASE_URL=text\nE\n");
        row("here document, quoted and indented",
            "A=1\nDATABASE_URL=old\n\tcat > x <<-'EOF'\n\tDATABASE_URL=t\n\tEOF\n", newUrl,
            "A=1\nDATABASE_URL=" + newUrl + "\n\tcat > x <<-'EOF'\n\tDATABASE_URL=t\n\tEOF\n");
        row("no here document", "DATABASE_URL=old\nNOTE=see <<E\nX=2\n", newUrl,
            "DATABASE_URL=" + newUrl + "\nNOTE=see <<E\nX=2\n");
        row("E04, no blanks", "DATABASE_URL='postgres://u:old@h/d'&&A=1\n", newUrl,
            "DATABASE_URL='" + newUrl + "'&&A=1\n");
        row("E04, quotes inside", "DATABASE_URL=\"postgres://h/d?x=\\\"q\\\"\";A=1\n", newUrl,
            "DATABASE_URL=\"" + newUrl + "\";A=1\n");
        row("E02, quotes inside", "export MSG=\"say \\\"hi\\\"\" DATABASE_URL=old C=3\n", newUrl,
            "export MSG=\"say \\\"hi\\\"\" DATABASE_URL=" + newUrl + " C=3\n");
        row("E02, of both quotes", "export DATABASE_URL=\"old\" RAILS_ENV=production\n", "p'a\"ss",
            "export DATABASE_URL=\"p'a\\\"ss\" RAILS_ENV=production\n");
        row("E02, read again", "export DATABASE_URL=\"p'a\\\"ss\" RAILS_ENV=production\n", newUrl,
            "export DATABASE_URL=\"" + newUrl + "\" RAILS_ENV=production\n");
        row("a test in front", "[ \"$CI\" ] || export A=1\nexport DATABASE_URL=old\n", newUrl,
            "[ \"$CI\" ] || export A=1\nexport DATABASE_URL=" + newUrl + "\n");
        row("unset before", "unset DATABASE_URL\nexport DATABASE_URL=old\n", newUrl,
            "unset DATABASE_URL\nexport DATABASE_URL=" + newUrl + "\n");
        row("of another name", "export DATABASE_URL=old\nunset DATABASE_URL_OLD; OTHER+=x\n", newUrl,
            "export DATABASE_URL=" + newUrl + "\nunset DATABASE_URL_OLD; OTHER+=x\n");
        row("E04, of a command only", "set -a\nDATABASE_URL=mine ./run\nDATABASE_URL=old\n", newUrl,
            "set -a\nDATABASE_URL=mine ./run\nDATABASE_URL=" + newUrl + "\n");
        row("E04, here document", "export DATABASE_URL=old B=1\ncat <<END\nDATABASE_URL=text\nEND\n", newUrl,
            "export DATABASE_URL=" + newUrl + " B=1\ncat <<END\nDATABASE_URL=text\nEND\n");
        row("E06", "TEMPLATE=`first line\nDATABASE_URL=not-this-one\nlast line`\nPORT=1\n", newUrl,
            "TEMPLATE=`first line\nDATABASE_URL=not-this-one\nlast line`\nPORT=1\nDATABASE_URL=" + newUrl + "\n");
        row("E06, own", "DATABASE_URL=`old` # c\nA=`it's \"b\"`\n", newUrl,
            "DATABASE_URL=`" + newUrl + "` # c\nA=`it's \"b\"`\n");
        row("E06, own over lines", "DATABASE_URL=`old\nA=1\n`\nB=2\n", newUrl, "DATABASE_URL=`" + newUrl + "`\nB=2\n");
        row("E06, single", "T='a\nDATABASE_URL=no\n'\nDATABASE_URL=old\n", newUrl,
            "T='a\nDATABASE_URL=no\n'\nDATABASE_URL=" + newUrl + "\n");
        // A quote alone must not find its partner further down, not even in its own second line.
        row("a lone quote, twice", "DATABASE_URL=\"two\nlines\"\nDATABASE_URL=\"old\"\nA=a&b\n", "\"",
            "DATABASE_URL='\"'\nDATABASE_URL='\"'\nA=a&b\n");
        row("E07", "KEY=\"-----BEGIN K-----\nabc=\n-----END K-----\n\"\nDATABASE_URL=\"postgres://u:old@h/d\"\n",
            newUrl, "KEY=\"-----BEGIN K-----\nabc=\n-----END K-----\n\"\nDATABASE_URL=\"" + newUrl + "\"\n");
        row("E08", "DATABASE_URL=postgres://u:old@h/d\r\nNAME=\"a b\"\r\n", newUrl,
            "DATABASE_URL=" + newUrl + "\r\nNAME=\"a b\"\r\n");
        row("E09",
            "\xef\xbb\xbf"
            "DATABASE_URL=postgres://u:old@h/d\nA=1\n",
            newUrl,
            "\xef\xbb\xbf"
            "DATABASE_URL=" +
                newUrl + "\nA=1\n");
        row("E14", "CONF={\"a\":\"b # c\",\"d\":[1,2]}\nDATABASE_URL='postgres://u:old@h/d'\n", newUrl,
            "CONF={\"a\":\"b # c\",\"d\":[1,2]}\nDATABASE_URL='" + newUrl + "'\n");
        row("E15", "DATABASE_URL: postgres://u:old@h:5432/d\nPORT: 3000\n", newUrl,
            "DATABASE_URL: " + newUrl + "\nPORT: 3000\n");
        row("E15, quoted", "DATABASE_URL:   \"old\" # c\nPORT=3000\n", newUrl,
            "DATABASE_URL:   \"" + newUrl + "\" # c\nPORT=3000\n");
        row("E17", "declare -x DATABASE_URL=\"postgres://u:old@h/d\"\ndeclare -x HOME=\"/x\"\n", newUrl,
            "declare -x DATABASE_URL=\"" + newUrl + "\"\ndeclare -x HOME=\"/x\"\n");
        row("E19", "DATABASE_URL=old\n", "pa#ss", "DATABASE_URL='pa#ss'\n");
        row("names only", "# those of my shell\nHOME\nPATH\n", newUrl,
            "# those of my shell\nHOME\nPATH\nDATABASE_URL=" + newUrl + "\n");
        row("Latin-1 comment", "# f\xfcr uns\nDATABASE_URL=old\n", newUrl,
            "# f\xfcr uns\nDATABASE_URL=" + newUrl + "\n");
        row("E15, indented lines", "A: 1\n  DATABASE_URL=old\n", newUrl, "A: 1\n  DATABASE_URL=" + newUrl + "\n");
        row("ADO.NET", "A=a&b\nDATABASE_URL=Host=h;Port=5432;Database=d\n", "Host=h2;Port=5432;Database=d",
            "A=a&b\nDATABASE_URL=Host=h2;Port=5432;Database=d\n");
        row("comments only", "# DATABASE_URL=\n", newUrl, "# DATABASE_URL=\nDATABASE_URL=" + newUrl + "\n");
        row("script by its first line", "#!/bin/sh\nexport A=1\n", newUrl,
            "#!/bin/sh\nexport A=1\nexport DATABASE_URL=" + newUrl + "\n");
    }
    void onlyTheValueChanges()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, expected);
        put(text);
        const auto done = write("DATABASE_URL", value);
        QVERIFY2(done, done ? "" : qPrintable(done.error().text()));
        QCOMPARE(content(), expected);
        QCOMPARE(EnvFile(m_path).read()->value(QStringLiteral("DATABASE_URL")).reveal(), value);
        QVERIFY(write("DATABASE_URL", value)); // equal now
        QCOMPARE(content(), expected);
    }

    void direnv()
    {
        m_path = m_dir->filePath(QStringLiteral(".envrc"));
        put("dotenv_if_exists .env.local\nexport A=1\n");
        QVERIFY(write("DATABASE_URL", newQuery));
        QCOMPARE(content(), "dotenv_if_exists .env.local\nexport A=1\nexport DATABASE_URL='" + newQuery + "'\n");
        put("");
        const auto done = write("DATABASE_URL", newUrl);
        QVERIFY2(done, done ? "" : qPrintable(done.error().text()));
        QCOMPARE(content(), "export DATABASE_URL=" + newUrl + "\n");
    }

    void refused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *title, const QByteArray &text, const char *word, const char *name = ".env") {
            QTest::newRow(title) << QString::fromLatin1(name) << text << QString::fromLatin1(word);
        };
        const QByteArray ascii("PORT=3000\r\nDATABASE_URL=postgres://u:old@h/d\r\n");
        row("E05", utf16(ascii, false, true), "UTF-16");
        row("E05, big endian", utf16(ascii, true, true), "UTF-16");
        row("E05, without its mark", utf16(ascii, false, false), "UTF-16");
        row("E09", "environment:\n  - DATABASE_URL=postgres://u:old@h/d\n  - A=1\n", "YAML");
        row("E09, by its name", "A: 1\n", "YAML", "app.yml");
        row("E09, new, by its name", "", "YAML", "compose.yaml");
        row("YAML, nested", "services:\n  web:\n    environment:\n      DATABASE_URL: x\n", "YAML");
        row("YAML, lists", "A: 1\nB:\n- x\n- y\n", "YAML");
        row("YAML, document", "---\nA: 1\n", "YAML");
        row("YAML, block", "A: |\n  one\n  two\n", "YAML");
        row("JSON", "{\n  \"DATABASE_URL\": \"x\"\n}\n", "JSON");
        row("JSON, one line", "{\"a\":1}", "JSON");
        row("JSON, list", "[\n  {\"a\": 1}\n]\n", "JSON");
        row("JSON, by its name", "", "JSON", "config.json");
        row("XML", "<?xml version=\"1.0\"?>\n<a b=\"c\"/>\n", "XML");
        row("systemd unit", "[Service]\nEnvironment=A=1\nExecStart=/bin/true\n", "INI");
        row("TOML", "a = 1\n[tool.x]\nb = 2\n", "INI");
        row("binary",
            QByteArray("\x7f"
                       "ELF\x02\x01\x01\0\0\0A=1\n",
                       14),
            "not a text");
        row("gzip", "\x1f\x8b\x08\x01\xff\xfe=\x03\x91\n", "not a text");
        row("Python", "import os\nDATABASE_URL = os.environ['X']\n", "program");
        row("JavaScript", "const x = 1\nmodule.exports = {}\n", "program");
        row("E10", "dotenv_if_exists .env.local\nlayout node\n", "shell script");
        row("E10, by its name", "dotenv_if_exists .env.local\nlayout node\n", "shell script", ".envrc");
        row("script", "#!/bin/sh\nset -e\nexec ./server \"$@\"\n", "shell script");
        row("text", "Dear reader,\nthis is: prose.\n", "no line that sets a variable");
        row("two values unquoted", "DATABASE_URL=1 B=2\n", "line of DATABASE_URL");
        row("two values, semicolon", "DATABASE_URL=1;B=2\n", "line of DATABASE_URL");
        row("words behind the quotes", "DATABASE_URL=\"old\" more\n", "line of DATABASE_URL");
        row("the line goes on", "DATABASE_URL=old\\\nmore\n", "line of DATABASE_URL");
        row("lines of an old Mac", "DATABASE_URL=old\rB=2\r", "line of DATABASE_URL");
        row("connection string with blanks", "DATABASE_URL=Host=h; Port=1\n", "line of DATABASE_URL");
        row("in the background", "DATABASE_URL=old &\n", "line of DATABASE_URL");
        row("a comment at once", "DATABASE_URL=\"old\"#c\nA=a&b\n", "line of DATABASE_URL");
        row("inside of another's line", "A=1;DATABASE_URL=old\n", "line of DATABASE_URL");
        row("and at once", "B=a b\nDATABASE_URL='old'&A=1\n", "line of DATABASE_URL");
        row("two at once, unquoted", "DATABASE_URL=old&&A=1\n", "line of DATABASE_URL");
        row("lower case, semicolon", "DATABASE_URL=old;a=1\n", "line of DATABASE_URL");
        row("lower case, blank", "DATABASE_URL=old a=1\n", "line of DATABASE_URL");
        row("of a command", "DATABASE_URL=postgres://h/d exec app\n", "line of DATABASE_URL");
        row("piped", "DATABASE_URL=old|tee x\n", "line of DATABASE_URL");
        row("comma behind", "A=a&b\nDATABASE_URL=\"old\",\n", "line of DATABASE_URL");
        row("backslash behind", "DATABASE_URL=\"old\"\\\nA=a&b\n", "line of DATABASE_URL");
        row("a query that nobody quoted", "export DATABASE_URL=postgres://h/d?a=1&b=2\n", "line of DATABASE_URL",
            ".envrc");
        row("made of itself", "export DATABASE_URL=old\nexport DATABASE_URL=\"$DATABASE_URL?sslmode=require\"\n",
            "conditions");
        row("two branches", "if [ \"$DEV\" ]; then export DATABASE_URL=a; else export DATABASE_URL=b; fi\n",
            "conditions");
        row("case", "case $E in\n prod) export DATABASE_URL=a;;\n *) export DATABASE_URL=b;;\nesac\n", "conditions");
        row("overridden", "export DATABASE_URL=a\nif test \"$DEV\"; then export DATABASE_URL=b; fi\n", "conditions");
        row("and-or", "set -u\ntest \"$DEV\" && export DATABASE_URL=a || export DATABASE_URL=b\n", "conditions");
        row("function", "set -u\nexport DATABASE_URL=a\ndev() {\n  export DATABASE_URL=b\n}\n", "conditions");
        row("only under a condition", "set -e\nif [ -f x ]; then export DATABASE_URL=old; fi\n", "conditions");
        row("only behind a test", "set -u\ntest -f x && export DATABASE_URL=old\n", "conditions");
        row("only if another fails", "set -u\ntest -f x || export DATABASE_URL=old\n", "conditions");
        row("only behind a command", "set -u\nA=$(get) && export DATABASE_URL=old\n", "conditions");
        row("only in a case", "case $E in\n prod) export DATABASE_URL=a;;\nesac\n", "conditions");
        row("only in a loop", "for x in $L; do\nexport DATABASE_URL=a\ndone\n", "conditions");
        row("only in a function", "set -u\ndev() {\n  export DATABASE_URL=b\n}\n", "conditions");
        row("only in a function of bash", "set -u\nfunction dev {\n  export DATABASE_URL=b\n}\n", "conditions");
        row("in another function", "set -u\nexport DATABASE_URL=a\nfunction dev\n{\n  export DATABASE_URL=b\n}\n",
            "conditions");
        row("only in a subshell", "set -u\n(export DATABASE_URL=old; ./run)\n", "conditions");
        row("unset behind", "export DATABASE_URL=a\nunset DATABASE_URL\n", "conditions");
        row("more appended", "export DATABASE_URL=a B=1\nDATABASE_URL+=@h/d\n", "conditions");
        row("read behind", "export DATABASE_URL=a\nread -r DATABASE_URL\n", "conditions", ".envrc");
        row("Procfile", "web: bundle exec puma\n", "program", "Procfile");
        row("fish", "set -x DATABASE_URL old\n", "program", "config.fish");
        row("Windows", "set DATABASE_URL=old\r\n", "program", "env.bat");
    }
    void refused()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, text);
        QFETCH(QString, word);
        m_path = m_dir->filePath(name);
        put(text);
        const auto done = write("DATABASE_URL", newUrl);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::DestinationRefused);
        QVERIFY2(done.error().text().contains(word), qPrintable(done.error().text()));
        QCOMPARE(content(), text);
        QCOMPARE(EnvFile(m_path).plan({{QStringLiteral("DATABASE_URL"), Secret(newUrl)}}).error().text(),
                 done.error().text());
    }
    void aHereDocumentIsNoAssignment()
    {
        const QByteArray text("A=1\ncat <<E\nX=2\nE\n");
        put(text);
        QCOMPARE(EnvFile(m_path).read()->keys(), QStringList{QStringLiteral("A")});
        QVERIFY(EnvFile(m_path).update([](DotEnv &file) { return file.remove("X"); }));
        QCOMPARE(content(), text);
        QVERIFY(EnvFile(m_path).update([](DotEnv &file) { return file.set("X", "3"); }));
        QCOMPARE(content(), text + "X=3\n");
    }
    void theMarkOfUtf8Stays()
    {
        const QByteArray mark("\xef\xbb\xbf");
        put(mark + "A=1\nB=2\n");
        for (const char *name : {"A", "B"})
            QVERIFY(EnvFile(m_path).update([name](DotEnv &file) { return file.remove(name); }));
        QCOMPARE(content(), mark);
        QVERIFY(write("C", "3"));
        QCOMPARE(content(), mark + "\nC=3\n"); // python-dotenv takes a mark for a part of the name
        put(mark + "export A=1\n# c\n");
        QVERIFY(EnvFile(m_path).update([](DotEnv &file) { return file.remove("A"); }));
        QCOMPARE(content(), mark + "# c\n");
    }
    // For a shell, which may read the file, the line runs a command.
    void aCommandBehindAValueStays_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"X=2 ./run\n", "A=1\nX=2 exec app\n", "X=2 /usr/bin/app -v\n", "X=2 npm start\n",
                                 "export A=1\nX=2 cmd\n"})
            QTest::newRow(text) << QByteArray(text);
    }
    void aCommandBehindAValueStays()
    {
        QFETCH(QByteArray, text);
        put(text);
        const auto removed = EnvFile(m_path).update([](DotEnv &file) { return file.remove("X"); });
        QVERIFY(!removed && removed.error().code == ErrorCode::DestinationRefused);
        QVERIFY(!write("X", "3"));
        QCOMPARE(content(), text);
    }
    void wordsOfAValueGoWithIt()
    {
        for (const char *text : {"X=two words\n", "X=-a -b\n", "X=/a /b\n", "X=My App - staging\n"}) {
            put(text);
            QVERIFY2(EnvFile(m_path).update([](DotEnv &file) { return file.remove("X"); }), text);
            QCOMPARE(content(), QByteArray());
        }
    }
    void removalOfASharedLineIsRefused()
    {
        for (const char *text : {"export A=1 B=2\n", "A='x'; export A\n", "A=1 && export B=2\n", "A=1 B=2\n"}) {
            put(text);
            const auto done = EnvFile(m_path).update([](DotEnv &file) { return file.remove("A"); });
            QVERIFY2(!done && done.error().code == ErrorCode::DestinationRefused, text);
            QCOMPARE(content(), QByteArray(text));
        }
    }

    /// docker, which undoes no quotes, would take the second line for a variable.
    void linesThatAReaderTakesForVariablesAreRefused()
    {
        const QByteArray lines("one\nB=2");
        for (const char *text : {"", "A=1\n"}) {
            put(text);
            const auto done = EnvFile(m_path).update([&lines](DotEnv &file) { return file.set("A", lines); });
            QVERIFY2(!done && done.error().code == ErrorCode::DestinationRefused, text);
            QVERIFY2(done.error().text().contains(QStringLiteral("several lines")), qPrintable(done.error().text()));
            QCOMPARE(content(), QByteArray(text));
        }
        put("A='1'\n"); // no docker reads that as it is meant
        QVERIFY(EnvFile(m_path).update([&lines](DotEnv &file) { return file.set("A", lines); }));
        QCOMPARE(content(), QByteArray("A='one\nB=2'\n"));
    }

    void plans()
    {
        put("A=1\nB=2\nC=3\n");
        QFile(m_path).setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
        const EnvVars changes{{QStringLiteral("A"), Secret(QByteArray("1"))},
                              {QStringLiteral("B"), Secret(newQuery)},
                              {QStringLiteral("D"), Secret(newUrl)}};
        const auto plan = EnvFile(m_path).plan(changes);
        QVERIFY(plan);
        QCOMPARE(plan->equal, QStringList{QStringLiteral("A")});
        QCOMPARE(plan->changed, QStringList{QStringLiteral("B")});
        QCOMPARE(plan->added, QStringList{QStringLiteral("D")});
        QCOMPARE(plan->untouched, QStringList{QStringLiteral("C")});
        QCOMPARE(plan->sideEffects.size(), 2);
        QVERIFY(plan->sideEffects.at(0).text().contains(QStringLiteral("B is put in quotes")));
        QVERIFY(plan->sideEffects.at(1).text().contains(QStringLiteral("stays 0640")));
        QCOMPARE(content(), QByteArray("A=1\nB=2\nC=3\n"));
        EnvFileOptions options;
        options.ownerOnly = true;
        QVERIFY(EnvFile(m_path, options)
                    .plan(changes)
                    ->sideEffects.at(1)
                    .text()
                    .contains(QStringLiteral("from 0640 to 0600")));
        m_path = m_dir->filePath(QStringLiteral("new.env"));
        QVERIFY(EnvFile(m_path).plan(changes)->sideEffects.first().text().contains(QStringLiteral("mode 0600")));
        QVERIFY(!QFile::exists(m_path));
    }

    // Any file of these lines, any value: what is not the value's own stays, and every reader of the file
    // reads the rest as before.
    void anyFileKeepsTheRest()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        qInfo("seed %u", seed);
        const QByteArrayList lines{"A=1\n",
                                   "export B=2\n",
                                   "C='three 3'\n",
                                   "D=\"four\" # c\n",
                                   "E=`five\nA=no\n`\n",
                                   "F: 6\n",
                                   "# A=comment\n",
                                   "\n",
                                   "G='x\nB=no\n'\n",
                                   "export H=1 A=2\n",
                                   "A=1; export A\n",
                                   "I=a&b\n",
                                   "J=a #b\n",
                                   "K=a#b\n",
                                   "L = spaced \n",
                                   "M=\n",
                                   "N='it'\\''s'\n",
                                   "O=\"a\\\"b\"\n",
                                   "P=it's\n",
                                   "A=\"two\nlines\"\n",
                                   "B=x && A=3\n",
                                   "Q=$A\n",
                                   "R=\"${A}\"\n",
                                   "A\n",
                                   "junk line\n",
                                   "S=a\\\n",
                                   "A='z'\r\n",
                                   "B=Host=h;Port=1\n",
                                   "declare -x T=\"1\"\n",
                                   "A=open'\n",
                                   "U=\"open\n"};
        const QByteArrayList values{"",    "plain", newQuery, "two words", "it's", "a\"b", "$X",
                                    "`x`", "a#b",   "a #b",   "back\\",    "'",    "\"",   "a\nB=2"};
        int edited = 0;
        for (int round = 0; round < 1500; ++round) {
            QByteArray text;
            for (int i = random.bounded(7); i >= 0; --i)
                text += lines.at(random.bounded(int(lines.size())));
            text.chop(random.bounded(4) == 0 ? 1 : 0);
            const QByteArray name = random.bounded(3) ? "A" : "NEW";
            const QByteArray value = values.at(random.bounded(int(values.size())));
            const Dialect &dialect = Dialects::shownBy("/x/.env", text);
            DotEnv file(text, dialect);
            const bool changed = file.set(name, value);
            if (file.trouble() != DotEnv::Trouble::None)
                continue;
            ++edited;
            const QByteArray after = file.text();
            QVERIFY(changed || after == text);
            const QByteArray before = withoutValuesOf(dialect, text, name);
            const QByteArray rest = withoutValuesOf(dialect, after, name);
            QVERIFY2(rest == before || rest.startsWith(before), (text + "\n=>\n" + after).constData());
            const ValueWriter writer(text, dialect);
            for (const Dialect *reader : writer.readers())
                QVERIFY2(othersOf(*reader, text, name) == othersOf(*reader, after, name),
                         (QByteArray(reader->key().data()) + ":\n" + text + "\n=>\n" + after).constData());
            QCOMPARE(DotEnv(after, dialect).values().value(QString::fromLatin1(name)).reveal(), value);
        }
        QVERIFY2(edited > 500, qPrintable(QString::number(edited)));
    }

private:
    Expected<std::optional<InPlaceWrite>> write(const char *name, const QByteArray &value)
    {
        const EnvFile file(m_path);
        const auto plan = file.plan({{QString::fromLatin1(name), Secret(value)}});
        return plan ? file.apply(*plan) : fail(plan.error());
    }
    void put(const QByteArray &text)
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(text), text.size());
    }
    QByteArray content()
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<unreadable>");
    }
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

BOWLINE_TEST(TestEnvText)

} // namespace tst_envtext

#include "tst_envtext.moc"
