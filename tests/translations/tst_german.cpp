// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/DatabaseUrl.h"
#include "models/StatusText.h"
#include "service/LocalService.h"
#include "service/rpc/RemoteService.h"
#include "support/Await.h"
#include "support/TestMain.h"
#include "sync/Outcome.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace bowline;

namespace tst_german {

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList translations; // more than one where the number counts
    bool finished = true;
};

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message{context, {}, {}, true};
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.finished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            QString text;
            while (xml.readNext() != QXmlStreamReader::EndElement && !xml.atEnd()) {
                if (xml.isStartElement())
                    message.translations.append(xml.readElementText());
                else
                    text += xml.text();
            }
            if (message.translations.isEmpty())
                message.translations.append(text);
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> readMessages()
{
    QFile file(QStringLiteral(BOWLINE_SOURCE_DIR "/translations/bowline_de.ts"));
    if (!file.open(QFile::ReadOnly))
        return {};
    QList<Message> messages;
    QString context;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            messages.append(readMessage(xml, context));
    }
    return xml.hasError() ? QList<Message>() : messages;
}

/// What must come through a translation unchanged: placeholders, and whether there is a mnemonic or an ellipsis.
QStringList marks(const QString &text)
{
    static const QRegularExpression mark(QStringLiteral("%(?:[0-9]+|n)|&(?=\\w)|…|\n"));
    QStringList found;
    for (auto it = mark.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    found.sort();
    return found;
}

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The literals of the calls tr("…") in a source file, each put together from its pieces.
QStringList trCalls(const QString &code)
{
    static const QRegularExpression call(QStringLiteral(R"((?<![:\w])tr\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)[,)])"));
    static const QRegularExpression piece(QStringLiteral(R"lit("((?:[^"\\]|\\.)*)")lit"));
    QStringList texts;
    for (auto calls = call.globalMatch(code); calls.hasNext();) {
        QString text;
        for (auto pieces = piece.globalMatch(calls.next().captured(1)); pieces.hasNext();)
            text += pieces.next().captured(1);
        texts.append(text.replace(QLatin1String("\\n"), QLatin1String("\n"))
                         .replace(QLatin1String("\\\""), QLatin1String("\"")));
    }
    return texts;
}

} // namespace

} // namespace tst_german

// Begun anew for moc, which loses count of the braces above in the quotes of trCalls().
namespace tst_german {

/// The German texts: complete, fit for their placeholders, and found by the code that asks for them.
class GermanTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_translator.load(QStringLiteral(":/i18n/bowline_de.qm")));
        QVERIFY(QCoreApplication::installTranslator(&m_translator));
    }

    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everyMessageIsTranslated()
    {
        const QList<Message> messages = readMessages();
        QVERIFY(messages.size() > 500);
        for (const Message &message : messages) {
            QVERIFY2(message.finished, qPrintable(message.source));
            for (const QString &translation : message.translations) {
                QVERIFY2(!translation.isEmpty(), qPrintable(message.source));
                QVERIFY2(marks(translation) == marks(message.source), qPrintable(translation));
            }
        }
    }

    void partsSpeakGerman()
    {
        QCOMPARE(standardMessage(ErrorCode::Cancelled).text(), QStringLiteral("Abgebrochen."));
        const auto url = DatabaseUrl::parse(Secret(QByteArray("mysql://host")));
        QVERIFY(!url);
        QCOMPARE(url.error().text(), QStringLiteral("Der Wert beginnt nicht mit postgres:// oder postgresql://."));
        QCOMPARE(causeText(ChangeKind::None, Trigger::Start, false).text(), QStringLiteral("Prüfung beim Start"));
        QCOMPARE(syncStateText(SyncState::WaitingForHeroku), QStringLiteral("Wartet auf Heroku"));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QCOMPARE(relativeTime(now.addDays(-3), now), QStringLiteral("vor 3 Tagen"));

        const QTemporaryDir dir; // stays empty: a wrong redirect is refused before anything is stored
        SystemClock clock;
        SystemRandom random;
        LocalService service(
            {dir.filePath(QStringLiteral("journal")), dir.filePath(QStringLiteral("secrets")), dir.path()}, &clock,
            &random);
        const auto refused =
            test::await(service.settings().setOAuthClient({}, {}, QStringLiteral("https://example.com")));
        QVERIFY(!refused);
        QVERIFY2(refused.error().text().startsWith(QStringLiteral("Die Rücksprungadresse muss aussehen wie http")),
                 qPrintable(refused.error().text()));
    }

    /// The service words what the window shows.
    void serviceSpeaksGerman()
    {
        QProcess service;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("de_DE.UTF-8"));
        service.setProcessEnvironment(environment);
        service.start(QStringLiteral(BOWLINE_BIN_DIR "/bowline-syncd"), {QStringLiteral("--help")});
        QVERIFY2(service.waitForFinished(20000), qPrintable(service.errorString()));
        const QString german =
            QCoreApplication::translate("bowline", "Listen here instead of at %1.").section(QLatin1Char('%'), 0, 0);
        QVERIFY(german != QLatin1String("Listen here instead of at "));
        const QString help = QString::fromUtf8(service.readAllStandardOutput()).simplified(); // it was wrapped
        QVERIFY2(help.contains(german.simplified()), qPrintable(help));
    }

    /// Whatever language the service was started in: it sends keys, and the window has the words.
    void whoeverShowsASentenceWordsIt_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::newRow("a service without a language") << QStringLiteral("C");
        QTest::newRow("a German service") << QStringLiteral("de_DE.UTF-8");
    }
    void whoeverShowsASentenceWordsIt()
    {
        QFETCH(QString, locale);
        const QTemporaryDir home;
        QProcess service;
        QProcessEnvironment environment = environmentIn(locale, home.path());
        service.setProcessEnvironment(environment);
        service.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        const QString socket = home.filePath(QStringLiteral("run/s.sock"));
        service.start(QStringLiteral(BOWLINE_BIN_DIR "/bowline-syncd"), {QStringLiteral("--socket"), socket});
        QVERIFY2(service.waitForStarted(20000), qPrintable(service.errorString()));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(socket), 30000);
        {
            RemoteService window(RemotePlace{socket, QStringLiteral("test"), {}});
            QVERIFY(test::await(window.subscribe()));
            const auto refused =
                test::await(window.settings().setOAuthClient({}, {}, QStringLiteral("https://example.com")));
            QVERIFY(!refused);
            QVERIFY2(refused.error().text().startsWith(QStringLiteral("Die Rücksprungadresse muss aussehen wie http")),
                     qPrintable(refused.error().text()));
            QVERIFY(QCoreApplication::removeTranslator(&m_translator));
            QVERIFY2(refused.error().text().startsWith(QStringLiteral("The redirect address must look like http")),
                     qPrintable(refused.error().text()));
            QVERIFY(QCoreApplication::installTranslator(&m_translator));
        }
        service.terminate();
        QVERIFY(service.waitForFinished(20000));
    }

    void bowlinectlSpeaksGermanToPeopleOnly()
    {
        const QTemporaryDir home;
        const QString german = QStringLiteral("de_DE.UTF-8");
        const Run status = runCtl(german, home, {QStringLiteral("status")});
        QCOMPARE(status.code, 3);
        QVERIFY2(status.text.contains(standardMessage(ErrorCode::ServiceAway).text()), qPrintable(status.text));
        QVERIFY2(status.text.contains(QStringLiteral("Zum Starten Bowline öffnen")), qPrintable(status.text));
        QVERIFY(runCtl(german, home, {QStringLiteral("--help")}).text.contains(QStringLiteral("Befehle:")));
        QVERIFY(runCtl(german, home, {QStringLiteral("doctor")}).text.contains(QStringLiteral("kein Socket")));
        const Run unknown = runCtl(german, home, {QStringLiteral("frobnicate")});
        QCOMPARE(unknown.code, 2);
        QVERIFY2(unknown.text.contains(QStringLiteral("Es gibt keinen Befehl")), qPrintable(unknown.text));
        QVERIFY(runCtl(QStringLiteral("C"), home, {QStringLiteral("frobnicate")})
                    .text.contains(QStringLiteral("There is no command")));

        const QStringList forPrograms{QStringLiteral("--json"), QStringLiteral("status")};
        const Run json = runCtl(german, home, forPrograms);
        QCOMPARE(json.code, 3);
        QCOMPARE(json.text, runCtl(QStringLiteral("C"), home, forPrograms).text);
        const QJsonValue error = QJsonDocument::fromJson(json.text.toUtf8())[QStringLiteral("error")];
        QCOMPARE(error[QStringLiteral("message")][QStringLiteral("key")].toString(),
                 QStringLiteral("error.service.away"));
    }

    /// A function outside of classes has no context of its own: core/Translate.h names one for it, or it does itself,
    /// and that must be where lupdate, which goes by the enclosing scope, has put its texts.
    void freeFunctionsNameTheContextOfTheirTexts()
    {
        static const QRegularExpression helper(QStringLiteral(
            R"re(QString tr\(const char \*text\)\s*\{\s*return QCoreApplication::translate\("([\w:]+)", text\);)re"));
        int files = 0;
        for (const char *folder : {"/app", "/ui"}) {
            QDirIterator it(QStringLiteral(BOWLINE_SOURCE_DIR) + QLatin1String(folder), {QStringLiteral("*.cpp")},
                            QDir::Files, QDirIterator::Subdirectories);
            while (it.hasNext()) {
                const QString path = it.next();
                const QString code = textOf(path);
                const QRegularExpressionMatch match = helper.match(code);
                QString context = match.captured(1);
                if (code.contains(QLatin1String("#include \"core/Translate.h\"")))
                    context = QStringLiteral("bowline");
                if (code.contains(QLatin1String("#include \"bin/ctl/Translate.h\"")) && !trCalls(code).isEmpty())
                    context = QStringLiteral("bowline::ctl");
                if (context.isEmpty())
                    continue;
                ++files;
                checkTexts(QFileInfo(path), trCalls(code), context);
            }
        }
        QVERIFY(files > 8);
    }

private:
    struct Run
    {
        int code = -1;
        QString text; ///< of both its outputs
    };
    static QProcessEnvironment environmentIn(const QString &locale, const QString &home)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LC_ALL"), locale);
        environment.remove(QStringLiteral("LANGUAGE"));
        environment.remove(QStringLiteral("JOURNAL_STREAM"));
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent"));
        for (const char *folder : {"XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"})
            environment.insert(QLatin1String(folder), home);
        return environment;
    }
    static Run runCtl(const QString &locale, const QTemporaryDir &home, const QStringList &arguments)
    {
        QProcess ctl;
        ctl.setProcessEnvironment(environmentIn(locale, home.path()));
        ctl.setProcessChannelMode(QProcess::MergedChannels);
        ctl.start(QStringLiteral(BOWLINE_BIN_DIR "/bowlinectl"), arguments);
        return ctl.waitForFinished(30000) ? Run{ctl.exitCode(), QString::fromUtf8(ctl.readAll())} : Run();
    }
    void checkTexts(const QFileInfo &file, const QStringList &texts, const QString &helperContext)
    {
        // Members of a class with Q_OBJECT use that class's own tr().
        const QString header = textOf(file.path() + QLatin1Char('/') + file.completeBaseName() + QStringLiteral(".h"));
        const bool isCtl = file.path().endsWith(QLatin1String("/bin/ctl"));
        const QString classContext =
            (isCtl ? QStringLiteral("bowline::ctl::") : QStringLiteral("bowline::")) + file.completeBaseName();
        const bool hasOwnTr = header.contains(QStringLiteral("Q_OBJECT"));
        // So do members of a class in the file that declares one.
        static const QRegularExpression declared(QStringLiteral("Q_DECLARE_TR_FUNCTIONS\\(([\\w:]+)\\)"));
        const QString declaredContext = declared.match(header + textOf(file.filePath())).captured(1);
        QVERIFY2(!texts.isEmpty(), qPrintable(file.fileName()));
        for (const QString &text : texts) {
            const QByteArray source = text.toUtf8();
            const bool found = isTranslated(helperContext, source) ||
                               (hasOwnTr && isTranslated(classContext, source)) ||
                               (!declaredContext.isEmpty() && isTranslated(declaredContext, source));
            QVERIFY2(found, qPrintable(file.fileName() + QStringLiteral(": ") + text));
        }
    }

    bool isTranslated(const QString &context, const QByteArray &source) const
    {
        return !m_translator.translate(context.toUtf8().constData(), source.constData()).isEmpty();
    }

    QTranslator m_translator;
};

BOWLINE_TEST(GermanTest)

} // namespace tst_german

#include "tst_german.moc"
