// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/LogRing.h"
#include "service/api/ServiceApi.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;
class QTimer;

namespace bowline {

class ErrorBanner;
class LogModel;

/// The service's newest log lines: filter, copy, save. New lines come while it is open.
class LogDialog : public QDialog
{
    Q_OBJECT
public:
    explicit LogDialog(ServiceApi &service, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void load();
    void showLines(const QList<LogLine> &lines);
    void filter();
    QList<int> chosenRows() const;
    void copy();
    void save();
    void write(const QString &path);

    ServiceApi &m_service;
    LogModel *m_model;
    QTableView *m_table;
    QComboBox *m_level;
    QLineEdit *m_search = nullptr;
    ErrorBanner *m_banner;
    QLabel *m_note;
    QTimer *m_again;
    bool m_loading = false;
};

} // namespace bowline
