// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// SessionStore: keeps secrets while it lives, and nothing longer.
#include "credentials/SessionStore.h"
#include "support/Await.h"
#include "support/TestMain.h"

using namespace bowline;
using bowline::test::await;

namespace tst_session {

class TestSession : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsAndForgets()
    {
        SessionStore store;
        QCOMPARE(*await(store.probe()), SecretStoreState::Ready);
        QVERIFY(await(store.read(QStringLiteral("a")))->isEmpty());
        QVERIFY(await(store.write(QStringLiteral("a"), Secret(QByteArray("one")))));
        QCOMPARE(await(store.read(QStringLiteral("a")))->reveal(), QByteArray("one"));
        QVERIFY(await(store.write(QStringLiteral("a"), Secret())));
        QVERIFY(await(store.read(QStringLiteral("a")))->isEmpty());
        QVERIFY(await(store.remove(QStringLiteral("never there"))));
        SessionStore other;
        QVERIFY(await(other.read(QStringLiteral("a")))->isEmpty());
    }
};

BOWLINE_TEST(TestSession)

} // namespace tst_session

#include "tst_session.moc"
