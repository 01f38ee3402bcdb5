// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "credentials/SecretPrompt.h"

#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDBusPendingCallWatcher>
#include <QDBusServiceWatcher>

namespace bowline {

namespace {

const QString promptInterface = QStringLiteral("org.freedesktop.Secret.Prompt");

} // namespace

SecretPrompt::SecretPrompt(const QDBusConnection &bus, const QString &owner, const QString &path, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
    , m_owner(owner)
    , m_path(path)
{
    m_bus.connect(owner, path, promptInterface, QStringLiteral("Completed"), this,
                  SLOT(onCompleted(bool, QDBusVariant)));
    auto *const watcher = new QDBusServiceWatcher(owner, m_bus, QDBusServiceWatcher::WatchForUnregistration, this);
    connect(watcher, &QDBusServiceWatcher::serviceUnregistered, this, [this] {
        m_promise.fail(makeError(ErrorCode::KeychainRefused, QStringLiteral("the service ended while it was asking")));
    });
}

SecretPrompt::~SecretPrompt()
{
    if (!m_promise.isSettled())
        call(QStringLiteral("Dismiss"), {}, false);
}

void SecretPrompt::show()
{
    call(QStringLiteral("Prompt"), {QString()}, true); // no window of ours to be placed above
}

void SecretPrompt::call(const QString &method, const QVariantList &arguments, bool watched)
{
    QDBusMessage message = QDBusMessage::createMethodCall(m_owner, m_path, promptInterface, method);
    message.setArguments(arguments);
    if (!watched) {
        m_bus.send(message);
        return;
    }
    // The answer to the call only says that the prompt is on its way: a late one is no failure, a refusal is.
    auto *const watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        if (watcher->isError() && watcher->error().type() != QDBusError::NoReply)
            m_promise.fail(makeError(ErrorCode::KeychainLocked, watcher->error().name()));
    });
}

void SecretPrompt::onCompleted(bool dismissed, const QDBusVariant &)
{
    if (dismissed)
        m_promise.fail(makeError(ErrorCode::KeychainLocked, QStringLiteral("the prompt was dismissed")));
    else
        m_promise.settle(Done{});
}

} // namespace bowline
