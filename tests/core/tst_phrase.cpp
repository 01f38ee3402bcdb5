// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ErrorCode.h"
#include "core/Language.h"
#include "core/Phrase.h"
#include "core/phrases/PhraseTable.h"
#include "support/TestMain.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

using namespace bowline;

namespace tst_phrase {

namespace {

QString sourceOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Every key that stands in the sources as Phrase("…"), also as one of two: Phrase(x ? "…" : "…").
QSet<QString> keysInSources()
{
    static const QRegularExpression use( // \x22: a quote, which moc must not take for one
        QStringLiteral(
            "\\bPhrase\\((?:[^()\\x22]*\\?\\s*)?\\x22([a-z_.0-9]+)\\x22(?:\\s*:\\s*\\x22([a-z_.0-9]+)\\x22)?"));
    QSet<QString> keys;
    for (const char *folder : {"/app", "/ui"}) {
        QDirIterator it(QStringLiteral(BOWLINE_SOURCE_DIR) + QLatin1String(folder),
                        {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString code = sourceOf(it.next());
            for (auto found = use.globalMatch(code); found.hasNext();) {
                const auto match = found.next();
                keys << match.captured(1);
                if (match.hasCaptured(2))
                    keys << match.captured(2);
            }
        }
    }
    return keys;
}

} // namespace

/// What is stored and sent instead of sentences.
class TestPhrase : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void argumentsStandWhereTheyBelong()
    {
        QCOMPARE(Phrase("journey.follows").arg(QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")).text(),
                 QStringLiteral("A follows B of C"));
        // An argument is never taken for a pattern, and numbers are written as they are.
        QCOMPARE(Phrase("job.read_from_heroku").arg(QStringLiteral("%2 %1 %n"), QStringLiteral("sushi")).text(),
                 QStringLiteral("Read %2 %1 %n of sushi from Heroku"));
        QCOMPARE(Phrase("db.too_slow").arg(QStringLiteral("h:1")).arg(1234.5).text(),
                 QStringLiteral("The database at h:1 did not answer within 1234.5 seconds."));
        QVERIFY(Phrase("db.host_not_found_sign_in_password").text().contains(QStringLiteral("%40 for @, %2F for /")));
    }

    void phrasesHoldPhrases()
    {
        const Phrase inner = Phrase("db.missing").arg(QStringLiteral("d1"));
        QCOMPARE(Phrase("sync.written_not_proven").arg(inner).text(),
                 QStringLiteral("The value is written, but not proven. The server has no database named d1."));
        QCOMPARE(Phrase::sentences({Phrase(), inner, Phrase::plain(QStringLiteral("Mehr."))}).text(),
                 QStringLiteral("The server has no database named d1. Mehr."));
        QCOMPARE(Phrase::sentences({Phrase(), inner}), inner);
        QVERIFY(Phrase::sentences({Phrase(), Phrase()}).isEmpty());
        QCOMPARE(Phrase::list({Phrase("cause.rotation"), Phrase::plain(QStringLiteral("x"))}).text(),
                 QStringLiteral("Credential rotation, x"));
    }

    void oneAndMany()
    {
        const Phrase deleted = Phrase("act.integration_deleted").arg(QStringLiteral("me@example.com"));
        QVERIFY(deleted.count(1).text().endsWith(QStringLiteral("; 1 env var keeps its value")));
        QVERIFY(deleted.count(2).text().endsWith(QStringLiteral("; 2 env vars keep their values")));
    }

    /// The journal has the key and the arguments, and nothing of the words.
    void storedAndReadAgain()
    {
        const Phrase phrase =
            Phrase("sync.written_not_proven").arg(Phrase("db.too_slow").arg(QStringLiteral("h\"ö\n:1"), 30));
        const QString stored = phrase.stored();
        QVERIFY2(!stored.contains(QStringLiteral("written,")), qPrintable(stored));
        QCOMPARE(Phrase::fromStored(stored), phrase);
        QCOMPARE(Phrase::fromStored(phrase.count(3).stored()), phrase.count(3));
        QCOMPARE(Phrase().stored(), QString());
        QVERIFY(Phrase::fromStored({}).isEmpty());
        QCOMPARE(Phrase::fromStored(Phrase::plain(QStringLiteral("Selbst geschrieben.")).stored()).text(),
                 QStringLiteral("Selbst geschrieben."));
    }

    /// What earlier versions stored: sentences.
    void oldSentencesBecomePhrases()
    {
        QCOMPARE(Phrase::fromStored(QStringLiteral("Credential rotation")), Phrase("cause.rotation"));
        QCOMPARE(Phrase::fromStored(QStringLiteral("PG_URL follows DATABASE_URL of sushi")),
                 Phrase("journey.follows")
                     .arg(QStringLiteral("PG_URL"), QStringLiteral("DATABASE_URL"), QStringLiteral("sushi")));
        QCOMPARE(Phrase::fromStored(
                     QStringLiteral("The value is written, but not proven. The server has no database named d1.")),
                 Phrase("sync.written_not_proven").arg(Phrase("db.missing").arg(QStringLiteral("d1"))));
    }

    void whatIsNoKnownSentenceStaysAsItIs()
    {
        for (const char *text : {"Jemand hat etwas getan.", "{\"name\":1}", "{\"", "A follows", "rotation"}) {
            const Phrase phrase = Phrase::fromStored(QString::fromUtf8(text));
            QCOMPARE(phrase, Phrase::plain(QString::fromUtf8(text)));
            QCOMPARE(phrase.text(), QString::fromUtf8(text));
        }
    }

    /// From a newer version.
    void anUnknownKeyIsShownWithWhatItHas()
    {
        const Phrase phrase = Phrase::fromStored(
            QStringLiteral("{\"key\":\"later.made\",\"args\":[\"PG_URL\",{\"key\":\"cause.rotation\"},7]}"));
        QVERIFY(phrase.text().contains(QStringLiteral("later.made")));
        QVERIFY(phrase.text().contains(QStringLiteral("PG_URL, Credential rotation, 7")));
    }

    void secretsAreTakenOutAtAnyDepth()
    {
        const Phrase phrase = Phrase("sync.written_not_proven")
                                  .arg(Phrase("db.missing").arg(QStringLiteral("secret")), QStringLiteral("secret"));
        const Phrase clean = phrase.mapped(
            [](const QString &text) { return text == QLatin1String("secret") ? QStringLiteral("•••") : text; });
        QVERIFY(!clean.stored().contains(QStringLiteral("secret")));
        QCOMPARE(clean.key(), phrase.key());
    }

    void eachKeyStandsOnceAndEachCodeHasOne()
    {
        QSet<QString> seen;
        for (const PhraseText *row : allPhraseTexts()) {
            const QString key = QString::fromLatin1(row->key);
            QVERIFY2(!seen.contains(key), row->key);
            QVERIFY2(row->text[0] != '\0', row->key);
            seen.insert(key);
        }
        for (const ErrorCode code : allErrorCodes())
            QVERIFY2(seen.contains(QStringLiteral("error.") + errorCodeText(code)), qPrintable(errorCodeText(code)));
    }

    /// A key without words would be shown as a key.
    void eachKeyInTheSourcesHasItsRow()
    {
        const QSet<QString> used = keysInSources();
        QVERIFY(used.size() > 200);
        for (const QString &key : used)
            QVERIFY2(key == QLatin1String("kind") || phraseText(key), qPrintable(key));
    }

    void languagesAreFoundByWhatAPersonWishes()
    {
        QCOMPARE(Language::firstOf({}).code(), QStringLiteral("en"));
        QCOMPARE(Language::firstOf({QStringLiteral("fr-FR"), QStringLiteral("de-AT;q=0.8")}).code(),
                 QStringLiteral("de"));
        QCOMPARE(Language::firstOf({QStringLiteral("fr")}).code(), QStringLiteral("en"));
        QCOMPARE(Language::all().first().code(), QStringLiteral("en"));
    }
};

BOWLINE_TEST(TestPhrase)

} // namespace tst_phrase

#include "tst_phrase.moc"
