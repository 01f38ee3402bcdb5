// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/WindowPlace.h"

#include "theme/UiSettings.h"

#include <QScreen>
#include <QSettings>
#include <QStyle>
#include <QWidget>

namespace bowline::place {

namespace {

const QString geometryKey = QStringLiteral("window/geometry");
constexpr QSize wished(1240, 800);
constexpr int titleBar = 36; // of usual window managers; how high this one's is shows only after the window is there
constexpr int edge = 4;

} // namespace

QRect firstPlace(const QRect &available)
{
    const QRect inside = available.adjusted(edge, titleBar, -edge, -edge);
    return QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, wished.boundedTo(inside.size()), inside);
}

void restore(QWidget *window)
{
    const QByteArray remembered = QSettings(uiSettingsFile(), QSettings::IniFormat).value(geometryKey).toByteArray();
    if (window->restoreGeometry(remembered))
        return;
    if (const QScreen *screen = window->screen())
        window->resize(firstPlace(screen->availableGeometry()).size());
}

void remember(const QWidget *window)
{
    QSettings(uiSettingsFile(), QSettings::IniFormat).setValue(geometryKey, window->saveGeometry());
}

} // namespace bowline::place
