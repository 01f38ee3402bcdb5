// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/MainMenu.h"

#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace bowline {

MainMenu::MainMenu(QMainWindow *window)
    : QObject(window)
    , m_window(window)
{
    QMenuBar *bar = window->menuBar();
    QMenu *file = bar->addMenu(tr("&File"));
    add(file, tr("New project"), QKeySequence::New, &MainMenu::newProject);
    QMenu *accounts = file->addMenu(tr("Add account"));
    add(accounts, tr("Log in to Heroku"), {}, &MainMenu::logIn);
    add(accounts, tr("Try the sandbox"), {}, &MainMenu::trySandbox);
    add(accounts, tr("Use an API token"), {}, &MainMenu::useToken);
    add(accounts, tr("Use the Heroku CLI login"), {}, &MainMenu::useCliLogin);
    file->addSeparator();
    QAction *quit = file->addAction(tr("Quit"));
    quit->setShortcuts({QKeySequence(QKeySequence::Quit), QKeySequence(Qt::CTRL | Qt::Key_Q)});
    quit->setMenuRole(QAction::QuitRole);
    connect(quit, &QAction::triggered, this, &MainMenu::quit);

    m_view = bar->addMenu(tr("&View"));
    m_pagesEnd = m_view->addSeparator();
    add(m_view, tr("Find anything"), QKeySequence(Qt::CTRL | Qt::Key_K), &MainMenu::find);

    QMenu *help = bar->addMenu(tr("&Help"));
    add(help, tr("Error reference"), QKeySequence::HelpContents, &MainMenu::errorReference);
    //: Menu entry: the record of what Bowline did, not a login
    add(help, tr("Log"), {}, &MainMenu::log);
    add(help, tr("About Bowline"), {}, &MainMenu::about);
}

QAction *MainMenu::addPage(const QString &title, const QKeySequence &shortcut)
{
    auto *action = new QAction(title, m_view);
    action->setShortcut(shortcut);
    m_view->insertAction(m_pagesEnd, action);
    return action;
}

QList<QAction *> MainMenu::actions() const
{
    return m_actions;
}

QAction *MainMenu::add(QMenu *menu, const QString &text, const QKeySequence &shortcut, void (MainMenu::*signal)())
{
    QAction *action = menu->addAction(text);
    action->setShortcut(shortcut);
    connect(action, &QAction::triggered, this, signal);
    m_actions.append(action);
    return action;
}

} // namespace bowline
