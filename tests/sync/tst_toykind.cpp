// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A kind of destination that only this test knows, registered as the others are, through the whole engine.
#include "destinations/DestinationKinds.h"
#include "support/Await.h"
#include "support/FolderKind.h"
#include "support/TestMain.h"
#include "sync/EngineWorld.h"

#include <QRegularExpression>
#include <QTemporaryDir>

using namespace bowline;
using namespace bowline::test;

namespace tst_toykind {

class TestToyKind : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<QTemporaryDir>();
        m_kinds = std::make_unique<DestinationKinds>();
        m_kinds->add(std::make_unique<FolderKind>());
        const auto spec = m_kinds->entered({s("folder"), {{s("folder"), m_folder->path()}}});
        QVERIFY(spec);
        QObject context;
        const auto usable = await(m_kinds->usable({projectId, *spec, {}}, {}, &context));
        QVERIFY(usable);
        m_place.reset(m_kinds->make({projectId, *usable, {}}, {}, nullptr));
        m_world = std::make_unique<EngineWorld>();
        m_world->place = m_place.get();
        QVERIFY(m_world->start());
        QVERIFY(await(m_world->engine->connectSync(newSync(m_world->clock.now()), {})));
        m_world->pass(5000);
    }
    void cleanup()
    {
        m_world.reset();
        m_place.reset();
    }

    void connectsAndProves()
    {
        QCOMPARE(content(envVar), urlWith("first"));
        QCOMPARE(m_world->state(), SyncState::InSync);
        QCOMPARE(m_world->sync().proof.text(), s("the folder has it"));
    }
    void followsARotation()
    {
        put(s("OTHER"), "stays");
        m_world->http.rotate("second");
        m_world->pass(15000);
        QCOMPARE(content(envVar), urlWith("second"));
        QCOMPARE(content(s("OTHER")), QByteArray("stays"));
        QCOMPARE(m_world->state(), SyncState::InSync);
    }
    void putsRightWhatOthersChange()
    {
        put(envVar, "somebody else's");
        m_world->pass(70000);
        QCOMPARE(content(envVar), urlWith("first"));
        QCOMPARE(m_world->state(), SyncState::InSync);
    }
    void optingOutLeavesTheValue()
    {
        QVERIFY(await(m_world->engine->optOut(syncId)));
        m_world->http.rotate("second");
        m_world->pass(15000);
        QCOMPARE(content(envVar), urlWith("first"));
        QVERIFY(await(m_world->engine->optIn(syncId)));
        m_world->pass(15000);
        QCOMPARE(content(envVar), urlWith("second"));
    }

private:
    QByteArray content(const QString &name) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<none>");
    }
    void put(const QString &name, const QByteArray &text) const
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DestinationKinds> m_kinds;
    std::unique_ptr<Destination> m_place;
    std::unique_ptr<EngineWorld> m_world;
};

BOWLINE_TEST(TestToyKind)

} // namespace tst_toykind

#include "tst_toykind.moc"
