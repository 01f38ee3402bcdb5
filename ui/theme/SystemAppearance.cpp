// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/SystemAppearance.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QPalette>

#ifdef BOWLINE_HAVE_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#endif

namespace bowline {

namespace {

const QString appearanceGroup = QStringLiteral("org.freedesktop.appearance");
const QString colorSchemeKey = QStringLiteral("color-scheme");
const QString interfaceGroup = QStringLiteral("org.gnome.desktop.interface");
const QString animationsKey = QStringLiteral("enable-animations");

// Asking for a session bus that is not there can start one; so look first.
bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

} // namespace

SystemAppearance::SystemAppearance(QObject *parent)
    : QObject(parent)
    , m_paletteDark(QGuiApplication::palette().color(QPalette::Window).lightness() < 128)
    , m_dark(m_paletteDark)
{
    if (hasSessionBus())
        askPortal();
}

void SystemAppearance::take(const QString &group, const QString &key, const QVariant &value)
{
    const bool darkBefore = m_dark;
    if (group == appearanceGroup && key == colorSchemeKey) {
        const uint scheme = value.toUInt(); // 0 no wish, 1 dark, 2 light
        m_dark = scheme == 0 ? m_paletteDark : scheme == 1;
    } else if (group == interfaceGroup && key == animationsKey) {
        m_reducedMotion = !value.toBool();
    }
    if (m_dark != darkBefore)
        Q_EMIT changed();
}

#ifdef BOWLINE_HAVE_DBUS

void SystemAppearance::askPortal()
{
    const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
    const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
    const QString settings = QStringLiteral("org.freedesktop.portal.Settings");
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, settings, QStringLiteral("SettingChanged"), this,
                SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    const QList<std::pair<QString, QString>> wanted{{appearanceGroup, colorSchemeKey}, {interfaceGroup, animationsKey}};
    for (const auto &[group, key] : wanted) {
        QDBusMessage call = QDBusMessage::createMethodCall(service, path, settings, QStringLiteral("Read"));
        call.setArguments({group, key});
        auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, group = group, key = key] {
            watcher->deleteLater();
            const QDBusPendingReply<QDBusVariant> reply = *watcher;
            if (reply.isError())
                return; // No portal: the palette decides.
            QVariant value = reply.value().variant();
            if (value.canConvert<QDBusVariant>()) // The portal wraps twice.
                value = value.value<QDBusVariant>().variant();
            take(group, key, value);
        });
    }
}

void SystemAppearance::onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    take(group, key, value.variant());
}

#else

void SystemAppearance::askPortal() {}

void SystemAppearance::onSettingChanged(const QString &, const QString &, const QDBusVariant &) {}

#endif

} // namespace bowline
