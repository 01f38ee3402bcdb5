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

class ConnectionTrialModel;
class ErrorBanner;

/// Tries the way from this computer into a database, and shows what each step showed. Nothing is tried until a person
/// wants it.
class ConnectionTestBox : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionTestBox(ServiceApi &service, QWidget *parent = nullptr);

    /// The URL that is tried: that of this config var. Another one clears what was shown.
    void setAttachment(const DatabaseKey &database, const DatabaseAttachmentView &attachment);

Q_SIGNALS:
    void stepRequested(bowline::NextStep step);

private:
    void run();
    void showReport(const ConnectionReport &report);
    void clear();

    ServiceApi &m_service;
    DatabaseKey m_database;
    DatabaseAttachmentView m_attachment;
    quint64 m_request = 0;
    QPushButton *m_run;
    QLabel *m_summary;
    QTableView *m_table;
    ConnectionTrialModel *m_model;
    QLabel *m_certificates;
    ErrorBanner *m_banner;
};

} // namespace bowline
