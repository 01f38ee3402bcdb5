// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ActViews.h"
#include "service/api/DatabaseViews.h"
#include "service/api/ServiceApi.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QTableView;
class QTimer;

namespace bowline {

class DatabaseDetail;
class DatabaseListModel;
class EmptyState;
class ErrorBanner;
class ServiceState;

/// The Heroku Postgres databases of all accounts: a table, below it what is chosen. Asks the service when it is first
/// seen; the figures are asked for as rows come into sight.
class DatabasesPage : public QWidget
{
    Q_OBJECT
public:
    DatabasesPage(ServiceApi &service, ServiceState &state, QWidget *parent = nullptr);

Q_SIGNALS:
    /// What only the window can do: a login, the keychain.
    void stepRequested(bowline::NextStep step);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildHeader();
    QWidget *buildFilters();
    QComboBox *addFilter(QHBoxLayout *row, const QString &name);
    QWidget *buildContent();
    void reload();
    void applyFilter();
    void lookAtVisible();
    void refresh();
    void showTrouble(const DatabaseTroubleView &trouble);
    void refreshFilters();
    void refreshEmpty();
    void showDetail();
    void create();
    void act(const QString &title, const ActRequest &request);

    ServiceApi &m_service;
    ServiceState &m_state;
    DatabaseListModel *m_model;
    QLineEdit *m_search = nullptr;
    QComboBox *m_accounts = nullptr;
    QLabel *m_accountsLabel = nullptr; ///< both are there only with several accounts
    QComboBox *m_families = nullptr;
    QComboBox *m_tied = nullptr;
    QLabel *m_count = nullptr;
    ErrorBanner *m_banner;
    QStackedWidget *m_stack;
    QSplitter *m_split = nullptr;
    QTableView *m_table = nullptr;
    DatabaseDetail *m_detail = nullptr; ///< made when a database is first chosen
    EmptyState *m_empty;
    QTimer *m_soon;     ///< what was typed is asked for a moment later
    QTimer *m_settling; ///< what is in sight is looked at when scrolling has paused
    DatabaseKey m_chosen;
    bool m_stale = true;
    bool m_isDetailStale = false;
};

} // namespace bowline
