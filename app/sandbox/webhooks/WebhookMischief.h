// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"

#include <QJsonObject>

namespace bowline::sandbox {

/// How the next deliveries go wrong, on request; README.md lists the kinds.
struct WebhookMischief
{
    enum class Kind { Lose, Repeat, Delay, Reorder, WrongSignature, WrongApp, Old };

    Kind kind = Kind::Lose;
    QString app;      ///< id or name; empty: any
    qint64 ms = 1000; ///< of Delay: how late; of Old: how old
    int left = 1;     ///< deliveries that are yet to suffer; 0: all, until cleared

    /// {kind, app?, ms?, times?}; input.invalid with a detail.
    static Expected<WebhookMischief> fromJson(const QJsonObject &json);
};

} // namespace bowline::sandbox
