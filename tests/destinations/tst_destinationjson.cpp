// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person chose as destination, on its way into the journal and back.
#include "destinations/DestinationJson.h"
#include "support/TestMain.h"

using namespace bowline;

namespace tst_destinationjson {

class TestDestinationJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void roundTrips()
    {
        DestinationSpec own;
        DestinationSpec file;
        file.kind = DestinationKind::EnvFile;
        file.filePath = QStringLiteral("/srv/app dir/.env");
        DestinationSpec hasura;
        hasura.kind = DestinationKind::HasuraCloud;
        hasura.hasuraProjectId = QStringLiteral("p");
        hasura.hasuraTenantId = QStringLiteral("t");
        hasura.hasuraName = QStringLiteral("grün");
        hasura.hasuraEndpoint = QStringLiteral("https://x.hasura.app");
        hasura.hasuraCloudUrl = QStringLiteral("https://data.pro.hasura.io/v1/graphql");
        for (const DestinationSpec &spec : {own, file, hasura}) {
            const auto again = destinationFromJson(destinationToJson(spec));
            QVERIFY(again);
            QVERIFY(*again == spec);
        }
    }
    void keepsOnlyWhatTheKindNeeds()
    {
        DestinationSpec own;
        own.filePath = QStringLiteral("/left/over");
        const QJsonObject json = destinationToJson(own);
        QCOMPARE(json, (QJsonObject{{QStringLiteral("kind"), QStringLiteral("own_store")}}));
    }
    void unknownKindIsRefused()
    {
        QCOMPARE(destinationFromJson({}).error().code, ErrorCode::InputInvalid);
        QCOMPARE(destinationFromJson({{QStringLiteral("kind"), QStringLiteral("moon")}}).error().code,
                 ErrorCode::InputInvalid);
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
