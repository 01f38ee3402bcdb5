// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QTableWidget;

namespace bowline {

/// Every error code with what it means and what to do.
class ErrorReferenceDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ErrorReferenceDialog(QWidget *parent = nullptr);

private:
    void filter(const QString &text);

    QLineEdit *m_search;
    QTableWidget *m_table;
};

} // namespace bowline
