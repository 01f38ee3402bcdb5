// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets and the redactor, names that people type, error texts, randomness.
#include "core/Endpoints.h"
#include "core/Error.h"
#include "core/LinkName.h"
#include "core/Names.h"
#include "core/Random.h"
#include "core/Redactor.h"
#include "core/Secret.h"
#include "support/TestMain.h"

#include <QRegularExpression>
#include <QSet>

#include <ctime>
#include <vector>

using namespace bowline;

namespace tst_values {

class TestValues : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void redactorKnowsLivingSecrets()
    {
        const QString line = QStringLiteral("token HRKZ-abcdef and hunter2-long");
        {
            const Secret secret(QByteArray("hunter2-long"));
            QVERIFY(!Redactor::instance().clean(line).contains(QStringLiteral("hunter2-long")));
        }
        QVERIFY(Redactor::instance().clean(line).contains(QStringLiteral("hunter2-long")));
    }
    void redactorCatchesEncodedAndUrls()
    {
        const Secret secret(QByteArray("p@ss/word:1"));
        QVERIFY(!Redactor::instance().clean(QStringLiteral("p%40ss%2Fword%3A1")).contains(QStringLiteral("ss%2F")));
        QCOMPARE(Redactor::instance().clean(QStringLiteral("postgres://u:unknownpw@h/d")),
                 QStringLiteral("postgres://u:•••@h/d"));
        QVERIFY(!Redactor::instance()
                     .clean(QStringLiteral("Authorization: Bearer HRKU-12345678"))
                     .contains(QStringLiteral("HRKU")));
        // What PostgreSQL says about a password is no password.
        const QString plain = QStringLiteral("FATAL: password authentication failed for user \"u1\"");
        QCOMPARE(Redactor::instance().clean(plain), plain);
    }
    // In front, in the middle, behind; as short as a secret may be; one inside another; several copies of one.
    void redactorFindsEachOfMany_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("url") << QByteArray("postgres://u7:p7-of-many@h.example.com:5432/d7");
        QTest::newRow("shortest") << QByteArray("a1b2c3");
        QTest::newRow("odd length") << QByteArray("abcdefg");
        QTest::newRow("encoded otherwise") << QByteArray("%/@% /@:%");
        QTest::newRow("not ASCII") << QByteArray("p\xc3\xa4ssw\xc3\xb6rter");
    }
    void redactorFindsEachOfMany()
    {
        QFETCH(QByteArray, secret);
        std::vector<Secret> others;
        for (int i = 0; i < 1000; ++i)
            others.emplace_back(QStringLiteral("postgres://user:other%1-long@h.example.com:5432/d").arg(i).toUtf8());
        const QString plain = QString::fromUtf8(secret);
        const QString encoded = QString::fromLatin1(secret.toPercentEncoding());
        const QStringList lines{plain, QStringLiteral("before ") + plain, plain + QStringLiteral(" behind"),
                                QStringLiteral("x=") + encoded + QStringLiteral("&y=1")};
        {
            const Secret first(secret);
            const Secret copy(QByteArray(secret.constData(), secret.size()));
            const Secret part(secret.mid(1, 6));
            for (const QString &line : lines) {
                const QString clean = Redactor::instance().clean(line);
                QVERIFY2(!clean.contains(plain) && !clean.contains(encoded), qPrintable(clean));
                QVERIFY2(clean.contains(QStringLiteral("•••")), qPrintable(clean));
            }
            const QString other = QStringLiteral("at other999-long, other1000-long");
            const Secret one(QByteArray("other999-long"));
            QCOMPARE(Redactor::instance().clean(other), QStringLiteral("at •••, other1000-long"));
        }
        QCOMPARE(Redactor::instance().clean(QStringLiteral("at ") + encoded), QStringLiteral("at ") + encoded);
    }
    // Whatever they have in common, and whichever of them are gone by now.
    void redactorTellsSecretsThatAreAlikeApart()
    {
        std::vector<Secret> alike;
        for (int i = 100; i < 400; ++i)
            alike.emplace_back(QStringLiteral("postgres://user:pass@h.example.com:5432/d%1").arg(i).toUtf8());
        alike.emplace_back(alike.front().reveal()); // the same text, another secret
        const auto cleaned = [](int i) {
            return Redactor::instance().clean(
                QStringLiteral("h.example.com:5432/d%1, /d%1 and %2")
                    .arg(i)
                    .arg(QStringLiteral("postgres://user:pass@h.example.com:5432/d%1").arg(i)));
        };
        for (int i = 100; i < 400; ++i)
            QCOMPARE(cleaned(i), QStringLiteral("h.example.com:5432/d%1, /d%1 and •••").arg(i));
        alike.erase(alike.begin(), alike.begin() + 150);
        QCOMPARE(cleaned(100), QStringLiteral("h.example.com:5432/d100, /d100 and •••")); // the other one lives
        QCOMPARE(cleaned(249),
                 QStringLiteral("h.example.com:5432/d249, /d249 and postgres://user:•••@h.example.com:5432/d249"));
        QCOMPARE(cleaned(250), QStringLiteral("h.example.com:5432/d250, /d250 and •••"));
    }
    // Of a hundred times as many that have nearly everything in common, a line knows no more.
    void manySecretsCostALineNoMore()
    {
        std::vector<Secret> alike;
        const auto processorMs = [&alike](int count) {
            while (int(alike.size()) < count)
                alike.emplace_back(
                    QStringLiteral("postgres://user:pass@h.example.com:5432/d%1").arg(100000 + alike.size()).toUtf8());
            const std::clock_t began = std::clock();
            for (int i = 0; i < 300; ++i)
                Redactor::instance().clean(QStringLiteral("at h.example.com:5432 there is postgres://user:pass@h"));
            return double(std::clock() - began) * 1000 / CLOCKS_PER_SEC;
        };
        const double few = processorMs(100);
        const double many = processorMs(10000);
        qInfo("300 lines cleaned of 100 secrets in %.1f ms, of 10000 in %.1f ms", few, many);
        QVERIFY(many < 10 * few + 1);
    }
    void secretsCompare()
    {
        QVERIFY(Secret(QByteArray("abc")) == Secret(QByteArray("abc")));
        QVERIFY(!(Secret(QByteArray("abc")) == Secret(QByteArray("abd"))));
        QVERIFY(!(Secret(QByteArray("abc")) == Secret()));
        QVERIFY(Secret(QByteArray()).isEmpty());
    }
    void envVarNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("good");
        QTest::newRow("usual") << QStringLiteral("PG_DATABASE_URL") << true;
        QTest::newRow("underscore") << QStringLiteral("_x1") << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("space") << QStringLiteral("A B") << false;
        QTest::newRow("equals") << QStringLiteral("A=B") << false;
        QTest::newRow("digit first") << QStringLiteral("1A") << false;
        QTest::newRow("emoji") << QStringLiteral("A🔑") << false;
        QTest::newRow("letter of another alphabet") << QStringLiteral("Ä") << false;
        QTest::newRow("300") << QString(300, QLatin1Char('A')) << false;
        QTest::newRow("255") << QString(255, QLatin1Char('A')) << true;
    }
    void envVarNames()
    {
        QFETCH(QString, name);
        QFETCH(bool, good);
        const auto result = checkEnvVarName(name);
        QCOMPARE(result.has_value(), good);
        if (!good) {
            QCOMPARE(result.error().code, ErrorCode::InputInvalid);
            QVERIFY(result.error().text().endsWith(QLatin1Char('.')));
        }
    }
    // What refuses and what only warns: two rules are about, and Heroku's own is the narrower one.
    void linkNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("good");
        QTest::addColumn<bool>("risky");
        const auto row = [](const char *what, const QString &name, bool good, bool risky) {
            QTest::newRow(what) << name << good << risky;
        };
        const QString a(QStringLiteral("a"));
        row("none", {}, true, false);
        row("usual", QStringLiteral("postgresql_curved_123"), true, false);
        row("three", QStringLiteral("a_1"), true, false);
        row("two", QStringLiteral("ab"), true, true);
        row("63", a.repeated(63), true, false);
        row("64", a.repeated(64), false, false);
        row("digit first", QStringLiteral("1st_menu"), true, true);
        row("underscore first", QStringLiteral("_menu"), true, true);
        row("underscore last", QStringLiteral("menu_"), true, true);
        row("upper case", QStringLiteral("Menu"), false, false);
        row("dash", QStringLiteral("the-menu"), false, false);
        row("blank", QStringLiteral("the menu"), false, false);
        row("umlaut", QString::fromUtf8("men\xc3\xbc"), false, false);
        row("sign", QStringLiteral("x\"; drop schema y"), false, false);
    }
    void linkNames()
    {
        QFETCH(QString, name);
        QFETCH(bool, good);
        QFETCH(bool, risky);
        QCOMPARE(linkName::check(name).has_value(), good);
        QCOMPARE(!linkName::warning(name).isEmpty(), risky);
        QCOMPARE(linkName::usual(QStringLiteral("postgresql-curved-1")), QStringLiteral("postgresql_curved_1"));
    }
    void projectNames()
    {
        QCOMPARE(*checkProjectName(QStringLiteral("  My shop 🛒 ")), QStringLiteral("My shop 🛒"));
        QVERIFY(!checkProjectName(QStringLiteral("   ")));
        QVERIFY(!checkProjectName(QString(300, QLatin1Char('x'))));
        QVERIFY(!checkProjectName(QStringLiteral("a\nb")));
        // What cannot be seen: overrides and marks of the writing direction, invisible signs, breaks, half a
        // character.
        for (const char16_t c :
             {0x202E, 0x202D, 0x202A, 0x202C, 0x2066, 0x2069, 0x200E, 0x200F, 0x061C, 0x200B, 0x2060,
              0xFEFF, 0x00AD, 0x2028, 0x2029, 0x0085, 0x001B, 0x007F, 0xE000, 0xFFFF, 0x3164, 0xD83D})
            QVERIFY2(!checkProjectName(QStringLiteral("shop%1live").arg(QChar(c))), qPrintable(QString::number(c, 16)));
        QVERIFY(!checkProjectName(QString::fromUcs4(U"shop\U000E0041live"))); // tags are out of the first plane
        QVERIFY(!checkProjectName(QStringLiteral("\u200D")));
        for (const char *name :
             {"a/b", "Käse & Söhne", "магазин", "商店", "👩‍👩‍👧 family", "می‌خواهم", "e\u0301"})
            QVERIFY2(checkProjectName(QString::fromUtf8(name)), name);
    }
    void valueLimits()
    {
        QVERIFY(checkEnvVarValue(QByteArray(1024 * 1024, 'x')));
        QCOMPARE(checkEnvVarValue(QByteArray(2 * 1024 * 1024, 'x')).error().code, ErrorCode::InputTooLarge);
        QVERIFY(!checkEnvVarValue(QByteArray("a\0b", 3)));
    }
    void freeNames()
    {
        QCOMPARE(freeEnvVarName(QStringLiteral("A"), {}), QStringLiteral("A"));
        QCOMPARE(freeEnvVarName(QStringLiteral("A"), {QStringLiteral("A"), QStringLiteral("A1")}),
                 QStringLiteral("A2"));
    }
    void errorCodesAreUniqueAndSpoken()
    {
        QSet<QString> texts;
        for (const ErrorCode code : allErrorCodes()) {
            const QString text = errorCodeText(code);
            QVERIFY2(!texts.contains(text), qPrintable(text));
            texts.insert(text);
            QCOMPARE(errorCodeFromText(text), code);
            QVERIFY2(standardMessage(code).text().endsWith(QLatin1Char('.')), qPrintable(text));
        }
        QCOMPARE(texts.size(), int(ErrorCode::Bug) + 1);
    }
    void loopbackIsTheWholeName_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("loopback");
        QTest::newRow("address") << QStringLiteral("127.0.0.1") << true;
        QTest::newRow("another") << QStringLiteral("127.0.0.2") << true;
        QTest::newRow("name") << QStringLiteral("localhost") << true;
        QTest::newRow("prefix only") << QStringLiteral("127.0.0.1.example.com") << false;
        QTest::newRow("heroku") << QStringLiteral("api.heroku.com") << false;
    }
    void loopbackIsTheWholeName()
    {
        QFETCH(QString, host);
        QFETCH(bool, loopback);
        const QUrl url(QStringLiteral("http://%1:80").arg(host));
        const Endpoints endpoints{url, url, url, url};
        QCOMPARE(endpoints.isLoopback(), loopback);
    }
    void uuids()
    {
        SystemRandom random;
        static const QRegularExpression shape(
            QStringLiteral("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"));
        QVERIFY(shape.match(random.uuid()).hasMatch());
        QVERIFY(random.uuid() != random.uuid());
        QCOMPARE(random.bytes(5).size(), 5);
    }
};

BOWLINE_TEST(TestValues)

} // namespace tst_values

#include "tst_values.moc"
