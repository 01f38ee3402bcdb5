// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "credentials/Keyring.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QDBusVariant>
#include <QTest>

#include <csignal>

namespace bowline::test {

/// A secret on the bus: session, parameters, value, content type.
struct BusSecret
{
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};

QDBusArgument &operator<<(QDBusArgument &argument, const BusSecret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, BusSecret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

} // namespace bowline::test

Q_DECLARE_METATYPE(bowline::test::BusSecret)

namespace bowline::test {

namespace {

const QString name = QStringLiteral("org.freedesktop.secrets");

using Attributes = QMap<QString, QString>;

QDBusMessage call(const QString &interface, const QString &method, const QVariantList &arguments,
                  const QString &path = QStringLiteral("/org/freedesktop/secrets"))
{
    QDBusMessage message = QDBusMessage::createMethodCall(name, path, interface, method);
    message.setArguments(arguments);
    return QDBusConnection::sessionBus().call(message);
}

BusSecret secret(const QByteArray &value)
{
    qDBusRegisterMetaType<BusSecret>();
    const QDBusMessage session = call(QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("OpenSession"),
                                      {QStringLiteral("plain"), QVariant::fromValue(QDBusVariant(QString()))});
    return {session.arguments().value(1).value<QDBusObjectPath>(), {}, value, QStringLiteral("text/plain")};
}

QDBusObjectPath loginCollection()
{
    return QDBusObjectPath(QStringLiteral("/org/freedesktop/secrets/collection/login"));
}

} // namespace

QString Keyring::lock()
{
    return call(QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("Lock"),
                {QVariant::fromValue(QList<QDBusObjectPath>{loginCollection()})})
        .errorMessage();
}

QString Keyring::unlock()
{
    return call(QStringLiteral("org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"),
                QStringLiteral("UnlockWithMasterPassword"),
                {QVariant::fromValue(loginCollection()), QVariant::fromValue(secret("test-pass"))})
        .errorMessage();
}

QString Keyring::store(const QMap<QString, QString> &attributes, const QByteArray &value)
{
    qDBusRegisterMetaType<Attributes>();
    const QVariantMap properties{
        {QStringLiteral("org.freedesktop.Secret.Item.Label"), QStringLiteral("stored by a test")},
        {QStringLiteral("org.freedesktop.Secret.Item.Attributes"), QVariant::fromValue(attributes)},
    };
    return call(QStringLiteral("org.freedesktop.Secret.Collection"), QStringLiteral("CreateItem"),
                {properties, QVariant::fromValue(secret(value)), true}, loginCollection().path())
        .errorMessage();
}

qint64 Keyring::pid()
{
    return QDBusConnection::sessionBus().interface()->servicePid(name).value();
}

void Keyring::stop()
{
    ::kill(static_cast<pid_t>(pid()), SIGSTOP);
}

void Keyring::resume()
{
    ::kill(static_cast<pid_t>(pid()), SIGCONT);
}

QString Keyring::end()
{
    const qint64 process = pid();
    if (process <= 1)
        return QStringLiteral("no keyring runs");
    ::kill(static_cast<pid_t>(process), SIGTERM);
    const auto gone = [] { return !QDBusConnection::sessionBus().interface()->isServiceRegistered(name).value(); };
    return QTest::qWaitFor(gone, usualPatienceMs) ? QString() : QStringLiteral("the keyring did not end");
}

} // namespace bowline::test
