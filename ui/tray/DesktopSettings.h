// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace bowline {

/// How Bowline behaves on this desktop; kept in uiSettingsFile(). One for the whole program, main thread.
class DesktopSettings : public QObject
{
    Q_OBJECT
public:
    static DesktopSettings &instance();

    /// No desktop notifications.
    bool isQuiet() const { return m_quiet; }
    void setQuiet(bool quiet);

    /// Closing the window leaves Bowline in the tray, where there is one.
    bool keepsInTray() const { return m_keepInTray; }
    void setKeepInTray(bool keep);

Q_SIGNALS:
    void quietChanged(bool quiet);
    void keepInTrayChanged(bool keep);

private:
    DesktopSettings();

    bool m_quiet = false;
    bool m_keepInTray = false;
};

} // namespace bowline
