// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace bowline {

/// The top of a page: title (and a second line), search, one primary act.
class PageHeader : public QWidget
{
    Q_OBJECT
public:
    explicit PageHeader(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Muted, under the title; empty for none.
    void setSubtitle(const QString &text);
    /// `name` is the field's placeholder and accessible name.
    QLineEdit *addSearch(const QString &name);
    QPushButton *addPrimary(const QString &text);
    /// Left of the primary act.
    void addWidget(QWidget *widget);

private:
    QLabel *m_title;
    QLabel *m_subtitle;
    QHBoxLayout *m_row;
    QPushButton *m_primary = nullptr;
};

} // namespace bowline
