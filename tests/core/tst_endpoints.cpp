// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which servers the environment may name, and what is said of those that it may not.
#include "core/Endpoints.h"
#include "support/TestMain.h"

#include <QStringList>

using namespace bowline;

namespace tst_endpoints {

namespace {

QStringList *told = nullptr;

void listen(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtWarningMsg)
        told->append(text);
}

struct Variable
{
    const char *name;
    QUrl Endpoints::*address;
    const char *usual;
};
const Variable variables[] = {
    {"BOWLINE_HEROKU_API", &Endpoints::api, "https://api.heroku.com"},
    {"BOWLINE_HEROKU_DATA", &Endpoints::data, "https://api.data.heroku.com"},
    {"BOWLINE_HEROKU_ID", &Endpoints::id, "https://id.heroku.com"},
    {"BOWLINE_HASURA_CLOUD", &Endpoints::hasuraCloud, "https://data.pro.hasura.io/v1/graphql"}};

} // namespace

class TestEndpoints : public QObject
{
    Q_OBJECT

    QStringList m_told;
    QtMessageHandler m_before = nullptr;

private Q_SLOTS:
    void init()
    {
        m_told.clear();
        told = &m_told;
        for (const Variable &each : variables)
            qunsetenv(each.name);
        m_before = qInstallMessageHandler(listen);
    }
    void cleanup()
    {
        qInstallMessageHandler(m_before);
        for (const Variable &each : variables)
            qunsetenv(each.name);
    }

    void withoutAnyItIsHerokuAndNothingIsSaid()
    {
        for (const Variable &each : variables)
            QCOMPARE(Endpoints::defaults().*each.address, QUrl(QString::fromLatin1(each.usual)));
        QCOMPARE(m_told, QStringList());
    }
    void goodOnesAreTaken_data()
    {
        QTest::addColumn<QByteArray>("value");
        for (const char *value :
             {"http://127.0.0.1:4711", "http://localhost:1", "http://[::1]:1", "https://heroku.example.com/v3"})
            QTest::newRow(value) << QByteArray(value);
    }
    void goodOnesAreTaken()
    {
        QFETCH(QByteArray, value);
        for (const Variable &each : variables) {
            qputenv(each.name, value);
            QCOMPARE(Endpoints::defaults().*each.address, QUrl(QString::fromLatin1(value)));
        }
        QCOMPARE(m_told, QStringList());
    }
    void badOnesAreIgnoredAndNamed_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("why");
        const QString noAddress = QStringLiteral("not the address of a server");
        const QString clear = QStringLiteral("in the clear");
        QTest::newRow("no scheme") << QByteArray("ada:sesame-1@api.example.com") << noAddress;
        QTest::newRow("other scheme") << QByteArray("ftp://ada:sesame-1@api.example.com") << noAddress;
        QTest::newRow("no host") << QByteArray("https:///sesame-1") << noAddress;
        QTest::newRow("no url") << QByteArray("https://api.example.com:port?key=sesame-1") << noAddress;
        QTest::newRow("blank") << QByteArray(" ") << noAddress;
        QTest::newRow("http elsewhere") << QByteArray("http://ada:sesame-1@api.example.com/?key=sesame-1") << clear;
        QTest::newRow("http to what only looks like loopback")
            << QByteArray("http://127.0.0.1.sesame-1.example.com") << clear;
    }
    void badOnesAreIgnoredAndNamed()
    {
        QFETCH(QByteArray, value);
        QFETCH(QString, why);
        for (const Variable &each : variables) {
            m_told.clear();
            qputenv(each.name, value);
            QCOMPARE(Endpoints::defaults().*each.address, QUrl(QString::fromLatin1(each.usual)));
            QCOMPARE(m_told.size(), 1);
            QVERIFY2(m_told.first().startsWith(QString::fromLatin1(each.name)), qPrintable(m_told.first()));
            QVERIFY2(m_told.first().contains(why), qPrintable(m_told.first()));
            QVERIFY2(m_told.first().contains(QString::fromLatin1(each.usual)), qPrintable(m_told.first()));
            QVERIFY(!m_told.first().contains(QStringLiteral("sesame")));
            QVERIFY(!m_told.first().contains(QStringLiteral("example.com")));
            // Once: this is asked for all the time.
            Endpoints::defaults();
            QCOMPARE(m_told.size(), 1);
            qunsetenv(each.name);
        }
    }
    void anotherBadOneIsToldAnew()
    {
        qputenv("BOWLINE_HEROKU_API", "first bad one");
        Endpoints::defaults();
        qputenv("BOWLINE_HEROKU_API", "second bad one");
        Endpoints::defaults();
        QCOMPARE(m_told.size(), 2);
    }
};

BOWLINE_TEST(TestEndpoints)

} // namespace tst_endpoints

#include "tst_endpoints.moc"
