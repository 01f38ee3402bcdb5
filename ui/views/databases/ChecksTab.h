// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/databases/DatabaseTab.h"

class QCheckBox;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace bowline {

class CheckModel;
struct CheckRow;

/// What the checks of a database found; below the table the chosen finding in whole sentences, with the SQL that was
/// asked. The checks run when the tab is first seen, and when a person wants it.
class ChecksTab : public DatabaseTab
{
    Q_OBJECT
public:
    explicit ChecksTab(ServiceApi &service, QWidget *parent = nullptr);

protected:
    void ask() override;
    void clear() override;

private:
    QWidget *buildButtons();
    QWidget *buildDetail();
    void showAnswer(const Expected<DatabaseChecksView> &checks);
    void refresh();
    void showChosen();
    void toggleMute();
    void noteMute(const QString &finding, bool on);
    const CheckRow *chosen() const;

    ServiceApi &m_service;
    DatabaseChecksView m_checks;
    CheckModel *m_model;
    QTableView *m_table;
    QWidget *m_detail = nullptr;
    QLabel *m_words = nullptr;
    QPlainTextEdit *m_sql = nullptr;
    QCheckBox *m_showMuted = nullptr;
    QPushButton *m_run = nullptr;
    QPushButton *m_mute = nullptr;
};

} // namespace bowline
