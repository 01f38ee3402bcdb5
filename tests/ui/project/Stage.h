// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "state/ServiceState.h"
#include "support/FakeService.h"
#include "views/project/ProjectsView.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QTabBar>
#include <QTableView>
#include <QTest>

namespace bowline::test {

/// The projects page over a service double, with a realistic project, found and driven by the names that people see.
class Stage
{
public:
    Stage();

    FakeService service;
    ServiceState state{service};
    std::unique_ptr<ProjectsView> view;

    /// Subscribes, shows the page, and waits until the first project's env vars are there.
    void open();

    static EnvVarView synced(const QString &name, SyncState state, const QString &app, const QString &configVar);
    static ActivityView activity(qint64 id, const QString &what, const QString &cause, ActivityResult result);

    /// The visible widgets of all windows whose name (text of a button, accessible name, label of the buddy) is `name`.
    template <class T>
    static QList<T *> all(const QString &name)
    {
        QList<T *> found;
        const auto tops = QApplication::topLevelWidgets();
        for (QWidget *top : tops) {
            if (!top->isVisible())
                continue;
            const auto widgets = top->findChildren<T *>();
            for (T *widget : widgets) {
                if (widget->isVisible() && widget->window() == top && nameOf(widget) == name)
                    found += widget;
            }
        }
        return found;
    }
    /// The only one of its name, or null.
    template <class T>
    static T *one(const QString &name)
    {
        const QList<T *> found = all<T>(name);
        return found.size() == 1 ? found.first() : nullptr;
    }
    static bool sees(const QString &button) { return one<QAbstractButton>(button) != nullptr; }
    static bool seesText(const QString &part);

    /// Clicks with the mouse; false if there is no single enabled button of this name.
    static bool press(const QString &button);
    static bool type(const QString &field, const QString &text);
    bool openTab(const QString &name) const { return openTab(*view, name); }
    static bool openTab(const QWidget &page, const QString &name); ///< the page has one row of tabs
    /// Chooses the row whose first cell is `name`, as assistive technology does.
    static bool selectRow(const QString &table, const QString &name, int column = 0);
    static QString cell(const QString &table, const QString &row, int column);
    static QDialog *dialog();

    /// Saves a picture if BOWLINE_SHOTS names a folder.
    static void shot(QWidget *widget, const QString &name);

private:
    static QString nameOf(const QWidget *widget);
    void fill();
};

} // namespace bowline::test
