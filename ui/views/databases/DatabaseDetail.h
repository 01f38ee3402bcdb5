// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ActViews.h"
#include "service/api/DatabaseViews.h"
#include "service/api/ServiceApi.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTabWidget;

namespace bowline {

class BackupsTab;
class ChecksTab;
class ConnectionsTab;
class CredentialsTab;
class DatabaseMenu;
class DatabaseOverviewTab;
class DatabaseTab;
class ElidedLabel;
class ErrorBanner;
class MaintenanceTab;
class PsqlTerminal;
class ServiceState;
class StatusBadge;
class TiedTab;

/// One database: how it is, its tabs, and the acts.
class DatabaseDetail : public QWidget
{
    Q_OBJECT
public:
    DatabaseDetail(ServiceApi &service, const ServiceState &state, QWidget *parent = nullptr);

    /// Of what the table knows; the rest is asked for if it is another database.
    void setRow(const DatabaseRowView &row);
    const DatabaseRowView &row() const { return m_row; }
    /// Something has happened to it.
    void reload();
    /// An act of the service has begun, gone on or ended.
    void actMoved();

Q_SIGNALS:
    /// `title`: the heading of the act's dialog.
    void actRequested(const QString &title, const bowline::ActRequest &request);
    void stepRequested(bowline::NextStep step);

private:
    QWidget *buildHead();
    QList<DatabaseTab *> askingTabs() const;
    void openInPsql();
    void ask();
    void refresh();
    void take(const Expected<DatabaseDetailView> &detail);

    ServiceApi &m_service;
    DatabaseRowView m_row;
    quint64 m_request = 0; ///< only the answer to the newest question counts
    ElidedLabel *m_name;
    StatusBadge *m_badge;
    PsqlTerminal *m_terminal;
    QPushButton *m_psql;
    QPushButton *m_rotate;
    QPushButton *m_more;
    DatabaseMenu *m_menu;
    QLabel *m_reason;
    ErrorBanner *m_banner;
    QTabWidget *m_tabs;
    DatabaseOverviewTab *m_overview;
    CredentialsTab *m_credentials;
    BackupsTab *m_backups;
    MaintenanceTab *m_maintenance;
    ChecksTab *m_checks;
    ConnectionsTab *m_connections;
    TiedTab *m_tied;
};

} // namespace bowline
