// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QTest>

namespace bowline::test {

/// Call in init() of a test with windows: every warning fails the test, but for those by which the
/// offscreen platform says that it has no window manager and no tray.
inline void failOnGuiWarnings()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(
        "^(?!This plugin does not support|QObject::connect: No such signal QPlatformNativeInterface::systemTray).*")));
}

} // namespace bowline::test
