// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/DatabaseViews.h"
#include "service/api/ServiceApi.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace bowline {

class AttachmentModel;
class ErrorBanner;
class FactList;

/// What Heroku says about a database, where it is attached, and what may change its URL.
class DatabaseOverviewTab : public QWidget
{
    Q_OBJECT
public:
    explicit DatabaseOverviewTab(ServiceApi &service, QWidget *parent = nullptr);

    void setDetail(const DatabaseDetailView &detail);

Q_SIGNALS:
    void stepRequested(bowline::NextStep step);

private:
    QWidget *buildAttachments();
    void copyUrl();

    ServiceApi &m_service;
    DatabaseKey m_database;
    FactList *m_facts;
    AttachmentModel *m_model;
    QTableView *m_table;
    QPushButton *m_copy;
    QLabel *m_copied;
    QLabel *m_changes;
    ErrorBanner *m_banner;
};

} // namespace bowline
