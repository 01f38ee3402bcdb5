// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/DatabaseViews.h"
#include "service/api/ServiceApi.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace bowline {

class CheckModel;
class ErrorBanner;
struct CheckRow;

/// What the checks of a database found; below the table the chosen finding in whole sentences, with the SQL that was
/// asked. The checks run when the tab is first seen, and when a person wants it.
class ChecksTab : public QWidget
{
    Q_OBJECT
public:
    explicit ChecksTab(ServiceApi &service, QWidget *parent = nullptr);

    void setDatabase(const DatabaseKey &database);

Q_SIGNALS:
    void stepRequested(bowline::NextStep step);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildButtons();
    QWidget *buildDetail();
    void ask();
    void askSoon();
    void showAnswer(const Expected<DatabaseChecksView> &checks);
    void refresh();
    void showChosen();
    void toggleMute();
    void noteMute(const QString &finding, bool on);
    const CheckRow *chosen() const;

    ServiceApi &m_service;
    DatabaseKey m_database;
    DatabaseChecksView m_checks;
    quint64 m_request = 0; ///< only the answer to the newest question counts
    bool m_isStale = true;
    CheckModel *m_model;
    ErrorBanner *m_banner;
    QLabel *m_sentence;
    QTableView *m_table;
    QWidget *m_detail = nullptr;
    QLabel *m_words = nullptr;
    QPlainTextEdit *m_sql = nullptr;
    QCheckBox *m_showMuted = nullptr;
    QPushButton *m_run = nullptr;
    QPushButton *m_mute = nullptr;
};

} // namespace bowline
