// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/StyleSheet.h"

#include <QList>

#include <utility>

namespace bowline {

namespace {

// Every border is 1 px with 1 px of padding to give away, so that the 2 px focus ring moves nothing. Qt itself takes
// the width of a menu's arrow from the room of a button's words, beside the padding.
constexpr const char *sheet = R"(
QMainWindow { background: @background; }
QDialog { background: @surface; }
QWidget[surface="true"] { background: @surface; }
QToolTip { background: @surface; color: @text; border: 1px solid @border; padding: 4px 6px; }

QLabel[tone="muted"] { color: @muted; }
QLabel[tone="accent"] { color: @accent; }
QLabel[tone="proven"] { color: @proven; }
QLabel[tone="working"] { color: @working; }
QLabel[tone="warning"] { color: @warning; }
QLabel[tone="failing"] { color: @failing; }
QLabel[tone="off"] { color: @off; }

QPushButton {
    background: @surface; color: @text; border: 1px solid @control; border-radius: 6px;
    padding: 6px 14px; min-height: 18px;
}
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @selected; }
QPushButton:focus { border: 2px solid @accent; padding: 5px 13px; }
QPushButton:disabled { color: @off; background: @background; border-color: @border; }
QPushButton::menu-indicator { image: url(:/bowline/icons/arrow-down-@shade.svg); width: 12px; height: 12px;
    subcontrol-origin: padding; subcontrol-position: center right; right: 10px; }
QPushButton[menu="true"] { padding-right: 18px; }
QPushButton[menu="true"]:focus { padding-right: 17px; }

QPushButton[align="left"] { text-align: left; padding-left: 9px; }
QPushButton[align="left"]:focus { padding-left: 8px; }

QPushButton[kind="primary"] { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: @accentHover; border-color: @accentHover; }
QPushButton[kind="primary"]:focus { border: 2px solid @text; }
QPushButton[kind="primary"]:disabled { background: @border; color: @off; border-color: @border; }
QPushButton[kind="danger"] { color: @failing; border-color: @failing; }
QPushButton[kind="danger"]:focus { border: 2px solid @failing; }
QPushButton[kind="danger"]:disabled { color: @off; border-color: @border; }
QPushButton[kind="link"] { background: transparent; border-color: transparent; color: @accent; padding: 6px 8px; }
QPushButton[kind="link"]:hover { background: @hover; }
QPushButton[kind="link"]:focus { border: 2px solid @accent; padding: 5px 7px; }
QPushButton[kind="link"]:disabled { color: @off; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 5px; color: @text; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked { background: @selected; }
QToolButton:focus { border: 2px solid @accent; padding: 4px; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox {
    background: @surface; border: 1px solid @control; border-radius: 6px;
    selection-background-color: @accent; selection-color: @onAccent;
}
QLineEdit, QAbstractSpinBox { padding: 6px 9px; min-height: 18px; }
QLineEdit[role="search"] { padding-left: 1px; }
QComboBox { padding: 6px 9px; min-height: 18px; }
QPlainTextEdit, QTextEdit { padding: 5px 7px; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus { border: 2px solid @accent; padding: 5px 8px; }
QLineEdit[role="search"]:focus { padding-left: 0; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid @accent; padding: 4px 6px; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled { background: @background; color: @off; border-color: @border; }
QLineEdit:read-only { background: @background; }
QLineEdit[invalid="true"] { border-color: @failing; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 20px; background: transparent; }
QAbstractSpinBox::up-arrow { image: url(:/bowline/icons/arrow-up-@shade.svg); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url(:/bowline/icons/arrow-down-@shade.svg); width: 10px; height: 10px; }
QComboBox::drop-down { border: none; width: 26px; }
QComboBox::down-arrow { image: url(:/bowline/icons/arrow-down-@shade.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @surface; border: 1px solid @control; padding: 4px; outline: 0;
    selection-background-color: @selected; selection-color: @text; }

QCheckBox, QRadioButton { border: 2px solid transparent; border-radius: 6px; padding: 2px; spacing: 8px; }
QCheckBox:focus, QRadioButton:focus { border-color: @accent; }
QCheckBox::indicator, QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid @muted; background: @surface; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: @accent; }
QCheckBox::indicator:checked, QRadioButton::indicator:checked { background: @accent; border-color: @accent; }
QCheckBox::indicator:checked { image: url(:/bowline/icons/mark-check-@shade.svg); }
QRadioButton::indicator:checked { image: url(:/bowline/icons/mark-dot-@shade.svg); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: @border; background: @background; }
QCheckBox:disabled, QRadioButton:disabled { color: @off; }

QAbstractItemView { background: @surface; alternate-background-color: @background; outline: 0;
    border: 1px solid @border; border-radius: 8px; selection-background-color: @selected; selection-color: @text; }
QTableView, QTreeView { gridline-color: @border; padding: 1px; }
QTableView:focus, QTreeView:focus { border: 2px solid @accent; padding: 0px; }
QListView { padding: 4px; }
QListView::item { border: 2px solid transparent; border-radius: 6px; padding: 4px 6px; }
QListView::item:selected:focus { border-color: @accent; }
QTableView::item { padding: 0 9px; border: none; border-bottom: 1px solid @border; }
QListView::item:hover { background: @hover; }
QTableView::item:selected, QTreeView::item:selected, QListView::item:selected { background: @selected; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: @surface; color: @muted; border: none; border-bottom: 1px solid @border; padding: 8px 12px; }
QHeaderView::section:hover { color: @text; }
QHeaderView::down-arrow { image: url(:/bowline/icons/arrow-down-@shade.svg); width: 10px; height: 10px; right: 8px; }
QHeaderView::up-arrow { image: url(:/bowline/icons/arrow-up-@shade.svg); width: 10px; height: 10px; right: 8px; }
QTableCornerButton::section { background: @surface; border: none; }

QListView[role="navigation"] { background: transparent; border: none; border-radius: 0; padding: 0; }
QListView[role="navigation"]::item { border: 2px solid transparent; border-radius: 6px; padding: 4px 6px; }
QListView[role="navigation"]::item:selected { background: @selected; }
QListView[role="navigation"]::item:selected:focus { border-color: @accent; }

QTabWidget::pane { border: none; border-top: 1px solid @border; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @muted; border: 2px solid transparent; border-bottom: 2px solid transparent; padding: 8px 12px; margin-right: 4px; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
QTabBar::tab:selected:focus { border: 2px solid @accent; border-radius: 6px; }

QMenuBar { background: @background; color: @text; border-bottom: 1px solid @border; padding: 2px 6px; }
QMenuBar::item { padding: 4px 10px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: @selected; }
QMenu { background: @surface; color: @text; border: 1px solid @control; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 12px; min-width: 140px; border-radius: 6px; }
QMenu::item:selected { background: @selected; }
QMenu::item:disabled { color: @off; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: @border; margin: 4px 8px; }

QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[page="true"] { background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @control; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @off; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: @border; }
QProgressBar { background: @border; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
)";

} // namespace

QString styleSheetFrom(const Tokens &t, bool dark)
{
    // Longer names first: "@accentHover" must not be taken for "@accent".
    const QList<std::pair<const char *, QString>> values{
        {"@accentHover", t.accentHover.name()},
        {"@background", t.background.name()},
        {"@selected", t.selected.name()},
        {"@onAccent", t.onAccent.name()},
        {"@surface", t.surface.name()},
        {"@control", t.control.name()},
        {"@working", t.working.name()},
        {"@warning", t.warning.name()},
        {"@failing", t.failing.name()},
        {"@border", t.border.name()},
        {"@accent", t.accent.name()},
        {"@proven", t.proven.name()},
        {"@muted", t.muted.name()},
        {"@hover", t.hover.name()},
        {"@shade", dark ? QStringLiteral("dark") : QStringLiteral("light")},
        {"@text", t.text.name()},
        {"@off", t.off.name()},
    };
    QString text = QString::fromLatin1(sheet);
    for (const auto &[name, value] : values)
        text.replace(QLatin1String(name), value);
    return text;
}

} // namespace bowline
