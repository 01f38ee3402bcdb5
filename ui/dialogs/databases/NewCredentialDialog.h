// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ActViews.h"
#include "service/api/DatabaseViews.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace bowline {

/// What a new credential of a database is to be called.
class NewCredentialDialog : public QDialog
{
    Q_OBJECT
public:
    NewCredentialDialog(const DatabaseKey &database, QWidget *parent);

Q_SIGNALS:
    void requested(const bowline::ActRequest &request);

private:
    void refresh();

    const DatabaseKey m_database;
    QLineEdit *m_name;
    QLabel *m_note;
    QPushButton *m_continue;
};

} // namespace bowline
