// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVariant>

class QDBusVariant;

namespace bowline {

/// What the desktop asks for: dark or light, less motion. Starts from the lightness of the palette that the
/// platform theme brought, then asks the freedesktop settings portal without waiting for it, and follows its
/// changes. Make it before the program sets a palette of its own.
class SystemAppearance : public QObject
{
    Q_OBJECT
public:
    explicit SystemAppearance(QObject *parent = nullptr);

    bool isDark() const { return m_dark; }
    bool reducedMotion() const { return m_reducedMotion; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    // By name, because the connection is made by D-Bus signature.
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void askPortal();
    void take(const QString &group, const QString &key, const QVariant &value);

    bool m_paletteDark = false;
    bool m_dark = false;
    bool m_reducedMotion = false;
};

} // namespace bowline
