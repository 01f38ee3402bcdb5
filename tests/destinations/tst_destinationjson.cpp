// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person chose as destination, on its way into the journal and back.
#include "core/DestinationSpec.h"
#include "support/TestMain.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace bowline;

namespace tst_destinationjson {

class TestDestinationJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // As the versions before there were kinds wrote them, and as they are written now: byte for byte the same.
    void storedShapeStays_data()
    {
        QTest::addColumn<QByteArray>("stored");
        QTest::newRow("own store") << QByteArray(R"({"kind":"own_store"})");
        QTest::newRow("env file") << QByteArray(R"({"file_path":"/srv/app dir/.env","kind":"env_file"})");
        QTest::newRow("Hasura") << QByteArray(
            R"({"cloud_url":"https://data.pro.hasura.io/v1/graphql","endpoint":"https://x.hasura.app",)"
            R"("kind":"hasura_cloud","name":"gr\u00fcn","project_id":"p","tenant_id":"t"})");
        QTest::newRow("unknown") << QByteArray(R"({"crater":{"depth":3,"rim":[1,2]},"dark":true,"kind":"moon"})");
        QTest::newRow("nothing") << QByteArray(R"({"kind":""})");
    }
    void storedShapeStays()
    {
        QFETCH(QByteArray, stored);
        const QJsonObject json = QJsonDocument::fromJson(stored).object();
        const DestinationSpec spec = destinationFromJson(json);
        QCOMPARE(spec.kind, json.value(QLatin1String("kind")).toString());
        QVERIFY(!spec.fields.contains(QLatin1String("kind")));
        QCOMPARE(destinationToJson(spec), json);
        QCOMPARE(destinationFromJson(destinationToJson(spec)), spec);
    }
    void fieldsAreRead()
    {
        const DestinationSpec spec{
            QStringLiteral("env_file"),
            {{QStringLiteral("file_path"), QStringLiteral("/x")}, {QStringLiteral("owner_only"), true}}};
        QCOMPARE(spec.text(QLatin1String("file_path")), QStringLiteral("/x"));
        QVERIFY(spec.isSet(QLatin1String("owner_only")));
        QVERIFY(!spec.isSet(QLatin1String("file_path")));
        QVERIFY(spec.text(QLatin1String("missing")).isEmpty());
    }
    void secretKeysDiffer()
    {
        QVERIFY(destinationSecretKey(ProjectId(QStringLiteral("a"))) !=
                destinationSecretKey(ProjectId(QStringLiteral("b"))));
    }
};

BOWLINE_TEST(TestDestinationJson)

} // namespace tst_destinationjson

#include "tst_destinationjson.moc"
