// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QMainWindow;
class QMenu;

namespace bowline {

/// The menu bar: every act of the frame is reachable here. Tells what was chosen; does nothing itself.
class MainMenu : public QObject
{
    Q_OBJECT
public:
    explicit MainMenu(QMainWindow *window);

    /// An entry in View that shows a page.
    QAction *addPage(const QString &title, const QKeySequence &shortcut);
    /// Everything in the menus that can be chosen now, for finding.
    QList<QAction *> actions() const;

Q_SIGNALS:
    void newProject();
    void logIn();
    void trySandbox();
    void useToken();
    void useCliLogin();
    void find();
    void quit();
    void log();
    void errorReference();
    void about();

private:
    QAction *add(QMenu *menu, const QString &text, const QKeySequence &shortcut, void (MainMenu::*signal)());

    QMainWindow *m_window;
    QMenu *m_view = nullptr;
    QAction *m_pagesEnd = nullptr;
    QList<QAction *> m_actions;
};

} // namespace bowline
