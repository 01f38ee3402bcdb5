// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/DataApiTest.h"
#include "support/TestMain.h"

#include <QElapsedTimer>
#include <QSet>

using namespace bowline::test;

namespace tst_planted {

/// Ten thousand databases without servers: lists stay quick, and the real databases stay what they are.
class PlantedTest : public DataApiTest
{
    Q_OBJECT
private Q_SLOTS:
    void listsArePaged();
    void eachHasInfo();
    void realOnesStillWork();
    void actsFail();
    void refused();

private:
    static constexpr int planted = 10000;
    /// Every page of a list.
    QList<QJsonObject> all(const QString &path, int *pages)
    {
        QList<QJsonObject> items;
        QByteArray range = "id ..; max=1000";
        for (*pages = 0; !range.isEmpty(); ++*pages) {
            const auto page = m_wire->get(path, {{"Range", range}});
            for (const QJsonValue &each : page.array())
                items.append(each.toObject());
            range = page.header("Next-Range");
        }
        return items;
    }
};

void PlantedTest::listsArePaged()
{
    QElapsedTimer timer;
    timer.start();
    const auto made = m_wire->control("POST", s("/plant"), {{s("databases"), planted}});
    QCOMPARE(made.object().value(s("databases")).toInt(), planted + 7);
    for (const char *path : {"/addons", "/addon-attachments"}) {
        int pages = 0;
        timer.restart();
        const auto items = all(s(path), &pages);
        qInfo("%s: %lld items on %d pages in %lld ms", path, static_cast<long long>(items.size()), pages,
              static_cast<long long>(timer.elapsed()));
        QSet<QString> ids;
        for (const QJsonObject &each : items)
            ids.insert(each.value(s("id")).toString());
        QCOMPARE(ids.size(), items.size());
        QVERIFY(items.size() >= planted + 7);
        QVERIFY(pages >= 11);
    }
    QCOMPARE(m_wire->get(s("/addons"), {{"Range", "id ..; max=1000"}}).status, 206);
}

void PlantedTest::eachHasInfo()
{
    const QJsonObject one = m_wire->get(s("/addons/postgresql-planted-00002")).object();
    QCOMPARE(one.value(s("plan")).toObject().value(s("name")).toString(), s("heroku-postgresql:standard-0"));
    const QString app = one.value(s("app")).toObject().value(s("name")).toString();
    QCOMPARE(m_wire->get(s("/apps/%1/addons").arg(app)).array().size(), 10);
    const QJsonObject info = m_wire->get(s("/client/v11/databases/") + one.value(s("id")).toString()).object();
    QVERIFY(info.value(s("num_bytes")).toInteger() > 1024 * 1024);
    QVERIFY(info.value(s("resource_url")).toString().contains(s(".planted.invalid:5432/")));
    const QJsonObject vars = m_wire->get(s("/apps/%1/config-vars").arg(app)).object();
    QCOMPARE(vars.size(), 10);
    QVERIFY(vars.value(s("DATABASE_URL")).toString().contains(s(".planted.invalid")));
}

void PlantedTest::realOnesStillWork()
{
    const QString before = m_wire->configVar(s("sushi"), s("DATABASE_URL"));
    QCOMPARE(m_wire->control("POST", s("/rotate"), {{s("database"), s("sushi")}}).status, 200);
    QVERIFY(m_wire->configVar(s("sushi"), s("DATABASE_URL")) != before);
    QVERIFY(database(s("sushi")).isOpen());
    // A renamed one is found by its new name only.
    const QString old = nameOf(s("miso-api"));
    QCOMPARE(m_wire->send("PATCH", s("/apps/miso-api/addons/") + old, {{s("name"), s("postgresql-renamed-1")}}).status,
             200);
    QCOMPARE(m_wire->get(s("/addons/postgresql-renamed-1")).status, 200);
    QCOMPARE(m_wire->get(s("/addons/") + old).status, 404);
}

void PlantedTest::actsFail()
{
    const QString id = m_wire->get(s("/addons/postgresql-planted-00002")).object().value(s("id")).toString();
    const QString url = m_wire->get(s("/client/v11/databases/") + id).object().value(s("resource_url")).toString();
    QCOMPARE(post(s("/postgres/v0/databases/%1/credentials/default/credentials_rotation").arg(id)).status, 503);
    QCOMPARE(m_wire->get(s("/client/v11/databases/") + id).object().value(s("resource_url")).toString(), url);
    const QString app = m_wire->get(s("/addons/") + id).object().value(s("app")).toObject().value(s("name")).toString();
    QCOMPARE(m_wire->send("DELETE", s("/apps/%1/addons/%2").arg(app, id), {}).status, 200);
    QCOMPARE(m_wire->get(s("/addons/") + id).status, 404);
}

void PlantedTest::refused()
{
    QCOMPARE(m_wire->control("POST", s("/plant"), {}).status, 422);
    QCOMPARE(m_wire->control("POST", s("/plant"), {{s("databases"), -1}}).status, 422);
}

BOWLINE_TEST(PlantedTest)

} // namespace tst_planted

#include "tst_planted.moc"
