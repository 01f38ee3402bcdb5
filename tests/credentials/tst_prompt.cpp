// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Unlocking: the Secret Service's prompt, played by a service of our own on a private bus.
#include "credentials/KeychainStore.h"
#include "credentials/Keyring.h"
#include "support/Await.h"
#include "support/TestMain.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QRegularExpression>

using namespace bowline;
using bowline::test::await;
using bowline::test::Keyring;

namespace tst_prompt {

namespace {

const QString promptPath = QStringLiteral("/org/freedesktop/secrets/prompt/p1");

/// Answers like a Secret Service whose default collection is locked until its prompt is completed.
class PromptingService : public QDBusVirtualObject
{
public:
    PromptingService()
        : bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("prompting")))
    {
        bus.registerVirtualObject(QStringLiteral("/org/freedesktop/secrets"), this, QDBusConnection::SubPath);
        registered = bus.registerService(QStringLiteral("org.freedesktop.secrets"));
    }
    ~PromptingService() override
    {
        bus.unregisterService(QStringLiteral("org.freedesktop.secrets"));
        QDBusConnection::disconnectFromBus(QStringLiteral("prompting"));
    }
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
    {
        calls.append(message.member());
        const QString collection =
            exists ? QStringLiteral("/org/freedesktop/secrets/collection/login") : QStringLiteral("/");
        const auto path = [](const QString &text) { return QVariant::fromValue(QDBusObjectPath(text)); };
        if (message.member() == QLatin1String("ReadAlias"))
            bus.send(message.createReply(path(collection)));
        else if (message.member() == QLatin1String("Get"))
            bus.send(message.createReply(QVariant::fromValue(QDBusVariant(locked))));
        else if (message.member() == QLatin1String("Unlock"))
            bus.send(message.createReply({QVariant::fromValue(QList<QDBusObjectPath>{}), path(promptPath)}));
        else if (message.member() == QLatin1String("CreateCollection"))
            bus.send(message.createReply({path(QStringLiteral("/")), path(promptPath)}));
        else
            bus.send(message.createReply());
        return true;
    }
    void complete(bool dismissed)
    {
        if (!dismissed) {
            locked = false;
            exists = true;
        }
        QDBusMessage signal = QDBusMessage::createSignal(promptPath, QStringLiteral("org.freedesktop.Secret.Prompt"),
                                                         QStringLiteral("Completed"));
        signal.setArguments({dismissed, QVariant::fromValue(QDBusVariant(QString()))});
        bus.send(signal);
    }

    QDBusConnection bus;
    QStringList calls;
    bool registered = false;
    bool exists = true;
    bool locked = true;
};

} // namespace

class TestPrompt : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<PromptingService> m_service;
    bool prompted() const { return m_service->calls.contains(QStringLiteral("Prompt")); }

private Q_SLOTS:
    void initTestCase() { QCOMPARE(Keyring::end(), QString()); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_service = std::make_unique<PromptingService>();
        QVERIFY(m_service->registered);
    }
    void cleanup() { m_service.reset(); }

    void thePersonAgrees()
    {
        KeychainStore store;
        store.setTimeLimit(50); // the limit is not for people
        const auto unlocked = store.unlock();
        const auto again = store.unlock();
        QTRY_VERIFY(prompted());
        QTest::qWait(200);
        QVERIFY(!unlocked.isSettled());
        m_service->complete(false);
        QVERIFY(await(unlocked));
        QVERIFY(await(again));
        QCOMPARE(m_service->calls.count(QStringLiteral("Prompt")), 1);
        QVERIFY(!m_service->calls.contains(QStringLiteral("Dismiss")));
        store.setTimeLimit(KeychainStore::defaultLimitMs);
        QCOMPARE(*await(store.probe()), SecretStoreState::Ready);
    }
    void thePersonDeclines()
    {
        KeychainStore store;
        const auto unlocked = store.unlock();
        QTRY_VERIFY(prompted());
        m_service->complete(true);
        QCOMPARE(await(unlocked).error().code, ErrorCode::KeychainLocked);
        m_service->calls.clear();
        const auto again = store.unlock();
        QTRY_VERIFY(prompted());
        m_service->complete(false);
        QVERIFY(await(again));
    }
    void aFirstKeyringIsCreated()
    {
        m_service->exists = false;
        KeychainStore store;
        QCOMPARE(*await(store.probe()), SecretStoreState::Locked);
        const auto unlocked = store.unlock();
        QTRY_VERIFY(prompted());
        QVERIFY(m_service->calls.contains(QStringLiteral("CreateCollection")));
        m_service->complete(false);
        QVERIFY(await(unlocked));
    }
    void theServiceEnds()
    {
        KeychainStore store;
        const auto unlocked = store.unlock();
        QTRY_VERIFY(prompted());
        m_service.reset();
        QCOMPARE(await(unlocked).error().code, ErrorCode::KeychainRefused);
    }
    void theAskerGoes()
    {
        auto store = std::make_unique<KeychainStore>();
        const auto unlocked = store->unlock();
        QTRY_VERIFY(prompted());
        store.reset();
        QCOMPARE(await(unlocked).error().code, ErrorCode::Cancelled);
        QTRY_VERIFY(m_service->calls.contains(QStringLiteral("Dismiss")));
    }
};

BOWLINE_TEST(TestPrompt)

} // namespace tst_prompt

#include "tst_prompt.moc"
