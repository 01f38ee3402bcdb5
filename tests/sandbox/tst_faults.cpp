// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/Wire.h"
#include "support/TestMain.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QRegularExpression>

using namespace bowline;
using namespace bowline::test;

namespace tst_faults {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace

/// Every way in which the sandbox misbehaves on request.
class FaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void answersInstead_data();
    void answersInstead();
    void slowIsLate();
    void dropEndsTheConnection();
    void truncateCutsTheBody();
    void malformedIsNotJson();
    void countsDown();
    void staysUntilCleared();
    void meetsOnlyWhatItNames();
    void badFaultIsRefused();

private:
    void fault(const QJsonObject &fault);

    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<Wire> m_wire;
};

void FaultsTest::initTestCase()
{
    m_sandbox = std::make_unique<SandboxProcess>();
    QVERIFY2(m_sandbox->start({s("--quiet")}), qPrintable(m_sandbox->error()));
}

void FaultsTest::init()
{
    QTest::failOnWarning(QRegularExpression(s(".*")));
    m_wire = std::make_unique<Wire>(*m_sandbox);
}

void FaultsTest::cleanup()
{
    m_wire->control("DELETE", s("/faults"));
    QVERIFY(m_wire->violations().isEmpty());
    QCOMPARE(m_wire->get(s("/account")).status, 200);
}

void FaultsTest::fault(const QJsonObject &fault)
{
    QCOMPARE(m_wire->control("POST", s("/faults"), fault).status, 200);
}

void FaultsTest::answersInstead_data()
{
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("id");
    QTest::newRow("503") << QJsonObject{{s("kind"), s("status")}} << 503 << s("unavailable");
    QTest::newRow("401") << QJsonObject{{s("kind"), s("status")}, {s("status"), 401}} << 401 << s("unauthorized");
    QTest::newRow("500") << QJsonObject{{s("kind"), s("status")}, {s("status"), 500}} << 500
                         << s("internal_server_error");
    QTest::newRow("two factor") << QJsonObject{{s("kind"), s("two_factor")}} << 403 << s("two_factor");
    QTest::newRow("rate limit") << QJsonObject{{s("kind"), s("rate_limit")}} << 429 << s("rate_limit");
    QTest::newRow("html") << QJsonObject{{s("kind"), s("html")}} << 502 << QString();
}

void FaultsTest::answersInstead()
{
    QFETCH(QJsonObject, more);
    more.insert(s("path"), s("/apps/sushi/config-vars"));
    fault(more);
    const auto answer = m_wire->get(s("/apps/sushi/config-vars"));
    QTEST(answer.status, "status");
    QTEST(answer.id(), "id");
    QCOMPARE(m_wire->get(s("/apps/sushi/config-vars")).status, 200);
}

void FaultsTest::slowIsLate()
{
    fault({{s("kind"), s("slow")}, {s("path"), s("/account")}, {s("ms"), 400}});
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(m_wire->get(s("/account")).status, 200);
    QVERIFY(timer.elapsed() >= 390);
}

void FaultsTest::dropEndsTheConnection()
{
    // Qt repeats a dropped GET by itself, so it is dropped for good until cleared.
    fault({{s("kind"), s("drop")}, {s("path"), s("/account")}, {s("times"), 0}});
    const auto answer = m_wire->get(s("/account"));
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.broken);
    QCOMPARE(m_wire->control("GET", s("/requests")).array().last().toObject().value(s("status")).toInt(-1), 0);
}

void FaultsTest::truncateCutsTheBody()
{
    fault({{s("kind"), s("truncate")}, {s("path"), s("/apps")}});
    const auto answer = m_wire->get(s("/apps"));
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.broken);
    QVERIFY(answer.body.size() < answer.header("Content-Length").toLongLong());
}

void FaultsTest::malformedIsNotJson()
{
    fault({{s("kind"), s("malformed")}, {s("path"), s("/account")}});
    const auto answer = m_wire->get(s("/account"));
    QCOMPARE(answer.status, 200);
    QVERIFY(QJsonDocument::fromJson(answer.body).isNull());
}

void FaultsTest::countsDown()
{
    fault({{s("kind"), s("status")}, {s("path"), s("/account")}, {s("times"), 2}});
    QCOMPARE(m_wire->get(s("/account")).status, 503);
    QCOMPARE(m_wire->get(s("/account")).status, 503);
    QCOMPARE(m_wire->get(s("/account")).status, 200);
}

void FaultsTest::staysUntilCleared()
{
    fault({{s("kind"), s("status")}, {s("path"), s("/")}, {s("times"), 0}});
    for (int i = 0; i < 5; ++i)
        QCOMPARE(m_wire->get(s("/account")).status, 503);
    QCOMPARE(m_wire->control("DELETE", s("/faults")).status, 200);
    QCOMPARE(m_wire->get(s("/account")).status, 200);
}

void FaultsTest::meetsOnlyWhatItNames()
{
    fault({{s("kind"), s("status")}, {s("path"), s("/apps/{app}/config-vars")}, {s("method"), s("PATCH")}});
    QCOMPARE(m_wire->get(s("/apps/sushi/config-vars")).status, 200);
    QCOMPARE(m_wire->get(s("/apps/sushi/releases")).status, 200);
    QCOMPARE(m_wire->send("PATCH", s("/apps/sushi/config-vars"), {{s("A"), s("1")}}).status, 503);
    QVERIFY(m_wire->configVar(s("sushi"), s("A")).isEmpty());
}

void FaultsTest::badFaultIsRefused()
{
    QCOMPARE(m_wire->control("POST", s("/faults"), {{s("kind"), s("earthquake")}, {s("path"), s("/")}}).status, 422);
    QCOMPARE(m_wire->control("POST", s("/faults"), {{s("kind"), s("drop")}}).status, 422);
    QCOMPARE(m_wire->control("GET", s("/nothing")).status, 404);
}

BOWLINE_TEST(FaultsTest)

} // namespace tst_faults

#include "tst_faults.moc"
