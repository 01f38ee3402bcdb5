// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/PowerSource.h"

#include <QDir>

#include <chrono>

namespace bowline {

namespace {

constexpr qint64 freshMs = 30 * 1000;

qint64 steadyMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

QByteArray readLine(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readLine(64).trimmed() : QByteArray();
}

// A charger that is plugged in decides. Only where there is none to ask does a battery that empties itself: to ask a
// battery takes a while on some computers. Those of mice and the like are of scope "Device".
bool readOnBattery(const QDir &folder)
{
    const QStringList supplies = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    bool charger = false;
    for (const QString &supply : supplies) {
        const QString place = folder.filePath(supply);
        const QByteArray type = readLine(place + QStringLiteral("/type"));
        if (type == "Battery" || type.isEmpty() || readLine(place + QStringLiteral("/scope")) == "Device")
            continue;
        if (readLine(place + QStringLiteral("/online")) == "1")
            return false;
        charger = true;
    }
    for (const QString &supply : supplies) {
        const QString place = folder.filePath(supply);
        if (readLine(place + QStringLiteral("/type")) != "Battery" ||
            readLine(place + QStringLiteral("/scope")) == "Device")
            continue;
        if (charger || readLine(place + QStringLiteral("/status")) == "Discharging")
            return true;
    }
    return false;
}

} // namespace

SystemPowerSource::SystemPowerSource(const QString &folder)
    : m_folder(folder)
{
}

bool SystemPowerSource::onBattery() const
{
    const qint64 now = steadyMs();
    if (m_askedAtMs < 0 || now - m_askedAtMs >= freshMs) {
        m_askedAtMs = now;
        m_onBattery = readOnBattery(QDir(m_folder));
    }
    return m_onBattery;
}

} // namespace bowline
