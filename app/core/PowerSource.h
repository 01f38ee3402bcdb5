// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bowline {

/// Where the computer's power comes from, injected: what polls does so less often on a battery.
class PowerSource
{
public:
    virtual ~PowerSource() = default;

    virtual bool onBattery() const = 0;
};

/// Asks Linux' list of power supplies, at most every half minute. A computer without one, or another system, counts as
/// connected to the mains.
class SystemPowerSource final : public PowerSource
{
public:
    explicit SystemPowerSource(const QString &folder = QStringLiteral("/sys/class/power_supply"));

    bool onBattery() const override;

private:
    QString m_folder;
    mutable bool m_onBattery = false;
    mutable qint64 m_askedAtMs = -1;
};

} // namespace bowline
