// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/DatabaseUrl.h"
#include "models/StatusText.h"
#include "service/LocalService.h"
#include "support/Await.h"
#include "support/TestMain.h"
#include "sync/Outcome.h"

#include <QDirIterator>
#include <QFile>
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
        texts.append(text);
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
        QVERIFY(m_translator.load(QStringLiteral(BOWLINE_QM_FILE)));
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
        QCOMPARE(standardMessage(ErrorCode::Cancelled), QStringLiteral("Abgebrochen."));
        const auto url = DatabaseUrl::parse(Secret(QByteArray("mysql://host")));
        QVERIFY(!url);
        QCOMPARE(url.error().message, QStringLiteral("Der Wert beginnt nicht mit postgres:// oder postgresql://."));
        QCOMPARE(causeText(ChangeKind::None, Trigger::Start, false), QStringLiteral("Prüfung beim Start"));
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
        QVERIFY2(refused.error().message.startsWith(QStringLiteral("Die Rücksprungadresse muss aussehen wie http")),
                 qPrintable(refused.error().message));
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
                const bool shared = code.contains(QLatin1String("#include \"core/Translate.h\""));
                if (!match.hasMatch() && !shared)
                    continue;
                ++files;
                checkTexts(QFileInfo(path), trCalls(code), shared ? QStringLiteral("bowline") : match.captured(1));
            }
        }
        QVERIFY(files > 8);
    }

private:
    void checkTexts(const QFileInfo &file, const QStringList &texts, const QString &helperContext)
    {
        // Members of a class with Q_OBJECT use that class's own tr().
        const QString header = textOf(file.path() + QLatin1Char('/') + file.completeBaseName() + QStringLiteral(".h"));
        const QString classContext = QStringLiteral("bowline::") + file.completeBaseName();
        const bool hasOwnTr = header.contains(QStringLiteral("Q_OBJECT"));
        // So do members of a class in the file that declares one.
        static const QRegularExpression declared(QStringLiteral("Q_DECLARE_TR_FUNCTIONS\\(([\\w:]+)\\)"));
        const QString declaredContext = declared.match(textOf(file.filePath())).captured(1);
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
