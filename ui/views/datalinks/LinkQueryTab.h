// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/DataLinkViews.h"
#include "service/api/ServiceApi.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace bowline {

class ErrorBanner;
class QueryResultModel;

/// One read-only statement in the local database of a link, bounded by the service in time, rows and bytes; can be
/// cancelled, and its rows copied as CSV. Ctrl+Return runs it.
class LinkQueryTab : public QWidget
{
    Q_OBJECT
public:
    explicit LinkQueryTab(ServiceApi &service, QWidget *parent = nullptr);
    ~LinkQueryTab() override;

    /// A query that runs for another link is cancelled.
    void setLink(const DataLinkKey &link);
    void setPsqlEnabled(bool on);

Q_SIGNALS:
    void psqlRequested();

private:
    static QString readsOnly();
    QWidget *buildButtons();
    void run();
    void cancel();
    void show(const Expected<LinkQueryView> &result);
    void refreshButtons();

    ServiceApi &m_service;
    DataLinkKey m_link;
    QString m_running; ///< the id of the query that runs; empty: none does
    QueryResultModel *m_model;
    QPlainTextEdit *m_sql;
    QPushButton *m_run;
    QPushButton *m_cancel;
    QPushButton *m_psql;
    QPushButton *m_copy;
    QLabel *m_sentence;
    QTableView *m_table;
    ErrorBanner *m_banner;
};

} // namespace bowline
