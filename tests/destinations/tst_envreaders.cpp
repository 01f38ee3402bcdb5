// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The dialects against the programs whose rules they are: node's and npm's parsers, python-dotenv, /bin/sh
// and systemd's generator read the same files, before and after a change. What is not installed is skipped by
// name.
#include "destinations/DotEnv.h"
#include "support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace bowline;

namespace tst_envreaders {

namespace {

using Variables = QMap<QString, QString>;

const QByteArrayList lines{"A=1\n",
                           "export B=2\n",
                           "C='three 3'\n",
                           "D=\"four\" # c\n",
                           "E=`five\nA=no\n`\n",
                           "F: 6\n",
                           "# A=comment\n",
                           "\n",
                           "G='x\nB=no\n'\n",
                           "I=a&b\n",
                           "J=a #b\n",
                           "K=a#b\n",
                           "L = spaced \n",
                           "M=\n",
                           "N='it'\\''s'\n",
                           "O=\"a\\\"b\"\n",
                           "P=it's\n",
                           "A=\"two\nlines\"\n",
                           "Q=$A\n",
                           "A\n",
                           "junk line\n",
                           "A='z'\r\n",
                           "B=Host=h;Port=1\n",
                           "U=\"open\n",
                           "V='end\\'\n",
                           "W=\"end\\\\\"\n",
                           "X=a\\tb\\n\n",
                           "Y=\"a\\tb\\nc\"\n",
                           "Z='a'b\n",
                           "B=\"x\" 'y'\n",
                           "C= # c\n",
                           "D=#c\n",
                           "; E=semicolon\n",
                           "# comment \\\nF=7\n",
                           "G=a\\\nb\n",
                           "H=' a '\n",
                           "I=\"'\"\n",
                           "J='\"'\n",
                           "K=\"\"\n",
                           "L=\"a\\\nb\"\n"};

/// One program that prints what it reads: a list of {NAME: value}, one for each file.
QList<Variables> ask(const QString &program, const QStringList &arguments, const QStringList &files, QString *error)
{
    QProcess process;
    process.start(program, arguments + files);
    if (!process.waitForFinished(bowline::test::usualPatienceMs) || process.exitCode() != 0) {
        *error = QString::fromLocal8Bit(process.readAllStandardError()).left(300);
        return {};
    }
    QList<Variables> all;
    for (const QJsonValue &file : QJsonDocument::fromJson(process.readAllStandardOutput()).array()) {
        Variables variables;
        const QJsonObject object = file.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            variables.insert(it.key(), it.value().toString());
        all.append(variables);
    }
    return all;
}

Variables readAs(const Dialect &dialect, const QByteArray &text)
{
    Variables all;
    for (const Assignment &each : dialect.read(text).all)
        all.insert(QString::fromUtf8(each.name), QString::fromUtf8(each.meaning));
    return all;
}

const Dialect *dialectOf(const char *key)
{
    for (const Dialect *each : Dialects::readers()) {
        if (each->key() == QLatin1String(key))
            return each;
    }
    return nullptr;
}

QString described(const QByteArray &text, const Variables &ours, const Variables &theirs)
{
    QString out = QString::fromUtf8(text.toPercentEncoding(" =\"'`#\\;:$&", "")) + QStringLiteral("\n");
    for (auto it = ours.begin(); it != ours.end(); ++it) {
        if (theirs.value(it.key(), QStringLiteral("<none>")) != it.value())
            out += QStringLiteral("ours %1=[%2] theirs [%3]\n")
                       .arg(it.key(), it.value(), theirs.value(it.key(), QStringLiteral("<none>")));
    }
    for (auto it = theirs.begin(); it != theirs.end(); ++it) {
        if (!ours.contains(it.key()))
            out += QStringLiteral("only theirs %1=[%2]\n").arg(it.key(), it.value());
    }
    return out;
}

} // namespace

class TestEnvReaders : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        qInfo("seed %u", seed);
        for (const QByteArray &line : lines)
            addFile(line + "NEXT=1\n");
        addFile("K=a\nK=\"\"\n");
        for (int i = 0; i < 300; ++i) {
            QByteArray text;
            for (int k = random.bounded(5); k >= 0; --k)
                text += lines.at(random.bounded(int(lines.size())));
            addFile(text);
        }
    }

    void node()
    {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("node"));
        if (program.isEmpty())
            QSKIP("node is not installed");
        QString error;
        const auto read =
            ask(program,
                {QStringLiteral("-e"),
                 QStringLiteral("const "
                                "u=require('util'),f=require('fs');console.log(JSON.stringify(process.argv."
                                "slice(1).map(x=>u.parseEnv(f.readFileSync(x,'utf8')))))")},
                m_files, &error);
        if (read.isEmpty())
            QSKIP(qPrintable(QStringLiteral("this node has no parser of env files to ask: ") + error));
        compare(*dialectOf("node"), read);
    }
    void npmDotenv()
    {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("node"));
        const QString module = dotenvModule();
        if (program.isEmpty() || module.isEmpty())
            QSKIP("npm's dotenv cannot be installed here");
        QString error;
        const auto read = ask(program,
                              {QStringLiteral("-e"),
                               QStringLiteral("const "
                                              "d=require(process.argv[1]),f=require('fs');console.log(JSON.stringify("
                                              "process.argv.slice(2).map(x=>d.parse(f.readFileSync(x)))))"),
                               module},
                              m_files, &error);
        QVERIFY2(!read.isEmpty(), qPrintable(error));
        compare(*dialectOf("dotenv"), read);
    }
    void pythonDotenv()
    {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("python3"));
        QString error;
        const auto read =
            ask(program,
                {QStringLiteral("-c"),
                 QStringLiteral("import sys,json,logging;logging.disable(50);from dotenv import "
                                "dotenv_values as d;print(json.dumps([{k:v for k,v in "
                                "d(f,interpolate=False).items() if v is not None} for f in sys.argv[1:]]))")},
                m_files, &error);
        if (read.isEmpty())
            QSKIP("python-dotenv is not installed");
        compare(*dialectOf("python-dotenv"), read);
    }
    // Only files that a shell takes without a word; what it replaces is not compared.
    void shell()
    {
        int compared = 0;
        for (int i = 0; i < m_files.size(); ++i) {
            const Assignments ours = Dialects::shell().read(m_texts.at(i));
            QString script = QStringLiteral(". \"$1\" || exit 9\n");
            for (const Assignment &each : ours.all)
                script += QStringLiteral("printf '%s\\0' \"$") + QString::fromUtf8(each.name) + QStringLiteral("\"\n");
            QProcess process;
            process.setProcessEnvironment({});
            process.setWorkingDirectory(m_dir.path());
            process.start(QStringLiteral("/bin/sh"),
                          {QStringLiteral("-c"), script, QStringLiteral("sh"), m_files.at(i)});
            QVERIFY(process.waitForFinished(bowline::test::usualPatienceMs));
            const bool quiet = process.exitCode() == 0 && process.readAllStandardError().isEmpty();
            if (!ours.readable) {
                QVERIFY2(!quiet, m_texts.at(i).constData());
                continue;
            }
            if (!quiet)
                continue;
            const QByteArrayList values = process.readAllStandardOutput().split('\0');
            const Variables last = readAs(Dialects::shell(), m_texts.at(i));
            for (size_t k = 0; k < ours.all.size(); ++k) {
                if (!ours.all[k].dynamic)
                    QCOMPARE(QString::fromUtf8(values.value(int(k))), last.value(QString::fromUtf8(ours.all[k].name)));
            }
            ++compared;
        }
        QVERIFY2(compared > 20, qPrintable(QString::number(compared)));
    }
    // The generator replaces $NAME besides, which EnvironmentFile= does not: no file with one is compared.
    void systemd()
    {
        const QString program =
            QStringLiteral("/usr/lib/systemd/user-environment-generators/30-systemd-environment-d-generator");
        if (!QFile::exists(program))
            QSKIP("systemd's generator of user environments is not installed");
        const Variables always = generated(program, {}); // set for every user of this computer
        int compared = 0;
        for (int i = 0; i < m_files.size(); ++i) {
            if (m_texts.at(i).contains('$'))
                continue;
            Variables theirs = generated(program, m_texts.at(i));
            for (auto it = always.begin(); it != always.end(); ++it)
                theirs.remove(it.key());
            Variables ours = readAs(Dialects::systemd(), m_texts.at(i));
            bool isPlain = true; // what it escapes is not undone here
            for (const QString &value : std::as_const(ours))
                isPlain &= !value.contains(u'\n') && !value.contains(u'\\') && !value.contains(u'\'');
            isPlain &= !emptiesWhatItHasSet(m_texts.at(i));
            ours.removeIf([](const Variables::iterator &it) { return it.value().isEmpty(); }); // it prints none
            if (!isPlain)
                continue;
            QVERIFY2(ours == theirs, qPrintable(described(m_texts.at(i), ours, theirs)));
            ++compared;
        }
        QVERIFY2(compared > 50, qPrintable(QString::number(compared)));
    }

private:
    // The generator takes no notice of such a line, EnvironmentFile= does.
    static bool emptiesWhatItHasSet(const QByteArray &text)
    {
        QMap<QByteArray, QByteArray> set;
        for (const Assignment &each : Dialects::systemd().read(text).all) {
            if (each.meaning.isEmpty() && !set.value(each.name).isEmpty())
                return true;
            set.insert(each.name, each.meaning);
        }
        return false;
    }
    void addFile(const QByteArray &text)
    {
        QFile file(m_dir.filePath(QStringLiteral("%1.env").arg(m_files.size())));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        m_files.append(file.fileName());
        m_texts.append(text);
    }
    /// What systemd's generator reads from one file.
    static Variables generated(const QString &program, const QByteArray &text)
    {
        QTemporaryDir config;
        QDir(config.path()).mkdir(QStringLiteral("environment.d"));
        QFile file(config.filePath(QStringLiteral("environment.d/x.conf")));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            return {};
        file.close();
        QProcess process;
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), config.path());
        environment.insert(QStringLiteral("HOME"), config.path());
        process.setProcessEnvironment(environment);
        process.start(program, QStringList());
        process.waitForFinished(bowline::test::usualPatienceMs);
        // It prints as a shell would need it.
        return readAs(Dialects::shell(), process.readAllStandardOutput().replace("$'", "'"));
    }
    void compare(const Dialect &dialect, const QList<Variables> &read)
    {
        QCOMPARE(read.size(), m_files.size());
        int bad = 0;
        for (int i = 0; i < m_files.size(); ++i) {
            const Variables ours = readAs(dialect, m_texts.at(i));
            if (ours != read.at(i) && ++bad <= 15)
                qInfo("%s", qPrintable(described(m_texts.at(i), ours, read.at(i))));
        }
        QCOMPARE(bad, 0);
    }
    /// Installed beside the build, once.
    static QString dotenvModule()
    {
        const QString folder = QStringLiteral(BOWLINE_BIN_DIR "/../tests/npm");
        const QString module = folder + QStringLiteral("/node_modules/dotenv");
        if (QFile::exists(module + QStringLiteral("/package.json")))
            return module;
        QDir().mkpath(folder);
        QProcess npm;
        npm.setWorkingDirectory(folder);
        npm.start(QStringLiteral("npm"),
                  {QStringLiteral("install"), QStringLiteral("--no-save"), QStringLiteral("--no-audit"),
                   QStringLiteral("--no-fund"), QStringLiteral("dotenv@17")});
        npm.waitForFinished(2 * bowline::test::usualPatienceMs);
        return QFile::exists(module + QStringLiteral("/package.json")) ? module : QString();
    }

    QTemporaryDir m_dir;
    QStringList m_files;
    QByteArrayList m_texts;
};

BOWLINE_TEST(TestEnvReaders)

} // namespace tst_envreaders

#include "tst_envreaders.moc"
