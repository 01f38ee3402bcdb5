// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray/DesktopNotifier.h"

#ifdef BOWLINE_HAVE_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#endif

namespace bowline {

#ifdef BOWLINE_HAVE_DBUS

namespace {

const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");
const QString defaultAction = QStringLiteral("default");
constexpr int answerMs = 5000;

QDBusMessage call(const QString &method)
{
    return QDBusMessage::createMethodCall(service, path, service, method);
}

} // namespace

DesktopNotifier::DesktopNotifier(QObject *parent)
    : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, service, QStringLiteral("ActionInvoked"), this, SLOT(onAction(uint, QString)));
    bus.connect(service, path, service, QStringLiteral("NotificationClosed"), this, SLOT(onClosed(uint, uint)));
}

void DesktopNotifier::show(const SyncNotice &notice)
{
    if (!QDBusConnection::sessionBus().isConnected()) {
        Q_EMIT refused(notice);
        return;
    }
    if (m_markup) {
        send(notice);
        return;
    }
    m_waiting.append(notice);
    askCapabilities();
}

// A server that takes the body for markup must not find any in a name.
void DesktopNotifier::askCapabilities()
{
    if (std::exchange(m_asking, true))
        return;
    auto *watcher = new QDBusPendingCallWatcher(
        QDBusConnection::sessionBus().asyncCall(call(QStringLiteral("GetCapabilities")), answerMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_asking = false;
        const QDBusPendingReply<QStringList> reply = *watcher;
        const QList<SyncNotice> waiting = std::exchange(m_waiting, {});
        if (reply.isValid())
            m_markup = reply.value().contains(QStringLiteral("body-markup"));
        for (const SyncNotice &notice : waiting) {
            if (m_markup)
                send(notice);
            else
                Q_EMIT refused(notice);
        }
    });
}

void DesktopNotifier::send(const SyncNotice &notice)
{
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QStringLiteral("org.bowline.Bowline")},
                            {QStringLiteral("category"), QStringLiteral("device")},
                            {QStringLiteral("urgency"), QVariant::fromValue(uchar(notice.urgent ? 2 : 1))}};
    QDBusMessage message = call(QStringLiteral("Notify"));
    message << QStringLiteral("Bowline") << 0U << QStringLiteral("org.bowline.Bowline") << notice.title
            << (*m_markup ? notice.body.toHtmlEscaped() : notice.body) << QStringList{defaultAction, tr("Open Bowline")}
            << hints << -1;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message, answerMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, notice] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isValid()) {
            m_shown.insert(reply.value(), {notice.project, notice.envVar});
            return;
        }
        m_markup.reset(); // another server may come in its place
        Q_EMIT refused(notice);
    });
}

void DesktopNotifier::onAction(uint id, const QString &action)
{
    const auto shown = m_shown.constFind(id);
    if (shown != m_shown.cend() && action == defaultAction)
        Q_EMIT activated(shown->first, shown->second);
}

void DesktopNotifier::onClosed(uint id, uint)
{
    m_shown.remove(id);
}

#else

DesktopNotifier::DesktopNotifier(QObject *parent)
    : QObject(parent)
{
}

void DesktopNotifier::show(const SyncNotice &notice)
{
    Q_EMIT refused(notice);
}

void DesktopNotifier::onAction(uint, const QString &) {}

void DesktopNotifier::onClosed(uint, uint) {}

#endif

} // namespace bowline
