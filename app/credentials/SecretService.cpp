// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "credentials/SecretService.h"

#include "core/Phrase.h"
#include "credentials/SecretPrompt.h"

#include <QCoreApplication>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDeadlineTimer>
#include <QLibrary>

namespace bowline {

namespace {

const QString serviceName = QStringLiteral("org.freedesktop.secrets");
const QString servicePath = QStringLiteral("/org/freedesktop/secrets");
const QString serviceInterface = QStringLiteral("org.freedesktop.Secret.Service");
const QString collectionInterface = QStringLiteral("org.freedesktop.Secret.Collection");
const QString noObject = QStringLiteral("/");
constexpr int unlockCallMs = 25000;

/// QtKeychain loads it at run time and says only "unknown error" without it.
bool hasLibsecret()
{
    QLibrary library(QStringLiteral("secret-1"), 0);
    return library.load();
}

Error toError(const QDBusMessage &answer)
{
    const QString name = answer.errorName();
    const QString detail = name + QLatin1String(": ") + answer.errorMessage();
    const auto is = [&](const char *error) {
        return name == QLatin1String("org.freedesktop.DBus.Error.") + QLatin1String(error);
    };
    if (is("ServiceUnknown") || is("NameHasNoOwner") || is("Disconnected") || is("NoServer") ||
        name.startsWith(QLatin1String("org.freedesktop.DBus.Error.Spawn")))
        return makeError(ErrorCode::KeychainMissing, detail);
    if (is("NoReply") || is("Timeout") || is("TimedOut"))
        return makeError(ErrorCode::KeychainTimeout, detail);
    return makeError(ErrorCode::KeychainRefused, detail);
}

bool isError(const QDBusMessage &answer)
{
    return answer.type() != QDBusMessage::ReplyMessage;
}

/// gnome-keyring names a collection "login" before it exists.
bool saysNoSuchObject(const QDBusMessage &answer)
{
    static const QStringList names{
        QStringLiteral("org.freedesktop.DBus.Error.UnknownMethod"),
        QStringLiteral("org.freedesktop.DBus.Error.UnknownObject"),
        QStringLiteral("org.freedesktop.DBus.Error.UnknownInterface"),
        QStringLiteral("org.freedesktop.Secret.Error.NoSuchObject"),
    };
    return names.contains(answer.errorName());
}

} // namespace

SecretService::SecretService(QObject *parent)
    : QObject(parent)
    , m_bus(QDBusConnection::sessionBus())
{
}

Pending<QDBusMessage> SecretService::call(const QString &path, const QString &interface, const QString &method,
                                          const QVariantList &arguments, int limitMs)
{
    QDBusMessage message = QDBusMessage::createMethodCall(serviceName, path, interface, method);
    message.setArguments(arguments);
    const Promise<QDBusMessage> promise;
    auto *const watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message, qMax(1, limitMs)), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, promise] {
        promise.settle(watcher->reply());
        watcher->deleteLater();
    });
    return promise.pending();
}

Pending<SecretService::Collection> SecretService::look(int limitMs)
{
    const auto missing = [](const QString &detail) {
        return Pending<Collection>::failed(makeError(ErrorCode::KeychainMissing, detail));
    };
    if (!m_bus.isConnected())
        return missing(QStringLiteral("no session bus"));
    if (!hasLibsecret())
        return missing(QStringLiteral("libsecret-1.so.0 cannot be loaded"));
    const QDeadlineTimer limit(limitMs);
    return call(servicePath, serviceInterface, QStringLiteral("ReadAlias"), {QStringLiteral("default")}, limitMs)
        .andThen(this, [this, limit](const QDBusMessage &answer) {
            if (isError(answer))
                return Pending<Collection>::failed(toError(answer));
            const QString path = answer.arguments().value(0).value<QDBusObjectPath>().path();
            return path == noObject ? Pending<Collection>::ready(Collection{})
                                    : lookAt(path, static_cast<int>(limit.remainingTime()));
        });
}

Pending<SecretService::Collection> SecretService::lookAt(const QString &path, int limitMs)
{
    return call(path, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"),
                {collectionInterface, QStringLiteral("Locked")}, limitMs)
        .andThen(this, [path](const QDBusMessage &answer) -> Expected<Collection> {
            if (isError(answer) && saysNoSuchObject(answer))
                return Collection{};
            if (isError(answer))
                return bowline::fail(toError(answer));
            const QVariant locked = answer.arguments().value(0).value<QDBusVariant>().variant();
            if (locked.typeId() != QMetaType::Bool)
                return bowline::fail(ErrorCode::KeychainRefused, QStringLiteral("Locked is not a boolean"));
            return Collection{path, locked.toBool()};
        });
}

Pending<SecretStoreState> SecretService::state(int limitMs)
{
    return look(limitMs).always(this, [](const Expected<Collection> &collection) -> Expected<SecretStoreState> {
        if (collection)
            return collection->locked ? SecretStoreState::Locked : SecretStoreState::Ready;
        if (collection.error().code == ErrorCode::KeychainMissing)
            return SecretStoreState::Missing;
        return tl::unexpected(collection.error());
    });
}

Pending<Done> SecretService::openOrCreate(const Collection &collection)
{
    if (!collection.locked)
        return Pending<Done>::ready(Done{});
    const auto answer =
        collection.path.isEmpty()
            ? call(servicePath, serviceInterface, QStringLiteral("CreateCollection"),
                   {QVariantMap{
                        {collectionInterface + QStringLiteral(".Label"), Phrase("keychain.default_keyring").text()}},
                    QStringLiteral("default")},
                   unlockCallMs)
            : call(servicePath, serviceInterface, QStringLiteral("Unlock"),
                   {QVariant::fromValue(QList<QDBusObjectPath>{QDBusObjectPath(collection.path)})}, unlockCallMs);
    return answer.andThen(this, [this](const QDBusMessage &reply) { return prompt(reply); })
        .andThen(this, [this](Done) { return look(unlockCallMs); })
        .andThen(this, [](const Collection &now) -> Expected<Done> {
            if (now.locked)
                return bowline::fail(ErrorCode::KeychainLocked, QStringLiteral("still locked after the prompt"));
            return Done{};
        });
}

Pending<Done> SecretService::prompt(const QDBusMessage &answer)
{
    if (isError(answer))
        return Pending<Done>::failed(toError(answer));
    // Both calls end with the path of the prompt; "/" when none is needed.
    const QString path = answer.arguments().value(1).value<QDBusObjectPath>().path();
    if (path.isEmpty() || path == noObject)
        return Pending<Done>::ready(Done{});
    auto *const shown = new SecretPrompt(m_bus, answer.service(), path, this);
    shown->done().then(shown, [shown](const Expected<Done> &) { shown->deleteLater(); });
    shown->show();
    return shown->done();
}

Pending<Done> SecretService::unlock()
{
    return look(unlockCallMs).andThen(this, [this](const Collection &collection) { return openOrCreate(collection); });
}

} // namespace bowline
