// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heroku/CliKeychain.h"

#include <QDBusArgument>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCall>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>
#include <QMap>

namespace bowline {

namespace {

using Attributes = QMap<QString, QString>;

constexpr int callLimitMs = 5000;

/// The first value of a{o(oayays)}: path -> session, parameters, value, content type.
Secret firstSecret(const QDBusMessage &answer)
{
    const QVariant first = answer.arguments().value(0);
    if (answer.signature() != QLatin1String("a{o(oayays)}"))
        return {};
    const auto argument = first.value<QDBusArgument>();
    QByteArray value;
    argument.beginMap();
    if (!argument.atEnd()) {
        QDBusObjectPath item;
        QDBusObjectPath session;
        QByteArray parameters;
        QString contentType;
        argument.beginMapEntry();
        argument >> item;
        argument.beginStructure();
        argument >> session >> parameters >> value >> contentType;
        argument.endStructure();
        argument.endMapEntry();
    }
    argument.endMap();
    return Secret(std::move(value));
}

QStringList pathsOf(const QVariant &argument)
{
    QStringList paths;
    const auto list = qdbus_cast<QList<QDBusObjectPath>>(argument);
    for (const QDBusObjectPath &path : list)
        paths.append(path.path());
    return paths;
}

} // namespace

CliKeychain::CliKeychain(QObject *parent)
    : QObject(parent)
    , m_bus(QDBusConnection::sessionBus())
{
    qDBusRegisterMetaType<Attributes>();
}

/// Settles with the answer; with an error of its own only for a time-out. Everything else that a Secret
/// Service says means that there is nothing here for us.
Pending<QDBusMessage> CliKeychain::call(const QString &method, const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.secrets"),
                                                          QStringLiteral("/org/freedesktop/secrets"),
                                                          QStringLiteral("org.freedesktop.Secret.Service"), method);
    message.setArguments(arguments);
    const Promise<QDBusMessage> promise;
    auto *const watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message, callLimitMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, promise] {
        watcher->deleteLater();
        if (watcher->isError() && watcher->error().type() == QDBusError::NoReply)
            promise.fail(makeError(ErrorCode::KeychainTimeout));
        else
            promise.settle(watcher->reply());
    });
    return promise.pending();
}

Pending<Secret> CliKeychain::read(const QString &email)
{
    if (!m_bus.isConnected())
        return Pending<Secret>::ready(Secret());
    return call(QStringLiteral("OpenSession"), {QStringLiteral("plain"), QVariant::fromValue(QDBusVariant(QString()))})
        .andThen(this, [this, email](const QDBusMessage &answer) {
            const QString session = answer.arguments().value(1).value<QDBusObjectPath>().path();
            return session.isEmpty() ? Pending<Secret>::ready(Secret()) : search(email, session);
        });
}

Pending<Secret> CliKeychain::search(const QString &email, const QString &session)
{
    const Attributes attributes{{QStringLiteral("service"), QStringLiteral("heroku-cli")},
                                {QStringLiteral("account"), email}};
    return call(QStringLiteral("SearchItems"), {QVariant::fromValue(attributes)})
        .andThen(this, [this, session](const QDBusMessage &answer) {
            const QStringList unlocked = pathsOf(answer.arguments().value(0));
            const QStringList locked = pathsOf(answer.arguments().value(1));
            if (!unlocked.isEmpty())
                return open(unlocked.first(), session);
            return locked.isEmpty() ? Pending<Secret>::ready(Secret())
                                    : Pending<Secret>::failed(makeError(ErrorCode::KeychainLocked));
        });
}

Pending<Secret> CliKeychain::open(const QString &item, const QString &session)
{
    return call(QStringLiteral("GetSecrets"), {QVariant::fromValue(QList<QDBusObjectPath>{QDBusObjectPath(item)}),
                                               QVariant::fromValue(QDBusObjectPath(session))})
        .andThen(this, [this, session](const QDBusMessage &answer) {
            m_bus.send(QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.secrets"), session,
                                                      QStringLiteral("org.freedesktop.Secret.Session"),
                                                      QStringLiteral("Close")));
            return firstSecret(answer);
        });
}

} // namespace bowline
