// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/SyncWatch.h"

#include <QIcon>

class QAction;
class QMenu;
class QSystemTrayIcon;

namespace bowline {

/// Bowline's sign in the tray: the mark with the worst status as a shape and a colour, the same in words as its tool
/// tip, and a menu. Tells what was chosen; does nothing itself. Without a tray it waits, unseen, for one to come.
class TrayIcon : public QObject
{
    Q_OBJECT
public:
    TrayIcon(SyncWatch &watch, SyncWatch::ProjectName projectName, QObject *parent = nullptr);
    ~TrayIcon() override;

    /// Whether the desktop has a place for it now.
    static bool isAvailable();
    QMenu *menu() const { return m_menu.get(); }
    QString toolTip() const;
    void showMessage(const SyncNotice &notice);

Q_SIGNALS:
    void openRequested();
    void syncRequested(const bowline::ProjectId &project, const QString &envVar); ///< to look at
    void syncAllRequested();
    void quitRequested();

private:
    void refresh();
    void rebuildWorst();

    SyncWatch &m_watch;
    SyncWatch::ProjectName m_projectName;
    std::unique_ptr<QMenu> m_menu;
    QSystemTrayIcon *m_icon;
    QAction *m_worstEnd = nullptr;
    QAction *m_syncAll = nullptr;
    QList<QAction *> m_worst;
    std::optional<std::optional<SyncState>> m_drawn; ///< what the icon shows; nothing before it is drawn
};

/// The program's mark with a status in its corner; the mark alone for none.
QIcon trayPicture(std::optional<SyncState> worst);

} // namespace bowline
