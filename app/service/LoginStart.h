// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"

#include <QObject>

namespace bowline {

/// Whether bowline-syncd starts when this user logs in: by its systemd user unit where systemd runs the session and
/// knows the unit, else by an XDG autostart entry that names the program beside ours. Nothing is remembered; the disk
/// is asked each time.
class LoginStart : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    bool isOn() const;
    /// service.start_at_login with the reason.
    Pending<Done> set(bool on);

private:
    Pending<Done> systemctl(const QString &verb);
};

} // namespace bowline
