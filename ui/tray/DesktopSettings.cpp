// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray/DesktopSettings.h"

#include "theme/UiSettings.h"

#include <QSettings>

namespace bowline {

namespace {

const QString quietKey = QStringLiteral("desktop/quiet");
const QString keepKey = QStringLiteral("desktop/keepInTray");

QSettings file()
{
    return {uiSettingsFile(), QSettings::IniFormat};
}

} // namespace

DesktopSettings &DesktopSettings::instance()
{
    static DesktopSettings settings;
    return settings;
}

DesktopSettings::DesktopSettings()
    : m_quiet(file().value(quietKey, false).toBool())
    , m_keepInTray(file().value(keepKey, false).toBool())
{
}

void DesktopSettings::setQuiet(bool quiet)
{
    if (std::exchange(m_quiet, quiet) == quiet)
        return;
    file().setValue(quietKey, quiet);
    Q_EMIT quietChanged(quiet);
}

void DesktopSettings::setKeepInTray(bool keep)
{
    if (std::exchange(m_keepInTray, keep) == keep)
        return;
    file().setValue(keepKey, keep);
    Q_EMIT keepInTrayChanged(keep);
}

} // namespace bowline
