// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// PassphraseFileStore: a real file, its mode, wrong passphrases, damage.
#include "credentials/PassphraseFileStore.h"
#include "support/Await.h"
#include "support/TestMain.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace bowline;
using bowline::test::await;

namespace tst_passphrasefile {

class TestPassphraseFile : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_dir;

    QString path() const { return m_dir->filePath(QStringLiteral("deep/logins.json")); }
    std::unique_ptr<PassphraseFileStore> store(const QByteArray &passphrase = "correct horse")
    {
        auto made = std::make_unique<PassphraseFileStore>(path());
        made->setPassphrase(Secret(passphrase));
        return made;
    }
    QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void setContent(const QByteArray &bytes) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_dir = std::make_unique<QTemporaryDir>();
    }

    void survivesARestart()
    {
        auto first = store();
        QVERIFY(!first->fileExists());
        QCOMPARE(*await(first->probe()), SecretStoreState::Locked);
        QCOMPARE(await(first->read(QStringLiteral("a"))).error().code, ErrorCode::KeychainLocked);
        QVERIFY(await(first->unlock()));
        QVERIFY(first->fileExists());
        QCOMPARE(*await(first->probe()), SecretStoreState::Ready);
        QVERIFY(await(first->write(QStringLiteral("a"), Secret(QByteArray("Zürich ⚓")))));
        QVERIFY(await(first->write(QStringLiteral("big"), Secret(QByteArray(100000, 'x')))));
        QVERIFY(await(first->write(QStringLiteral("binary"), Secret(QByteArray("\0\xff\1", 3)))));
        first.reset();

        auto second = store();
        QVERIFY(await(second->unlock()));
        QCOMPARE(await(second->read(QStringLiteral("a")))->reveal(), QByteArray("Zürich ⚓"));
        QCOMPARE(await(second->read(QStringLiteral("big")))->size(), 100000);
        QCOMPARE(await(second->read(QStringLiteral("binary")))->reveal(), QByteArray("\0\xff\1", 3));
        QVERIFY(await(second->read(QStringLiteral("never there")))->isEmpty());
        QVERIFY(await(second->remove(QStringLiteral("a"))));
        QVERIFY(await(second->read(QStringLiteral("a")))->isEmpty());
    }
    void isPrivateAndSealed()
    {
        auto kept = store();
        QVERIFY(await(kept->unlock()));
        QVERIFY(await(kept->write(QStringLiteral("heroku/1"), Secret(QByteArray("HRKU-very-secret")))));
        QCOMPARE(QFileInfo(path()).permissions() & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);
        const QByteArray file = content();
        QVERIFY(!file.isEmpty());
        for (const QByteArray &needle : {QByteArray("HRKU-very-secret"), QByteArray("HRKU-very-secret").toBase64(),
                                         QByteArray("heroku/1"), QByteArray("correct horse")})
            QVERIFY2(!file.contains(needle), needle.constData());
    }
    void wrongPassphrase()
    {
        QVERIFY(await(store()->unlock()));
        const QByteArray before = content();
        auto other = store("battery staple");
        QCOMPARE(await(other->unlock()).error().code, ErrorCode::KeychainPassphrase);
        QCOMPARE(*await(other->probe()), SecretStoreState::Locked);
        QCOMPARE(await(other->write(QStringLiteral("a"), Secret(QByteArray("v")))).error().code,
                 ErrorCode::KeychainLocked);
        QCOMPARE(content(), before);
        other->setPassphrase(Secret(QByteArray("correct horse")));
        QVERIFY(await(other->unlock()));
    }
    void noPassphraseCreatesNothing()
    {
        QCOMPARE(await(store({})->unlock()).error().code, ErrorCode::KeychainPassphrase);
        QVERIFY(!QFileInfo::exists(path()));
    }
    void changedParametersAreNotAccepted()
    {
        QVERIFY(await(store()->unlock()));
        QJsonObject json = QJsonDocument::fromJson(content()).object();
        QJsonObject parameters = json.value(QLatin1String("parameters")).toObject();
        parameters.insert(QStringLiteral("n"), qint64(1) << 40);
        json.insert(QStringLiteral("parameters"), parameters);
        setContent(QJsonDocument(json).toJson());
        QCOMPARE(await(store()->unlock()).error().code, ErrorCode::KeychainRefused);
        parameters.insert(QStringLiteral("n"), 2);
        json.insert(QStringLiteral("parameters"), parameters);
        setContent(QJsonDocument(json).toJson());
        QCOMPARE(await(store()->unlock()).error().code, ErrorCode::KeychainPassphrase);
    }
    void damage_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not JSON") << QByteArray("<html>");
        QTest::newRow("another JSON") << QByteArray("{\"a\":1}");
        QTest::newRow("array") << QByteArray("[]");
    }
    void damage()
    {
        QFETCH(QByteArray, bytes);
        auto open = store();
        QVERIFY(await(open->unlock()));
        setContent(bytes);
        QCOMPARE(*await(open->probe()), SecretStoreState::Refusing);
        QCOMPARE(await(open->read(QStringLiteral("a"))).error().code, ErrorCode::KeychainRefused);
        QCOMPARE(await(open->write(QStringLiteral("a"), Secret(QByteArray("v")))).error().code,
                 ErrorCode::KeychainRefused);
        QCOMPARE(content(), bytes);
        QCOMPARE(await(store()->unlock()).error().code, ErrorCode::KeychainRefused);
    }
    void anUnwritableFolder()
    {
        QFile blocker(m_dir->filePath(QStringLiteral("deep"))); // a file where the folder should be: even for root
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        auto blocked = store();
        QCOMPARE(await(blocked->unlock()).error().code, ErrorCode::KeychainRefused);
        QCOMPARE(*await(blocked->probe()), SecretStoreState::Locked);
    }
    void manyCallsAtOnceKeepTheirOrder()
    {
        auto kept = store();
        QVERIFY(await(kept->unlock()));
        for (int i = 0; i < 20; ++i)
            kept->write(QStringLiteral("a"), Secret(QByteArray::number(i))).then(this, [](const auto &) {});
        QCOMPARE(await(kept->read(QStringLiteral("a")))->reveal(), QByteArray("19"));
    }
    void dyingWhileItWorks()
    {
        auto kept = store();
        kept->unlock().then(this, [](const auto &) {});
        kept.reset();
        QVERIFY(QFileInfo::exists(path()));
    }
};

BOWLINE_TEST(TestPassphraseFile)

} // namespace tst_passphrasefile

#include "tst_passphrasefile.moc"
